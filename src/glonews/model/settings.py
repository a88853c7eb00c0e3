"""The settings of a site as built (complete); reading and checking them lives in ``glonews.settings``."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct


class Publisher(Struct, frozen=True):
    """The imprint every page carries in its footer (Vietnamese press law asks for these lines)."""

    name: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    editor_in_chief: str = ""
    license: str = ""
    logo: str = ""


class Paths(Struct, frozen=True):
    """First parts of the addresses of generated pages."""

    author: str = "tac-gia"
    tag: str = "tu-khoa"
    archive: str = "luu-tru"
    page: str = "trang"
    media: str = "anh"
    series: str = "loat-bai"
    feeds: str = "rss"


FEED_FORMATS = ("rss", "atom", "json")


class FeedFormats(Struct, frozen=True):
    """In which of ``FEED_FORMATS`` each kind of listing has feeds; nothing means none."""

    site: tuple[str, ...] = FEED_FORMATS
    category: tuple[str, ...] = FEED_FORMATS
    tag: tuple[str, ...] = ("rss",)
    author: tuple[str, ...] = ("rss",)
    series: tuple[str, ...] = ("rss",)
    type: tuple[str, ...] = ("rss",)


class Partner(Struct, frozen=True):
    """A feed for another paper or an aggregator, of the articles that meet every condition stated."""

    name: str
    """Who it is for; part of its title."""
    slug: str = ""
    """Last part of its address, which no page names."""
    categories: tuple[str, ...] = ()
    """Paths of categories as written; an article in any of them, or below, qualifies."""
    tags: tuple[str, ...] = ()
    """An article with any of them qualifies."""
    types: tuple[str, ...] = ()
    max_age_days: int = 0
    """Older articles leave the feed; 0 for no limit."""
    full_text: bool = True
    formats: tuple[str, ...] = ("rss",)


class CopyDesk(Struct, frozen=True):
    """Style of the house for ``glonews check``; no page depends on it."""

    tone: Literal["hòa", "hoà"] = "hòa"
    """Whether the tone mark stands on the first or the second vowel of "hòa", "khỏe", "thủy"."""
    dates: Literal["8-1-2021", "8/1/2021"] = "8-1-2021"
    """How a day is written in running text."""
    title_length: int = 110
    """Characters a headline may have; search engines cut longer ones."""
    tag_words: int = 7
    """Words a tag may have."""
    off: tuple[str, ...] = ()
    """Codes of problems that are not told; errors cannot be switched off."""


class Settings(Struct, frozen=True):
    """``content/site.yaml``, every key at its default when absent."""

    name: str = "Báo"
    tagline: str = ""
    url: str = "https://example.org"
    """Scheme and host, no final slash."""
    language: str = "vi"
    timezone: str = "Asia/Ho_Chi_Minh"
    """IANA name."""
    dateline: str = ""
    """Short name of the paper printed before the standfirst, "GLO" for "(GLO)-"."""
    google_news: str = ""
    """Address of the paper on Google News, shown as a follow link."""
    page_size: int = 20
    feed_size: int = 20
    permalink: str = "/{year}/{month}/{slug}.html"
    typographic_quotes: bool = False
    full_text_feeds: bool = True
    feed_formats: FeedFormats = FeedFormats()
    websub_hub: str = ""
    """Address of a WebSub hub that feeds name, so that readers' programs need not ask again and again."""
    partners: tuple[Partner, ...] = ()
    llms_txt: bool = False
    """True publishes a guide to the paper for programs that read for people."""
    publisher: Publisher = Publisher()
    paths: Paths = Paths()
    copydesk: CopyDesk = CopyDesk()
