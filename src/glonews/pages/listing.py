"""Listing pages: category, tag, author and series share one way of paging (stable, numbered from the oldest)."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import structs

from glonews.model.entry import Address
from glonews.model.facets import Link, PersonProfile
from glonews.pages import paper
from glonews.pages.editions import edition_fronts, home_in
from glonews.pages.kind import Press, Sheet, Touch
from glonews.pages.photographers import LISTING, newest_photos, photographer_url
from glonews.pages.slots import section_front
from glonews.routes.feeds import MEDIA_TYPES, feed_url, lone_feed_url, offered
from glonews.routes.urls import numbered_url, output_path
from glonews.structured.pages import listing_data
from glonews.views.archive import ArchiveView
from glonews.views.values import Chrome, Feed, ListingPage


class ListingKind:
    """The pages of all listings of one kind."""

    def __init__(self, name: str, template: str) -> None:
        self.name = name
        self.templates = (template, *paper.TEMPLATES)
        self.settings = ("language", "feed_formats")
        self.of_site = ("paper",)

    def everything(self, archive: ArchiveView) -> Iterable[Address]:
        """Give every page of every listing: the bare one, then the numbered ones."""
        for key in archive.listings.keys(self.name):
            yield from self.pages(key, archive)

    def pages(self, key: str, archive: ArchiveView, first: int = 1) -> Iterable[Address]:
        """Give the bare page and the numbered pages from ``first`` on."""
        yield Address(self.name, key)
        for number in range(max(first, 1), archive.listings.highest(self.name, key) + 1):
            yield Address(self.name, key, number)

    def touched_by(self, touch: Touch, archive: ArchiveView) -> Iterable[Address]:
        """A change of membership shifts all later pages; a changed card only the page that shows it."""
        position = touch.standing.position
        for kind, key in touch.standing.listings:
            if kind != self.name:
                continue
            page = archive.listings.page_of(kind, key, position)
            if (kind, key) in touch.moved:
                # The last two pages link to a neighbour that may have come or gone.
                highest = archive.listings.highest(kind, key)
                yield from self.pages(key, archive, min(page or highest, highest - 1))
            elif "card" in touch.facets:
                yield Address(kind, key, page)

    def inputs(self, address: Address, archive: ArchiveView) -> Sheet | None:
        """Give one page of a listing."""
        kind, key, number = address
        span = archive.listings.span(kind, key, number)
        link = self.link(key, archive)
        if span is None or link is None:
            return None
        highest = archive.listings.highest(kind, key)
        url = numbered_url(link.url, number, archive.settings.paths) if number else link.url
        older = (number or highest + 1) - 1
        frame = self.chrome(link, url, key, archive)
        value = ListingPage(
            chrome=frame,
            heading=link.title,
            cards=archive.cards(kind, key, span),
            number=number or None,
            newer=self._newer(link.url, number, highest, archive),
            older=numbered_url(link.url, older, archive.settings.paths) if older else "",
            feed=frame.feeds[0].url if frame.feeds else "",
            paper=paper.paper(archive),
        )
        return Sheet(output_path(url), self.furnish(value, key, link, archive))

    def render(self, sheet: Sheet, press: Press) -> str:
        """Fill the template of the kind."""
        assert isinstance(sheet.value, ListingPage)
        page = sheet.value
        language = page.chrome.language
        return press.render(self.templates[0], page, language, structured=self.structured(page, press))

    def structured(self, page: ListingPage, press: Press) -> str:
        """Give what the page tells machines."""
        return listing_data(page, paper.home_name(press, page.chrome.language))

    def link(self, key: str, archive: ArchiveView) -> Link | None:
        """Give title and address of a listing, None when it has no page."""
        return archive.terms.link(self.name, key)

    def chrome(self, link: Link, url: str, key: str, archive: ArchiveView) -> Chrome:
        """Give the frame of one page of a listing."""
        formats = offered(self.name, archive.settings) if archive.listings.size(self.name, key) else ()
        feeds = tuple(Feed(link.title, feed_url(link.url, form), MEDIA_TYPES[form]) for form in formats)
        return Chrome(path=url, title=link.title, language=archive.settings.language, feeds=feeds)

    def furnish(self, page: ListingPage, key: str, link: Link, archive: ArchiveView) -> ListingPage:
        """Add what only pages of this kind show."""
        return page

    def _newer(self, base: str, number: int, highest: int, archive: ArchiveView) -> str:
        if not number:
            return ""
        return base if number == highest else numbered_url(base, number + 1, archive.settings.paths)


class CategoryKind(ListingKind):
    """Categories stand in a tree: ways up, down and to the side; the front plan may lead their newest page."""

    def inputs(self, address: Address, archive: ArchiveView) -> Sheet | None:
        """Give one page of a category."""
        sheet = super().inputs(address, archive)
        return section_front(sheet, address.key, archive) if sheet and not address.number else sheet

    def chrome(self, link: Link, url: str, key: str, archive: ArchiveView) -> Chrome:
        """Give the frame, with the categories above."""
        frame = _opened(super().chrome(link, url, key, archive), "category", key, archive)
        return structs.replace(
            frame,
            description=archive.terms.description("category", key),
            breadcrumb=archive.terms.chain(key)[:-1],
            section="category:" + key.partition("/")[0],
        )

    def furnish(self, page: ListingPage, key: str, link: Link, archive: ArchiveView) -> ListingPage:
        """Add the neighbours in the tree."""
        return structs.replace(
            page,
            children=archive.terms.children(key),
            siblings=archive.terms.children(key.rpartition("/")[0]) if "/" in key else (),
            description=archive.terms.description("category", key),
        )


class AuthorKind(ListingKind):
    """The articles of a person below the person's profile and, on the newest page, newest photos."""

    def touched_by(self, touch: Touch, archive: ArchiveView) -> Iterable[Address]:
        """Name the newest page of a photographer, too: any photo may be among the newest."""
        yield from super().touched_by(touch, archive)
        if touch.moved or touch.facets - {"body"}:
            yield from (Address("author", key) for kind, key in touch.standing.listings if kind == LISTING)

    def furnish(self, page: ListingPage, key: str, link: Link, archive: ArchiveView) -> ListingPage:
        """Add the profile and the photos."""
        page = structs.replace(page, profile=_profile(key, link, archive))
        photos = newest_photos(key, archive) if page.number is None else ()
        return structs.replace(page, photos=photos, photos_url=photographer_url(link, archive) if photos else "")


class SeriesKind(ListingKind):
    """The parts of a series in reading order, each with its number."""

    def chrome(self, link: Link, url: str, key: str, archive: ArchiveView) -> Chrome:
        """Give the frame, described by what is declared of the series."""
        frame = super().chrome(link, url, key, archive)
        return structs.replace(frame, description=archive.terms.description("series", key))

    def furnish(self, page: ListingPage, key: str, link: Link, archive: ArchiveView) -> ListingPage:
        """Turn the cards round and number them."""
        pages_before = (page.number or archive.listings.highest("series", key) + 1) - 1
        return structs.replace(
            page,
            cards=page.cards[::-1],
            first_part=pages_before * archive.settings.page_size + 1,
            description=archive.terms.description("series", key),
        )


class EditionKind(ListingKind):
    """The paper in another language: the newest page is its front page, and is there before its first article."""

    def everything(self, archive: ArchiveView) -> Iterable[Address]:
        """Give the pages of every edition in the order of the settings."""
        for edition in archive.settings.editions:
            yield from self.pages(edition.language, archive)

    def touched_by(self, touch: Touch, archive: ArchiveView) -> Iterable[Address]:
        """The list of the main language has no pages: that is the front page's matter."""
        return (address for address in super().touched_by(touch, archive) if address.key)

    def chrome(self, link: Link, url: str, key: str, archive: ArchiveView) -> Chrome:
        """Give the frame in the language of the edition."""
        edition = archive.settings.edition(key)
        frame = super().chrome(link, url, key, archive)
        return structs.replace(
            frame,
            language=key,
            description=edition.tagline if edition else "",
            alternates=edition_fronts(archive.settings) if url == link.url else (),
        )


class SectionKind(ListingKind):
    """The sections of editions, which are there before their first article."""

    def everything(self, archive: ArchiveView) -> Iterable[Address]:
        """Give the pages of every section, edition by edition."""
        for edition in archive.settings.editions:
            for link in archive.terms.sections_of(edition.language):
                yield from self.pages(link.id.partition(":")[2], archive)

    def chrome(self, link: Link, url: str, key: str, archive: ArchiveView) -> Chrome:
        """Give the frame in the language of the edition."""
        language = key.partition("/")[0]
        frame = _opened(super().chrome(link, url, key, archive), "section", key, archive)
        home = home_in(language, archive.settings)
        return structs.replace(frame, language=language, section=link.id, home=home)


class TypeKind(ListingKind):
    """All stories of a type; ``heading`` is the type, which the template has a word for."""

    def structured(self, page: ListingPage, press: Press) -> str:
        """Name the list by that word."""
        word = press.piece("partials/type.html", "type_name", page.chrome.language, page.heading)
        return super().structured(structs.replace(page, heading=paper.plain_word(word)), press)

    def chrome(self, link: Link, url: str, key: str, archive: ArchiveView) -> Chrome:
        """Give the frame, with feeds that stand among those of the paper."""
        settings = archive.settings
        feeds = tuple(
            Feed(settings.name, lone_feed_url(key, form, settings.paths), MEDIA_TYPES[form])
            for form in offered("type", settings)
        )
        return Chrome(path=url, title="", language=settings.language, feeds=feeds)


def _opened(frame: Chrome, kind: str, key: str, archive: ArchiveView) -> Chrome:
    """Give the frame of a section: readers see it as soon as it is declared, search engines with its first story."""
    return structs.replace(frame, index=archive.listings.size(kind, key) > 0)


def _profile(key: str, link: Link, archive: ArchiveView) -> PersonProfile:
    person = archive.terms.person(key)
    if person is None:
        return PersonProfile(link.id, link.title, link.url)
    return PersonProfile(
        id=link.id,
        name=link.title,
        url=link.url,
        real_name=person.real_name,
        role=person.role,
        bio=person.bio,
        email=person.email,
        photo=archive.portrait(person.photo, link.title) if person.photo else None,
        links=tuple(Link("", name, address) for name, address in person.links),
    )


CATEGORY = CategoryKind("category", "category.html")
TAG = ListingKind("tag", "tag.html")
AUTHOR = AuthorKind("author", "author.html")
SERIES = SeriesKind("series", "series.html")
EDITION = EditionKind("edition", "edition.html")
SECTION = SectionKind("section", "section.html")
TYPE = TypeKind("type", "type.html")
