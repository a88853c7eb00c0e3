"""Static files, published as they are, style sheets and scripts with a digest in their names; no photos."""

from __future__ import annotations

from collections.abc import Iterable

from glonews.model.entry import Address
from glonews.pages.kind import CopiedFile, Press, Sheet, Touch
from glonews.routes.media import static_url
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
