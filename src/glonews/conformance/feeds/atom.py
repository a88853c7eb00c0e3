"""Atom by RFC 4287."""

from __future__ import annotations

from lxml import etree

from glonews.conformance import standards
from glonews.conformance.feeds import text as shared
from glonews.conformance.feeds.outcome import Feed
from glonews.conformance.html.dates import FUTURE
from glonews.conformance.rule import Rule
from glonews.conformance.times import rfc3339_instant
from glonews.conformance.xml import ATOM, place, text

_FORM = "2026-05-23T07:40:00+07:00"

NO_AUTHOR = Rule(
    id="atom-author",
    says="An Atom feed or each of its entries names an author.",
    source=f"{standards.ATOM}#section-4.1.1",
    message='neither the feed nor the entry "{title}" names an author',
    hint="write publisher in content/site.yaml, or author in the front matter",
    wrong="<feed><entry>…</entry></feed>",
    right="<feed><author><name>Báo</name></author><entry>…</entry></feed>",
)
CONTENT = Rule(
    id="atom-content",
    says="A text of Atom has the type text, html or xhtml, or a media type.",
    source=f"{standards.ATOM}#section-4.1.3.1",
    message='content has the type "{type}"',
    hint='write type="html"',
    wrong='<content type="CDATA">',
    right='<content type="html">',
)
RULES = (NO_AUTHOR, CONTENT)


def read(feed: Feed, root: etree._Element) -> None:
    """Look through an Atom feed."""
    here = place(feed.source, root)
    for name in ("id", "title", "updated"):
        if not text(root, ATOM + name):
            feed.findings.append(shared.MISSING.found(here, where="the feed", name=name))
    feed.self_link(_href(root, "self"), here)
    feed.hubs({link.get("href") for link in root.findall(f"{ATOM}link") if link.get("rel") == "hub"}, here)
    feed.link(_href(root, "alternate"), here, required=False)
    _date(feed, root, "updated")
    authored = root.find(f"{ATOM}author/{ATOM}name") is not None
    for entry in root.findall(f"{ATOM}entry"):
        _entry(feed, entry, authored=authored)


def _entry(feed: Feed, entry: etree._Element, *, authored: bool) -> None:
    here, title = place(feed.source, entry), text(entry, f"{ATOM}title")
    feed.id(text(entry, f"{ATOM}id"), title, here)
    for name in ("title", "updated"):
        if not text(entry, ATOM + name):
            feed.findings.append(shared.MISSING.found(here, where=f'the entry "{title}"', name=name))
    kind = entry.find(f"{ATOM}title")
    if kind is not None and kind.get("type", "text") == "text":
        feed.findings += shared.plain(title, here)
    feed.link(_href(entry, "alternate"), here)
    for link in entry.findall(f"{ATOM}link"):
        if link.get("rel") == "enclosure":
            feed.link(link.get("href") or "", here)
    published = _date(feed, entry, "published")
    _date(feed, entry, "updated")
    feed.about(_href(entry, "alternate"), "feed-item", here, published, title)
    if not authored and entry.find(f"{ATOM}author/{ATOM}name") is None:
        feed.findings.append(NO_AUTHOR.found(here, title=title))
    for content in entry.findall(f"{ATOM}content") + entry.findall(f"{ATOM}summary"):
        kind_of_text = content.get("type", "text")
        if kind_of_text not in ("text", "html", "xhtml") and "/" not in kind_of_text:
            feed.findings.append(CONTENT.found(place(feed.source, content), type=kind_of_text))
        elif kind_of_text == "html":
            feed.html(content.text or "", place(feed.source, content), title)


def _date(feed: Feed, parent: etree._Element, name: str) -> int | None:
    element = parent.find(ATOM + name)
    if element is None:
        return None
    written, here = (element.text or "").strip(), place(feed.source, element)
    instant = rfc3339_instant(written)
    if instant is None:
        feed.findings.append(shared.DATE.found(here, written=written, form=_FORM))
    else:
        feed.date(here, instant, written, FUTURE.id)
    return instant


def _href(parent: etree._Element, rel: str) -> str:
    for link in parent.findall(f"{ATOM}link"):
        if link.get("rel", "alternate") == rel:
            return link.get("href") or ""
    return ""
