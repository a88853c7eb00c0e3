"""Photos with too few pixels for the printed paper: a desk wants to hear of them, readers of pages do not mind."""

from __future__ import annotations

from collections.abc import Iterator

from glonews.build.making import Maker
from glonews.index.archive import Archive
from glonews.model.entry import Address
from glonews.pages.bodies import photos_of
from glonews.pages.kind import Sheet, TroubledKind, Troubles
from glonews.plan.kinds import KINDS
from glonews.problems import Problem


class ProofMaker(Maker):
    """Puts no more of a page together than its problems need, and looks at the size of the photos of an article."""

    troubled = {name: kind for name, kind in KINDS.items() if isinstance(kind, TroubledKind)}

    def sheet(self, address: Address) -> Sheet | None:
        """Give a sheet whose value, and so its key, is what there is to tell; None when the output must not exist."""
        kind = self.troubled.get(address.kind)
        sheet = kind.troubles(address, self.archive) if kind else super().sheet(address)
        if sheet is None:
            return None
        small = small_photos(address.key, self.archive) if address.kind == "article" else ()
        problems = (*sheet.problems, *small)
        return Sheet(sheet.path, Troubles(problems), problems)


def small_photos(path: str, archive: Archive) -> Iterator[Problem]:
    """Tell once of each photo of an article whose longer side has too few pixels; not of drawings and moving ones."""
    standing = archive.standing(path)
    least = archive.settings.copydesk.photo_px
    if standing is None or not least:
        return
    for file, photo in {photo.file: photo for photo in reversed(photos_of(archive.article(standing)))}.items():
        stored = archive.photos.named(file)
        facts = stored.facts if stored and not stored.trouble else None
        if facts and facts.form == "photo" and max(facts.width_px, facts.height_px) < least:
            yield Problem(
                path, photo.line, photo.column, "small-photo", "warning",
                f'the photo "{file}" has {facts.width_px} × {facts.height_px} pixels, too few to print',
                f"ask for the original; the longer side needs {least}",
            )  # fmt: skip
