"""Whether structured data can be read, is complete for its types, and agrees with what the page shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from glonews.conformance import standards
from glonews.conformance.addresses import is_absolute, target_of
from glonews.conformance.facts import STRUCTURED
from glonews.conformance.html.page import Page, text_of
from glonews.conformance.rule import Finding, Rule
from glonews.conformance.structured.data import Block, Node, nodes, texts, types_of
from glonews.conformance.structured.types import ADDRESSES, ARTICLES, DATES, SHAPES, TIMED
from glonews.conformance.times import w3c_instant, zoned_instant

BROKEN = Rule(
    id="data-broken",
    says="Structured data is JSON.",
    source=standards.JSON,
    message="the structured data cannot be read: {fault}",
    hint="write it with the tojson filter of the template",
    wrong='{"headline": "Nói "có""}',
    right='{"headline": "Nói \\"có\\""}',
)
CONTEXT = Rule(
    id="data-context",
    says="Structured data names schema.org as its context, and every object in it has a type or is a reference.",
    source=f"{standards.SCHEMA}/docs/gs.html",
    message="the structured data {fault}",
    hint='begin it with "@context": "https://schema.org", and give each object its "@type"',
    wrong='{"headline": "Cầu mới"}',
    right='{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Cầu mới"}',
)
NO_ARTICLE = Rule(
    id="data-missing",
    severity="warning",
    says="The page of an article describes it as a NewsArticle or one of its kin.",
    source=standards.GOOGLE_ARTICLE,
    message="the page has no structured data of its article",
    hint='write a <script type="application/ld+json"> in the head',
    wrong='<meta property="og:type" content="article">',
    right='<script type="application/ld+json">{"@type": "NewsArticle", …}</script>',
)
REQUIRED = Rule(
    id="data-incomplete",
    says="An object of structured data has what its type needs: an article headline, datePublished and author, a video "
    "name, uploadDate and thumbnailUrl, and so on.",
    source=standards.GOOGLE_STRUCTURED,
    message="{type} has no {name}",
    hint="write it in the template",
    wrong='{"@type": "NewsArticle", "headline": "Cầu mới"}',
    right='{"@type": "NewsArticle", "headline": "Cầu mới", "datePublished": "…", "author": […]}',
)
WISHED = Rule(
    id="data-wanting",
    severity="warning",
    says="An object of structured data has what search engines recommend for its type.",
    source=standards.GOOGLE_ARTICLE,
    message="{type} should have {name}",
    hint="write it in the template",
    wrong='{"@type": "NewsArticle", …}',
    right='{"@type": "NewsArticle", "dateModified": "…", "publisher": {…}, …}',
)
DATE = Rule(
    id="data-date",
    says="A date of structured data is one of ISO 8601; those of articles and videos name time and zone.",
    source=standards.GOOGLE_ARTICLE,
    message='{name} is "{written}", which is no date with time and zone',
    hint="write it as 2026-05-23T07:40:00+07:00",
    wrong='"datePublished": "2026-05-23 07:40"',
    right='"datePublished": "2026-05-23T07:40:00+07:00"',
)
ADDRESS = Rule(
    id="data-address",
    says="An address in structured data is absolute.",
    source=standards.GOOGLE_STRUCTURED,
    message='{name} is "{written}", which is no absolute address',
    hint="begin it with https:// and the host",
    wrong='"image": "/anh/cau.jpg"',
    right='"image": "https://bao.example/anh/cau.jpg"',
)
EARLY = Rule(
    id="data-modified-early",
    says="In structured data nothing is changed before it is published, and no coverage ends before it begins.",
    source=standards.GOOGLE_ARTICLE,
    message="{later} is before {earlier}",
    hint="mend date or updated in the front matter",
    wrong='"datePublished": "2026-05-23…", "dateModified": "2026-05-20…"',
    right='"datePublished": "2026-05-23…", "dateModified": "2026-05-24…"',
)
HEADLINE = Rule(
    id="data-headline",
    says="The headline of the structured data is the one of the page.",
    source=standards.GOOGLE_ARTICLE,
    message='the headline is "{written}", the page shows "{shown}"',
    hint="write both from the same title",
    wrong='"headline": "Cầu cũ" … <h1>Cầu mới</h1>',
    right='"headline": "Cầu mới" … <h1>Cầu mới</h1>',
)
BREADCRUMB = Rule(
    id="data-breadcrumb",
    says="A BreadcrumbList is numbered from 1 and names the steps that the page shows, in their order.",
    source=standards.GOOGLE_BREADCRUMB,
    message="the BreadcrumbList {fault}",
    hint="write it from the list that the page shows",
    wrong='["Kinh tế"] … <nav class="breadcrumb">Xã hội</nav>',
    right='["Xã hội"] … <nav class="breadcrumb">Xã hội</nav>',
)
RULES = (BROKEN, CONTEXT, NO_ARTICLE, REQUIRED, WISHED, DATE, ADDRESS, EARLY, HEADLINE, BREADCRUMB)

_TOP = ("", "@graph", "mainEntity")
"""Properties under which the article of a page itself stands, not one that it mentions."""
_ORDER = (("datePublished", "dateModified"), ("coverageStartTime", "coverageEndTime"))


def check(page: Page, blocks: Sequence[Block]) -> Iterator[Finding]:
    """Give what is wrong with the structured data of a page."""
    found: set[str] = set()
    for block in blocks:
        if block.fault:
            yield BROKEN.found(block.fault_place, fault=block.fault)
            continue
        top = block.value if isinstance(block.value, list) else [block.value]
        if any(not isinstance(part, dict) or "schema.org" not in str(part.get("@context")) for part in top):
            yield CONTEXT.found((block.line, 0), fault="does not name schema.org as its context")
        for parent, node in nodes(block.value):
            found.update(types_of(node))
            yield from _node(page, block, parent, node)
    if page.is_article and not page.is_redirect and not found & ARTICLES:
        yield NO_ARTICLE.found(page.source.first("</head"))


def _node(page: Page, block: Block, parent: str, node: Node) -> Iterator[Finding]:
    types = types_of(node)
    line = (block.line, 0)
    if not types:
        if "@id" not in node and "@graph" not in node and "@value" not in node:
            yield CONTEXT.found(line, fault="has an object without a type")
        return
    for name in types:
        shape = SHAPES.get(name)
        if shape is None or tuple(node) in (("@id",), ("@type", "@id")):
            continue
        yield from (REQUIRED.found(line, type=name, name=_either(one)) for one in shape.required if _lacks(node, one))
        yield from (WISHED.found(line, type=name, name=_either(one)) for one in shape.wished if _lacks(node, one))
    yield from _values(page, block, node)
    if "BreadcrumbList" in types:
        yield from _breadcrumb(page, block, node)
    if ARTICLES & set(types) and isinstance(node.get("headline"), str) and parent in _TOP:
        yield from _headline(page, block, str(node["headline"]))


def _either(names: str) -> str:
    return names.replace("|", " or ")


def _lacks(node: Node, names: str) -> bool:
    return all(node.get(name) in (None, "", [], {}) for name in names.split("|"))


def _values(page: Page, block: Block, node: Node) -> Iterator[Finding]:
    for name, value in node.items():
        if name in DATES:
            for written in texts(value):
                instant = zoned_instant(written) if TIMED & set(types_of(node)) else w3c_instant(written)
                if instant is None:
                    yield DATE.found(page.source.near(block.line, written), name=name, written=written)
        elif name in ADDRESSES:
            for written in texts(value):
                if not is_absolute(written):
                    yield ADDRESS.found(page.source.near(block.line, written), name=name, written=written)
    for earlier, later in _ORDER:
        first, last = (zoned_instant(str(node.get(name, ""))) for name in (earlier, later))
        if first is not None and last is not None and last < first:
            yield EARLY.found(page.source.near(block.line, str(node[later])), earlier=earlier, later=later)


def _headline(page: Page, block: Block, written: str) -> Iterator[Finding]:
    shown = next((text_of(element) for element in page.all("h1")), "")
    if shown and " ".join(written.split()) != shown:
        yield HEADLINE.found(page.source.near(block.line, '"headline"'), written=written, shown=shown)


def _breadcrumb(page: Page, block: Block, node: Node) -> Iterator[Finding]:
    steps = node.get("itemListElement")
    steps = [step for step in steps if isinstance(step, dict)] if isinstance(steps, list) else []
    line = (block.line, 0)
    if [step.get("position") for step in steps] != list(range(1, len(steps) + 1)):
        yield BREADCRUMB.found(line, fault="is not numbered from 1")
    shown = _shown_steps(page)
    named = [(" ".join(_name_of(step).split()), unquote(_address_of(step))) for step in steps]
    if not shown:
        yield BREADCRUMB.found(line, fault="has no list of steps beside it that readers see")
    elif not _agrees([name for name, _ in named], [name for name, _ in shown]):
        said, seen = (", ".join(name for name, _ in side) for side in (named, shown))
        yield BREADCRUMB.found(line, fault=f'says "{said}", the page shows "{seen}"')
    elif wrong := [name for name, address in shown if address and dict(named).get(name) not in (address, "")]:
        yield BREADCRUMB.found(line, fault=f'leads elsewhere than the page at "{wrong[0]}"')


def _agrees(said: list[str], seen: list[str]) -> bool:
    """Claim that the steps shown are those said, apart from the home page before and the page itself behind them."""
    return any(said[start : start + len(seen)] == seen and len(said) - start - len(seen) <= 1 for start in (0, 1))


def _name_of(step: Node) -> str:
    item = step.get("item")
    return str(step.get("name") or (item.get("name") if isinstance(item, dict) else "") or "")


def _address_of(step: Node) -> str:
    item = step.get("item")
    return str((item.get("@id") or item.get("url") or "") if isinstance(item, dict) else item or "")


def _shown_steps(page: Page) -> list[tuple[str, str]]:
    """Give names and full addresses of the steps in the first ``nav`` with the class "breadcrumb"."""
    for element in page.all("nav"):
        if "breadcrumb" in (element.get("class") or "").split():
            found = []
            for step in element.iter("li"):
                link = next(step.iter("a"), None)
                target = None if link is None else target_of(link.get("href") or "", page.address, page.house.base)
                path = "" if target is None else target.path
                found.append((text_of(step), _full(page, path) if target else ""))
            return found
    return []


def _full(page: Page, path: str) -> str:
    shown = path[: -len("index.html")] if path == "index.html" or path.endswith("/index.html") else path
    return f"{page.house.base}/{shown}"


def dates_of(blocks: Sequence[Block]) -> tuple[tuple[str, str], ...]:
    """Give the dates that the data states of the article itself, in order."""
    found = []
    for block in blocks:
        for parent, node in nodes(block.value):
            if ARTICLES & set(types_of(node)) and parent in _TOP:
                named = ((name, node.get(name)) for name in ("datePublished", "dateModified"))
                found += [(name, value) for name, value in named if isinstance(value, str)]
    return tuple(found)


def links_of(page: Page, blocks: Sequence[Block]) -> Iterator[tuple[int, str, str]]:
    """Give the addresses of this site in the data."""
    for block in blocks:
        for _, node in nodes(block.value):
            for name in ADDRESSES & node.keys():
                for written in texts(node[name]):
                    target = target_of(written, page.address, page.house.base) if is_absolute(written) else None
                    if target:
                        yield STRUCTURED, target.path, ""
