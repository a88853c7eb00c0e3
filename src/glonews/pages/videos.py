"""Videos of the paper's own: the files that something public shows, and how a page shows one."""

from __future__ import annotations

from collections.abc import Iterable
from posixpath import splitext

from msgspec import Struct

from glonews.model.article import Article, Photo
from glonews.model.entry import Address
from glonews.model.facets import Clip, Picture
from glonews.model.video import SHOWN_EVERYWHERE, VideoFacts
from glonews.pages.kind import Press, Sheet, Touch
from glonews.problems import Problem
from glonews.problems.problem import Severity
from glonews.routes.media import is_video_page, media_stem, static_url
from glonews.routes.urls import output_path
from glonews.views.archive import ArchiveView, StoredVideo

TYPES = {".mp4": "video/mp4", ".m4v": "video/mp4", ".webm": "video/webm"}
WIDEST_PX = (1280, 720)
"""The place of a video whose poster is not there."""
POSTER_PX = 1200
REFERENCE = "video:"


class VideoFile(Struct, frozen=True):
    """The value of the file of a video: the bytes follow from it alone."""

    source: str
    digest: str


class VideoKind:
    """The file of a video, or of its captions, neither coded anew nor cut; the key is its source path."""

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
        """Give the file as it was last readable, when a public article shows it."""
        stored = archive.video(address.key)
        if stored is None or not stored.digest or stored.is_static:
            return None
        if not any(archive.standing(path) for path in archive.referring(REFERENCE + address.key)):
            return None
        return Sheet(output_path(_url(stored, archive)), VideoFile(stored.path, stored.digest))

    def render(self, sheet: Sheet, press: Press) -> bytes:
        """Give the file without what is nobody's business."""
        file = sheet.value
        assert isinstance(file, VideoFile)
        return press.video(file.source, file.digest)


def clip_of(article: Article, archive: ArchiveView) -> Clip | None:
    """Give the video of an article as its page shows it; nothing without the file, or for one on a video site."""
    video = article.video
    stored = archive.video(video.file) if video and not is_video_page(video.file) else None
    if video is None or stored is None or not stored.digest:
        return None
    captions = archive.video(video.captions) if video.captions else None
    poster = _poster(article)
    picture = archive.picture(poster, credited=True, crops=True) if poster else None
    facts = stored.facts
    own_size = (facts.width_px, facts.height_px) if facts.width_px and facts.height_px else WIDEST_PX
    url, *size = _shown_by(picture) if picture and picture.url else ("", *own_size)
    key = archive.terms.people.key_of(video.credit) if video.credit else ""
    person = archive.terms.link("author", key) if key else None
    return Clip(
        url=_url(stored, archive),
        type=TYPES[splitext(stored.path)[1].lower()],
        poster=picture,
        poster_url=url,
        width_px=size[0],
        height_px=size[1],
        captions_url=_url(captions, archive) if captions and captions.digest else "",
        caption=video.caption,
        credit=video.credit,
        credit_url=person.url if person else "",
        distribute=video.distribute and stored.distribute,
        size_bytes=facts.size_bytes,
        seconds=facts.seconds,
        film_width_px=facts.width_px,
        film_height_px=facts.height_px,
    )


def video_page_of(article: Article) -> str:
    """Give the address of the video of an article on a video site, or nothing."""
    return article.video.file if article.video and is_video_page(article.video.file) else ""


def video_problems(article: Article, archive: ArchiveView) -> list[Problem]:
    """Tell of files that are missing or broken, of a film that few see, and of a video without a poster."""
    video, found = article.video, []
    if video is None or is_video_page(video.file):
        return []
    place = (article.path, video.line, video.column)
    for what, file in (("video", video.file), ("captions", video.captions)):
        stored = archive.video(file) if file else None
        if file and stored is None:
            message = f'the video "{file}" is not there' if what == "video" else f'the captions "{file}" are not there'
            found.append(Problem(*place, "missing-video", "warning", message, "put the file beside the article"))
        elif stored and stored.trouble:
            severity: Severity = "warning" if stored.is_static else "error"
            message = f'"{file}" cannot be shown: {stored.trouble}'
            found.append(Problem(*place, "unreadable-video", severity, message, "replace the file"))
        elif stored and what == "video":
            says_place = stored.is_static and stored.facts.says_place
            found += _unsuitable(place, file, stored.facts, says_place=says_place)
    if _poster(article) is None:
        message, hint = "the video has no poster", "add poster: x.jpg below video, or a lead_photo"
        found.append(Problem(*place, "video-without-poster", "warning", message, hint))
    return found


def _unsuitable(place: tuple[str, int, int], file: str, facts: VideoFacts, *, says_place: bool) -> Iterable[Problem]:
    """Tell of a film that only some browsers show, and of one that says more than can be taken out."""
    if facts.coding not in SHOWN_EVERYWHERE:
        message = f'many browsers do not show "{file}", which is coded as {facts.coding}'
        yield Problem(*place, "video-coding", "warning", message, "export it as MP4 (H.264)")
    if says_place:
        message = f'"{file}" says where it was filmed, and files of static/ are published as they are'
        yield Problem(
            *place, "video-measures", "warning", message, "put it beside the article: there this is taken out"
        )
    if facts.measures:
        message = f'"{file}" holds measurements of the camera ({facts.measures}), which may say where it was'
        hint = "export it for the web, with picture and sound alone"
        yield Problem(*place, "video-measures", "warning", message, hint)


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
    if stored.is_static:
        return static_url(stored.path, stored.digest)
    return media_stem(stored.path, stored.digest, archive.settings.paths) + splitext(stored.path)[1].lower()
