"""What the text of a page must keep: one headline, unique ids, pictures that are described, links with names."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from glonews.conformance import standards
from glonews.conformance.html.page import Page, text_of
from glonews.conformance.rule import Finding, Rule

HEADINGS = {f"h{level}": level for level in range(1, 7)}
_REFERRING = ("aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "for", "list")

HEADLINE = Rule(
    id="headline-count",
    says="A page has exactly one h1, its headline.",
    source=standards.HTML_HEADINGS,
    message="the page has {count} h1 headings",
    hint="give it exactly one",
    wrong="<h1>Báo Lâm Kha</h1> … <h1>Thông xe cầu Phú Mỹ</h1>",
    right="<p>Báo Lâm Kha</p> … <h1>Thông xe cầu Phú Mỹ</h1>",
)
SKIPPED = Rule(
    id="heading-skipped",
    severity="warning",
    says="Headings go down one level at a time, so that a reader who hears them misses none.",
    source=f"{standards.WCAG}/info-and-relationships.html",
    message="a heading of level {level} follows one of level {before}",
    hint="use <h{wanted}>",
    wrong="<h1>Tin</h1> <h3>Phần một</h3>",
    right="<h1>Tin</h1> <h2>Phần một</h2>",
)
REPEATED_ID = Rule(
    id="id-repeated",
    says="An id stands once in a page.",
    source=standards.HTML_ID,
    message='the id "{id}" stands a second time; first in line {first}',
    hint="give one of them another id",
    wrong='<h2 id="a">…</h2> <h2 id="a">…</h2>',
    right='<h2 id="a">…</h2> <h2 id="b">…</h2>',
)
NO_TARGET = Rule(
    id="label-dead",
    says="What labels or describes a part of the page is in the page.",
    source=standards.ARIA,
    message='{attribute} names "{id}", which no part of the page has as its id',
    hint="give the label that id",
    wrong='<nav aria-labelledby="tags">',
    right='<nav aria-labelledby="tags"><h2 id="tags">Từ khóa</h2>',
)
NO_ALT = Rule(
    id="image-alt",
    says="Every picture says what it shows, or with an empty alt that it only adorns.",
    source=f"{standards.WCAG}/non-text-content.html",
    message="the picture {name} has no alt",
    hint="write alt in the front matter, between the brackets of the Markdown image, or in the template",
    wrong='<img src="/anh/cau.jpg">',
    right='<img src="/anh/cau.jpg" alt="Cây cầu trong sương">',
)
NO_SIZE = Rule(
    id="image-size",
    severity="warning",
    says="Every picture states width and height, so that the text does not jump when it arrives.",
    source=standards.HTML_SIZE,
    message="the picture {name} does not state its width and height",
    hint="write width and height in the template",
    wrong='<img src="/anh/cau.jpg" alt="">',
    right='<img src="/anh/cau.jpg" alt="" width="1600" height="1067">',
)
NAMELESS = Rule(
    id="link-nameless",
    says="Every link has words that say where it leads.",
    source=f"{standards.WCAG}/link-purpose-in-context.html",
    message='the link to "{address}" has no words',
    hint="put words in it, an alt in its picture, or an aria-label",
    wrong='<a href="/the-thao/"></a>',
    right='<a href="/the-thao/">Thể thao</a>',
)
BROKEN = Rule(
    id="html-broken",
    says="A tag is closed where it is open, and nowhere else.",
    source=standards.HTML_SYNTAX,
    message="</{tag}> closes what is not open",
    hint="mend the template or the HTML in the article",
    wrong="<p>Tin <b>mới</p></b>",
    right="<p>Tin <b>mới</b></p>",
)
RULES = (HEADLINE, SKIPPED, REPEATED_ID, NO_TARGET, NO_ALT, NO_SIZE, NAMELESS, BROKEN)


def check(page: Page) -> Iterator[Finding]:
    """Give what is wrong with the markup of a page."""
    yield from _headings(page)
    yield from _ids(page)
    yield from _pictures(page)
    yield from _names(page)
    yield from _syntax(page)


def anchors_of(page: Page) -> tuple[str, ...]:
    """Give the names of all places of a page to which a link may lead."""
    named = (element.get("name") for element in page.all("a"))
    return tuple(sorted({*(name for _, name in page.by_attribute.get("id", ())), *(name for name in named if name)}))


def _headings(page: Page) -> Iterator[Finding]:
    found = [element for element in page.elements if element.tag in HEADINGS]
    headlines = [element for element in found if element.tag == "h1"]
    if len(headlines) != 1:
        yield HEADLINE.found(
            page.place(headlines[1]) if headlines else page.source.first("<body"), count=len(headlines)
        )
    before = 0
    for element in found:
        level = HEADINGS[str(element.tag)]
        if before and level > before + 1:
            yield SKIPPED.found(page.place(element), level=level, before=before, wanted=before + 1)
        before = level


def _ids(page: Page) -> Iterator[Finding]:
    first: dict[str, etree._Element] = {}
    for element, name in page.by_attribute.get("id", ()):
        if name in first:
            place = page.place(element, f'id="{name}"')
            yield REPEATED_ID.found(place, id=name, first=first[name].sourceline)
        else:
            first[name] = element
    for attribute in _REFERRING:
        for element, names in page.by_attribute.get(attribute, ()):
            for name in names.split():
                if name not in first:
                    yield NO_TARGET.found(page.place(element, f'{attribute}="'), attribute=attribute, id=name)


def _pictures(page: Page) -> Iterator[Finding]:
    for element in page.all("img"):
        name = (element.get("src") or "").rpartition("/")[2]
        if element.get("alt") is None:
            yield NO_ALT.found(page.place(element, "<img"), name=name)
        if not (element.get("width") and element.get("height")):
            yield NO_SIZE.found(page.place(element, "<img"), name=name)


def _names(page: Page) -> Iterator[Finding]:
    for element in page.all("a"):
        if element.get("href") and not _has_name(element):
            yield NAMELESS.found(page.place(element, "<a"), address=element.get("href"))


def _has_name(element: etree._Element) -> bool:
    if (element.text and not element.text.isspace()) or element.get("aria-label") or element.get("aria-labelledby"):
        return True
    if element.get("aria-hidden") == "true" and element.get("tabindex") == "-1":
        return True
    return bool(text_of(element)) or any(
        part.get("alt") or part.get("aria-label") or part.tag == "title" for part in element.iterdescendants()
    )


def _syntax(page: Page) -> Iterator[Finding]:
    for entry in page.parser.error_log:
        if entry.message.startswith(_STRAY):  # the words of libxml2, which has no number of its own for this
            tag = entry.message[len(_STRAY) :].strip()
            yield BROKEN.found(page.source.near(entry.line, f"</{tag}>"), tag=tag)


_STRAY = "Unexpected end tag :"
