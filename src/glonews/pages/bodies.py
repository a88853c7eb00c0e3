"""Bodies on a page: their pictures with names resolved, their internal links, their problems."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from glonews.model.article import Article, BodyLink, Photo
from glonews.model.facets import Picture
from glonews.pages.kind import Press
from glonews.problems import Problem
from glonews.prose import fill
from glonews.routes.names import fragment_of, link_name
from glonews.views.archive import ArchiveView


def pictures(photos: Iterable[Photo], archive: ArchiveView) -> tuple[Picture, ...]:
    """Give photos as pages show them, the credit linked where it names a person of the paper."""
    return tuple(archive.picture(photo, credited=True) for photo in photos)


def resolve_links(
    path: str, url: str, links: Sequence[BodyLink], archive: ArchiveView
) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Give the address of every internal link of a body, "" for a dead one, and a problem for each of those."""
    urls, problems = [], []
    for link in links:
        name = link_name(path, url, link.target)
        target = archive.find(name) if name else None
        urls.append(target.url + fragment_of(link.target) if target and target.url else "")
        if target is None:
            problems.append(
                Problem(path, link.line, link.column, "dead-link", "error",
                        f'the link "{link.target}" leads nowhere', "check the path, or remove the link")
            )  # fmt: skip
        elif not target.url:
            problems.append(
                Problem(path, link.line, link.column, "hidden-link", "warning",
                        f'the link "{link.target}" leads to an article that is not published',
                        "the text stays without a link until it is")
            )  # fmt: skip
    return tuple(urls), tuple(problems)


def photos_of(article: Article) -> list[Photo]:
    """Give every photo that an article names, one shown twice as often."""
    return [*article.photos, *(figure.photo for figure in article.body.figures), *_alone(article)]


def front_photos_of(article: Article) -> list[Photo]:
    """Give every photo that its front matter names."""
    return [*article.photos, *_alone(article)]


def _alone(article: Article) -> list[Photo]:
    """Give the photo of cards and the poster of the video."""
    return [photo for photo in (article.lead_photo, article.video.poster if article.video else None) if photo]


def photo_problems(path: str, photos: Iterable[Photo], archive: ArchiveView) -> list[Problem]:
    """Tell of photos that are missing or cannot be read, once each, at the first place where a source names them."""
    found = []
    for file, photo in {photo.file: photo for photo in reversed(list(photos)) if photo.file}.items():
        stored = archive.photos.named(file)
        if stored is None:
            message, hint = f'the photo "{file}" is not there', "put the file beside the article"
            found.append(Problem(path, photo.line, photo.column, "missing-photo", "warning", message, hint))
        elif archive.picture(photo).is_expired:
            message, hint = _ended(path, photo, archive.photos.rights(photo).stated_by)
            found.append(Problem(path, photo.line, photo.column, "licence-ended", "warning", message, hint))
        elif stored.trouble:
            message, hint = f'the photo "{file}" cannot be shown: {stored.trouble}', "replace the file"
            found.append(Problem(path, photo.line, photo.column, "unreadable-photo", "error", message, hint))
    return found


def _ended(path: str, photo: Photo, stated_by: str) -> tuple[str, str]:
    if stated_by == path or not stated_by:
        message = f'the licence of the photo "{photo.file}" ended on {photo.license_expires}'
        return message, "take it out, or put another one in its place; readers see a notice"
    message = f'the licence of the photo "{photo.file}" has ended, as {stated_by} says'
    return message, "take it out, or change license_expires there if it was renewed; readers see a notice"


def _first_figure(html: str) -> int | None:
    """Give the number of the figure that a body shows first; the newest entry of a live story is not the oldest one."""
    place = html.partition("\x01F")[2].partition("\x02")[0]
    return int(place) if place else None


def body_with(
    press: Press, html: str, figures: Sequence[Picture], links: Sequence[str], language: str, *,
    eager_first: bool = False, feed: bool = False,
) -> str:  # fmt: skip
    """Put figures, inline pictures and link addresses into a body; for a feed in their plain, absolute form."""
    if not figures and not links:
        return html
    first = _first_figure(html) if eager_first else None
    blocks = [
        press.figure(
            "feed_figure.html" if feed else "figure.html",
            figure,
            language,
            eager=number == first,
        )  # fmt: skip
        for number, figure in enumerate(figures)
    ]
    inline = blocks
    if "\x01I" in html and not feed:
        inline = [press.figure("picture.html", figure, language) for figure in figures]
    return fill(html, blocks, inline, links)
