"""Draws the photo of the first story: the sun over rows of hills. No picture file ships with the package."""

from __future__ import annotations

from io import BytesIO

SIZE_PX = (1200, 750)
SKY = ((28, 62, 110), (250, 190, 120))
SUN = ((150, (176, 152, 132)), (120, (222, 186, 144)), (92, (255, 236, 190)))
"""Radius in pixels and colour of its rings."""
HILLS = (
    # height of the ridge, depth of its valleys, length of its waves (all in pixels), shift, colour
    (430, 60, 210, 0.4, (122, 138, 150)),
    (500, 70, 170, 1.9, (84, 118, 112)),
    (580, 55, 140, 3.1, (52, 94, 74)),
    (665, 40, 95, 0.9, (24, 62, 44)),
)


def sunrise() -> bytes:
    """Give a JPEG of ``SIZE_PX``."""
    # Deferred: Pillow takes 50 ms to import, and the other commands draw nothing.
    from PIL import Image, ImageDraw

    image = Image.new("RGB", SIZE_PX)
    pen = ImageDraw.Draw(image)
    width, height = SIZE_PX
    for row in range(height):
        pen.line((0, row, width, row), fill=_between(*SKY, row / height))
    for radius, colour in SUN:
        pen.ellipse((760 - radius, 390 - radius, 760 + radius, 390 + radius), fill=colour)
    for ridge, depth, length, shift, colour in HILLS:
        tops = [(x, _ridge(x, ridge, depth, length, shift)) for x in range(0, width + 5, 5)]
        pen.polygon([(0, height), *tops, (width, height)], fill=colour)
    content = BytesIO()
    image.save(content, "JPEG", quality=82, optimize=True)
    return content.getvalue()


def _ridge(x: int, ridge: int, depth: int, length: int, shift: float) -> float:
    from math import sin

    return ridge - depth * (0.7 * sin(x / length + shift) + 0.3 * sin(x / length * 2.7 + shift * 2))


def _between(first: tuple[int, ...], last: tuple[int, ...], share: float) -> tuple[int, ...]:
    return tuple(round(a + (b - a) * share) for a, b in zip(first, last, strict=True))
