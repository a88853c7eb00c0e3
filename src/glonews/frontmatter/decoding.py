"""From the bytes of a file to clean text: UTF-8, NFC, line feeds, and no character that XML forbids.

Positions are those of the text as an editor shows it: an invisible byte order mark takes no column, and a letter
typed as base and marks counts as one.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

from glonews.frontmatter.findings import Findings, Place
from glonews.text import nfc

# https://www.w3.org/TR/xml/#charsets, and the C1 controls, which HTML forbids and YAML cannot read.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
# YAML counts these as line ends and editors do not; between words they mean a space.
_SEPARATORS = str.maketrans({"\x0b": " ", "\x0c": " ", "\x85": " ", "\u2028": " ", "\u2029": " ", "\ufeff": None})
_CONTROL_BYTES = bytes(byte for byte in (*range(32), 127) if byte not in b"\t\n\r")
# First bytes of the UTF-8 forms of most of the above: C1 controls, U+FEFF, U+FFFE. Looking for single bytes and
# letters is a hundred times faster than looking for any of many.
_SUSPECTS = (b"\xc2", b"\xef")


def decoded(source: bytes, findings: Findings) -> str | None:
    """Give the clean text of a file, or None with a problem when its encoding cannot be read."""
    if source.startswith(BOM_UTF8):
        source = source[len(BOM_UTF8) :]
    try:
        text = source.decode("utf-8")
    except UnicodeDecodeError as trouble:
        return _other_encoding(source, trouble, findings)
    if source.count(0) * 4 > len(source):
        findings.error((1, 1), "not-utf-8", "the file is not UTF-8 (every other byte is zero)", "save it as UTF-8")
        return None
    text = _line_feeds(text)
    return nfc(_without_forbidden(text, findings) if _is_suspect(source, text) else text)


def clean_value(written: str) -> tuple[str, bool]:
    """Clean text that came out of an escape such as ``"\\u0001"``; say whether something had to go."""
    if written.isprintable():
        return nfc(written), False
    cleaned = _FORBIDDEN.sub("", written.translate(_SEPARATORS))
    return nfc(cleaned), cleaned != written.translate(_SEPARATORS)


def _line_feeds(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _is_suspect(source: bytes, text: str) -> bool:
    """Say whether there may be a character that must be replaced or removed."""
    if any(first in source for first in _SUSPECTS) or "\u2028" in text or "\u2029" in text:
        return True
    return len(source.translate(None, _CONTROL_BYTES)) != len(source)


def _without_forbidden(text: str, findings: Findings) -> str:
    text = text.translate(_SEPARATORS)
    first = _FORBIDDEN.search(text)
    if first is None:
        return text
    cleaned, count = _FORBIDDEN.subn("", text)
    findings.warning(
        _place_after(text[: first.start()]),
        "control-character",
        f"{count} invisible control character{'s' if count > 1 else ''} removed, the first U+{ord(first[0]):04X}",
        "delete and type the word again",
    )
    return cleaned


def _other_encoding(source: bytes, trouble: UnicodeDecodeError, findings: Findings) -> str | None:
    if source.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        findings.warning((1, 1), "not-utf-8", "the file is UTF-16", "save it as UTF-8")
        text = source.decode("utf-16", "replace")
        return nfc(_without_forbidden(_line_feeds(text), findings))
    place = _place_after(nfc(_line_feeds(source[: trouble.start].decode("utf-8"))))
    findings.error(
        place,
        "not-utf-8",
        f"the file is not UTF-8: byte 0x{source[trouble.start]:02X} cannot be read",
        "save it as UTF-8 (it may be in Windows-1252, Windows-1258 or TCVN3)",
    )
    return None


def _place_after(text: str) -> Place:
    return text.count("\n") + 1, len(text) - text.rfind("\n")
