"""Making the files of one photo: cut, made smaller, encoded. The same bytes by every process, whatever its threads."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from typing import Any

from PIL import Image, __version__, features

from glonews.model.photo import PhotoCut
from glonews.photos.gif import quiet_gif
from glonews.photos.metadata import Words, written
from glonews.photos.opening import facts_of, opened, words_in
from glonews.photos.recipes import RECIPES, TALLEST_PX, WHOLE, box
from glonews.photos.svg import safe_svg
from glonews.problems import UnreadablePhoto
from glonews.routes.media import VERSION

LARGEST_PX = WHOLE.widths_px[-1]
# One thread and no tiles: what an encoder with threads gives may depend on their number.
_ENCODING: dict[str, dict[str, Any]] = {
    "avif": {"format": "AVIF", "quality": 52, "speed": 8, "max_threads": 1, "autotiling": False},
    "webp": {"format": "WEBP", "quality": 76, "method": 2},
    "jpg": {"format": "JPEG", "quality": 80, "optimize": True, "progressive": True},
}
LIBRARIES = ("avif", "webp", "jpg", "libjpeg_turbo", "littlecms2", "freetype2")


@lru_cache(maxsize=1)
def engine() -> str:
    """Name all that decides the bytes beside photo and cut: our recipes, Pillow and its encoders."""
    versions = (f"{name} {features.version(name)}" for name in LIBRARIES)
    return f"{VERSION}; pillow {__version__}; {'; '.join(versions)}"


class Prints:
    """The files of one photo; it is decoded once, for the first file that needs that."""

    def __init__(self, path: str, content: bytes) -> None:
        self._path = path
        self._content = content
        self._image: Image.Image | None = None
        self._words = Words()
        self._last: tuple[tuple[object, ...], Image.Image] | None = None

    def file(self, cut: PhotoCut) -> bytes:
        """Make one file.

        :raises UnreadablePhoto: the photo is damaged, or cannot be encoded.
        """
        if cut.ending == "svg":
            return safe_svg(self._content)
        if cut.ending == "gif":
            return quiet_gif(self._content)
        image = self._sized(cut)
        target = BytesIO()
        try:
            image.save(target, **_ENCODING[cut.ending], **written(self._words, cut.ending))
        except (OSError, ValueError) as error:
            raise UnreadablePhoto(f"it cannot be made into {cut.ending}") from error
        return target.getvalue()

    def _sized(self, cut: PhotoCut) -> Image.Image:
        """Give the photo in the size of a cut; its formats come one after the other and share it."""
        wanted = (cut.ratio, cut.focus, cut.width_px, cut.height_px)
        if self._last is None or self._last[0] != wanted:
            image = self._opened()
            recipe = next(recipe for recipe in RECIPES if recipe.ratio == cut.ratio)
            part = box(recipe, *image.size, cut.focus)
            size = (cut.width_px, cut.height_px)
            small = image.resize(size, Image.Resampling.LANCZOS, box=part, reducing_gap=2.0)
            small.info = {}
            self._last = (wanted, small)
        return self._last[1]

    def _opened(self) -> Image.Image:
        if self._image is None:
            facts = facts_of(self._path, self._content)
            self._words = words_in(self._content)
            width = min(LARGEST_PX, TALLEST_PX * facts.width_px // facts.height_px) or 1
            image = opened(self._content, width)
            if image.width > width:
                height = max(1, round(image.height * width / image.width))
                image = image.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=2.0)
            image.info = {}
            self._image = image
        return self._image
