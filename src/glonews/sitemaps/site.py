"""Sitemaps of all that is no article: pages of the paper, and the taxonomy. They change with names, not with news."""

from __future__ import annotations

from collections.abc import Iterable

from glonews.model.entry import Address
from glonews.model.facets import Link
from glonews.pages.kind import Press, Sheet, Touch
from glonews.pages.photographers import LISTING, photographer_url
from glonews.routes.urls import listing_url, output_path, sitemap_url, type_url
from glonews.sitemaps.parts import TERMS, parts
from glonews.sitemaps.values import Place, Sitemap
from glonews.sitemaps.xml import sitemap
from glonews.views.archive import ArchiveView

FILES = {"category": "categories", "tag": "tags", "author": "authors", "series": "series"}
"""Kind of a listing -> name of its sitemap."""


class TermSitemapKind:
    """``/sitemaps/tags.xml`` and the like; the key is the kind of listing.

    Lists name the bare pages only: numbered ones are a way to articles that have their own entry. They say nothing
    of a last change, which every story would move.
    """

    name = "sitemap-terms"
    templates = ()
    settings = ("url", "timezone")

    def everything(self, archive: ArchiveView) -> Iterable[Address]:
        """Give the files of every kind."""
        for kind in FILES:
            yield from term_files(kind, archive)

    def touched_by(self, touch: Touch, archive: ArchiveView) -> Iterable[Address]:
        """Terms come and go by themselves, see ``glonews.plan.touches``; a category may have opened or closed."""
        return term_files("category", archive) if any(kind == "category" for kind, _ in touch.moved) else ()

    def inputs(self, address: Address, archive: ArchiveView) -> Sheet | None:
        """Give the address of every term that has a page, by key; of categories those with a story."""
        keys = told_keys(address.key, archive)[address.number * TERMS :][:TERMS]
        links = (archive.terms.link(address.key, key) for key in keys)
        urls = (url for link in links if link for url in _pages_of(link, archive))
        places = tuple(Place(archive.settings.url + url) for url in urls)
        path = output_path(sitemap_url(FILES[address.key], address.number))
        return Sheet(path, Sitemap(archive.settings.timezone, places)) if places else None

    def render(self, sheet: Sheet, press: Press) -> str:
        """Write the XML."""
        assert isinstance(sheet.value, Sitemap)
        return sitemap(sheet.value)


def told_keys(kind: str, archive: ArchiveView) -> list[str]:
    """Give the keys of the terms that search engines hear of: a category is there before its first story."""
    keys = archive.listings.keys(kind)
    return [key for key in keys if archive.listings.size(kind, key)] if kind == "category" else keys


def _pages_of(link: Link, archive: ArchiveView) -> Iterable[str]:
    """Give the address of a term, and that of the photos of a person who has some."""
    yield link.url
    kind, _, key = link.id.partition(":")
    if kind == "author" and archive.listings.size(LISTING, key):
        yield photographer_url(link, archive)


def term_files(kind: str, archive: ArchiveView) -> list[Address]:
    """Give the sitemaps of one kind of listing, and the one after them, which may have gone."""
    count = len(archive.listings.keys(kind))
    return [Address("sitemap-terms", kind, part) for part in parts(count + TERMS, TERMS)]


class PageSitemapKind:
    """``/sitemaps/pages.xml``: the front page, the static pages, the archive by year and month."""

    name = "sitemap-pages"
    templates = ()
    settings = ("url", "timezone", "editions")

    def everything(self, archive: ArchiveView) -> Iterable[Address]:
        """There is one."""
        return (Address("sitemap-pages"),)

    def touched_by(self, touch: Touch, archive: ArchiveView) -> Iterable[Address]:
        """A month, a year of corrections, the list of a type or a section of an edition may have opened or closed."""
        if any(kind in ("month", "correction", "type", "section") for kind, _ in touch.moved):
            yield Address("sitemap-pages")

    def inputs(self, address: Address, archive: ArchiveView) -> Sheet:
        """Give the addresses, with the last change where an editor has stated one."""
        site, paths = archive.settings.url, archive.settings.paths
        months = archive.listings.keys("month")
        years = sorted({month[:4] for month in months})
        places = (
            Place(f"{site}/"),
            *(Place(site + page.url, page.updated or 0) for page in archive.pages()),
            *(Place(site + edition.url) for edition in archive.settings.editions),
            *(
                Place(site + link.url)
                for key in archive.listings.keys("section")
                if (link := archive.terms.link("section", key))
            ),
            *(Place(site + type_url(key, paths)) for key in archive.listings.keys("type")),
            Place(f"{site}/{paths.feeds}/"),
            Place(f"{site}/{paths.corrections}/"),
            *(Place(f"{site}/{paths.corrections}/{year}/") for year in archive.listings.keys("correction")),
            Place(f"{site}/{paths.archive}/"),
            *(Place(f"{site}/{paths.archive}/{year}/") for year in years),
            *(Place(site + listing_url("month", month, paths)) for month in months),
        )
        return Sheet(output_path(sitemap_url("pages")), Sitemap(archive.settings.timezone, places))

    def render(self, sheet: Sheet, press: Press) -> str:
        """Write the XML."""
        assert isinstance(sheet.value, Sitemap)
        return sitemap(sheet.value)
