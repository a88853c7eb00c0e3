"""Files that are published as they are: static files (fingerprinted CSS and scripts) and the photos of articles."""

from __future__ import annotations

from collections.abc import Iterable

from glonews.model.entry import Address
from glonews.pages.kind import CopiedFile, Press, Sheet, Touch
from glonews.routes.media import media_url, static_url
from glonews.routes.urls import output_path
from glonews.views.archive import ArchiveView


class StaticFileKind:
    """``static/x`` is published at ``/x``; style sheets and scripts carry a digest in their name."""

    name = "static"
    templates = ()
    settings = ()

    def everything(self, archive: ArchiveView) -> Iterable[Address]:
        """Give all static files."""
        return [Address("static", path) for path in archive.static_files()]

    def touched_by(self, touch: Touch, archive: ArchiveView) -> Iterable[Address]:
        """No article shows in a static file."""
        return ()

    def inputs(self, address: Address, archive: ArchiveView) -> Sheet | None:
        """Give the file and where it goes."""
        digest = archive.file(address.key)
        if digest is None:
            return None
        return Sheet(output_path(static_url(address.key, digest)), CopiedFile(digest), copy_of=address.key)

    def render(self, sheet: Sheet, press: Press) -> str:
        """A copy is never rendered."""
        raise NotImplementedError


class MediaKind:
    """The photos that live articles and static pages show."""

    name = "media"
    templates = ()
    settings = ()

    def everything(self, archive: ArchiveView) -> Iterable[Address]:
        """Give all photos that are shown."""
        return [Address("media", path) for path in archive.photos() if archive.is_shown(path)]

    def touched_by(self, touch: Touch, archive: ArchiveView) -> Iterable[Address]:
        """Name the photos of the article."""
        names = touch.standing.references
        return [Address("media", name.removeprefix("photo:")) for name in names if name.startswith("photo:")]

    def inputs(self, address: Address, archive: ArchiveView) -> Sheet | None:
        """Give the photo and where it goes, when something shows it."""
        digest = archive.photo_digest(address.key)
        if digest is None or not archive.is_shown(address.key):
            return None
        url = media_url(address.key, digest, archive.settings.paths)
        return Sheet(output_path(url), CopiedFile(digest), copy_of=address.key)

    def render(self, sheet: Sheet, press: Press) -> str:
        """A copy is never rendered."""
        raise NotImplementedError
