"""Draw the icons of the default theme from `static/icon.svg`: `python scripts/make_icons.py`.

The drawing is made of rectangles, which any size can hold without a renderer of SVG. Run it again when that
file changes.
"""

from __future__ import annotations

import re
from pathlib import Path

from PIL import Image, ImageDraw

STATIC = Path(__file__).resolve().parent.parent / "static"
RED, WHITE = (0xA3, 0x16, 0x1A, 255), (255, 255, 255, 255)
UNITS = 32
FINE = 8
"""Drawn so many times larger, then made smaller, for soft edges."""


def bars(drawing: str) -> list[tuple[float, float, float, float]]:
    """Give the white bars of the drawing as left, top, width and height."""
    found = re.findall(r"M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)", drawing)
    return [(float(x), float(y), float(width), float(height)) for x, y, width, height in found]


def turned(drawing: str) -> list[tuple[float, float, float, float]]:
    """Give the bars whose line goes on to a corner ("M17.5 18H25v1.75…")."""
    found = re.findall(r"M([\d.]+) ([\d.]+)H([\d.]+)v([\d.]+)", drawing)
    return [(float(x), float(y), float(to) - float(x), float(height)) for x, y, to, height in found]


def icon(size_px: int, *, rounded: bool = True, share: float = 1.0) -> Image.Image:
    """Draw the icon; ``share`` is how much of its side the drawing takes, around the middle."""
    drawing = (STATIC / "icon.svg").read_text(encoding="utf-8")
    unit = size_px * FINE / UNITS
    side = size_px * FINE
    image = Image.new("RGBA", (side, side), (0, 0, 0, 0))
    pen = ImageDraw.Draw(image)
    pen.rounded_rectangle((0, 0, side - 1, side - 1), 5 * unit if rounded else 0, RED)
    middle = UNITS / 2
    for x, y, width, height in [*bars(drawing), *turned(drawing)]:
        left, top = (middle + (x - middle) * share) * unit, (middle + (y - middle) * share) * unit
        pen.rectangle((left, top, left + width * share * unit - 1, top + height * share * unit - 1), WHITE)
    return image.resize((size_px, size_px), Image.Resampling.LANCZOS)


def social() -> Image.Image:
    """Draw what stands in social cards for a page without a photo: the sign, large, as on a folded paper."""
    wide, high, sign = 1200, 630, 420
    image = Image.new("RGBA", (wide, high), (0xF6, 0xF3, 0xEC, 255))
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 0, wide, 24), RED)
    for number in range(4):  # lines of a text that nobody reads
        top = 215 + 60 * number
        pen.rectangle((600, top, 1080 if number < 3 else 880, top + 20), (0xDC, 0xD8, 0xCE, 255))
    image.alpha_composite(icon(sign), (110, (high - sign) // 2 + 12))
    return image


def main() -> None:
    social().convert("RGB").quantize(64).save(STATIC / "social.png", optimize=True)
    for size_px in (192, 512):
        icon(size_px).quantize(64).save(STATIC / f"icon-{size_px}.png", optimize=True)
    # Systems cut the corners of these themselves; the inner four fifths are always seen.
    icon(512, rounded=False, share=0.9).convert("RGB").quantize(64).save(STATIC / "icon-maskable.png", optimize=True)
    icon(180, rounded=False).convert("RGB").quantize(64).save(STATIC / "apple-touch-icon.png", optimize=True)
    icon(48).save(STATIC / "favicon.ico", sizes=[(16, 16), (32, 32), (48, 48)])


if __name__ == "__main__":
    main()
