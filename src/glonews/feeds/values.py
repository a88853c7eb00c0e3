"""What a feed shows, independent of its format. Addresses are absolute; times are seconds since 1970-01-01T00:00Z."""

from __future__ import annotations

from msgspec import Struct

from glonews.model.facets import Clip, CorrectionNote, Picture, Signature


class FeedItem(Struct, frozen=True, kw_only=True, array_like=True):
    """One article in a feed; the HTML of its body is present by digest."""

    path: str
    url: str
    guid: str
    """Never changes while the article lives: its first address, also after a move that left an alias."""
    title: str
    summary: str
    language: str
    """BCP 47 tag, empty for that of the feed."""
    published: int
    updated: int
    authors: tuple[Signature, ...]
    """With the addresses of their pages."""
    categories: tuple[str, ...]
    lead: Picture | None
    """The photo of teasers; it opens the text when the body does not show it."""
    gallery: tuple[Picture, ...]
    """Photos that only the front matter names."""
    figures: tuple[Picture, ...]
    links: tuple[str, ...]
    corrections: tuple[CorrectionNote, ...]
    clip: Clip | None = None
    """The paper's own video, when it may be passed on; its poster, too, is one that may."""
    video: str = ""
    """Absolute address of its video, of the paper's own or on a video site; in full texts only."""
    body_digest: str
    """Empty when the feed gives summaries only."""

    @property
    def photos(self) -> tuple[Picture, ...]:
        """Every photo that may be passed on, once, the lead first."""
        shown = (*([self.lead] if self.lead else []), *self.figures, *self.gallery)
        return tuple({photo.url: photo for photo in reversed(shown) if photo.url.startswith("/")}.values())[::-1]


class FeedPage(Struct, frozen=True, kw_only=True, array_like=True):
    """One feed."""

    format: str
    """One of ``FORMATS``."""
    title: str
    description: str
    language: str
    zone: str
    site: str
    """Scheme and host, which addresses of photos begin with."""
    url: str
    """Address of the page the feed belongs to."""
    self_url: str
    hub: str
    """Address of the WebSub hub that is told of changes, or empty."""
    publisher: str
    updated: int
    """Time of the newest change of an item, 0 when there is none."""
    items: tuple[FeedItem, ...]
    type: str = ""
    """The type of its articles, when that is what they have in common."""


class Outline(Struct, frozen=True, array_like=True):
    """A feed in the list of feeds, with the feeds of its subsections."""

    title: str
    url: str
    """Address of the page."""
    feed: str
    """Address of the RSS feed."""
    below: tuple[Outline, ...] = ()
    type: str = ""
    """Instead of a title, the type of its articles."""


class OutlineFile(Struct, frozen=True, array_like=True):
    """``feeds.opml``."""

    title: str
    site: str
    language: str
    outlines: tuple[Outline, ...]


class Latest(Struct, frozen=True, array_like=True):
    """``latest.json``: the newest articles, for a page that was made long ago."""

    zone: str
    stories: tuple[LatestStory, ...]


class LatestStory(Struct, frozen=True, array_like=True):
    """One of the newest articles; addresses are within the site."""

    title: str
    url: str
    published: int
    category: str
    photo: str
