"""Drawing the card by which social networks show a story without a photo: section, title and name of the paper."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageChops, ImageDraw, ImageFont

from glonews.model.photo import SocialCard
from glonews.photos.recipes import CARD_PX

_PAPER, _INK, _ACCENT = (0xF6, 0xF3, 0xEC), (0x15, 0x17, 0x1A), (0xA8, 0x14, 0x1C)
"""The colours of the theme: ``--tint``, ``--ink`` and ``--accent`` of its style sheet."""
_LEFT, _ACROSS = 80, 1040
_BAND, _SECTION, _TITLE, _MARK, _NAME = 24, 74, 142, 512, 538
"""Where the parts stand, from the top; the band ends there."""
_SMALL, _SIZES = 34, tuple(range(104, 43, -4))
_LEADING = 1.24
"""Vietnamese capitals carry two marks, so lines stand further apart than in English."""
_SHADES = 127
"""From the paper to an ink. Both inks share one palette: 1 to 127 are dark, 129 to 255 red."""
_CUT = "…"

Words = list[tuple[str, float]]
"""Each with its width at size 1."""


def drawn(card: SocialCard, font: bytes) -> bytes:
    """Draw a card as PNG; the same words give the same bytes."""
    dark, red = Image.new("L", CARD_PX), Image.new("L", CARD_PX)
    dark_pen, red_pen = ImageDraw.Draw(dark), ImageDraw.Draw(red)
    small = _face(font, _SMALL)
    red_pen.rectangle((0, 0, CARD_PX[0], _BAND - 1), fill=_SHADES)
    red_pen.text((_LEFT, _SECTION), _shortened(card.section, font, _SMALL), _SHADES, small)
    size, lines = fitted(card.title, font)
    for number, line in enumerate(lines):
        place = (_LEFT, _TITLE + round(number * size * _LEADING))
        dark_pen.text(place, line, _SHADES, _face(font, size))
    red_pen.rectangle((_LEFT, _MARK, _LEFT + 63, _MARK + 5), fill=_SHADES)
    dark_pen.text((_LEFT, _NAME), _shortened(card.paper, font, _SMALL), _SHADES, small)
    whole = ImageChops.add(dark, red.point([0, *range(_SHADES + 2, 257), *[255] * _SHADES][:256]))
    whole.putpalette(_palette())
    target = BytesIO()
    whole.save(target, format="PNG")
    return target.getvalue()


def fitted(title: str, font: bytes) -> tuple[int, list[str]]:
    """Give the largest size in which a title has room, and its lines, about equally long; too long a one is cut."""
    words = _words(title, font)
    widest = max((width for _, width in words), default=0.0)
    for size in _SIZES:
        lines = _broken(words, _ACROSS / size)
        if len(lines) <= _room(size) and widest * size <= _ACROSS:
            return size, _balanced(words, size, len(lines))
    *lines, last = _broken(words, _ACROSS / size)[: _room(size)]
    return size, [*lines, _shortened(f"{last} {_CUT}", font, size)]


def _room(size: int) -> int:
    return int((_MARK - 16 - _TITLE) // (size * _LEADING))


def _words(title: str, font: bytes) -> Words:
    """Measure the words; one that is wider than a line of the smallest size is taken apart."""
    largest, smallest = _SIZES[0], _SIZES[-1]
    parts: list[str] = []
    for word in title.split():
        while (rest := word) and _face(font, smallest).getlength(word) > _ACROSS:
            while _face(font, smallest).getlength(word) > _ACROSS:
                word = word[:-1]
            parts.append(word)
            word = rest[len(word) :]
        parts += [word] if word else []
    return [(part, _face(font, largest).getlength(part) / largest) for part in parts]


def _broken(words: Words, across: float) -> list[str]:
    """Break a title into lines of a width, as full as they can be."""
    lines: list[list[str]] = []
    taken = across
    space = 0.25
    for word, width in words:
        if not lines or taken + space + width > across:
            lines.append([word])
            taken = width
        else:
            lines[-1].append(word)
            taken += space + width
    return [" ".join(line) for line in lines]


def _balanced(words: Words, size: int, count: int) -> list[str]:
    """Give as many lines, no wider than they must be."""
    widest = max((width for _, width in words), default=0.0)
    lines: list[str] = []
    for hundredths in range(100, 40, -3):
        across = _ACROSS / size * hundredths / 100
        narrower = _broken(words, across)
        if lines and (len(narrower) > count or across < widest):
            break
        lines = narrower
    return lines


def _shortened(text: str, font: bytes, size: int) -> str:
    """Cut a text to one line, with dots at its end if something is missing."""
    face = _face(font, size)
    if face.getlength(text) <= _ACROSS:
        return text
    while text and face.getlength(f"{text} {_CUT}") > _ACROSS:
        text = text.removesuffix(_CUT).rstrip().rpartition(" ")[0] or text[:-1]
    return f"{text} {_CUT}"


@lru_cache(maxsize=32)
def _face(font: bytes, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(BytesIO(font), size)


@lru_cache(maxsize=1)
def _palette() -> bytes:
    """Give the colours of all shades, those of the dark ink first."""
    inks = [(_INK, step / _SHADES) for step in range(_SHADES + 1)]
    inks += [(_ACCENT, step / _SHADES) for step in range(_SHADES + 1)]
    parts = (
        round(paper + (full - paper) * share) for ink, share in inks for paper, full in zip(_PAPER, ink, strict=True)
    )
    return bytes(parts)
