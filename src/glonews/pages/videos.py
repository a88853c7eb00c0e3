"""Videos of the paper's own: the files that something public shows, and how a page shows one."""

from __future__ import annotations

from collections.abc import Iterable
from posixpath import splitext

from glonews.model.article import Article, Photo
from glonews.model.entry import Address
from glonews.model.facets import Clip, Picture
from glonews.pages.kind import CopiedFile, Press, Sheet, Touch
from glonews.problems import Problem
from glonews.routes.media import is_video_page, media_stem, static_url
from glonews.routes.urls import output_path
from glonews.views.archive import ArchiveView, StoredVideo

TYPES = {".mp4": "video/mp4", ".m4v": "video/mp4", ".webm": "video/webm"}
WIDEST_PX = (1280, 720)
"""The place of a video whose poster is not there."""
POSTER_PX = 1200
REFERENCE = "video:"


class VideoKind:
    """The file of a video, or of its captions, as it is; the key is its source path."""

    name = "video"
    templates = ()
    settings = ()

    def everything(self, archive: ArchiveView) -> Iterable[Address]:
        """Give all files there are, shown or not."""
        return [Address("video", path) for path in archive.videos()]

    def touched_by(self, touch: Touch, archive: ArchiveView) -> Iterable[Address]:
        """Name the files of the video of the article."""
        names = (name for name in touch.standing.references if name.startswith(REFERENCE))
        return [Address("video", name.removeprefix(REFERENCE)) for name in names]

    def inputs(self, address: Address, archive: ArchiveView) -> Sheet | None:
        """Give the file, when a public article shows it; a broken one does not take the place of the last good one."""
        stored = archive.video(address.key)
        standings = map(archive.standing, archive.referring(REFERENCE + address.key))
        shown_in = [standing for standing in standings if standing]
        if stored is None or not shown_in:
            return None
        problems = (
            problem
            for standing in shown_in
            for problem in video_problems(archive.article(standing), archive)
            if stored.is_broken and problem.severity == "error"
        )
        path = output_path(_url(stored, archive))
        return Sheet(path, CopiedFile(stored.digest), tuple(problems), copy_of=stored.path)

    def render(self, sheet: Sheet, press: Press) -> str:
        """A copy is never rendered."""
        raise NotImplementedError


def clip_of(article: Article, archive: ArchiveView) -> Clip | None:
    """Give the video of an article as its page shows it; nothing without the file, or for one on a video site."""
    video = article.video
    stored = archive.video(video.file) if video and not is_video_page(video.file) else None
    if video is None or stored is None:
        return None
    captions = archive.video(video.captions) if video.captions else None
    poster = _poster(article)
    picture = archive.picture(poster, credited=True, crops=True) if poster else None
    url, *size = _shown_by(picture) if picture and picture.url else ("", *WIDEST_PX)
    key = archive.terms.people.key_of(video.credit) if video.credit else ""
    person = archive.terms.link("author", key) if key else None
    return Clip(
        url=_url(stored, archive),
        type=TYPES[splitext(stored.path)[1].lower()],
        poster=picture,
        poster_url=url,
        width_px=size[0],
        height_px=size[1],
        captions_url=_url(captions, archive) if captions else "",
        caption=video.caption,
        credit=video.credit,
        credit_url=person.url if person else "",
    )


def video_page_of(article: Article) -> str:
    """Give the address of the video of an article on a video site, or nothing."""
    return article.video.file if article.video and is_video_page(article.video.file) else ""


def video_problems(article: Article, archive: ArchiveView) -> list[Problem]:
    """Tell of files that are missing or broken, and of a video without a poster."""
    video, found = article.video, []
    if video is None or is_video_page(video.file):
        return []
    for what, file in (("video", video.file), ("captions", video.captions)):
        stored = archive.video(file) if file else None
        if file and stored is None:
            message = f'the video "{file}" is not there' if what == "video" else f'the captions "{file}" are not there'
            hint = "put the file beside the article"
            found.append(Problem(article.path, video.line, video.column, "missing-video", "warning", message, hint))
        elif stored and stored.is_broken:
            message, hint = f'"{file}" cannot be shown', "replace the file"
            found.append(Problem(article.path, video.line, video.column, "unreadable-video", "error", message, hint))
    if _poster(article) is None:
        message, hint = "the video has no poster", "add poster: x.jpg below video, or a lead_photo"
        found.append(Problem(article.path, video.line, video.column, "video-without-poster", "warning", message, hint))
    return found


def _poster(article: Article) -> Photo | None:
    return (article.video.poster if article.video else None) or article.lead_photo


def _shown_by(picture: Picture) -> tuple[str, int, int]:
    """Give address and size of the file that stands for a video: wide enough, no wider."""
    if picture.renditions is None:
        return picture.url, picture.width_px, picture.height_px
    sizes = picture.renditions.sizes
    width, height = next((size for size in sizes if size[0] >= POSTER_PX), sizes[-1])
    return picture.renditions.url(width), width, height


def _url(stored: StoredVideo, archive: ArchiveView) -> str:
    if stored.path.startswith("static/"):
        return static_url(stored.path, stored.digest)
    return media_stem(stored.path, stored.digest, archive.settings.paths) + splitext(stored.path)[1].lower()
