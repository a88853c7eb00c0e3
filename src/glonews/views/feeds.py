"""The value type of the page of all feeds."""

from __future__ import annotations

from msgspec import Struct

from glonews.views.values import Chrome, Feed


class FeedEntry(Struct, frozen=True):
    """A page with feeds, in the list of feeds; ``title`` of each feed is its format."""

    title: str
    url: str
    feeds: tuple[Feed, ...]
    below: tuple[FeedEntry, ...] = ()
    """Subsections that have stories."""
    language: str = ""
    """BCP 47 tag when it is not the site's."""


class FeedsPage(Struct, frozen=True, kw_only=True):
    """``feeds.html``: the feeds that readers can follow."""

    chrome: Chrome
    paper: FeedEntry
    editions: tuple[FeedEntry, ...]
    """The paper in its other languages."""
    sections: tuple[FeedEntry, ...]
    types: tuple[FeedEntry, ...]
    """By type of article: ``title`` is the type, and there is no page."""
    opml: str
    """Address of the file with all of them."""
