"""Photos of an article as feeds pass them on: files with their types, and the words beside them."""

from __future__ import annotations

from typing import NamedTuple

from glonews.model.facets import Picture

TYPES = {
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "gif": "image/gif", "webp": "image/webp",
    "avif": "image/avif", "svg": "image/svg+xml",
}  # fmt: skip


class PhotoFile(NamedTuple):
    """One file of a photo: address within the site, media type, size in pixels (0 when unknown)."""

    url: str
    type: str
    width_px: int
    height_px: int


def media_type(url: str) -> str:
    """Give the media type of a photo by its ending."""
    return TYPES.get(url.rpartition(".")[2].lower(), "image/jpeg")


def enclosure_of(photo: Picture) -> tuple[str, int, str]:
    """Give address, bytes and type of the one file a program may fetch beside the text.

    Bytes are 0, as the specification asks when they are not known: a photo is told by its size in pixels.
    """
    return photo.url, 0, media_type(photo.url)


def files(photo: Picture) -> list[PhotoFile]:
    """Give the files of a photo that every program shows, the widest first."""
    widest = PhotoFile(photo.url, media_type(photo.url), photo.width_px, photo.height_px)
    renditions = photo.renditions
    if renditions is None:
        return [widest]
    smaller = [
        PhotoFile(renditions.url(width), media_type(renditions.formats[-1]), width, height)
        for width, height in reversed(renditions.sizes)
    ]
    return list({file.url: file for file in [widest, *smaller]}.values())
