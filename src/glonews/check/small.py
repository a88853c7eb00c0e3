"""Photos with too few pixels for the printed paper: a desk wants to hear of them, readers of pages do not mind."""

from __future__ import annotations

from collections.abc import Iterator

from glonews.build.making import Maker
from glonews.build.outcomes import Candidate, Outcome
from glonews.index.archive import Archive
from glonews.pages.bodies import photos_of
from glonews.problems import Problem


class ProofMaker(Maker):
    """Puts pages together, and looks at the size of the photos of an article."""

    def make(self, candidate: Candidate) -> Outcome:
        """Decide about one candidate; what is told of small photos stands beside what the page tells."""
        outcome = super().make(candidate)
        if candidate.address.kind != "article":
            return outcome
        return outcome._replace(problems=(*outcome.problems, *small_photos(candidate.address.key, self.archive)))


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
