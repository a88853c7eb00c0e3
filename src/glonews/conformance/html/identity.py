"""How a page names itself: canonical address, Open Graph, other languages, feeds."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

from lxml import etree

from glonews.conformance import standards
from glonews.conformance.addresses import is_absolute, target_of
from glonews.conformance.facts import Question
from glonews.conformance.html.page import Page, line_of
from glonews.conformance.rule import Finding, Rule

_OPEN_GRAPH = ("og:title", "og:type", "og:url")
_FEEDS = {"application/rss+xml": "rss", "application/atom+xml": "atom", "application/feed+json": "json-feed"}

NO_CANONICAL = Rule(
    id="canonical-missing",
    says="A page that search engines show names its one address.",
    source=standards.GOOGLE_CANONICAL,
    message="the page has {count} canonical links",
    hint='write one <link rel="canonical"> in the head',
    wrong="<head>…</head>",
    right='<link rel="canonical" href="https://bao.example/2026/05/cau.html">',
)
OTHER_CANONICAL = Rule(
    id="canonical-other",
    says="The canonical address is absolute and that of the page itself; only a redirect names another one.",
    source=standards.CANONICAL,
    message='the canonical address is "{written}", the page is {address}',
    hint="set url in content/site.yaml, or mend the template",
    wrong='<link rel="canonical" href="/2026/05/cau.html">',
    right='<link rel="canonical" href="https://bao.example/2026/05/cau.html">',
)
OG_MISSING = Rule(
    id="og-missing",
    says="A page that search engines show has og:title, og:type and og:url, an article with a photo also og:image.",
    source=standards.OPEN_GRAPH,
    message="the page has no {name}",
    hint="write it in the head",
    wrong='<meta property="og:title" content="Cầu mới">',
    right='<meta property="og:title" content="Cầu mới"><meta property="og:type" content="article"> …',
)
OG_URL = Rule(
    id="og-url",
    says="og:url is the canonical address.",
    source=standards.OPEN_GRAPH,
    message='og:url is "{written}", the canonical address "{canonical}"',
    hint="make them equal",
    wrong='<meta property="og:url" content="http://bao.example/cau">',
    right='<meta property="og:url" content="https://bao.example/2026/05/cau.html">',
)
OG_IMAGE = Rule(
    id="og-image",
    says="og:image is an absolute address.",
    source=standards.OPEN_GRAPH,
    message='og:image "{written}" is not absolute',
    hint="begin it with https:// and the host",
    wrong='<meta property="og:image" content="/anh/cau.jpg">',
    right='<meta property="og:image" content="https://bao.example/anh/cau.jpg">',
)
HREFLANG = Rule(
    id="hreflang-self",
    says="Versions in other languages are listed by absolute addresses, each language once, the page itself, too.",
    source=standards.GOOGLE_HREFLANG,
    message="the list of languages {fault}",
    hint="list every version with hreflang, this one, too",
    wrong='<link rel="alternate" hreflang="en" href="/en/">',
    right='<link rel="alternate" hreflang="vi" href="https://bao.example/"> <link rel="alternate" hreflang="en" …>',
)
FEED_TYPE = Rule(
    id="feed-type",
    says="A link in the head to a feed states the type that the feed has.",
    source=standards.HTML_ALTERNATE,
    message='"{address}" is linked as {written}',
    hint="state the type of the feed",
    wrong='<link rel="alternate" type="application/rss+xml" href="/atom.xml">',
    right='<link rel="alternate" type="application/atom+xml" href="/atom.xml">',
)
RULES = (NO_CANONICAL, OTHER_CANONICAL, OG_MISSING, OG_URL, OG_IMAGE, HREFLANG, FEED_TYPE)


def check(page: Page) -> Iterator[Finding]:
    """Give what is wrong with the names of a page."""
    shown = not (page.is_redirect or page.is_hidden)
    canonicals = [element.get("href") or "" for element in page.rels("canonical")]
    if len(canonicals) > 1 or (shown and not canonicals):
        yield NO_CANONICAL.found(page.source.first('rel="canonical"'), count=len(canonicals))
    if canonicals and not page.is_redirect and unquote(canonicals[0]) != unquote(page.address):
        place = page.source.first('rel="canonical"')
        yield OTHER_CANONICAL.found(place, written=canonicals[0], address=page.address)
    elif canonicals and not is_absolute(canonicals[0]):
        yield OTHER_CANONICAL.found(page.source.first("canonical"), written=canonicals[0], address=page.address)
    if shown:
        yield from _open_graph(page)
    yield from _languages(page)


def _open_graph(page: Page) -> Iterator[Finding]:
    for name in _OPEN_GRAPH:
        if not page.meta(name):
            yield OG_MISSING.found(page.source.first("</head"), name=name)
    if page.is_article and not page.meta("og:image") and any(_pictured(element) for element in page.all("figure")):
        yield OG_MISSING.found(page.source.first("</head"), name="og:image")
    written = page.meta("og:url")
    if written and page.canonical and written != page.canonical:
        yield OG_URL.found(page.source.first('"og:url"'), written=written, canonical=page.canonical)
    image = page.meta("og:image")
    if image and not is_absolute(image):
        yield OG_IMAGE.found(page.source.first('"og:image"'), written=image)


def _pictured(figure: etree._Element) -> bool:
    return next(figure.iter("img"), None) is not None


def _languages(page: Page) -> Iterator[Finding]:
    listed = [(element.get("hreflang"), element.get("href") or "") for element in page.rels("alternate")]
    languages = [(name, address) for name, address in listed if name]
    if not languages:
        return
    place = page.source.first("hreflang=")
    if any(not is_absolute(address) for _, address in languages):
        yield HREFLANG.found(place, fault="has an address that is not absolute")
    names = [name for name, _ in languages]
    if len(set(names)) < len(names):
        yield HREFLANG.found(place, fault="has a language twice")
    if page.path not in alternates_of(page):
        yield HREFLANG.found(place, fault="does not have the page itself")


def alternates_of(page: Page) -> tuple[str, ...]:
    """Give the paths of the versions of a page in all languages, its own among them."""
    found = (
        target_of(element.get("href") or "", page.address, page.house.base)
        for element in page.rels("alternate")
        if element.get("hreflang")
    )
    return tuple(sorted({target.path for target in found if target}))


def questions(page: Page) -> Iterator[Question]:
    """Give what the page says of other files: versions in other languages, feeds."""
    for path in alternates_of(page):
        if path != page.path:
            yield Question(path, "hreflang", *page.source.first("hreflang="))
    for element in page.rels("alternate"):
        kind = _FEEDS.get((element.get("type") or "").lower())
        target = target_of(element.get("href") or "", page.address, page.house.base) if kind else None
        if kind and target:
            yield Question(target.path, "feed", line_of(element), 0, None, kind)
