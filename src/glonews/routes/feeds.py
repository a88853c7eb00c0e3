"""Where the feeds of a listing are: one address a format, beside the listing's page."""

from __future__ import annotations

from glonews.model.entry import Address
from glonews.model.settings import FEED_FORMATS, Paths, Settings

FILES = {"rss": "rss.xml", "atom": "atom.xml", "json": "feed.json"}
_OF_EDITIONS = {"edition": "site", "section": "category"}
MEDIA_TYPES = {"rss": "application/rss+xml", "atom": "application/atom+xml", "json": "application/feed+json"}
ENDINGS = {"rss": "xml", "atom": "atom.xml", "json": "json"}


def feed_url(listing: str, form: str = "rss") -> str:
    """Give the address of a listing's feed: "/chinh-tri/rss.xml"."""
    return listing + FILES[form]


def lone_feed_url(name: str, form: str, paths: Paths) -> str:
    """Give the address of a feed that belongs to no page: "/rss/video.xml"."""
    return f"/{paths.feeds}/{name}.{ENDINGS[form]}"


def offered(kind: str, settings: Settings) -> tuple[str, ...]:
    """Give the formats in which the feeds of a kind of listing are offered; none for a kind without feeds."""
    # An edition is a paper of its own.
    formats: tuple[str, ...] = getattr(settings.feed_formats, _OF_EDITIONS.get(kind, kind), ())
    return formats


def feed_addresses(kind: str, key: str) -> list[Address]:
    """Give the feeds that a listing may have, in every format, offered or not."""
    return [Address("feed", f"{kind}:{key}", number) for number in range(len(FEED_FORMATS))]


def feed_names(listing_url: str) -> list[str]:
    """Give the names by which sources refer to the feeds of a listing (see ``glonews.routes.names``)."""
    return [f"url:{listing_url}{file}" for file in FILES.values()]
