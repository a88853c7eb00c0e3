"""What was found in a film, and the places that are emptied before it is published; every other byte stays."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from glonews.model.video import VideoFacts


class Gap(NamedTuple):
    """From ``start`` up to ``end`` the bytes become ``head`` and then zeros."""

    start: int
    end: int
    head: bytes = b""


class Film(NamedTuple):
    """A film that has been looked at."""

    facts: VideoFacts
    gaps: tuple[Gap, ...] = ()
    """Where it says more than readers are to learn: the place, the camera, its owner."""


def without(content: bytes, gaps: Iterable[Gap]) -> bytes:
    """Give a file with the gaps emptied; the same object when there are none."""
    target: bytearray | None = None
    for gap in gaps:
        target = bytearray(content) if target is None else target
        target[gap.start : gap.end] = gap.head + bytes(gap.end - gap.start - len(gap.head))
    return content if target is None else bytes(target)


def is_empty(content: bytes, start: int, end: int) -> bool:
    """Say whether a part of a file holds zeros alone."""
    return content.count(0, start, end) == end - start


def number(content: bytes, start: int, length: int) -> int:
    """Read a number; past the end of the file it is 0."""
    return int.from_bytes(content[start : start + length], "big")


def whole_seconds(length: float) -> int:
    """Round the length of a film, at least 1; 0 for one that no film has."""
    return max(1, round(length)) if 0 < length < LONGEST_SECONDS else 0


LONGEST_SECONDS = 1_000_000
