"""What a feed shows, independent of its format."""

from __future__ import annotations

from msgspec import Struct

from glonews.model.facets import Picture


class FeedItem(Struct, frozen=True, kw_only=True):
    """One article in a feed. Addresses are absolute; the body HTML is present by digest."""

    path: str
    url: str
    guid: str
    """Never changes while the article lives: its first address, also after a move that left an alias."""
    title: str
    summary: str
    published: int
    updated: int
    authors: tuple[str, ...]
    categories: tuple[str, ...]
    figures: tuple[Picture, ...]
    links: tuple[str, ...]
    body_digest: str
    """Empty when the feed gives summaries only."""


class FeedPage(Struct, frozen=True, kw_only=True):
    """One feed. Times are seconds since 1970-01-01T00:00Z; ``updated`` is that of the newest item."""

    title: str
    description: str
    language: str
    zone: str
    url: str
    """Address of the page the feed belongs to."""
    self_url: str
    publisher: str
    updated: int
    items: tuple[FeedItem, ...]
