"""Photos and the video of an article as feeds pass them on: files with their types and sizes."""

from __future__ import annotations

from typing import NamedTuple

from glonews.feeds.values import FeedItem
from glonews.model.facets import Picture

TYPES = {
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "gif": "image/gif", "webp": "image/webp",
    "avif": "image/avif", "svg": "image/svg+xml",
}  # fmt: skip


class Enclosure(NamedTuple):
    """One file beside the text: address within the site, media type, size and length (0 when unknown)."""

    url: str
    type: str
    size_bytes: int = 0
    seconds: int = 0


class PhotoFile(NamedTuple):
    """One file of a photo: address within the site, media type, size in pixels (0 when unknown)."""

    url: str
    type: str
    width_px: int
    height_px: int


def media_type(url: str) -> str:
    """Give the media type of a photo by its ending."""
    return TYPES.get(url.rpartition(".")[2].lower(), "image/jpeg")


def enclosures(item: FeedItem) -> list[Enclosure]:
    """Give the files that a program may fetch beside the text: the first photo, then the video.

    Where there is room for one, it is the photo: it stands beside the title in readers' programs. Its bytes are not
    known, since it is told by its size in pixels.
    """
    found = [Enclosure(photo.url, media_type(photo.url)) for photo in item.photos[:1]]
    clip = item.clip
    return found + ([Enclosure(clip.url, clip.type, clip.size_bytes, clip.seconds)] if clip else [])


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
