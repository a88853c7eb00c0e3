"""Listing pages: category, tag, author and month share one way of paging (stable, numbered from the oldest)."""

from __future__ import annotations

from collections.abc import Iterable

from glonews.model.entry import Address
from glonews.model.facets import Link, PersonProfile
from glonews.pages.kind import Press, Sheet, Touch
from glonews.routes.urls import feed_url, listing_url, numbered_url, output_path
from glonews.views.archive import ArchiveView
from glonews.views.values import Chrome, Feed, ListingPage


class ListingKind:
    """The pages of all listings of one kind."""

    def __init__(self, name: str, template: str, *, has_feed: bool) -> None:
        self.name = name
        self.templates = (template,)
        self.settings = ("language",)
        self.has_feed = has_feed

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
        link = self._link(key, archive)
        if span is None or link is None:
            return None
        highest = archive.listings.highest(kind, key)
        url = numbered_url(link.url, number, archive.settings.paths) if number else link.url
        older = (number or highest + 1) - 1
        cards = archive.cards(kind, key, span)
        value = ListingPage(
            chrome=self._chrome(link, url, key, archive),
            heading=link.title,
            cards=cards,
            number=number or None,
            newer=self._newer(link.url, number, highest, archive),
            older=numbered_url(link.url, older, archive.settings.paths) if older else "",
            feed=feed_url(link.url) if self.has_feed else "",
            children=archive.terms.children(key) if kind == "category" else (),
            siblings=archive.terms.children(key.rpartition("/")[0]) if kind == "category" and "/" in key else (),
            profile=_profile(key, link, archive) if kind == "author" else None,
        )
        return Sheet(output_path(url), value)

    def render(self, sheet: Sheet, press: Press) -> str:
        """Fill the template of the kind."""
        assert isinstance(sheet.value, ListingPage)
        return press.render(self.templates[0], sheet.value, sheet.value.chrome.language)

    def _link(self, key: str, archive: ArchiveView) -> Link | None:
        if self.name != "month":
            return archive.terms.link(self.name, key)
        if not archive.listings.size("month", key):
            return None
        year, _, month = key.partition("/")
        return Link(f"month:{key}", f"{month}/{year}", listing_url("month", key, archive.settings.paths))

    def _newer(self, base: str, number: int, highest: int, archive: ArchiveView) -> str:
        if not number:
            return ""
        return base if number == highest else numbered_url(base, number + 1, archive.settings.paths)

    def _chrome(self, link: Link, url: str, key: str, archive: ArchiveView) -> Chrome:
        paths, language = archive.settings.paths, archive.settings.language
        breadcrumb: tuple[Link, ...] = ()
        section = ""
        if self.name == "category":
            breadcrumb = archive.terms.chain(key)[:-1]
            section = "category:" + key.partition("/")[0]
        elif self.name == "month":
            year = key[:4]
            breadcrumb = (Link(f"year:{year}", year, f"/{paths.archive}/{year}/"),)
        feeds = (Feed(link.title, feed_url(link.url)),) if self.has_feed else ()
        return Chrome(
            path=url, title=link.title, language=language, breadcrumb=breadcrumb, section=section, feeds=feeds
        )


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
    )


CATEGORY = ListingKind("category", "category.html", has_feed=True)
TAG = ListingKind("tag", "tag.html", has_feed=True)
AUTHOR = ListingKind("author", "author.html", has_feed=True)
MONTH = ListingKind("month", "archive_month.html", has_feed=False)
