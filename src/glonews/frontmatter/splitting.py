"""Splits a file into front matter and body; reads neither."""

from __future__ import annotations

import re

from msgspec import Struct

from glonews.frontmatter.findings import Findings

_OPENING = re.compile(r"\s*^---[ \t]*(?:\n|\Z)", re.MULTILINE)
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
# Telephones and word processors make one long dash of three hyphens.
_LOOKS_LIKE_MARK = re.compile(r"^(?![-]{3}[ \t]*$)[-–—―─]{1,40}[ \t]*$", re.MULTILINE)
_HINT = 'begin the file with a line "---", then "title: …" and "date: …", then another line "---"'


class Parts(Struct, frozen=True):
    """The two parts of a file.

    ``front`` is padded with the line ends before it, so that its lines have their numbers in the file;
    ``body_line`` is the number of the body's first line.
    """

    front: str
    body: str
    body_line: int


def split(text: str, findings: Findings) -> Parts | None:
    """Split a file at the lines ``---``, or give None with a problem when there is no front matter."""
    opening = _OPENING.match(text)
    if opening is None:
        _report_no_front_matter(text, findings)
        return None
    closing = _CLOSING.search(text, opening.end())
    lines_before = text.count("\n", 0, opening.end())
    if closing is None:
        place = (max(lines_before, 1), 1)
        like = _LOOKS_LIKE_MARK.search(text, opening.end())
        hint = 'close it with a line "---"'
        if like:
            hint = f'line {text.count(chr(10), 0, like.start()) + 1} is "{like[0].strip()}"; write three hyphens "---"'
        findings.error(place, "unclosed-front-matter", "the front matter that opens here never ends", hint)
        return None
    front = "\n" * lines_before + text[opening.end() : closing.start()]
    return Parts(front, text[closing.end() + 1 :], front.count("\n") + 2)


def _report_no_front_matter(text: str, findings: Findings) -> None:
    if text.startswith("+++"):
        message = 'the front matter is between "+++" (TOML); it must be YAML between "---"'
    elif not text.strip():
        message = "the file is empty"
    else:
        message = "no front matter"
    like = _LOOKS_LIKE_MARK.match(text.lstrip())
    hint = f'the first line is "{like[0].strip()}"; write three hyphens "---"' if like else _HINT
    findings.error((1, 1), "no-front-matter", message, hint)
