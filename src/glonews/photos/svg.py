"""Drawings (SVG): their size, and a copy that runs nothing and asks no other host for anything.

https://www.w3.org/TR/SVG2/, https://www.w3.org/TR/svg-integration/
"""

from __future__ import annotations

import re

from lxml import etree

from glonews.problems import UnreadablePhoto

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
LARGEST_PX = 20_000
_ELEMENTS = frozenset({
    "svg", "g", "defs", "symbol", "use", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text",
    "tspan", "textPath", "title", "desc", "linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern",
    "marker", "filter", "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite", "feConvolveMatrix",
    "feDiffuseLighting", "feDisplacementMap", "feDistantLight", "feDropShadow", "feFlood", "feFuncA", "feFuncB",
    "feFuncG", "feFuncR", "feGaussianBlur", "feMerge", "feMergeNode", "feMorphology", "feOffset", "fePointLight",
    "feSpecularLighting", "feSpotLight", "feTile", "feTurbulence", "style", "switch", "view",
})  # fmt: skip
_FOREIGN = re.compile(
    r"url\s*\(\s*['\"]?\s*(?![\s'\"#])|(?:image|image-set|src|cross-fade|element|expression)\s*\(|@import|@charset"
    r"|javascript:|\\",
    re.IGNORECASE,
)
_LENGTH = re.compile(r"\s*(\d+(?:\.\d+)?)(px|pt|mm|cm|in|pc)?\s*")
_PX = {None: 1.0, "px": 1.0, "pt": 96 / 72, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}


def drawing_size(content: bytes) -> tuple[int, int]:
    """Give width and height of a drawing in pixels.

    :raises UnreadablePhoto: it is no SVG, or does not say how large it is.
    """
    root = _root(content)
    width, height = _px(root.get("width", "")), _px(root.get("height", ""))
    if not (width and height):
        parts = root.get("viewBox", "").replace(",", " ").split()
        try:
            _, _, width, height = (float(part) for part in parts)
        except ValueError:
            raise UnreadablePhoto("the drawing does not say how large it is (width and height, or viewBox)") from None
    if not (1 <= width <= LARGEST_PX and 1 <= height <= LARGEST_PX):
        raise UnreadablePhoto("the drawing is not between 1 and 20000 pixels large")
    return round(width), round(height)


def safe_svg(content: bytes) -> bytes:
    """Give a drawing with nothing in it that runs, links, or comes from elsewhere.

    :raises UnreadablePhoto: it is no SVG.
    """
    root = _root(content)
    for element in list(root.iter()):
        parent = element.getparent()
        if parent is not None and (not isinstance(element.tag, str) or _name(element) not in _ELEMENTS):
            _taken_out(parent, element)
    for element in root.iter():  # only now: what stood apart in a style may have come together
        _clean(element)
    etree.cleanup_namespaces(root)
    return etree.tostring(root, encoding="utf-8") + b"\n"


def _root(content: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_pis=True, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadablePhoto("the drawing is no well-formed XML") from error
    if root.tag != f"{{{SVG}}}svg":
        raise UnreadablePhoto("it is no drawing (SVG)")
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnreadablePhoto("the drawing has a document type with declarations of its own")
    return root


def _name(element: etree._Element) -> str:
    name = etree.QName(element)
    return name.localname if name.namespace == SVG else ""


def _taken_out(parent: etree._Element, element: etree._Element) -> None:
    """Remove an element; the text after it is not its own."""
    tail, before = element.tail or "", element.getprevious()
    if tail and before is not None:
        before.tail = (before.tail or "") + tail
    elif tail:
        parent.text = (parent.text or "") + tail
    parent.remove(element)


def _clean(element: etree._Element) -> None:
    for name, value in list(element.attrib.items()):
        local = etree.QName(name).localname.lower()
        leads_away = local == "base" or (local in ("href", "src") and not str(value).startswith("#"))
        if leads_away or local.startswith("on") or _FOREIGN.search(str(value)):
            del element.attrib[name]
    if _name(element) == "style":
        for child in list(element):
            _taken_out(element, child)
        if _FOREIGN.search(element.text or ""):
            element.text = ""


def _px(written: str) -> float:
    found = _LENGTH.fullmatch(written)
    return float(found[1]) * _PX[found[2]] if found else 0.0
