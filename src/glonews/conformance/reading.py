"""Reading one published file: which rules look at it, and what is kept of it."""

from __future__ import annotations

from glonews.conformance import weight, xml
from glonews.conformance.addresses import address_of, target_of
from glonews.conformance.facts import LINK, Facts, House, Profile, Reading
from glonews.conformance.feeds import atom, json_feed, outcome, rss
from glonews.conformance.feeds import text as feed_text
from glonews.conformance.html import body, dates, head, identity, links, page, safety
from glonews.conformance.rule import Finding
from glonews.conformance.sitemaps import robots
from glonews.conformance.sitemaps import rules as sitemaps
from glonews.conformance.source import Source
from glonews.conformance.structured import data
from glonews.conformance.structured import rules as structured

_READ = (".html", ".xml", ".opml", ".json", ".webmanifest", ".svg", "robots.txt")


def is_read(path: str) -> bool:
    """Claim that the rules look into a file; of others they know the size alone."""
    return path.endswith(_READ)


def read(path: str, content: bytes, size: int, house: House) -> Reading:
    """Give all that one file tells. ``content`` is empty for files that are not looked into."""
    source = Source(content)
    if path.endswith(".html"):
        return _page(path, source, house)
    if path.endswith((".xml", ".opml", ".svg")):
        return _xml(path, source, size, house)
    if path.endswith((".json", ".webmanifest")):
        return _json(path, source, size, house)
    if path == "robots.txt":
        findings, questions, named = robots.read(source, house)
        facts = Facts(tuple(questions))
        return Reading(profile=Profile("robots"), findings=tuple(findings), facts=facts, own=tuple(sorted(named)))
    return Reading(profile=Profile("file", size), findings=tuple(weight.picture(path, size, house)))


def _page(path: str, source: Source, house: House) -> Reading:
    sheet = page.Page(path, source, house)
    blocks = data.blocks_of(sheet)
    stated = structured.dates_of(blocks)
    findings: list[Finding] = [*head.check(sheet), *safety.check(sheet), *identity.check(sheet)]
    findings += structured.check(sheet, blocks)
    if not sheet.is_redirect:
        findings += [*body.check(sheet), *dates.check(sheet, stated), *weight.page(path, len(source.content), house)]
    shared, own = links.links_of(sheet)
    own = tuple(sorted({*own, *structured.links_of(sheet, blocks)}))
    published, modified = dates.instants(sheet, stated) if sheet.is_article else (None, None)
    canonical = target_of(sheet.canonical, sheet.address, house.base) if sheet.canonical else None
    shown = not (sheet.is_hidden or sheet.is_redirect)
    title = next((page.text_of(element) for element in sheet.all("title")), "")
    heading = next((page.text_of(element) for element in sheet.all("h1")), "")
    profile = Profile(
        "page", 0, canonical.path if canonical else "", heading, published, modified, sheet.is_hidden,
        identity.alternates_of(sheet),
    )  # fmt: skip
    questions = (*identity.questions(sheet), *weight.parts(sheet))
    return Reading(
        profile=profile,
        findings=tuple(findings),
        facts=Facts(questions, dates.dated(sheet), len(source.content), source.first("<title")),
        shared=shared,
        own=own,
        anchors=body.anchors_of(sheet),
        title=title if shown and sheet.is_article else "",
        article=sheet.is_article and shown,
    )


def _xml(path: str, source: Source, size: int, house: House) -> Reading:
    root, findings = xml.parsed(source)
    if root is None:
        return Reading(profile=Profile("xml"), findings=findings)
    name = str(root.tag).rpartition("}")[2]
    if name in ("rss", "feed", "RDF"):
        feed = outcome.Feed(path, source, house)
        (rss if name != "feed" else atom).read(feed, root)
        return _feed("atom" if name == "feed" else "rss", feed, findings)
    if name in ("urlset", "sitemapindex"):
        chart = sitemaps.Map(path, source, house)
        kind = chart.read(root)
        return Reading(
            profile=Profile(kind),
            findings=(*findings, *chart.findings),
            facts=Facts(tuple(chart.questions), tuple(chart.dated)),
            own=tuple(sorted(chart.links)),
        )
    if name == "opml":
        here = address_of(path, house.base)
        named = [element.get(key) or "" for element in root.iter("outline") for key in ("xmlUrl", "htmlUrl")]
        targets = [target_of(address, here, house.base) for address in named if address]
        own = tuple(sorted({(LINK, target.path, "") for target in targets if target}))
        return Reading(profile=Profile("opml"), findings=findings, own=own)
    return Reading(profile=Profile("file", size), findings=findings)


def _json(path: str, source: Source, size: int, house: House) -> Reading:
    value, findings = json_feed.parsed(source)
    if isinstance(value, dict) and json_feed.is_feed(value):
        feed = outcome.Feed(path, source, house)
        json_feed.read(feed, value)
        return _feed("json-feed", feed, findings)
    return Reading(profile=Profile("file", size), findings=findings)


def _feed(kind: str, feed: outcome.Feed, findings: tuple[Finding, ...]) -> Reading:
    return Reading(
        profile=Profile(kind),
        findings=(*findings, *feed.findings, *feed_text.size(feed.source.content)),
        facts=Facts(tuple(feed.questions), tuple(feed.dated)),
        own=tuple(sorted(feed.links)),
    )
