"""RSS as feedgen and lxml write it: the bytes that ``glonews.feeds.rss`` must give; ``glonews verify`` compares."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from html import escape
from typing import Any
from zoneinfo import ZoneInfo

from feedgen.ext.base import BaseEntryExtension, BaseExtension
from feedgen.feed import FeedGenerator
from lxml import etree

from glonews.feeds.media import enclosures, files
from glonews.feeds.values import FeedItem, FeedPage
from glonews.model.facets import Clip, Picture
from glonews.text.xml import without_forbidden

ATOM = "{http://www.w3.org/2005/Atom}"
MEDIA = "http://search.yahoo.com/mrss/"
TAG = f"{{{MEDIA}}}"
_CDATA = re.compile(rb"(<!\[CDATA\[.*?\]\]>)", re.DOTALL)


def rss_by_feedgen(page: FeedPage, contents: Sequence[str]) -> bytes:
    """Give the feed as UTF-8 XML; ``contents`` are the bodies of the items, "" for a summary only."""
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
    parts = _CDATA.split(feed.rss_str(pretty=False))
    # Within CDATA, every second part, they are what they are.
    parts[::2] = (part.replace(b"&amp;", b"&#x26;").replace(b"&lt;", b"&#x3C;") for part in parts[::2])
    return b"".join(parts)


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
    for file in enclosures(item)[:1]:
        entry.enclosure(site + file.url, str(file.size_bytes), file.type)
    entry.photos.set(item.photos, item.clip, site)


class ChannelLinks(BaseExtension):  # type: ignore[misc]  # feedgen is untyped
    """Writes the hub of a channel."""

    hub = ""

    def extend_ns(self) -> dict[str, str]:
        """Name the namespace of the items' photos."""
        return {"media": MEDIA}

    def extend_rss(self, feed: Any) -> Any:
        """Put the hub behind what the channel says of itself."""
        if self.hub:
            etree.SubElement(feed[0], ATOM + "link", rel="hub", href=self.hub)
        return feed


class ItemPhotos(BaseEntryExtension):  # type: ignore[misc]  # feedgen is untyped
    """Writes one ``media:group`` for each photo of an item, and ``media:content`` for its video."""

    _photos: Sequence[Picture] = ()
    _clip: Clip | None = None
    _site = ""

    def set(self, photos: Sequence[Picture], clip: Clip | None, site: str) -> None:
        """Take the photos and the video of the item; ``site`` is what their addresses begin with."""
        self._photos, self._clip, self._site = photos, clip, site

    def extend_rss(self, entry: Any) -> Any:
        """Put the groups at the end of the item."""
        for photo in self._photos:
            group = etree.SubElement(entry, TAG + "group")
            for number, file in enumerate(files(photo)):
                size = {"width": str(file.width_px), "height": str(file.height_px)} if file.width_px else {}
                default = {"isDefault": "true"} if number == 0 else {}
                place = {"url": self._site + file.url, "type": file.type, "medium": "image"}
                etree.SubElement(group, TAG + "content", {**place, **size, **default})
            _words(group, "title", photo.alt, type="plain")
            _words(group, "description", photo.caption, type="plain")
            _words(group, "credit", photo.credit_line, role="photographer", scheme="urn:ebu")
            _words(group, "copyright", photo.license)
        if self._clip:
            self._add_clip(entry, self._clip)
        return entry

    def _add_clip(self, entry: Any, clip: Clip) -> None:
        sizes = {
            "fileSize": clip.size_bytes, "duration": clip.seconds,
            "width": clip.film_width_px, "height": clip.film_height_px,
        }  # fmt: skip
        place = {"url": self._site + clip.url, "type": clip.type, "medium": "video"}
        told = {name: str(size) for name, size in sizes.items() if size}
        content = etree.SubElement(entry, TAG + "content", {**place, **told})
        content.text = ""  # closed by a tag of its own
        _words(content, "description", clip.caption, type="plain")
        _words(content, "credit", clip.credit, role="producer", scheme="urn:ebu")
        if clip.poster_url:
            size = {"width": str(clip.width_px), "height": str(clip.height_px)}
            etree.SubElement(content, TAG + "thumbnail", {"url": self._site + clip.poster_url, **size})


def _words(group: Any, name: str, text: str, **attributes: str) -> None:
    if text:
        etree.SubElement(group, TAG + name, attributes).text = without_forbidden(text)
