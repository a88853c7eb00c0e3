"""Small conversions between text and the canonical HTML that the sanitiser gives; knows no elements by name.

Canonical: "<" and ">" stand for tags only, attribute values are in double quotes, the only character
references are ``&amp;``, ``&lt;``, ``&gt;`` and ``&quot;``.
"""

from __future__ import annotations

import re

_TAG = re.compile(r"<[^>]*>")
_ATTRIBUTE = re.compile(r' ([^\s=">]+)="([^"]*)"')
_FOOTNOTE_MARK = re.compile(r'<sup id="fnref[^"]*">.*?</sup>', re.DOTALL)


def escaped(text: str) -> str:
    """Write text as canonical HTML, fit for an element and for an attribute value."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def unescaped(html: str) -> str:
    """Read the text of canonical HTML that holds no tags."""
    if "&" not in html:
        return html
    return html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&")


def attributes(tag: str) -> dict[str, str]:
    """Read the attributes of a start tag, as text."""
    return {name: unescaped(value) for name, value in _ATTRIBUTE.findall(tag)}


def inside_link(html: str, at: int) -> bool:
    """Say whether the place ``at`` lies inside a link, where HTML allows no second one."""
    return html.rfind("<a ", 0, at) > html.rfind("</a>", 0, at)


def plain_text(html: str) -> str:
    """Give what a reader sees of a piece of HTML, on one line, without pictures and footnote numbers."""
    html = without_picture_marks(html)
    if "<" in html:
        html = _TAG.sub("", _FOOTNOTE_MARK.sub("", html))
    return unescaped(" ".join(html.split()))


def visible_text(html: str) -> str:
    """Strip the tags of a whole body so that words of neighbouring blocks stay apart; references are kept."""
    return _TAG.sub("", without_picture_marks(html).replace("><", "> <").replace("<br>", " "))


def without_picture_marks(html: str) -> str:
    """Remove the placeholders of pictures."""
    first, *parts = html.split("\x01")  # a pattern would look at every letter
    rest = (part.partition("\x02")[2] if part[:1] in ("F", "I") else f"\x01{part}" for part in parts)
    return first + "".join(rest) if parts else html
