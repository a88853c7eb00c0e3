"""RSS 2.0 with the content, Dublin Core and Media RSS modules, through feedgen.

https://www.rssboard.org/rss-specification, https://www.rssboard.org/rss-profile, https://www.rssboard.org/media-rss
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from html import escape
from typing import Any
from zoneinfo import ZoneInfo

from glonews.feeds.media import enclosure_of
from glonews.feeds.values import FeedItem, FeedPage
from glonews.text.xml import without_forbidden


def rss(page: FeedPage, contents: Sequence[str]) -> bytes:
    """Give the feed as UTF-8 XML; ``contents`` are the bodies of the items, "" for a summary only."""
    # Deferred: feedgen loads lxml, which a build without a changed feed does not need.
    from feedgen.feed import FeedGenerator

    from glonews.feeds.extensions import ChannelLinks, ItemPhotos

    zone = ZoneInfo(page.zone)
    feed = FeedGenerator()
    feed.load_extension("dc")
    feed.register_extension("photos", ChannelLinks, ItemPhotos, atom=False)
    feed.title(without_forbidden(page.title))
    feed.link(href=page.self_url, rel="self", type="application/rss+xml")
    feed.photos.hub = page.hub
    # Of several links feedgen takes the last one for the channel's own.
    feed.link(href=page.url, rel="alternate")
    feed.description(without_forbidden(page.description))
    feed.language(page.language)
    feed.generator("glonews")
    feed.docs("https://www.rssboard.org/rss-specification")
    # Left alone, feedgen writes the present time here.
    feed.lastBuildDate(datetime.fromtimestamp(page.updated, zone))
    for item, content in zip(page.items, contents, strict=True):
        _add(feed, item, content, page.site, zone)
    return bytes(feed.rss_str(pretty=False))


def _add(feed: Any, item: FeedItem, content: str, site: str, zone: ZoneInfo) -> None:
    entry = feed.add_entry(order="append")
    entry.title(without_forbidden(item.title))
    entry.link(href=item.url)
    entry.guid(item.guid, permalink=False)
    entry.pubDate(datetime.fromtimestamp(item.published, zone))
    # Readers take a description for HTML (RSS Advisory Board profile, "description"): text is escaped once more.
    words = without_forbidden(item.summary) or without_forbidden(item.title) or item.url
    entry.description(escape(words, quote=False))
    if content:
        entry.content(content, type="CDATA")
    for signature in item.authors:
        entry.dc.dc_creator(without_forbidden(signature.name))
    if item.categories:  # in one call: feedgen goes through all that is there for each
        entry.category([{"term": without_forbidden(term)} for term in item.categories])
    photos = item.photos
    if photos:
        url, size, media_type = enclosure_of(photos[0])
        entry.enclosure(site + url, str(size), media_type)
        entry.photos.set(photos, site)
