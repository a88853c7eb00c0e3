"""The dateline typed twice: "(GLO)- (GLO)- Sáng 8-1…", or in the standfirst and again in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glonews.copydesk.house import House
from glonews.copydesk.manuscript import Manuscript
from glonews.copydesk.remark import Remark

_ONE = r"\((?P<name{0}>[A-ZĐ][A-ZĐ0-9 .&]{{1,14}})\)\s*[-–—:]\s*"
_ANY = re.compile(_ONE.format(""))
_TWICE = re.compile(_ONE.format("") + r"(?P<again>(?:\((?P=name)\)\s*[-–—:]\s*)+)")


def dateline_twice(manuscript: Manuscript, house: House) -> Iterator[Remark]:
    """Find a dateline that is typed more than once."""
    body = manuscript.running[manuscript.body_start :]
    at = manuscript.body_start + len(body) - len(body.lstrip())
    summary = next(manuscript.of_key("summary"), None)
    starts = [at] if summary is None else [summary.start + _lead(manuscript.text, summary.start), at]
    for start in starts:
        if found := _TWICE.match(manuscript.text, start):
            yield _again(found["name"], *found.span("again"))
    first = _ANY.match(manuscript.text, starts[0]) if summary else None
    second = _ANY.match(manuscript.text, at)
    if (
        first
        and second
        and first["name"] == second["name"]
        and not _repeats(manuscript.text, first.end(), second.end())
    ):
        yield _again(second["name"], second.start(), second.end())


def _again(name: str, start: int, end: int) -> Remark:
    return Remark(start, end, f'the dateline "({name})-" is typed twice', "delete one of them", "")


def _lead(text: str, start: int) -> int:
    """Give the length of the sign of a folded text (">-") and the indentation that follow."""
    found = re.compile(r"[>|][-+0-9]*[^\S\n]*\n\s*").match(text, start)
    return len(found[0]) if found else 0


def _repeats(text: str, first: int, second: int) -> bool:
    """Tell whether the body's first paragraph begins like the standfirst: such a paragraph is not shown again."""
    words = [" ".join(text[start : start + 120].split())[:40] for start in (first, second)]
    return words[0] == words[1]
