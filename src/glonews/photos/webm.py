"""WebM as a row of elements: what a film is like, and its tags and attachments, which are emptied (RFC 8794, RFC 9559).

https://www.webmproject.org/docs/container/
"""

from __future__ import annotations

import math
import struct
from collections.abc import Iterator
from typing import NamedTuple

from msgspec import structs

from glonews.model.video import VideoFacts
from glonews.photos.gaps import Film, Gap, number, whole_seconds
from glonews.problems import UnreadableVideo

SEGMENT, INFO, TRACKS, CLUSTER, TAGS, ATTACHMENTS = (
    0x18538067, 0x1549A966, 0x1654AE6B, 0x1F43B675, 0x1254C367, 0x1941A469,
)  # fmt: skip
SCALE, DURATION = 0x2AD7B1, 0x4489
TRACK, CODING, VIDEO, WIDTH, HEIGHT, SHOWN_WIDTH, SHOWN_HEIGHT, SHOWN_UNIT = (
    0xAE, 0x86, 0xE0, 0xB0, 0xBA, 0x54B0, 0x54BA, 0x54B2,
)  # fmt: skip
VOID = b"\xec"
NANOSECONDS = 1_000_000_000
MOST = 1_000_000
"""Elements of a film; a live recording writes one a frame."""


class Element(NamedTuple):
    """One element; ``body`` is where its content begins. Of an unknown size it goes on to the end of what holds it."""

    name: int
    start: int
    body: int
    end: int
    is_whole: bool


def webm_film(content: bytes) -> Film:
    """Look at a film.

    :raises UnreadableVideo: it has no tracks, or ends before its time.
    """
    segment = next((part for part in elements(content, 0, len(content)) if part.name == SEGMENT), None)
    facts, gaps = VideoFacts(size_bytes=len(content)), []
    is_film = False
    if segment and not segment.is_whole:
        raise UnreadableVideo("it breaks off; copy it once more")
    for part in elements(content, segment.body, segment.end) if segment else ():
        if part.name == INFO:
            facts = _timed(content, part, facts)
        elif part.name == TRACKS:
            facts, is_film = _sized(content, part, facts), True
        elif part.name in (TAGS, ATTACHMENTS):
            gaps.append(Gap(part.start, part.end, _void(part.end - part.start)))
    if not is_film:
        raise UnreadableVideo("it has no index, so its recording or copy was not finished")
    return Film(facts, tuple(gaps))


def elements(content: bytes, start: int, end: int) -> Iterator[Element]:
    """Give the elements of a stretch; those of a cluster of unknown size stand beside it."""
    for _ in range(MOST):
        if start >= end:
            return
        name_length = 9 - content[start].bit_length()
        at = start + name_length
        size_length = 9 - content[at].bit_length() if at < end else 9
        body = at + size_length
        if name_length > 4 or size_length > 8 or body > end:
            return
        name, written = number(content, start, name_length), number(content, at, size_length)
        most = (1 << 7 * size_length) - 1
        size = written & most
        stop = end if size == most else body + size
        yield Element(name, start, body, min(stop, end), stop <= end)
        start = body if size == most and name == CLUSTER else stop
    raise UnreadableVideo("it has too many parts")


def _void(length: int) -> bytes:
    """Give the head of an element of this length that says nothing."""
    if length < 9:
        return VOID + (0x80 | length - 2).to_bytes(1, "big")
    return VOID + ((1 << 56) | length - 9).to_bytes(8, "big")


def _values(content: bytes, element: Element) -> dict[int, bytes]:
    """Give the first value of each name directly in an element."""
    found: dict[int, bytes] = {}
    for part in elements(content, element.body, element.end):
        found.setdefault(part.name, content[part.body : min(part.end, part.body + 64)])
    return found


def _timed(content: bytes, element: Element, facts: VideoFacts) -> VideoFacts:
    values = _values(content, element)
    written = values.get(DURATION, b"")
    if len(written) not in (4, 8):
        return facts
    (length,) = struct.unpack(">f" if len(written) == 4 else ">d", written)
    scale = int.from_bytes(values.get(SCALE, b""), "big") or 1_000_000
    seconds = whole_seconds(length * scale / NANOSECONDS) if math.isfinite(length) else 0
    return structs.replace(facts, seconds=seconds)


def _sized(content: bytes, element: Element, facts: VideoFacts) -> VideoFacts:
    """Take the size and coding of the first track with a picture."""
    for track in elements(content, element.body, element.end):
        picture = next((part for part in elements(content, track.body, track.end) if part.name == VIDEO), None)
        if track.name != TRACK or picture is None:
            continue
        width, height = _size(content, picture)
        coding = _values(content, track).get(CODING, b"").decode("latin-1").strip("\0")
        return structs.replace(
            facts, width_px=width, height_px=height, coding=coding if coding.isprintable() and coding.isascii() else ""
        )
    return facts


def _size(content: bytes, picture: Element) -> tuple[int, int]:
    values = {name: int.from_bytes(value[:8], "big") for name, value in _values(content, picture).items()}
    width, height = values.get(WIDTH, 0), values.get(HEIGHT, 0)
    if not values.get(SHOWN_UNIT):  # in pixels
        width, height = values.get(SHOWN_WIDTH) or width, values.get(SHOWN_HEIGHT) or height
    return (width, height) if max(width, height) < 1 << 16 else (0, 0)
