"""The press: prints layers of ink through stencils, with speckled shading, and gives a JPEG file.

Everything random comes from a seed, so one row of the list gives the same picture on every run.
"""

from __future__ import annotations

import io
import math
import random
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from demo_photos.inks import inks_of

Point = tuple[float, float]

ARTIST = "Báo Lâm Kha (minh họa)"
RIGHTS = "CC0"
_ARTIST_TAG, _RIGHTS_TAG = 0x013B, 0x8298
_BEST_QUALITY, _WORST_QUALITY = 62, 26
# Shading starts a little inside a shape. The speckle is soft and coarse: hard fine dots are most of a file's weight.
_RAMP_GAIN, _RAMP_START = 1.6, 30
_SPECKLE_PX, _SPECKLE_STRENGTH = 4, 0.22


class Pen:
    """Draws white shapes on one stencil; coordinates are pixels of the finished picture."""

    def __init__(self, size: tuple[int, int]) -> None:
        # Twice the size: halving it afterwards gives smooth edges, which Pillow's drawing has not.
        self.plate = Image.new("L", (size[0] * 2, size[1] * 2), 0)
        self._draw = ImageDraw.Draw(self.plate)

    def polygon(self, points: Iterable[Point], ink: int = 255) -> None:
        """Fill a polygon."""
        self._draw.polygon([(x * 2, y * 2) for x, y in points], fill=ink)

    def box(self, left: float, top: float, right: float, bottom: float, ink: int = 255) -> None:
        """Fill an upright rectangle."""
        self._draw.rectangle((left * 2, top * 2, max(left, right) * 2, max(top, bottom) * 2), fill=ink)

    def rounded(self, left: float, top: float, right: float, bottom: float, radius: float, ink: int = 255) -> None:
        """Fill a rectangle with round corners."""
        self._draw.rounded_rectangle((left * 2, top * 2, right * 2, bottom * 2), radius * 2, fill=ink)

    def oval(self, x: float, y: float, rx: float, ry: float | None = None, ink: int = 255) -> None:
        """Fill an oval round a centre; without `ry` it is a circle."""
        ry = rx if ry is None else ry
        self._draw.ellipse(((x - rx) * 2, (y - ry) * 2, (x + rx) * 2, (y + ry) * 2), fill=ink)

    def line(self, points: Iterable[Point], width: float, ink: int = 255) -> None:
        """Draw a line through points."""
        doubled = [(x * 2, y * 2) for x, y in points]
        self._draw.line(doubled, fill=ink, width=max(1, round(width * 2)), joint="curve")

    def limb(self, points: list[Point], width: float, ink: int = 255) -> None:
        """Draw a line with round ends and joints: an arm, a leg, a trunk."""
        self.line(points, width, ink)
        for x, y in points:
            self.oval(x, y, width / 2, ink=ink)

    def slice(self, x: float, y: float, rx: float, ry: float, start: float, end: float, ink: int = 255) -> None:
        """Fill a piece of an oval between two angles, in degrees clockwise from three o'clock."""
        self._draw.pieslice(((x - rx) * 2, (y - ry) * 2, (x + rx) * 2, (y + ry) * 2), start, end, fill=ink)


class Press:
    """One picture in the making: paper, inks, a seeded hand."""

    def __init__(self, size: tuple[int, int], palette: str, seed: str) -> None:
        self.w, self.h = size
        self.inks = inks_of(palette)
        self.hand = random.Random(f"{palette}/{seed}")
        self.image = Image.new("RGB", size, self.inks["light"])
        self.speckle = self._speckle()

    def _speckle(self) -> Image.Image:
        """Soft even noise round mid grey, made from the seed; Pillow's own noise differs from run to run."""
        w, h = self.w // _SPECKLE_PX + 2, self.h // _SPECKLE_PX + 2
        raw = Image.frombytes("L", (w, h), self.hand.randbytes(w * h))
        wide = raw.resize((w * _SPECKLE_PX, h * _SPECKLE_PX), Image.Resampling.BILINEAR).crop((0, 0, self.w, self.h))
        soft = wide.filter(ImageFilter.GaussianBlur(1))
        return soft.point(lambda v: round(128 + (v - 128) * _SPECKLE_STRENGTH))

    def paper(self, ink: str) -> None:
        """Cover everything with one ink."""
        self.image.paste(self.inks[ink], (0, 0, self.w, self.h))

    @contextmanager
    def layer(
        self, ink: str, shade: str = "", edge: str = "down", amount: float = 0.7, *, alpha: float = 1.0, blur: float = 0
    ) -> Iterator[Pen]:
        """Print what is drawn inside the block; `shade` is a second ink speckled in towards one edge."""
        pen = Pen((self.w, self.h))
        yield pen
        if not (drawn := pen.plate.getbbox()):
            return
        # Only the printed part is worked on; even edges keep the halving in step with the whole picture.
        margin = round(blur * 6) + 2
        left, top = max(0, (drawn[0] - margin) // 2), max(0, (drawn[1] - margin) // 2)
        right, bottom = min(self.w, (drawn[2] + margin) // 2 + 1), min(self.h, (drawn[3] + margin) // 2 + 1)
        plate = pen.plate.crop((left * 2, top * 2, right * 2, bottom * 2)).reduce(2)
        if blur:
            plate = plate.filter(ImageFilter.GaussianBlur(blur))
        if alpha < 1:
            plate = plate.point(lambda v: round(v * alpha))
        self.image.paste(self.inks[ink], (left, top), plate)
        if shade:
            self.image.paste(self.inks[shade], (left, top), self._shading(plate, (left, top), edge, amount))

    def _shading(self, plate: Image.Image, at: tuple[int, int], edge: str, amount: float) -> Image.Image:
        if edge == "rim":
            ramp = Image.radial_gradient("L")
        else:
            ramp = Image.linear_gradient("L").rotate({"down": 0, "right": 90, "up": 180, "left": 270}[edge])
        tone = ramp.resize(plate.size).point(lambda v: max(0, round(v * amount * _RAMP_GAIN) - _RAMP_START))
        speckle = self.speckle.crop((at[0], at[1], at[0] + plate.width, at[1] + plate.height))
        return ImageChops.multiply(ImageChops.add(tone, speckle, offset=-128), plate)

    def sky(self, sun: Point | None = None, radius: float = 0.09, clouds: int = 3, low: float = 0.75) -> None:
        """Fill the paper with sky down to `low`, with a sun or moon at `sun` (fractions of the picture)."""
        self.paper("glow")
        with self.layer("glow", "sky", "up", 1.0) as pen:
            pen.box(0, 0, self.w, self.h * low)
        if sun:
            x, y, r = sun[0] * self.w, sun[1] * self.h, radius * min(self.h, self.w)
            with self.layer("sun", alpha=0.35, blur=r * 0.5) as pen:
                pen.oval(x, y, r * 1.9)
            with self.layer("sun") as pen:
                pen.oval(x, y, r)
        if clouds:
            self.clouds(clouds, low)

    def clouds(self, count: int, low: float) -> None:
        """Draw flat clouds as bundles of bars."""
        with self.layer("light", alpha=0.55) as pen:
            for _ in range(count):
                x, y = self.hand.uniform(-0.05, 0.9) * self.w, self.hand.uniform(0.06, low * 0.6) * self.h
                for step in range(self.hand.randint(2, 4)):
                    long = self.hand.uniform(0.08, 0.2) * self.w
                    left, thick = x + self.hand.uniform(-60, 60), self.h * 0.011
                    top = y + step * thick * 1.7
                    pen.rounded(left, top, left + long, top + thick, thick / 2)

    def ridge(self, base: float, height: float, rough: float = 1.0) -> list[Point]:
        """A skyline from edge to edge and down to the foot; `base` and `height` are fractions of the picture."""
        waves = [(2**n * 0.7, self.hand.uniform(0, 7), 0.5**n * (rough if n > 1 else 1)) for n in range(6)]
        line = []
        for x in range(-20, self.w + 30, 10):
            swell = sum(size * math.sin(6.28 * rate * x / self.w + phase) for rate, phase, size in waves)
            line.append((float(x), (base - height * (0.5 + swell / 3)) * self.h))
        return [*line, (self.w + 30, self.h + 9), (-20, self.h + 9)]

    def hills(self, top: float, bottom: float, inks: str, height: float = 0.16, mist: float = 0.5) -> None:
        """Stack one range of hills an ink, far to near, each fading into mist at its foot."""
        names = inks.split()
        for n, ink in enumerate(names):
            base = top + (bottom - top) * n / max(1, len(names) - 1)
            with self.layer(ink, "glow" if n < len(names) - 1 else "", "down", mist + 0.35) as pen:
                pen.polygon(self.ridge(base, height, 1.5 - n / len(names)))

    def jpeg(self, heaviest: int) -> bytes:
        """Give the best JPEG file that is no heavier than `heaviest` bytes."""
        low, high, best = _WORST_QUALITY, _BEST_QUALITY, _encoded(self.image, _WORST_QUALITY)
        while low < high:
            quality = (low + high + 1) // 2
            data = _encoded(self.image, quality)
            low, high, best = (quality, high, data) if len(data) <= heaviest else (low, quality - 1, best)
        return best


def _encoded(image: Image.Image, quality: int) -> bytes:
    # The tags are set as bytes: Pillow would turn Vietnamese letters into question marks.
    exif = Image.Exif()
    exif[_ARTIST_TAG], exif[_RIGHTS_TAG] = ARTIST.encode(), RIGHTS.encode()
    out = io.BytesIO()
    image.save(out, "JPEG", quality=quality, optimize=True, progressive=True, subsampling="4:2:0", exif=exif)
    return out.getvalue()
