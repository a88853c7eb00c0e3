"""What is known of a photo file once it has been looked at; what articles say of a photo is in ``model.article``."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

NEVER = 1 << 62


class PhotoFacts(Struct, frozen=True, array_like=True):
    """What the header and a small version of a photo tell, as it is shown: upright."""

    width_px: int
    height_px: int
    form: Literal["photo", "gif", "svg"]
    """ "photo" gets smaller sizes and other formats; an animated GIF and a drawing stay what they are."""
    color: str = ""
    """The mean colour, three hexadecimal digits."""
    creator: str = ""
    copyright: str = ""
    caption: str = ""


class PhotoCut(Struct, frozen=True, array_like=True):
    """One file that is made of a photo: how it is cropped, its size and its format."""

    ratio: str
    """ "" for the whole photo, else "16x9", "4x3" or "1x1"."""
    focus: tuple[int, int] | None
    """The point the crop keeps, in hundredths from the left and the top; None for the usual one."""
    width_px: int
    height_px: int
    ending: str
    """ "avif", "webp", "jpg"; "gif" and "svg" for a file that stays what it is."""


class Rights(Struct, frozen=True, array_like=True):
    """The strictest of all that articles say of the use of one photo, wherever they name it."""

    until: int = NEVER
    """First second at which no page may show it any more; seconds since 1970-01-01T00:00Z."""
    distribute: bool = True
    stated_by: str = ""
    """Source path of the article that sets the end."""


UNRESTRICTED = Rights()


class SocialCard(Struct, frozen=True):
    """What is drawn for a story without a photo: the bytes follow from these words alone."""

    title: str
    section: str
    paper: str
