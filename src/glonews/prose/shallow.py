"""Find entries of lists that are meant to stand within another entry, and do not: Markdown asks for four spaces.

Two or three spaces, which other programs accept, make an entry of the outer list. Changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_ENTRY = re.compile(r"( *)(?:[-*+]|\d{1,9}[.)]) +\S")
_FENCE = re.compile(r" {0,3}(?:```|~~~)")
LEVEL = 4
"""Spaces of one level."""


def shallow_entries(text: str) -> Iterator[tuple[int, int]]:
    """Give line and column, from 1, of the first entry of each inner list that is indented by two or three spaces."""
    if "\n  " not in text:
        return
    above: int | None = None
    is_told = is_code = False
    for number, line in enumerate(text.split("\n"), 1):
        if _FENCE.match(line):
            is_code = not is_code
        entry = None if is_code else _ENTRY.match(line)
        if entry is None:
            if line.strip() and not line.startswith(" "):
                above, is_told = None, False
            continue
        indent = len(entry[1])
        if above is not None and indent - above >= 2 and indent // LEVEL == above // LEVEL:
            if not is_told:
                yield number, indent + 1
            is_told = True
        else:
            above, is_told = indent, False
