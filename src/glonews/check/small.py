"""Photos with too few pixels for print, videos without captions: a desk wants to hear of them, no page shows it."""

from __future__ import annotations

from collections.abc import Iterator

from glonews.build.making import Maker, quarrel
from glonews.index.archive import Archive
from glonews.model.article import Article
from glonews.model.entry import Address
from glonews.pages.bodies import photos_of
from glonews.pages.kind import Sheet, TroubledKind, Troubles
from glonews.plan.kinds import KINDS, precedence
from glonews.problems import Problem
from glonews.routes.media import is_video_page


class ProofMaker(Maker):
    """Puts no more of a page together than its problems need, and looks at the size of the photos of an article."""

    troubled = {name: kind for name, kind in KINDS.items() if isinstance(kind, TroubledKind)}

    def sheet(self, address: Address) -> Sheet | None:
        """Give a sheet whose value, and so its key, is what there is to tell; None when the output must not exist."""
        kind = self.troubled.get(address.kind)
        sheet = kind.troubles(address, self.archive) if kind else super().sheet(address)
        if sheet is None:
            return None
        standing = self.archive.standing(address.key) if address.kind == "article" else None
        article = self.archive.article(standing) if standing else None
        more = (*small_photos(article, self.archive), *silent_videos(article, self.archive)) if article else ()
        problems = (*sheet.problems, *more)
        return Sheet(sheet.path, Troubles(problems), problems)

    def quarrel(self, rival: Address, address: Address, sheet: Sheet) -> Problem:
        """Say it of the same one whatever an earlier check has seen: nothing is published here that could stay."""
        first, second = sorted((rival, address), key=precedence)
        return quarrel(first, second, sheet)


def small_photos(article: Article, archive: Archive) -> Iterator[Problem]:
    """Tell once of each photo of an article whose longer side has too few pixels; not of drawings and moving ones."""
    least = archive.settings.copydesk.photo_px
    for file, photo in {photo.file: photo for photo in reversed(photos_of(article))}.items() if least else ():
        stored = archive.photos.named(file)
        facts = stored.facts if stored and not stored.trouble else None
        if facts and facts.form == "photo" and max(facts.width_px, facts.height_px) < least:
            yield Problem(
                article.path, photo.line, photo.column, "small-photo", "warning",
                f'the photo "{file}" has {facts.width_px} × {facts.height_px} pixels, too few to print',
                f"ask for the original; the longer side needs {least}",
            )  # fmt: skip


def silent_videos(article: Article, archive: Archive) -> Iterator[Problem]:
    """Tell of a video of the paper's own that says nothing to readers who cannot hear it."""
    video = article.video
    if video and not video.captions and not is_video_page(video.file) and archive.video(video.file):
        yield Problem(
            article.path, video.line, video.column, "video-without-captions", "warning",
            f'the video "{video.file}" has no captions',
            "write what is said in a file clip.vtt, and add captions: clip.vtt",
        )  # fmt: skip
