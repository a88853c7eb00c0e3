"""YAML's syntax errors in the words of an editor: what is wrong with this line, and what to write instead."""

from __future__ import annotations

import re

from msgspec import Struct

from glonews.frontmatter.findings import Findings, Place
from glonews.frontmatter.quotes import begins_entry, first_open_quote, in_quotes, requoted, shortened

_LINE = re.compile(r"^\s*(?:- +)*(?P<key>[^\s:#\"'\[{][^:]*?) *:(?: +|$)(?P<value>.*)$")
_QUOTED_ENTRY = re.compile(r"^\s*(?:- +)+(?P<value>[\"'].*)$")
_MARKS_THAT_NEED_QUOTES = "@`%*&!|>[]{},?-"
_PICTURE = re.compile(r"\.(?:jpe?g|png|webp|gif|avif|svg)$", re.IGNORECASE)
_MARKS_WITHIN = re.compile(r": | #|:$")


class _Fault(Struct, frozen=True):
    place: Place
    message: str
    hint: str = ""


def report_syntax_error(trouble: Exception, text: str, findings: Findings) -> None:
    """Record a syntax error of the YAML in ``text``, whose lines are numbered as in the file."""
    lines = text.split("\n")
    mark = getattr(trouble, "problem_mark", None)
    if mark is None:
        findings.error((1, 1), "yaml-syntax", "YAML cannot read this file", "look for unusual characters")
        return
    row, column = min(mark.line, len(lines) - 1), mark.column
    fault = _open_quote(lines, row) or _fault(trouble, lines, row, column)
    findings.error(fault.place, "yaml-syntax", fault.message, fault.hint)


def _open_quote(lines: list[str], row: int) -> _Fault | None:
    found = first_open_quote(lines, row)
    if found is None:
        return None
    hint = f"close it at the end of the line: {found.closed}"
    return _Fault((found.row + 1, found.column + 1), "the quotation mark is not closed", hint)


def _fault(trouble: Exception, lines: list[str], row: int, column: int) -> _Fault:
    problem = str(getattr(trouble, "problem", "") or "")
    context = str(getattr(trouble, "context", "") or "")
    opened = getattr(trouble, "context_mark", None)
    start = (opened.line + 1, opened.column + 1) if opened else (row + 1, column + 1)
    line = lines[row]
    if "\t" in line[: len(line) - len(line.lstrip())] or line[column : column + 1] == "\t":
        return _Fault((row + 1, line.index("\t") + 1), "a tab where YAML wants spaces", "indent with spaces")
    if "quoted scalar" in context and "end of stream" in problem:
        return _Fault(start, "the quotation mark is not closed", "close it at the end of the value")
    if "mapping values are not allowed" in problem:
        return _unexpected_colon(lines, row, column)
    if "<document start>" in problem:
        return _Fault(
            start, "this line begins further left than the lines above it", "begin all keys in the first column"
        )
    if "could not find expected ':'" in problem:
        return _missing_colon(lines[start[0] - 1], start)
    return (
        _stray_entry(problem, context, lines, row, column)
        or _bad_value(lines, row, column)
        or _open_bracket(context, start)
        or _stray_indent(lines, row, column)
        or _unnamed(problem, lines, row, column)
    )


def _unexpected_colon(lines: list[str], row: int, column: int) -> _Fault:
    found = _LINE.match(lines[row])
    if found and column > found.end("key"):
        return _Fault(
            (row + 1, column + 1),
            f'the value of "{found["key"]}" holds a colon and is not in quotes',
            _quote_hint(found["key"], found["value"]),
        )
    before = row - 1
    if before >= 0 and lines[before].strip() and not _LINE.match(lines[before]):
        return _missing_colon(lines[before], (before + 1, _first_column(lines[before])))
    return _Fault(
        (row + 1, _first_column(lines[row])),
        "this line is indented, so it belongs to the value above it",
        "begin it in the same column as the other keys",
    )


def _missing_colon(line: str, place: Place) -> _Fault:
    name, colon, rest = line.strip().partition(":")
    if colon:
        return _Fault(place, "no space after the colon", "write " + shortened(f"{name}: {rest}"))
    message = f'"{shortened(line.strip())}" is no "key: value"'
    if _is_dashed(line):
        word = line.strip().removeprefix("-").strip()
        hint = f"give it a key: - {'file' if _PICTURE.search(word) else 'name'}: {shortened(word)}"
        return _Fault(place, message, hint)
    return _Fault(place, message, "add a colon, or join it to its value")


def _bad_value(lines: list[str], row: int, column: int) -> _Fault | None:
    if entry := _QUOTED_ENTRY.match(lines[row]):
        hint = f"put the whole entry in quotes: - {in_quotes(entry['value'])}"
        return _Fault((row + 1, column + 1), "this entry goes on after its closing quotation mark", hint)
    found = _LINE.match(lines[row])
    if found is None or not found["value"] or column < found.start("value"):
        return None
    key, value = found["key"], found["value"]
    if value[0] in "\"'":
        message = f'the value of "{key}" goes on after its closing quotation mark'
        return _Fault((row + 1, column + 1), message, _quote_hint(key, value))
    if value[0] in _MARKS_THAT_NEED_QUOTES:
        message = f'the value of "{key}" begins with "{value[0]}", which means something else in YAML'
        return _Fault((row + 1, found.start("value") + 1), message, _quote_hint(key, value))
    return None


def _open_bracket(context: str, start: Place) -> _Fault | None:
    if "flow sequence" in context:
        return _Fault(start, 'the list that opens here with "[" is not closed', 'put "]" after its last word')
    if "flow mapping" in context:
        return _Fault(start, 'the group that opens here with "{" is not closed', 'put "}" at its end')
    return None


def _stray_entry(problem: str, context: str, lines: list[str], row: int, column: int) -> _Fault | None:
    """Say that a line with a dash stands among keys, or a key among lines with a dash."""
    line, place = lines[row], (row + 1, column + 1)
    if "sequence entries" in problem:
        return _entry_beside_key(lines, row)
    if column + 1 != _first_column(line) or not begins_entry(line):
        return None
    if _is_dashed(line) and "block mapping" in context and _has_like(lines, row, dashed=False):
        message = 'an entry that begins with "-" stands among lines of the form "key: value"'
        return _Fault(place, message, "put it below the key whose list it belongs to, or delete the dash")
    if not _is_dashed(line) and "block collection" in context and _has_like(lines, row, dashed=True):
        message = 'a line of the form "key: value" stands among entries that begin with "-"'
        return _Fault(place, message, 'begin it with "- ", or in the column of the keys it belongs to')
    return None


def _entry_beside_key(lines: list[str], row: int) -> _Fault | None:
    found = _LINE.match(lines[row])
    if found is None or found["value"][:1] != "-":
        return None
    message = f'"-" begins an entry of a list, which cannot stand on the line of "{found["key"]}"'
    hint = f"begin it on the next line, or write it in quotes: {requoted(found['key'], found['value'])}"
    return _Fault((row + 1, found.start("value") + 1), message, hint)


def _has_like(lines: list[str], row: int, *, dashed: bool) -> bool:
    """Tell whether an earlier entry, with a dash or without, begins in the same column."""
    column = _first_column(lines[row])
    earlier = (line for line in lines[:row] if begins_entry(line) and _first_column(line) == column)
    return any(_is_dashed(line) == dashed for line in earlier)


def _stray_indent(lines: list[str], row: int, column: int) -> _Fault | None:
    before = next((line for line in reversed(lines[:row]) if begins_entry(line)), "")
    is_first = column + 1 == _first_column(lines[row])
    if not before or not is_first or not begins_entry(lines[row]) or _first_column(before) == column + 1:
        return None
    message = "this line is indented otherwise than its neighbours"
    hint = "begin it in the column of the lines it belongs with"
    return _Fault((row + 1, _first_column(lines[row])), message, hint)


def _unnamed(problem: str, lines: list[str], row: int, column: int) -> _Fault:
    found = _LINE.match(lines[row])
    is_plain = found is not None and _MARKS_WITHIN.search(found["value"]) is not None
    hint = _quote_hint(found["key"], found["value"]) if found is not None and is_plain else ""
    hint = hint or "compare it with the lines above"
    return _Fault((row + 1, column + 1), f"YAML cannot read this line ({problem})", hint)


def _quote_hint(key: str, value: str) -> str:
    """Give the hint that shows the line as it should be."""
    return "put the whole value in quotes: " + requoted(key, value)


def _is_dashed(line: str) -> bool:
    return line.lstrip().startswith("- ") or line.strip() == "-"


def _first_column(line: str) -> int:
    return len(line) - len(line.lstrip()) + 1
