"""What sitemaps list. Addresses are absolute; times are seconds since 1970-01-01T00:00Z, 0 for unknown."""

from __future__ import annotations

from msgspec import Struct


class Place(Struct, frozen=True, array_like=True):
    """One address of a sitemap, or one sitemap of the index."""

    url: str
    changed: int = 0
    """Last change of substance; 0 when nothing truthful can be said, and then nothing is."""
    images: tuple[str, ...] = ()


class Sitemap(Struct, frozen=True, array_like=True):
    """A list of pages, or with ``of_sitemaps`` of other sitemaps."""

    zone: str
    places: tuple[Place, ...]
    of_sitemaps: bool = False


class NewsPlace(Struct, frozen=True, array_like=True):
    """An article of the last two days."""

    url: str
    published: int
    title: str
    language: str
    """ISO 639, two or three letters, or zh-cn, zh-tw."""


class NewsSitemap(Struct, frozen=True, array_like=True):
    """Google's list of what is new."""

    zone: str
    publication: str
    news: tuple[NewsPlace, ...]
    older: str = ""
    """Address of the newest article when none is new: a list must not be empty, and names it without its news."""


class Robots(Struct, frozen=True, array_like=True):
    """``robots.txt``."""

    sitemap: str


class Guide(Struct, frozen=True, array_like=True):
    """``llms.txt``: lists of a name and an absolute address each."""

    name: str
    tagline: str
    sections: tuple[tuple[str, str], ...]
    pages: tuple[tuple[str, str], ...]
    feeds: tuple[tuple[str, str], ...]
