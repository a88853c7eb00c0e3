"""A photo that is taken into the paper: its bytes, a name for addresses, caption and credit as its file says them."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from msgspec import Struct

from glonews.problems import SiteError, UnreadablePhoto
from glonews.text import nfc, short_digest, slug


class Taken(Struct, frozen=True):
    """A photo on its way to a place beside an article."""

    name: str
    content: bytes
    caption: str
    credit: str


def taken_in(photo: Path) -> Taken:
    """Read a photo and what it says of itself.

    :raises SiteError: there is no such file, or it is no picture that pages can show.
    """
    # Deferred: the decoders take a moment, and most articles begin without a photo.
    from PIL import Image

    from glonews.photos.metadata import words_of
    from glonews.photos.opening import facts_of

    name = f"{slug(nfc(photo.stem)) or short_digest(photo.stem)}{photo.suffix.lower()}"
    try:
        content = photo.read_bytes()
        facts_of(name, content)
        if photo.suffix.lower() == ".svg":
            return Taken(name, content, "", "")
        with Image.open(BytesIO(content)) as image:
            words = words_of(image)
    except UnreadablePhoto as error:
        raise SiteError(f"the photo {photo.name} cannot be read: {error}") from error
    except OSError as error:
        raise SiteError(f"the photo {photo.name} cannot be read: {error.strerror or error}") from error
    return Taken(name, content, _line(words.caption), _line(words.creator))


def _line(text: str) -> str:
    return " ".join(nfc(text).split())
