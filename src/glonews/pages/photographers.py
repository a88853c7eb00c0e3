"""The photos of a person of the paper: pages of their own, and the newest ones on the author page."""

from __future__ import annotations

from collections.abc import Iterable

from glonews.model.entry import Address, Standing
from glonews.model.facets import CreditedPhoto, Link
from glonews.pages.bodies import photos_of
from glonews.pages.kind import Press, Sheet, Touch
from glonews.routes.urls import numbered_url, output_path
from glonews.views.archive import ArchiveView
from glonews.views.photographers import PhotographerPage
from glonews.views.values import Chrome

SHOWN = 6
"""Photos on the author page."""
LISTING = "photographer"


class PhotographerKind:
    """``/tac-gia/phuong-linh/anh/``: the photos that articles credit to a person, by article as in any listing."""

    name = LISTING
    templates = ("photographer.html",)
    settings = ("language",)

    def everything(self, archive: ArchiveView) -> Iterable[Address]:
        """Give every page of every photographer."""
        for key in archive.listings.keys(LISTING):
            yield from photographer_pages(key, archive)

    def touched_by(self, touch: Touch, archive: ArchiveView) -> Iterable[Address]:
        """A photo shows on one page of its photographer; an article that comes or goes shifts the later ones."""
        for kind, key in touch.standing.listings:
            if kind != LISTING:
                continue
            page = archive.listings.page_of(LISTING, key, touch.standing.position)
            if (kind, key) in touch.moved:
                highest = archive.listings.highest(LISTING, key)
                yield from photographer_pages(key, archive, min(page or highest, highest - 1))
            elif touch.facets - {"body"}:
                yield Address(LISTING, key, page)

    def inputs(self, address: Address, archive: ArchiveView) -> Sheet | None:
        """Give one page of photos, newest first. Without its files a page stays: its neighbours lead to it."""
        _, key, number = address
        span, person = archive.listings.span(LISTING, key, number), archive.terms.link("author", key)
        if span is None or person is None or not archive.listings.size(LISTING, key):
            return None
        base, paths, highest = (
            photographer_url(person, archive),
            archive.settings.paths,
            archive.listings.highest(LISTING, key),
        )
        url = numbered_url(base, number, paths) if number else base
        older = (number or highest + 1) - 1
        newer = base if number == highest else numbered_url(base, number + 1, paths)
        value = PhotographerPage(
            chrome=Chrome(path=url, title=person.title, language=archive.settings.language, breadcrumb=(person,)),
            person=person,
            photos=_credited(key, archive.members(LISTING, key, span), archive),
            number=number or None,
            newer=newer if number else "",
            older=numbered_url(base, older, paths) if older else "",
        )
        return Sheet(output_path(url), value)

    def render(self, sheet: Sheet, press: Press) -> str:
        """Fill ``photographer.html``."""
        assert isinstance(sheet.value, PhotographerPage)
        return press.render("photographer.html", sheet.value, sheet.value.chrome.language)


def photographer_pages(key: str, archive: ArchiveView, first: int = 1) -> Iterable[Address]:
    """Give the bare page of a photographer and the numbered pages from ``first`` on."""
    yield Address(LISTING, key)
    for number in range(max(first, 1), archive.listings.highest(LISTING, key) + 1):
        yield Address(LISTING, key, number)


def photographer_url(person: Link, archive: ArchiveView) -> str:
    """Give the address of the photos of a person."""
    return f"{person.url}{archive.settings.paths.media}/"


def newest_photos(key: str, archive: ArchiveView) -> tuple[CreditedPhoto, ...]:
    """Give the newest photos of a person, of no more articles than there are photos to show."""
    return _credited(key, archive.newest(LISTING, key, SHOWN), archive)[:SHOWN]


def _credited(key: str, standings: Iterable[Standing], archive: ArchiveView) -> tuple[CreditedPhoto, ...]:
    found: dict[str, CreditedPhoto] = {}
    for standing in standings:
        story = Link(standing.path, standing.title, standing.url)
        for photo in photos_of(archive.article(standing)):
            if photo.credit and archive.terms.people.key_of(photo.credit) == key and photo.file not in found:
                picture = archive.picture(photo)
                if picture.url.startswith("/"):
                    found[photo.file] = CreditedPhoto(picture, story)
    return tuple(found.values())
