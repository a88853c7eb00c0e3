"""The Google News sitemap: the articles of the last two days, as of the instant of the build.

https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from glonews.model.entry import Address, Story
from glonews.pages.kind import Press, Sheet, Touch
from glonews.routes.urls import output_path, sitemap_url
from glonews.sitemaps.parts import NEWS, parts
from glonews.sitemaps.values import NewsPlace, NewsSitemap
from glonews.sitemaps.xml import news_sitemap
from glonews.views.archive import ArchiveView

WINDOW_SECONDS = 2 * 86_400
CHINESE = ("zh-cn", "zh-tw")
"""The two languages for which Google wants the country, too."""


class NewsSitemapKind:
    """``/sitemaps/news.xml``, and further files when there are more than a thousand articles."""

    name = "sitemap-news"
    templates = ()
    settings = ("url", "timezone", "name", "language")

    def everything(self, archive: ArchiveView) -> Iterable[Address]:
        """Give the files, and the first one at any rate."""
        return _files(archive)

    def touched_by(self, touch: Touch, archive: ArchiveView) -> Iterable[Address]:
        """Any article may be new, or the newest: one list is cheaper than the question."""
        return _files(archive)

    def touched_by_time(self, last: int, archive: ArchiveView) -> Iterable[Address]:
        """Articles leave when they are two days old, and come back in a build as of an earlier instant."""
        low, high = sorted((last, archive.now))
        if archive.stories.any_between(_opening(low), _opening(high)):
            yield from _files(archive)

    def inputs(self, address: Address, archive: ArchiveView) -> Sheet | None:
        """Give the new articles, newest first."""
        settings = archive.settings
        stories = archive.stories.since(_opening(archive.now), address.number, NEWS)
        newest = [] if stories or address.number else archive.stories.newest()
        if not stories and not newest:
            return None
        value = NewsSitemap(
            zone=settings.timezone,
            publication=_without_parentheses(settings.name),
            news=tuple(_place(story, archive) for story in stories),
            older=settings.url + newest[0].url if newest else "",
        )
        return Sheet(output_path(sitemap_url("news", address.number)), value)

    def render(self, sheet: Sheet, press: Press) -> str:
        """Write the XML."""
        assert isinstance(sheet.value, NewsSitemap)
        return news_sitemap(sheet.value)


def news_count(archive: ArchiveView) -> int:
    """Count the articles of the last two days."""
    return archive.stories.count_since(_opening(archive.now))


def _opening(now: int) -> int:
    """Give the first second that is less than two days ago."""
    return now - WINDOW_SECONDS + 1


def _files(archive: ArchiveView) -> list[Address]:
    # One more: the last file goes when its only article does.
    return [Address("sitemap-news", "", part) for part in parts(news_count(archive) + NEWS, NEWS)]


def _place(story: Story, archive: ArchiveView) -> NewsPlace:
    language = story.language or archive.settings.language
    return NewsPlace(archive.settings.url + story.url, story.published, story.title, _iso_639(language))


def _iso_639(tag: str) -> str:
    lower = tag.lower()
    return lower if lower in CHINESE else lower.partition("-")[0]


def _without_parentheses(name: str) -> str:
    """Give the name of the paper as Google wants it: "Báo Gia Lai (điện tử)" without what is in parentheses."""
    return re.sub(r"\s*\([^)]*\)", "", name).strip() or name
