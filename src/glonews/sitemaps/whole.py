"""The index of all sitemaps, which robots.txt names."""

from __future__ import annotations

from collections.abc import Iterable

from glonews.model.entry import Address
from glonews.pages.kind import Press, Sheet, Touch
from glonews.routes.urls import sitemap_url
from glonews.sitemaps.articles import month_url
from glonews.sitemaps.news import news_count
from glonews.sitemaps.parts import ARTICLES, NEWS, TERMS, parts
from glonews.sitemaps.site import FILES, told_keys
from glonews.sitemaps.values import Place, Sitemap
from glonews.sitemaps.xml import sitemap
from glonews.views.archive import ArchiveView


class SitemapIndexKind:
    """``/sitemap.xml``. A month's last change is that of its articles, so that crawlers fetch what is new."""

    name = "sitemap"
    templates = ()
    settings = ("url", "timezone")

    def everything(self, archive: ArchiveView) -> Iterable[Address]:
        """There is one."""
        return (Address("sitemap"),)

    def touched_by(self, touch: Touch, archive: ArchiveView) -> Iterable[Address]:
        """Name it unless only a text has changed."""
        if touch.moved or touch.facets - {"body"}:
            yield Address("sitemap")

    def touched_by_time(self, last: int, archive: ArchiveView) -> Iterable[Address]:
        """The number of news sitemaps may differ: one list is cheaper than the question."""
        return (Address("sitemap"),) if last != archive.now else ()

    def inputs(self, address: Address, archive: ArchiveView) -> Sheet:
        """Give every sitemap there is."""
        size = archive.listings.size
        months = [
            Place(month_url(month, part), archive.stories.last_change(month))
            for month in archive.listings.keys("month")
            for part in parts(size("month", month), ARTICLES)
        ]
        terms = [
            Place(sitemap_url(file, part))
            for kind, file in FILES.items()
            for part in parts(len(told_keys(kind, archive)), TERMS)
        ]
        news = max(news_count(archive), min(1, size("site", "")))
        places = [
            *(Place(sitemap_url("news", part)) for part in parts(news, NEWS)),
            Place(sitemap_url("pages")),
            *terms,
            *months,
        ]
        site = archive.settings.url
        value = Sitemap(
            archive.settings.timezone, tuple(Place(site + each.url, each.changed) for each in places), of_sitemaps=True
        )
        return Sheet("sitemap.xml", value)

    def render(self, sheet: Sheet, press: Press) -> str:
        """Write the XML."""
        assert isinstance(sheet.value, Sitemap)
        return sitemap(sheet.value)
