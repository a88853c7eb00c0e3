"""Tags meant as words: never closed, they would take the rest of the page with them; unknown, they would vanish.

Finds them in Markdown, code left out, and turns each into text; a paragraph that HTML leaves open becomes one of
Markdown. What HTML may hold is said in ``sanitise``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from glonews.prose.sanitise import DROPPED_WITH_CONTENT, TAGS

_PAIRED = frozenset({
    "address", "article", "aside", "b", "blockquote", "code", "del", "details", "div", "dl", "em", "figcaption",
    "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "i", "ins", "main", "mark", "nav", "ol",
    "pre", "s", "section", "small", "span", "strong", "sub", "summary", "sup", "table", "u", "ul",
} | (DROPPED_WITH_CONTENT - {"embed", "iframe"}))  # fmt: skip
"""Elements that do not end by themselves; frames have a reader of their own."""
_HELD = {
    "li": ("ul", "ol"), "dt": ("dl",), "dd": ("dl",),
    **dict.fromkeys(("caption", "colgroup", "thead", "tbody", "tfoot", "tr", "td", "th"), ("table",)),
}  # fmt: skip
"""Elements that may be left open within one of these; outside they are words, or take what follows with them."""
_PHRASES = frozenset({
    "a", "abbr", "audio", "bdi", "bdo", "cite", "dfn", "kbd", "q", "rp", "rt", "ruby", "samp", "time", "var", "video",
})  # fmt: skip
"""Elements that an end of a paragraph closes; one without attributes that nothing closes is a word."""
_FORMER = frozenset({
    "acronym", "area", "base", "basefont", "bgsound", "big", "blink", "body", "button", "canvas", "center",
    "data", "datalist", "dialog", "dir", "fieldset", "font", "form", "frame", "frameset", "head", "hgroup",
    "html", "image", "input", "keygen", "label", "layer", "legend", "link", "listing", "map", "marquee", "menu",
    "meta", "meter", "multicol", "nobr", "optgroup", "option", "output", "param", "picture", "portal", "progress",
    "rb", "rtc", "search", "slot", "spacer", "strike", "track", "tt",
})  # fmt: skip
"""Elements that pages of other programs hold, and that go without a trace."""
_HOLD_PARAGRAPHS = tuple(sorted(_PAIRED | _HELD.keys()))
_KNOWN = TAGS | DROPPED_WITH_CONTENT | _FORMER
_TAG = re.compile(r"<(/?)([^\W\d_][\w-]*)((?:\s[^<>]*)?)>")
_FENCE = re.compile(r"^ {0,3}(```|~~~).*?(?:^ {0,3}\1[^\n]*$|\Z)", re.MULTILINE | re.DOTALL)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)


class _Open(NamedTuple):
    at: int
    tag: str
    holder: int
    """Place of the element around it that lets it stay open; -1 without one."""


def stray_tags(text: str) -> list[tuple[int, str]]:
    """Give place and tag of each that is never closed, or is no element and never closed, in order."""
    if "<" not in text:
        return []
    opened = _left_open(text)
    words = [tag for name, tags in opened.items() if name not in _HELD and name != "p" for tag in tags]
    strays = {tag.at for tag in words}
    held = chain.from_iterable(tags for name, tags in opened.items() if name in _HELD)
    words += [tag for tag in held if tag.holder < 0 or tag.holder in strays]
    words += [tag for tag in opened.get("p", ()) if _stands_as_word(text, tag)]
    return sorted((tag.at, tag.tag) for tag in words)


def without_open_paragraphs(text: str) -> str:
    """Begin a paragraph of Markdown in the place of each <p> at the head of a line that nothing closes.

    In HTML that is allowed; the reader of Markdown would take all that follows for HTML.
    """
    if "<p" not in text.lower():
        return text
    pieces, at = [], 0
    for tag in _left_open(text).get("p", ()):
        if tag.holder < 0 and not text[text.rfind("\n", 0, tag.at) + 1 : tag.at].strip():
            pieces += [text[at : tag.at], "\n\n"]
            at = tag.at + len(tag.tag)
            while text[at : at + 1] == " ":
                at += 1
    return "".join((*pieces, text[at:]))


def _left_open(text: str) -> dict[str, list[_Open]]:
    """Give the tags that nothing closes and that matter, by name, in order."""
    opened: dict[str, list[_Open]] = {}
    for at, tag, name, closes, bare in _tags(text):
        if closes:
            if opened.get(name):
                opened[name].pop()
        elif name in _PAIRED or name in _HELD or name == "p" or (bare and (name in _PHRASES or name not in _KNOWN)):
            holders = _HELD.get(name, _HOLD_PARAGRAPHS if name == "p" else ())
            around = max((opened[holder][-1].at for holder in holders if opened.get(holder)), default=-1)
            opened.setdefault(name, []).append(_Open(at, tag, around))
    return opened


def _stands_as_word(text: str, tag: _Open) -> bool:
    """Tell whether a <p> stands among words, as in "the tag <p> begins …", and not where a paragraph may begin."""
    line = text[text.rfind("\n", 0, tag.at) + 1 : tag.at]
    return tag.tag.lower() == "<p>" and bool(line.strip()) and line[-1] in " \t"


def as_text(text: str, places: list[tuple[int, str]]) -> str:
    """Turn the tags at these places into words."""
    starts = [at for at, _ in places]
    ends = [*starts[1:], len(text)]
    shown = (f"&lt;{text[at + 1 : end]}" for at, end in zip(starts, ends, strict=True))
    return text[: starts[0]] + "".join(shown) if starts else text


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
