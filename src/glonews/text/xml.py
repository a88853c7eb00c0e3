"""Text as XML 1.0 may hold it: forbidden characters out, markup escaped. Writes no documents."""

from __future__ import annotations

import re

# https://www.w3.org/TR/xml/#charsets, and the C1 controls, which are allowed but break readers; NEL is white space.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_UNSAFE = re.compile(f'{_FORBIDDEN.pattern}|[&<>"\r]')
_MARKUP = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;"}


def without_forbidden(text: str) -> str:
    """Take out the characters that no XML document may hold."""
    return _FORBIDDEN.sub("", text)


def xml_text(text: str) -> str:
    """Give text for an element or a quoted attribute."""
    return xml_escaped(_FORBIDDEN.sub("", text)) if _UNSAFE.search(text) else text


def xml_escaped(text: str) -> str:
    """Escape text that holds no forbidden characters."""
    for character, entity in _MARKUP.items():
        text = text.replace(character, entity)
    return text
