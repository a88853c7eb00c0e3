"""YAML's syntax errors in the words of an editor: what is wrong with this line, and what to write instead."""

from __future__ import annotations

import re

from msgspec import Struct

from glonews.frontmatter.findings import Findings, Place

_LINE = re.compile(r"^\s*(?:- +)*(?P<key>[^\s:#\"'\[{][^:]*?) *:(?: +|$)(?P<value>.*)$")
_MARKS_THAT_NEED_QUOTES = "@`%*&!|>[]{},?-"
_SHOWN_CHARACTERS = 60


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
    fault = _fault(trouble, lines, row, column)
    findings.error(fault.place, "yaml-syntax", fault.message, fault.hint)


def _fault(trouble: Exception, lines: list[str], row: int, column: int) -> _Fault:
    problem = str(getattr(trouble, "problem", "") or "")
    context = str(getattr(trouble, "context", "") or "")
    opened = getattr(trouble, "context_mark", None)
    start = (opened.line + 1, opened.column + 1) if opened else (row + 1, column + 1)
    line = lines[row]
    if "\t" in line[: len(line) - len(line.lstrip())] or line[column : column + 1] == "\t":
        return _Fault((row + 1, line.index("\t") + 1), "a tab where YAML wants spaces", "indent with spaces")
    if "quoted scalar" in context and "end of stream" in problem:
        return _Fault(start, "the quotation mark that opens here is never closed", "close it at the end of the value")
    if "mapping values are not allowed" in problem:
        return _unexpected_colon(lines, row, column)
    if "<document start>" in problem:
        return _Fault(
            start, "this line begins further left than the lines above it", "begin all keys in the first column"
        )
    if "could not find expected ':'" in problem:
        return _missing_colon(lines[start[0] - 1], start)
    return _bad_value(lines, row, column) or _open_bracket(context, start) or _unnamed(problem, row, column)


def _unexpected_colon(lines: list[str], row: int, column: int) -> _Fault:
    found = _LINE.match(lines[row])
    if found and column > found.end("key"):
        return _Fault(
            (row + 1, column + 1),
            f'the value of "{found["key"]}" holds a colon and is not in quotes',
            _in_quotes(found["key"], found["value"]),
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
        return _Fault(place, "no space after the colon", f"write {name}: {rest}"[:_SHOWN_CHARACTERS])
    return _Fault(
        place, f'"{line.strip()[:_SHOWN_CHARACTERS]}" is no "key: value"', "add a colon, or join it to its value"
    )


def _bad_value(lines: list[str], row: int, column: int) -> _Fault | None:
    found = _LINE.match(lines[row])
    if found is None or not found["value"] or column < found.start("value"):
        return None
    key, value = found["key"], found["value"]
    if value[0] in "\"'":
        message = f'the value of "{key}" goes on after its closing quotation mark'
        return _Fault((row + 1, column + 1), message, _in_quotes(key, value))
    if value[0] in _MARKS_THAT_NEED_QUOTES:
        message = f'the value of "{key}" begins with "{value[0]}", which means something else in YAML'
        return _Fault((row + 1, found.start("value") + 1), message, _in_quotes(key, value))
    return None


def _open_bracket(context: str, start: Place) -> _Fault | None:
    if "flow sequence" in context:
        return _Fault(start, 'the list that opens here with "[" is not closed', 'put "]" after its last word')
    if "flow mapping" in context:
        return _Fault(start, 'the group that opens here with "{" is not closed', 'put "}" at its end')
    return None


def _unnamed(problem: str, row: int, column: int) -> _Fault:
    return _Fault((row + 1, column + 1), f"YAML cannot read this line ({problem})", "put the value in quotes")


def _in_quotes(key: str, value: str) -> str:
    """Give the hint that shows the line as it should be, shortened when long."""
    value = value.strip()
    if len(value) > _SHOWN_CHARACTERS:
        value = value[:_SHOWN_CHARACTERS].rstrip() + "…"
    quoted = f'"{value}"' if '"' not in value and "\\" not in value else "'" + value.replace("'", "''") + "'"
    return f"put the whole value in quotes: {key}: {quoted}"


def _first_column(line: str) -> int:
    return len(line) - len(line.lstrip()) + 1
