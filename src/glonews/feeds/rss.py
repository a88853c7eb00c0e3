"""RSS 2.0 with the content and Dublin Core modules, through feedgen (https://www.rssboard.org/rss-specification)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from html import escape
from zoneinfo import ZoneInfo

from glonews.feeds.values import FeedItem, FeedPage


def rss(page: FeedPage, contents: Sequence[str]) -> bytes:
    """Give the feed as UTF-8 XML; ``contents`` are the bodies of the items, "" for a summary only."""
    # Deferred: feedgen loads lxml, which a build without a changed feed does not need.
    from feedgen.feed import FeedGenerator

    zone = ZoneInfo(page.zone)
    feed = FeedGenerator()
    feed.load_extension("dc")
    feed.title(page.title)
    feed.link(href=page.self_url, rel="self", type="application/rss+xml")
    feed.link(href=page.url, rel="alternate")
    feed.description(page.description)
    feed.language(page.language)
    feed.generator("glonews")
    feed.docs("https://www.rssboard.org/rss-specification")
    # Left alone, feedgen writes the present time here.
    feed.lastBuildDate(datetime.fromtimestamp(page.updated, zone))
    for item, content in zip(page.items, contents, strict=True):
        _add(feed, item, content, zone)
    return bytes(feed.rss_str(pretty=False))


def _add(feed: object, item: FeedItem, content: str, zone: ZoneInfo) -> None:
    entry = feed.add_entry(order="append")  # type: ignore[attr-defined]  # feedgen is untyped
    entry.title(item.title)
    entry.link(href=item.url)
    entry.guid(item.guid, permalink=False)
    entry.pubDate(datetime.fromtimestamp(item.published, zone))
    # Readers take a description for HTML (RSS Advisory Board profile, "description"): text is escaped once more.
    entry.description(escape(item.summary or item.title, quote=False))
    if content:
        entry.content(content, type="CDATA")
    for name in item.authors:
        entry.dc.dc_creator(name)
    if item.categories:  # in one call: feedgen goes through all that is there for each
        entry.category([{"term": term} for term in item.categories])
