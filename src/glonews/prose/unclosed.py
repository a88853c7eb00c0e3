"""Tags meant as words: never closed, they would take the rest of the page with them; unknown, they would vanish.

Finds them in Markdown, code left out, and turns each into text. What HTML may hold is said in ``sanitise``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from glonews.prose.sanitise import DROPPED_WITH_CONTENT, TAGS

_PAIRED = frozenset({
    "address", "article", "aside", "b", "blockquote", "code", "del", "details", "div", "dl", "em", "figcaption",
    "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "i", "ins", "main", "mark", "nav", "ol",
    "pre", "s", "section", "small", "span", "strong", "sub", "summary", "sup", "table", "u", "ul",
} | (DROPPED_WITH_CONTENT - {"embed", "iframe"}))  # fmt: skip
"""Elements that do not end by themselves; frames have a reader of their own."""
_FORMER = frozenset({
    "acronym", "area", "base", "basefont", "bgsound", "big", "blink", "body", "button", "canvas", "center",
    "data", "datalist", "dialog", "dir", "fieldset", "font", "form", "frame", "frameset", "head", "hgroup",
    "html", "image", "input", "keygen", "label", "layer", "legend", "link", "listing", "map", "marquee", "menu",
    "meta", "meter", "multicol", "nobr", "optgroup", "option", "output", "param", "picture", "portal", "progress",
    "rb", "rtc", "search", "slot", "spacer", "strike", "track", "tt",
})  # fmt: skip
"""Elements that pages of other programs hold, and that go without a trace."""
_KNOWN = TAGS | DROPPED_WITH_CONTENT | _FORMER
_TAG = re.compile(r"<(/?)([^\W\d_][\w-]*)((?:\s[^<>]*)?)>")
_FENCE = re.compile(r"^ {0,3}(```|~~~).*?(?:^ {0,3}\1[^\n]*$|\Z)", re.MULTILINE | re.DOTALL)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)


def stray_tags(text: str) -> list[tuple[int, str]]:
    """Give place and tag of each that is never closed, or is no element and never closed, in order."""
    if "<" not in text:
        return []
    opened: dict[str, list[tuple[int, str]]] = {}
    found: list[tuple[int, str]] = []
    for at, tag, name, closes, bare in _tags(text):
        if closes:
            if opened.get(name):
                opened[name].pop()
        elif name in _PAIRED or (name not in _KNOWN and bare):
            opened.setdefault(name, []).append((at, tag))
    for left in opened.values():
        found += left
    return sorted(found)


def as_text(text: str, places: list[tuple[int, str]]) -> str:
    """Turn the tags at these places into words."""
    for at, _ in reversed(places):
        text = f"{text[:at]}&lt;{text[at + 1 :]}"
    return text


def _tags(text: str) -> Iterator[tuple[int, str, str, bool, bool]]:
    """Give place, tag, name, and whether it closes and has no attributes, for each tag outside of code."""
    code = [found.span() for pattern in (_FENCE, _COMMENT) for found in pattern.finditer(text)]
    for found in _TAG.finditer(text):
        at = found.start()
        line = text[text.rfind("\n", 0, at) + 1 : at]
        if line.startswith(("    ", "\t")) or line.count("`") % 2 or any(start <= at < end for start, end in code):
            continue
        if found[3].endswith("/"):
            continue
        yield at, found[0], found[2].lower(), bool(found[1]), not found[3].strip()
