"""The photo files of the site: for each photo that something public shows, its sizes, formats and crops."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from glonews.model.entry import Address
from glonews.model.photo import PhotoCut
from glonews.pages.kind import Press, Sheet, Touch
from glonews.routes.media import cut_url
from glonews.routes.urls import output_path
from glonews.views.archive import ArchiveView


class PhotoFile(Struct, frozen=True):
    """The value of a photo file: what it is made of, and how. The bytes follow from that alone."""

    source: str
    digest: str
    cut: PhotoCut


class MediaKind:
    """The files of a photo; the key is its source path, the number says which file (see ``photos.recipes``)."""

    name = "media"
    templates = ()
    settings = ()

    def everything(self, archive: ArchiveView) -> Iterable[Address]:
        """Give all files of all photos, photo by photo, so that each is opened once."""
        for path in archive.photos.paths():
            yield from (Address("media", path, number) for number in archive.photos.wanted(path, archive.pages()))

    def touched_by(self, touch: Touch, archive: ArchiveView) -> Iterable[Address]:
        """Name the files of the photos of the article."""
        for name in touch.standing.references:
            if name.startswith("photo:"):
                yield from photo_files(name.removeprefix("photo:"), archive)

    def inputs(self, address: Address, archive: ArchiveView) -> Sheet | None:
        """Give the file, when something shows it."""
        cut = archive.photos.wanted(address.key, archive.pages()).get(address.number)
        stored = archive.photos.stored(address.key)
        if cut is None or stored is None:
            return None
        url = cut_url(address.key, stored.digest, cut, archive.settings.paths)
        return Sheet(output_path(url), PhotoFile(address.key, stored.digest, cut))

    def render(self, sheet: Sheet, press: Press) -> bytes:
        """Make the file, or take it from those made before."""
        file = sheet.value
        assert isinstance(file, PhotoFile)
        return press.photo(file.source, file.digest, file.cut)


def photo_files(path: str, archive: ArchiveView) -> Iterable[Address]:
    """Name the files that are, or are to be, made of a photo."""
    numbers = dict.fromkeys([*archive.photos.made(path), *archive.photos.wanted(path, archive.pages())])
    return [Address("media", path, number) for number in numbers]
