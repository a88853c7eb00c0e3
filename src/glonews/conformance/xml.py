"""Reading XML with the places of its elements, and the rules that all XML files share."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from glonews.conformance import standards
from glonews.conformance.html.page import line_of
from glonews.conformance.rule import Finding, Rule
from glonews.conformance.source import Source

ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}"
DC = "{http://purl.org/dc/elements/1.1/}"
MEDIA = "{http://search.yahoo.com/mrss/}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"
IMAGE = "{http://www.google.com/schemas/sitemap-image/1.1}"

_NONCHARACTERS = re.compile("[\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]")

BROKEN = Rule(
    id="xml-broken",
    says="XML is well-formed.",
    source=standards.XML,
    message="the XML is broken: {fault}",
    hint="write texts through the escaping of the template",
    wrong="<title>Chợ & phố</title>",
    right="<title>Chợ &amp; phố</title>",
)
CHARACTER = Rule(
    id="xml-character",
    says="XML holds no control characters and no noncharacters of Unicode.",
    source=f"{standards.XML}#charsets",
    message="the character {name} does not belong into XML",
    hint="remove it from the article; glonews check names its place",
    wrong="<title>Tin\\u0085mới</title>",
    right="<title>Tin mới</title>",
)
RULES = (BROKEN, CHARACTER)


def parsed(source: Source) -> tuple[etree._Element | None, tuple[Finding, ...]]:
    """Read XML; gives its root, or None with the finding that says why not."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True, strip_cdata=False)
    try:
        root = etree.fromstring(source.content, parser)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        return None, (BROKEN.found((line, max(column, 0)), fault=str(error.msg).partition(", line ")[0]),)
    return root, tuple(_characters(source))


def _characters(source: Source) -> Iterator[Finding]:
    for found in _NONCHARACTERS.finditer(source.text):
        yield CHARACTER.found(source.at(found.start()), name=f"U+{ord(found[0]):04X}")


def place(source: Source, element: etree._Element, words: str = "") -> tuple[int, int]:
    """Give the place of an element, or of words in it."""
    line = line_of(element)
    return source.near(line, words or str(etree.QName(element).localname)) if line else (0, 0)


def text(element: etree._Element, name: str) -> str:
    """Give the text of the first child of a name, "" when there is none."""
    return (element.findtext(name) or "").strip()
