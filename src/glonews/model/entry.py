"""An article ready for the index: read, resolved against the declared taxonomy, addressed."""

from __future__ import annotations

from typing import NamedTuple

from msgspec import Struct

from glonews.model.article import Body, Photo


class Mention(Struct, frozen=True, array_like=True):
    """One listing an article belongs to, and the word that put it there (empty for ancestors and months)."""

    kind: str
    """ "site", "month", "category", "tag", "author", "series", "type", "edition", "section", or one without pages."""
    key: str
    written: str = ""


class PhotoUse(Struct, frozen=True, array_like=True):
    """One photo file that an article shows: whether as the photo of its cards, and what crops keep."""

    photo: str
    """Source path; a photo named from / may lie in several places, each of which is a use."""
    focus: tuple[int, int] | None = None
    """In hundredths; of lead photos alone."""
    lead: bool = False


class StatedRights(Struct, frozen=True, array_like=True):
    """What an article says of the use of one photo file. Only what is restricted is kept."""

    photo: str
    """Source path, as in ``PhotoUse``."""
    until: int
    """First second at which its licence has run out, or ``NEVER``."""
    distribute: bool


class Teaser(Struct, frozen=True, array_like=True):
    """The article's own part of a card, as kept in the index; names of others are still keys."""

    id: str
    title: str
    url: str
    published: int
    has_time: bool
    summary: str
    dateline: str
    type: str
    photo: Photo | None
    category: str
    authors: tuple[str, ...]
    language: str
    ended_at: int | None = None
    """When a live story ended or will end; None for one that goes on, and for all others."""
    section: str = ""
    """Key of its section in an edition, or empty."""


class Entry(Struct, frozen=True, kw_only=True, array_like=True):
    """Everything the index keeps of one article. ``card`` and ``page`` are encoded Teaser and Article values."""

    path: str
    url: str
    position: bytes
    title: str
    modified: int
    """Seconds since 1970-01-01T00:00Z of the last change of substance, at least those of the publication."""
    draft: bool
    visible_from: int
    visible_until: int
    """First second at which the article is gone again; ``NEVER`` when it stays."""
    category: str
    """Key of the primary category, or empty."""
    mentions: tuple[Mention, ...]
    references: tuple[str, ...]
    """Names of other objects its page shows or links to (see ``glonews.routes.names``)."""
    aliases: tuple[str, ...]
    uses: tuple[PhotoUse, ...]
    rights: tuple[StatedRights, ...]
    card: bytes
    page: bytes
    body_digest: str
    body: str
    """Body HTML with placeholders."""


NEVER = 1 << 62


class PageEntry(Struct, frozen=True, kw_only=True):
    """A static page ready for the index; ``body`` is without its HTML."""

    path: str
    url: str
    title: str
    updated: int | None
    summary: str
    language: str
    body: Body
    body_digest: str
    references: tuple[str, ...]
    aliases: tuple[str, ...] = ()


class Standing(Struct, frozen=True, kw_only=True):
    """A live article as the index knows it: what decides which outputs may show it."""

    id: int
    path: str
    url: str
    title: str
    position: bytes
    category: str
    listings: tuple[tuple[str, str], ...]
    card: bytes
    page: bytes
    body_digest: str
    references: tuple[str, ...]

    @property
    def is_withdrawn(self) -> bool:
        """Say whether its page says only that it was taken back."""
        return ("withdrawn", "") in self.listings


class Span(NamedTuple):
    """A stretch of a listing: positions from ``start`` up to, not including, ``stop``."""

    start: bytes
    stop: bytes


class Target(NamedTuple):
    """What a name leads to: its address ("" while it is not public) and the source behind it, if one."""

    url: str
    path: str


class Story(NamedTuple):
    """What sitemaps say of a live article: its address, title and language, its two times, the photos it shows."""

    url: str
    title: str
    language: str
    published: int
    modified: int
    photos: tuple[Photo, ...]


class Moved(NamedTuple):
    """Where an old address leads now."""

    url: str
    title: str
    language: str


class Address(NamedTuple):
    """Which output: the page kind and its parameters. ``number`` is the page number, 0 for the bare address."""

    kind: str
    key: str = ""
    number: int = 0

    def __str__(self) -> str:
        """Give the address as one word, "category:chinh-tri#3"."""
        return f"{self.kind}:{self.key}" + (f"#{self.number}" if self.number else "")
