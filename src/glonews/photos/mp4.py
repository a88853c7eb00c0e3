"""MP4 as a tree of boxes: what a film is like, and which boxes say more than readers are to learn.

A box is emptied by calling it ``free`` and filling it with zeros: no other one moves, and players skip it. What is not
known to be needed is emptied, since every maker of cameras has boxes of its own for the place. ISO/IEC 14496-12;
https://developer.apple.com/documentation/quicktime-file-format,
https://www.w3.org/TR/mse-byte-stream-format-isobmff/, 3GPP TS 26.244 ("loci").
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from glonews.model.video import VideoFacts
from glonews.photos.gaps import Film, Gap, is_empty, number, whole_seconds
from glonews.problems import UnreadableVideo

FILM = frozenset(
    (b"ftyp", b"styp", b"moov", b"mdat", b"moof", b"mfra", b"sidx", b"ssix", b"prft", b"emsg", b"pdin", b"wide")
)
INDEX = frozenset((b"mvhd", b"trak", b"mvex", b"iods", b"pssh"))
WORDS = frozenset(
    (b"cprt", b"titl", b"auth", b"perf", b"dscp", b"name", b"kind", b"tagc", b"chpl", b"hnti",
     b"\xa9cpy", b"\xa9nam", b"\xa9ART", b"\xa9aut", b"aART", b"desc", b"ldes", b"\xa9too")
)  # fmt: skip
"""What a film may say in words: its title, its maker, whose it is."""
MEASURES = (b"meta", b"camm", b"gpmd")
"""Handlers of tracks with what a camera measures beside the picture."""
MOST = 200_000
"""Parts of a box; a day of film has fewer."""


class Box(NamedTuple):
    """One box, with no kind when the bytes are none; ``body`` is where its content begins."""

    kind: bytes
    start: int
    body: int
    end: int
    is_whole: bool


def mp4_film(content: bytes) -> Film:
    """Look at a film.

    :raises UnreadableVideo: its index is missing, or it ends before its time.
    """
    index: Box | None = None
    gaps: list[Gap] = []
    for box in boxes(content, 0, len(content)):
        if box.kind not in FILM:
            gaps += _emptied(content, box)
        elif not box.is_whole:
            raise UnreadableVideo("it breaks off; copy it once more")
        elif box.kind == b"moov":
            index = index or box
    tracks = [box for box in _parts(content, index) if box.kind == b"trak"]
    if index is None or not tracks:
        raise UnreadableVideo("it has no index, so its recording or copy was not finished")
    gaps += _talk(content, index, tracks)
    return Film(_facts(content, index, tracks), tuple(gaps))


def boxes(content: bytes, start: int, end: int) -> Iterator[Box]:
    """Give the boxes of a stretch, none past its end; what is no box is given as one without a kind."""
    for _ in range(MOST):
        if end - start < 8:
            break
        size, body = number(content, start, 4), start + 8
        if size == 1:
            size, body = number(content, start + 8, 8), start + 16
        elif size == 0:
            size = end - start
        if size < body - start or body > end:
            break
        yield Box(content[start + 4 : start + 8], start, body, min(start + size, end), start + size <= end)
        start += size
    else:
        raise UnreadableVideo("it has too many parts")
    if start < end:
        yield Box(b"", start, start, end, is_whole=True)


def _parts(content: bytes, box: Box | None, skip: int = 0) -> Iterator[Box]:
    return boxes(content, box.body + skip, box.end) if box else iter(())


def _inside(content: bytes, box: Box | None, *path: bytes) -> Box | None:
    """Give the first box on a path of kinds."""
    for kind in path:
        box = next((part for part in _parts(content, box) if part.kind == kind), None)
    return box


def _emptied(content: bytes, box: Box) -> Iterator[Gap]:
    """Give the gap that leaves nothing of a box but its size; none where nothing is left."""
    head = content[box.start : box.start + 4] + b"free" + content[box.start + 8 : box.body] if box.kind else b""
    if content[box.start : box.body] != head or not is_empty(content, box.body, box.end):
        yield Gap(box.start, box.end, head)


def _talk(content: bytes, index: Box, tracks: list[Box]) -> Iterator[Gap]:
    """Give the gaps of all that the index says beside how to play the film."""
    for box in _parts(content, index):
        if box.kind not in INDEX:
            yield from _user_words(content, box)
    for track in tracks:
        for box in _parts(content, track):
            if box.kind in (b"udta", b"meta"):
                yield from _user_words(content, box)


def _user_words(content: bytes, box: Box) -> Iterator[Gap]:
    """Give the gaps of a box with words of the user: of ``udta`` and of the list in ``meta`` some may stay."""
    if box.kind == b"udta":
        for part in _parts(content, box):
            if part.kind not in WORDS:
                yield from _user_words(content, part) if part.kind == b"meta" else _emptied(content, part)
    elif box.kind == b"meta" and (listed := _list_of_words(content, box)):
        for part in _parts(content, listed):
            if part.kind not in WORDS:
                yield from _emptied(content, part)
    else:
        yield from _emptied(content, box)


def _list_of_words(content: bytes, meta: Box) -> Box | None:
    """Give the list of a ``meta`` box whose words have kinds of their own; those of telephones are numbered."""
    skip = 0 if content[meta.body + 4 : meta.body + 8] == b"hdlr" else 4
    parts = list(_parts(content, meta, skip))
    handlers = [content[part.body + 8 : part.body + 12] for part in parts if part.kind == b"hdlr"]
    known = all(part.kind in (b"hdlr", b"ilst") or is_empty(content, part.body, part.end) for part in parts)
    return next((part for part in parts if part.kind == b"ilst"), None) if handlers == [b"mdir"] and known else None


def _facts(content: bytes, index: Box, tracks: list[Box]) -> VideoFacts:
    kinds = [_handler(content, track)[:4] for track in tracks]
    seen = next((track for track, kind in zip(tracks, kinds, strict=True) if kind == b"vide"), None)
    width, height = _size(content, seen)
    measured = next((track for track in tracks if _measures(content, track)), None)
    return VideoFacts(
        size_bytes=len(content),
        seconds=_seconds(content, index),
        width_px=width,
        height_px=height,
        coding=_coding(content, seen),
        measures=_coding(content, measured) or "?" if measured else "",
    )


def _handler(content: bytes, track: Box) -> bytes:
    """Give four letters for what a track holds, and the name of the program that wrote it."""
    handler = _inside(content, track, b"mdia", b"hdlr")
    return content[handler.body + 8 : handler.body + 12] + content[handler.body + 24 : handler.end] if handler else b""


def _measures(content: bytes, track: Box) -> bool:
    handler = _handler(content, track)
    return handler[:4] in MEASURES or (handler[:4] in (b"text", b"sbtl", b"subt") and b"DJI" in handler)


def _coding(content: bytes, track: Box | None) -> str:
    table = _inside(content, track, b"mdia", b"minf", b"stbl", b"stsd")
    letters = content[table.body + 12 : table.body + 16].decode("latin-1") if table else ""
    return letters.strip() if letters.isascii() and letters.isprintable() else ""


def _size(content: bytes, track: Box | None) -> tuple[int, int]:
    """Give the size of a track as it is shown; a telephone held upright turns it by a matrix."""
    head = _inside(content, track, b"tkhd")
    if head is None:
        return 0, 0
    matrix = head.body + (52 if content[head.body] else 40)
    width, height = number(content, matrix + 36, 2), number(content, matrix + 40, 2)
    return (height, width) if not number(content, matrix, 4) and number(content, matrix + 4, 4) else (width, height)


def _seconds(content: bytes, index: Box) -> int:
    head = _inside(content, index, b"mvhd")
    if head is None or head.end == head.body:
        return 0
    at, length = (head.body + 20, 8) if content[head.body] else (head.body + 12, 4)
    scale, time = number(content, at, 4), number(content, at + 4, length)
    if time in (0, (1 << 8 * length) - 1):  # what is filmed in pieces says so elsewhere
        whole = _inside(content, index, b"mvex", b"mehd")
        time = (
            number(content, whole.body + 4, 8 if content[whole.body : whole.body + 1] == b"\1" else 4) if whole else 0
        )
    return whole_seconds(time / scale) if scale else 0
