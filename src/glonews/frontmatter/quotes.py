"""Quotation marks in lines that YAML cannot read: which was never closed, and how a value is quoted rightly.

Reads lines, no YAML: it is asked after the reader of YAML has given up, which it often does many lines too late.
"""

from __future__ import annotations

import re

from msgspec import Struct

_LINE = re.compile(r"(?P<indent> *)(?P<dashes>(?:- +)*)(?:(?P<key>[^\s:#\"'\[{][^:]*?) *:(?: +|$))?(?P<value>.*)")
_BLOCK_TEXT = re.compile(r"[|>][-+0-9]*\s*(?:#.*)?")
# Up to the mark that closes the text; a doubled or escaped mark is part of it.
_QUOTED = {'"': re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL), "'": re.compile(r"'(?:[^']|'')*'")}
_AFTER_QUOTED = re.compile(r"[ \t]*(?:#.*)?(?:\n|\Z)")
_SHOWN_CHARACTERS = 60


class OpenQuote(Struct, frozen=True):
    """A value whose quotation mark is not closed on its line, nor by lines that continue it."""

    row: int
    """Index of the line, from 0."""
    column: int
    """Index of the mark in the line, from 0."""
    closed: str
    """The line as it should be."""


def first_open_quote(lines: list[str], last_row: int) -> OpenQuote | None:
    """Find the first value up to ``last_row`` that opens a quotation mark and never closes it."""
    text_indent = -1
    for row, line in enumerate(lines[: last_row + 1]):
        if not line.strip() or (text_indent >= 0 and _indent(line) > text_indent):
            continue
        text_indent = -1
        found = _LINE.fullmatch(line)
        if found is None or (found["key"] is None and not found["dashes"]):
            continue
        if _BLOCK_TEXT.fullmatch(found["value"]):
            text_indent = len(found["indent"])
        elif found["value"][:1] in _QUOTED and not _is_closed(lines, row, found):
            prefix = f"{found['key']}: " if found["key"] else "- "
            value = shortened(found["value"].rstrip())
            return OpenQuote(row, found.start("value"), f"{prefix}{value}{value[0]}")
    return None


def _is_closed(lines: list[str], row: int, found: re.Match[str]) -> bool:
    """Tell whether the mark is closed on its line (whatever follows) or at the end of a line that continues it."""
    value = found["value"]
    quoted = _QUOTED[value[0]]
    if quoted.match(value):
        return True
    continued = [value]
    for line in lines[row + 1 :]:
        if line.strip() and _indent(line) <= len(found["indent"]) and begins_entry(line):
            break
        continued.append(line)
    text = "\n".join(continued)
    closing = quoted.match(text)
    return bool(closing and _AFTER_QUOTED.match(text, closing.end()))


def begins_entry(line: str) -> bool:
    """Tell whether a line begins an entry of a list or a ``key: value``."""
    found = _LINE.fullmatch(line)
    return bool(found and (found["key"] or found["dashes"] or found["value"] == "-"))


def requoted(key: str, value: str) -> str:
    """Give ``key: value`` with the whole value in quotes, shortened when long."""
    return f"{key}: {in_quotes(value)}"


def in_quotes(value: str) -> str:
    """Give a value in quotes, shortened when long.

    Marks that its writer put around a value with quoted words inside are not part of it: they are replaced.
    """
    value = shortened(_without_outer_marks(value.strip()))
    return f'"{value}"' if '"' not in value and "\\" not in value else "'" + value.replace("'", "''") + "'"


def shortened(text: str) -> str:
    """Give a text for a message, cut when it is long."""
    return text if len(text) <= _SHOWN_CHARACTERS else text[:_SHOWN_CHARACTERS].rstrip() + "…"


def _without_outer_marks(value: str) -> str:
    mark = value[:1]
    if mark not in _QUOTED or len(value) < 3 or value[-1] != mark:
        return value
    inner = value[1:-1]
    at = inner.find(mark)
    # In «"Ngày "vui" của bản"» the first mark within opens; in «"Nóng" ở "Pleiku"» it closes the first word.
    opens = at == 0 or (at > 0 and (inner[at - 1].isspace() or inner[at - 1] in "(["))
    return inner if opens else value


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
