"""The darkroom: gives the files of photos, from the cache or made from the photo itself, and those of videos."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import TYPE_CHECKING

from glonews.build.code import PACKAGE
from glonews.model.photo import PhotoCut, SocialCard
from glonews.problems import UnreadablePhoto, UnreadableVideo
from glonews.sources.naming import on_disk
from glonews.sources.state import digest_of
from glonews.store.photos import PhotoCache

if TYPE_CHECKING:
    from glonews.photos.printing import Prints


class Darkroom:
    """Makes photo files in one process."""

    def __init__(self, site: Path, cache: Path) -> None:
        self._site = site
        self._folder = cache
        self._cache: PhotoCache | None = None
        self._font = b""
        self._open: tuple[tuple[str, str], Prints] | None = None

    def file(self, path: str, digest: str, cut: PhotoCut) -> bytes:
        """Give one file of a photo.

        :raises OSError: the photo is gone, was changed since it was looked at, or cannot be made into the file.
        """
        made = self.cache.read(digest, cut)
        if made is None:
            made = self._made(path, digest, cut)
            self.cache.write(digest, cut, made)
        return made

    def video(self, path: str, digest: str) -> bytes:
        """Give a video, or captions, without what is nobody's business.

        :raises OSError: the file is gone, or was changed since it was looked at.
        """
        from glonews.photos.videos import published_video

        try:
            return published_video(path, self._content(path, digest, "video"))
        except UnreadableVideo as error:
            raise OSError(errno.EINVAL, f"{path}: {error}") from error

    def card(self, card: SocialCard) -> bytes:
        """Draw a card; the typeface is read for the first one.

        :raises OSError: the typeface is gone.
        """
        from glonews.photos.cards import drawn

        self._font = self._font or (PACKAGE / "photos/fonts/serif-bold.ttf").read_bytes()
        return drawn(card, self._font)

    @property
    def cache(self) -> PhotoCache:
        """The cache of this site; naming the encoders takes a moment, so only who needs it asks."""
        if self._cache is None:
            from glonews.photos.printing import engine

            self._cache = PhotoCache(self._folder, engine())
        return self._cache

    def _made(self, path: str, digest: str, cut: PhotoCut) -> bytes:
        from glonews.photos.printing import Prints

        if self._open is None or self._open[0] != (path, digest):
            self._open = None  # before the next one takes its memory
            self._open = ((path, digest), Prints(path, self._content(path, digest, "photo")))
        try:
            return self._open[1].file(cut)
        except UnreadablePhoto as error:
            raise OSError(errno.EINVAL, f"{path}: {error}") from error

    def _content(self, path: str, digest: str, what: str) -> bytes:
        """Read a file of the site that was looked at before."""
        content = Path(on_disk(self._site, path)).read_bytes()
        if digest_of(content) != digest:
            raise OSError(errno.ESTALE, f"the {what} was changed during the build")
        return content
