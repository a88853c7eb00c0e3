"""Opening the bytes of a photo within limits: upright, in sRGB, no larger than needed; and what is known of it."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from posixpath import splitext

from PIL import Image, ImageCms, UnidentifiedImageError

from glonews.model.photo import PhotoFacts
from glonews.photos.metadata import Words, legible, words_of
from glonews.photos.recipes import BYTES_LIMIT, too_many_bytes
from glonews.photos.svg import drawing_size
from glonews.problems import UnreadablePhoto

PIXELS_LIMIT = 50_000_000
JPEG_PIXELS_LIMIT = 120_000_000
"""More, because a JPEG is decoded at a part of its size."""
NAMES = {
    "JPEG": (".jpg", ".jpeg"), "MPO": (".jpg", ".jpeg"), "PNG": (".png",), "WEBP": (".webp",), "GIF": (".gif",),
    "AVIF": (".avif",),
}  # fmt: skip
READ = ("JPEG", "PNG", "WEBP", "GIF", "AVIF")  # the reader of JPEG files knows MPO, too
NARROWEST = 1_000
"""Times one side may be as long as the other: a column of one pixel cannot be made small enough for WebP."""
_ORIENTATION = 0x0112


def facts_of(path: str, content: bytes) -> PhotoFacts:
    """Look at a photo.

    :raises UnreadablePhoto: it is damaged, too large, of no known format, or called as if it were of another one.
    """
    ending = splitext(path)[1].lower()
    if len(content) > BYTES_LIMIT:
        raise UnreadablePhoto(too_many_bytes())
    if ending == ".svg":
        return PhotoFacts(*drawing_size(content), "svg")
    with _opened(content) as image:
        if ending not in NAMES[image.format or ""]:
            raise UnreadablePhoto(f"it is in the format {image.format}, and its name ends in {ending}")
        words = legible(words_of(image))
        moves = image.format == "GIF" and getattr(image, "is_animated", False)
        turned = image.getexif().get(_ORIENTATION, 1) in (5, 6, 7, 8)
        width, height = image.size[::-1] if turned else image.size
        image.draft("RGB", (1, 1))
        if max(height // max(width, 1), width // max(height, 1)) > NARROWEST:
            raise UnreadablePhoto(f"it has {width} × {height} pixels: a line, not a photo")
        mean = _upright(image, 1).resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
    assert isinstance(mean, tuple)
    color = "".join(f"{round(part / 17):x}" for part in mean)
    return PhotoFacts(width, height, "gif" if moves else "photo", color, *words)


def words_in(content: bytes) -> Words:
    """Give what a photo says of itself, letter for letter, as its files pass it on.

    :raises UnreadablePhoto: it is damaged or too large.
    """
    with _opened(content) as image:
        return words_of(image)


def opened(content: bytes, width_px: int) -> Image.Image:
    """Give a photo upright, in sRGB, on white where it is transparent, at least ``width_px`` wide if it has that.

    :raises UnreadablePhoto: it is damaged or too large.
    """
    with _opened(content) as image:
        turned = image.getexif().get(_ORIENTATION, 1) in (5, 6, 7, 8)
        width, height = image.size
        # A JPEG can be decoded at a half, a quarter or an eighth, as long as that is enough.
        across = width_px * height // max(width, 1)
        image.draft("RGB", (across * width // max(height, 1), width_px) if turned else (width_px, across))
        return _upright(image, width_px)


@contextmanager
def _opened(content: bytes) -> Iterator[Image.Image]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(BytesIO(content), formats=READ) as image:
                width, height = image.size
                limit = JPEG_PIXELS_LIMIT if image.format in ("JPEG", "MPO") else PIXELS_LIMIT
                if width * height > limit:
                    raise UnreadablePhoto(f"it has {width} × {height} pixels, more than {limit // 1_000_000} million")
                yield image
    except UnreadablePhoto:
        raise
    except Exception as error:  # a decoder raises nearly anything when its input is hostile
        if isinstance(error, Image.DecompressionBombError):
            raise UnreadablePhoto(f"it has more than {JPEG_PIXELS_LIMIT // 1_000_000} million pixels") from error
        raise UnreadablePhoto(_reason(error)) from error


def _reason(error: Exception) -> str:
    if isinstance(error, UnidentifiedImageError):
        return "it is no picture, or a damaged one"
    return "it is damaged" if "truncated" not in str(error) else "its end is missing"


def _upright(image: Image.Image, width_px: int) -> Image.Image:
    profile = image.info.get("icc_profile")
    orientation = image.getexif().get(_ORIENTATION, 1)
    image.load()
    if image.mode.startswith("I"):  # sixteen bits of grey, which can be made smaller by nobody
        image = _of_eight_bits(image)
    across = image.height if orientation in (5, 6, 7, 8) else image.width
    if (step := across // max(width_px, 64)) > 1:  # before anything that makes a copy of all of it
        image = image.reduce(min(step, 32)) if image.mode not in ("P", "1") else image.convert("RGBA").reduce(step)
    return _turned(_in_srgb(image, profile), orientation)


def _of_eight_bits(image: Image.Image) -> Image.Image:
    grey = image.point(lambda value: value / 256).convert("L")
    grey.info.pop("transparency", None)  # a shade of sixteen bits
    return grey


def _turned(image: Image.Image, orientation: int) -> Image.Image:
    steps = {
        2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_270, 7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_90,
    }  # fmt: skip
    step = steps.get(orientation)
    return image.transpose(step) if step is not None else image


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    if image.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in image.info:
        layered = image.convert("RGBA")
        white = Image.new("RGB", layered.size, "white")
        white.paste(layered, mask=layered.getchannel("A"))
        image = white
    converted = _converted(image, profile) if profile else None
    return converted if converted is not None else image.convert("RGB")


def _converted(image: Image.Image, profile: bytes) -> Image.Image | None:
    """Convert from the colour profile in the file, unless that is damaged or of another kind of colour."""
    if image.mode not in ("RGB", "CMYK", "L"):
        image = image.convert("RGB")
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        return ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return None
