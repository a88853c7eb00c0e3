"""Films without a picture, made of the parts that say how long and how large they are, and where they were taken."""

from __future__ import annotations

import struct

PLACE = "+13.9833+108.0000/"
"""As telephones write it (ISO 6709): Pleiku."""
UPRIGHT = (0, 0x10000, 0, -0x10000, 0, 0, 0, 0, 0x40000000)
LYING = (0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)


def box(kind: bytes, *parts: bytes) -> bytes:
    """Give one box of an MP4."""
    content = b"".join(parts)
    return struct.pack(">I", len(content) + 8) + kind + content


def said(kind: bytes, text: str) -> bytes:
    """Give a box of words as QuickTime has them: length, language, text."""
    return box(kind, struct.pack(">HH", len(text.encode()), 0x55C4), text.encode())


def track(coding: bytes, size: tuple[int, int], handler: bytes = b"vide", *more: bytes, upright: bool = False) -> bytes:
    """Give a track of some handler; ``upright`` turns it by a matrix, as telephones do."""
    matrix = struct.pack(">9i", *(UPRIGHT if upright else LYING))
    head = box(b"tkhd", bytes(40), matrix, struct.pack(">HHHH", size[0], 0, size[1], 0))
    table = box(b"stsd", bytes(4), struct.pack(">I", 1), box(coding, bytes(70)))
    media = box(b"mdia", box(b"hdlr", bytes(8), handler, bytes(13)), box(b"minf", box(b"stbl", table)))
    return box(b"trak", head, media, *more)


def mp4(
    *more: bytes, seconds: float = 2, size: tuple[int, int] = (640, 360), place: str = "", coding: bytes = b"avc1",
    tracks: tuple[bytes, ...] = (), upright: bool = False,
) -> bytes:  # fmt: skip
    """Give an MP4 whose index stands at the end, as cameras leave it; ``more`` are further boxes behind it."""
    times = box(b"mvhd", bytes(12), struct.pack(">II", 1000, round(seconds * 1000)), bytes(80))
    words = box(b"udta", said(b"\xa9xyz", place), said(b"\xa9nam", "Lửa")) if place else b""
    index = box(b"moov", times, track(coding, size, upright=upright), *tracks, words)
    return box(b"ftyp", b"mp42", bytes(4), b"isom") + box(b"mdat", b"\x01" * 40) + index + b"".join(more)


def element(name: int, content: bytes) -> bytes:
    """Give one element of a WebM."""
    length = (name.bit_length() + 7) // 8
    return name.to_bytes(length, "big") + (0x1000_0000 | len(content)).to_bytes(4, "big") + content


def webm(*, seconds: float = 2, size: tuple[int, int] = (640, 360), place: str = "", coding: bytes = b"V_VP9") -> bytes:
    """Give a WebM with a cluster that holds nothing."""
    times = element(0x1549A966, element(0x2AD7B1, b"\x0f\x42\x40") + element(0x4489, struct.pack(">d", seconds * 1000)))
    picture = element(0xE0, element(0xB0, struct.pack(">H", size[0])) + element(0xBA, struct.pack(">H", size[1])))
    tracks = element(0x1654AE6B, element(0xAE, element(0x86, coding) + picture))
    word = element(0x45A3, b"LOCATION") + element(0x4487, place.encode())
    tags = element(0x1254C367, element(0x7373, element(0x67C8, word))) if place else b""
    cluster = element(0x1F43B675, element(0xE7, b"\0"))
    return element(0x1A45DFA3, element(0x4282, b"webm")) + element(0x18538067, times + tracks + tags + cluster)
