"""A published page, taken apart once for all the rules that look at it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from lxml import etree

from glonews.conformance.addresses import address_of
from glonews.conformance.facts import House
from glonews.conformance.source import Source


class Page:
    """One HTML file of the output."""

    def __init__(self, path: str, source: Source, house: House) -> None:
        self.path = path
        self.source = source
        self.house = house
        self.address = address_of(path, house.base)
        self.parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
        self.root = _parsed(source.content, self.parser)
        self.elements: list[etree._Element] = list(self.root.iter(etree.Element))
        self.by_tag: dict[str, list[etree._Element]] = defaultdict(list)
        self.by_attribute: dict[str, list[tuple[etree._Element, str]]] = defaultdict(list)
        """Elements that have an attribute, and its values, in order."""
        for element in self.elements:
            self.by_tag[element.tag].append(element)
            for name, value in element.items():
                self.by_attribute[name].append((element, value))  # type: ignore[index,arg-type]  # of HTML all are text

    def all(self, *tags: str) -> Iterator[etree._Element]:
        """Give the elements of some names."""
        for tag in tags:
            yield from self.by_tag.get(tag, ())

    def place(self, element: etree._Element, words: str = "") -> tuple[int, int]:
        """Give the place of an element, or of words in it."""
        line = line_of(element)
        return self.source.near(line, words or f"<{element.tag}") if line else (0, 0)

    @cached_property
    def main(self) -> range:
        """Positions in ``elements`` of what belongs to this page alone; of a page without ``main`` everything."""
        for number, element in enumerate(self.elements):
            if element.tag == "main":
                return range(number, number + sum(1 for _ in element.iter(etree.Element)))
        return range(len(self.elements))

    @cached_property
    def metas(self) -> dict[str, tuple[str, etree._Element]]:
        """Values of ``meta`` by name or property, the first of each."""
        found: dict[str, tuple[str, etree._Element]] = {}
        for element in self.by_tag.get("meta", ()):
            name = (element.get("name") or element.get("property") or "").lower()
            if name and name not in found:
                found[name] = (element.get("content") or "").strip(), element
        return found

    def meta(self, name: str) -> str:
        """Give the value of a ``meta``, "" when there is none."""
        return self.metas[name][0] if name in self.metas else ""

    @cached_property
    def is_redirect(self) -> bool:
        """Claim that the page only sends its reader on."""
        return any((element.get("http-equiv") or "").lower() == "refresh" for element in self.by_tag.get("meta", ()))

    @cached_property
    def is_hidden(self) -> bool:
        """Claim that search engines are asked not to show the page."""
        return "noindex" in self.meta("robots").lower()

    @cached_property
    def is_article(self) -> bool:
        """Claim that the page holds an article."""
        return self.meta("og:type") == "article"

    def rels(self, rel: str) -> Iterator[etree._Element]:
        """Give the ``link`` elements of a relation."""
        for element in self.by_tag.get("link", ()):
            if rel in (element.get("rel") or "").lower().split():
                yield element

    @cached_property
    def canonical(self) -> str:
        """The address that the page gives as its own."""
        return next((element.get("href") or "" for element in self.rels("canonical")), "")


def _parsed(content: bytes, parser: etree.HTMLParser) -> etree._Element:
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        root = None
    return root if root is not None else etree.Element("html")


def line_of(element: etree._Element) -> int:
    """Give the line in which an element begins, 0 when that is not known."""
    return element.sourceline if isinstance(element.sourceline, int) else 0


def text_of(element: etree._Element) -> str:
    """Give the text of an element, with single spaces."""
    return " ".join("".join(map(str, element.itertext())).split())
