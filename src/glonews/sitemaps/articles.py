"""One sitemap for each month of the archive: an old month is never written again because of a new story."""

from __future__ import annotations

from collections.abc import Iterable

from glonews.model.article import Photo
from glonews.model.entry import Address
from glonews.pages.days import days_in
from glonews.pages.kind import Press, Sheet, Touch
from glonews.routes.urls import output_path, sitemap_url
from glonews.sitemaps.parts import ARTICLES, BYTES, IMAGES, parts
from glonews.sitemaps.values import Place, Sitemap
from glonews.sitemaps.xml import sitemap
from glonews.views.archive import ArchiveView


class MonthSitemapKind:
    """``/sitemaps/2021-01.xml``; the key is the month, "2021/01", the number counts its files from 0."""

    name = "sitemap-month"
    templates = ()
    settings = ("url", "timezone")

    def everything(self, archive: ArchiveView) -> Iterable[Address]:
        """Give every month's files in order of time."""
        for month in archive.listings.keys("month"):
            yield from _files(month, archive)

    def touched_by(self, touch: Touch, archive: ArchiveView) -> Iterable[Address]:
        """Name the months of the article, unless only its text has changed: a list does not show that."""
        if touch.moved or touch.facets - {"body"}:
            for kind, key in touch.standing.listings:
                if kind == "month":
                    yield Address("sitemap-month", key)
                    yield from _files(key, archive)

    def inputs(self, address: Address, archive: ArchiveView) -> Sheet | None:
        """Give the articles of the month, oldest first, with the photos that may be passed on."""
        stories = archive.stories.in_month(address.key, address.number, ARTICLES)
        if not stories:
            return None
        site = archive.settings.url
        archive.photos.expect(photo.file for story in stories for photo in story.photos)
        places = tuple(
            Place(site + story.url, story.modified, _images(story.photos, site, archive)) for story in stories
        )
        if address.number == 0:  # lists of a day, of which no change is told: every story would be one
            places += tuple(Place(site + link.url) for link in days_in(address.key, archive))
        path = output_path(month_url(address.key, address.number))
        return Sheet(path, Sitemap(archive.settings.timezone, places))

    def render(self, sheet: Sheet, press: Press) -> str:
        """Write the XML."""
        assert isinstance(sheet.value, Sitemap)
        return sitemap(sheet.value)


def month_url(month: str, part: int) -> str:
    """Give the address of a month's sitemap."""
    return sitemap_url(month.replace("/", "-"), part)


def _files(month: str, archive: ArchiveView) -> list[Address]:
    # One more: the last file goes when its only article does.
    count = archive.listings.size("month", month)
    return [Address("sitemap-month", month, part) for part in parts(count + ARTICLES, ARTICLES)]


def _images(photos: Iterable[Photo], site: str, archive: ArchiveView) -> tuple[str, ...]:
    pictures = (archive.picture(photo) for photo in photos if archive.photos.named(photo.file))
    shown = {picture.url: None for picture in pictures if picture.distribute}
    images: list[str] = []
    size = 0
    for url in shown:
        size += len(url) + len(site)
        if url.startswith("/") and size <= BYTES and len(images) < IMAGES:
            images.append(site + url)
    return tuple(images)
