"""A photo that is taken into the paper: its bytes, a name for addresses, caption and credit as its file says them."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from stat import S_ISREG

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

    from glonews.photos.metadata import legible, words_of
    from glonews.photos.opening import facts_of

    name = f"{slug(nfc(photo.stem)) or short_digest(photo.stem)}{photo.suffix.lower()}"
    try:
        _refuse_what_never_ends(photo)
        content = photo.read_bytes()
        facts_of(name, content)
        if photo.suffix.lower() == ".svg":
            return Taken(name, content, "", "")
        with Image.open(BytesIO(content)) as image:
            words = legible(words_of(image))
    except UnreadablePhoto as error:
        raise SiteError(f"the photo {photo.name} cannot be read: {error}") from error
    except OSError as error:
        raise SiteError(f"the photo {photo.name} cannot be read: {error.strerror or error}") from error
    return Taken(name, content, _line(words.caption), _line(words.creator))


def _refuse_what_never_ends(photo: Path) -> None:
    from glonews.photos.recipes import BYTES_LIMIT, too_many_bytes

    state = photo.stat()
    if not S_ISREG(state.st_mode):
        raise UnreadablePhoto("it is no regular file")
    if state.st_size > BYTES_LIMIT:
        raise UnreadablePhoto(too_many_bytes())


def _line(text: str) -> str:
    return " ".join(nfc(text).split())
