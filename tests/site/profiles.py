"""Colour profiles as cameras and phones write them, put together from the published figures of their colour spaces."""

from __future__ import annotations

import struct

_D50 = (0.96420, 1.0, 0.82491)
_SRGB_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)


def display_p3() -> bytes:
    """Give the space of phones of today."""
    red, green, blue = (0.51512, 0.24120, -0.00105), (0.29198, 0.69225, 0.04189), (0.15710, 0.06657, 0.78407)
    return _profile(
        "Display P3", (red, green, blue), b"para" + bytes(4) + struct.pack(">HH", 3, 0) + _numbers(_SRGB_CURVE)
    )


def adobe_rgb() -> bytes:
    """Give the space that many cameras offer."""
    red, green, blue = (0.60974, 0.31111, 0.01947), (0.20528, 0.62567, 0.06087), (0.14919, 0.06322, 0.74457)
    return _profile("Adobe RGB", (red, green, blue), b"curv" + bytes(4) + struct.pack(">IH", 1, 0x0233))


def _profile(name: str, primaries: tuple[tuple[float, ...], ...], curve: bytes) -> bytes:
    """Write a profile of three primaries and one curve (ICC.1:2010, version 4)."""
    text = (
        b"mluc" + bytes(4) + struct.pack(">II2s2sII", 1, 12, b"en", b"US", 2 * len(name), 28) + name.encode("utf-16-be")
    )
    tags = {b"desc": text, b"cprt": text, b"wtpt": _xyz(_D50)}
    tags |= {letter + b"XYZ": _xyz(primary) for letter, primary in zip((b"r", b"g", b"b"), primaries, strict=True)}
    tags |= {letter + b"TRC": curve for letter in (b"r", b"g", b"b")}
    table, data = struct.pack(">I", len(tags)), b""
    start = 128 + 4 + 12 * len(tags)
    for tag, content in tags.items():
        table += tag + struct.pack(">II", start + len(data), len(content))
        data += content + bytes(-len(content) % 4)
    size = start + len(data)
    head = struct.pack(">I4sI4s4s4s", size, bytes(4), 0x04000000, b"mntr", b"RGB ", b"XYZ ")
    head += struct.pack(">6H", 2024, 1, 1, 0, 0, 0) + b"acsp" + bytes(28) + _numbers(_D50)
    return head.ljust(128, b"\0") + table + data


def _xyz(values: tuple[float, ...]) -> bytes:
    return b"XYZ " + bytes(4) + _numbers(values)


def _numbers(values: tuple[float, ...]) -> bytes:
    return b"".join(struct.pack(">i", round(value * 65536)) for value in values)
