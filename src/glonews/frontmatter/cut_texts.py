"""Texts that YAML reads otherwise than their writer meant them: cut off at a "#", or with a quotation mark too few."""

from __future__ import annotations

import re
from collections.abc import Mapping

from yaml.nodes import ScalarNode

from glonews.frontmatter.findings import Findings
from glonews.frontmatter.nodes import Entry, is_empty, place_of
from glonews.frontmatter.quotes import requoted, shortened

_TEXTS = ("title", "summary")
# "#metoo" is a word; "# tiêu đề" is a comment, and so it is meant, unless it stands where a title must.
_HASH_WORD = re.compile(r":\s+(?P<rest>#(?P<first>[^\s#]).*)$")
_COMMENT_ALONE = re.compile(r":\s+(?P<rest>#.*)$")
# After a figure the mark means inches.
_STRAY_MARK = re.compile(r"[^\s\d]\"$")


def report_comments(lines: list[str], found: Mapping[str, Entry], findings: Findings) -> None:
    """Report values that YAML took for a comment, whole (``title: #metoo``) or in part ("Kỳ họp #2").

    ``lines`` are those of the file; of keys that are no running text only a whole value is reported.
    """
    for name, entry in found.items():
        node = entry.value
        if not isinstance(node, ScalarNode) or node.style not in (None, ""):
            continue
        if is_empty(node):
            _report_whole(lines, name, entry, findings)
        elif name in _TEXTS:
            _warn_of_rest(lines, name, node, findings)


def report_swallowed_keys(
    lines: list[str], known: tuple[str, ...], found: Mapping[str, Entry], findings: Findings
) -> None:
    """Report a quotation mark that YAML found closed lines below, with other keys swallowed in between."""
    for name, entry in found.items():
        start, end = entry.value.start_mark, entry.value.end_mark
        if start.line == end.line or not isinstance(entry.value, ScalarNode):
            continue
        between = lines[start.line + 1 : end.line + 1]
        if entry.value.style in ("'", '"') and any(":" in line and line.partition(":")[0] in known for line in between):
            written = shortened(lines[start.line][start.column :].rstrip())
            hint = f"close it at the end of the line: {name}: {written}{written[0]}"
            findings.error(place_of(entry.value), "open-quote", "the quotation mark is not closed", hint)


def warn_of_stray_quotes(found: Mapping[str, Entry], findings: Findings) -> None:
    """Warn of a quotation mark at the end of a headline or standfirst that opens nowhere."""
    for name in _TEXTS:
        node = found[name].value if name in found else None
        if not isinstance(node, ScalarNode) or node.style not in (None, ""):
            continue
        if node.value.count('"') % 2 and _STRAY_MARK.search(node.value):
            place = (node.end_mark.line + 1, node.end_mark.column)
            message = f'the quotation mark at the end of "{name}" opens nowhere'
            findings.warning(place, "stray-quote", message, "delete it, or add the one that opens")


def _report_whole(lines: list[str], name: str, entry: Entry, findings: Findings) -> None:
    line, column = entry.place
    pattern = _COMMENT_ALONE if name == "title" else _HASH_WORD
    comment = pattern.search(lines[line - 1], column - 1)
    if comment is None:
        return
    report = findings.error if name == "title" else findings.warning
    written = comment["rest"].strip()
    message = f'"#" begins a comment to YAML, so "{shortened(written)}" is not part of "{name}"'
    place = (line, comment.start("rest") + 1)
    report(place, "comment-cuts-text", message, f"write it in quotes: {requoted(name, written)}")


def _warn_of_rest(lines: list[str], name: str, node: ScalarNode, findings: Findings) -> None:
    end = node.end_mark
    line = lines[end.line]
    rest = line[end.column :].strip()
    if not rest.startswith("#"):
        return
    message = f'"{shortened(rest)}" is a comment to YAML and not part of "{name}"'
    hint = "put the whole value in quotes"
    if place_of(node)[0] == end.line + 1:
        hint += ": " + requoted(name, line[node.start_mark.column :])
    findings.warning((end.line + 1, line.index("#", end.column) + 1), "comment-cuts-text", message, hint)
