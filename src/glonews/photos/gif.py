"""Animated GIF files: kept as they are but for comments and metadata.

https://www.w3.org/Graphics/GIF/spec-gif89a.txt; metadata lie in comment and application extensions.
"""

from __future__ import annotations

from glonews.problems import UnreadablePhoto

_EXTENSION, _IMAGE, _END = 0x21, 0x2C, 0x3B
_COMMENT, _TEXT, _APPLICATION = 0xFE, 0x01, 0xFF
_LOOPS = (b"NETSCAPE2.0", b"ANIMEXTS1.0")


def quiet_gif(content: bytes) -> bytes:
    """Give a GIF without its comments and foreign metadata; what moves, moves as before.

    :raises UnreadablePhoto: its blocks do not fit together.
    """
    try:
        return b"".join(_kept(content))
    except IndexError as error:
        raise UnreadablePhoto("its end is missing") from error


def _kept(content: bytes) -> list[bytes]:
    at = 13 + _colours(content[10])
    kept = [content[:at]]
    while content[at] != _END:
        start = at
        if content[at] == _EXTENSION:
            at = _after_blocks(content, start + 2)
            if not _is_talk(content, start):
                kept.append(content[start:at])
        elif content[at] == _IMAGE:
            at = _after_blocks(content, at + 10 + _colours(content[at + 9]) + 1)
            kept.append(content[start:at])
        else:
            raise UnreadablePhoto("it is damaged")
    return [*kept, bytes([_END])]


def _colours(flags: int) -> int:
    """Give the length of the table of colours that a byte of flags announces."""
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _after_blocks(content: bytes, at: int) -> int:
    while content[at]:
        at += content[at] + 1
    return at + 1


def _is_talk(content: bytes, at: int) -> bool:
    label = content[at + 1]
    return label in (_COMMENT, _TEXT) or (label == _APPLICATION and content[at + 3 : at + 14] not in _LOOPS)
