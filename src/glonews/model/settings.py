"""The settings of a site as built (complete); reading and checking them lives in ``glonews.settings``."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from glonews.model.article import Ref


class Publisher(Struct, frozen=True):
    """The imprint every page carries in its footer (Vietnamese press law asks for these lines)."""

    name: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    editor_in_chief: str = ""
    license: str = ""
    logo: Ref | None = None
    """A file below ``static/``."""
    founded: str = ""
    """Day of the first issue, "1947-02-01"."""


class Policies(Struct, frozen=True):
    """Where the paper says how it works: each a static page ("pages/dinh-chinh.md") or an address."""

    about: Ref | None = None
    contact: Ref | None = None
    principles: Ref | None = None
    ethics: Ref | None = None
    corrections: Ref | None = None
    fact_checking: Ref | None = None
    sources: Ref | None = None
    """How it deals with sources that it does not name."""
    bylines: Ref | None = None
    """Why a story may bear no name."""
    feedback: Ref | None = None
    diversity: Ref | None = None
    ownership: Ref | None = None
    mission: Ref | None = None
    masthead: Ref | None = None
    photo_terms: Ref | None = None
    """Under which terms others may use its own photos."""
    photo_sales: Ref | None = None
    """Where to get a licence for them."""


class Paths(Struct, frozen=True):
    """First parts of the addresses of generated pages."""

    author: str = "tac-gia"
    tag: str = "tu-khoa"
    archive: str = "luu-tru"
    page: str = "trang"
    media: str = "anh"
    series: str = "loat-bai"
    feeds: str = "rss"
    type: str = "the-loai"
    corrections: str = "dinh-chinh"


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


class Corrections(Struct, frozen=True):
    """Wording and fields of corrections, as the law of the day wants them."""

    heading: str = ""
    """Title of the page of all corrections; else the words of the interface."""
    intro: str = ""
    """A sentence below it."""
    withdrawn: str = ""
    """What stands on the page of a withdrawn article; else the words of the interface."""
    details: tuple[tuple[str, str], ...] = ()
    """Key of a further field of corrections and its label."""


class Headers(Struct, frozen=True):
    """Files that tell a web server which headers to send."""

    netlify: bool = True
    """``_headers`` at the top of the output, which Netlify, Cloudflare Pages and others read."""
    nginx: str = ""
    """Where in the output a piece of nginx configuration goes; empty for none. It holds nothing secret."""


class Edition(Struct, frozen=True):
    """The paper in another language: a front page, older pages and feeds of its own."""

    language: str
    """BCP 47; an article in "en-US" belongs to the edition "en"."""
    name: str = ""
    """Name of the paper in that language."""
    tagline: str = ""
    slug: str = ""
    """First part of the addresses of its lists: "en" for /en/."""
    dateline: str = ""
    """Short name printed before its standfirsts; that of the paper is not."""
    mixed: bool = False
    """True leaves its articles in the sections, tags, types, front page and feeds of the main language, too."""

    @property
    def url(self) -> str:
        """Give the address of its front page."""
        return f"/{self.slug}/"


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
    photo_px: int = 800
    """Pixels that print needs on the longer side of a photo: 10 cm with 200 of them an inch. 0 tells of none."""
    off: tuple[str, ...] = ()
    """Codes of problems that are not told; errors cannot be switched off."""


class Gate(Struct, frozen=True):
    """What ``glonews check --output`` allows; no page depends on it."""

    html_kb: int = 200
    """Most kilobytes (1,000 bytes) of a page without its parts."""
    page_kb: int = 2000
    """Most kilobytes of a page with style sheets, scripts and the pictures it loads at once."""
    image_kb: int = 1000
    """Most kilobytes of one picture."""
    off: tuple[str, ...] = ()
    """Ids of rules that are not told."""


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
    signature: Literal["written", "capitals"] = "written"
    """How names are printed in bylines: "Phương Linh" or "PHƯƠNG LINH"."""
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
    editions: tuple[Edition, ...] = ()
    corrections: Corrections = Corrections()
    headers: Headers = Headers()
    llms_txt: bool = False
    """True publishes a guide to the paper for programs that read for people."""
    publisher: Publisher = Publisher()
    policies: Policies = Policies()
    profiles: tuple[str, ...] = ()
    """Addresses of the paper on other platforms."""
    social_picture: Ref = Ref("social.png")
    """A file below ``static/`` that stands in social cards for a page without a photo."""
    social_cards: bool = False
    """True draws a card with section and title for each story without a photo."""
    search: str = ""
    """Address of the search page with ``{q}`` in place of the words."""
    paths: Paths = Paths()
    copydesk: CopyDesk = CopyDesk()
    gate: Gate = Gate()

    @property
    def publisher_name(self) -> str:
        """Give who publishes, in the words of the imprint, else the name of the paper."""
        return self.publisher.name or self.name

    @property
    def home(self) -> tuple[str, str]:
        """Give kind and key of the list of all that the front page may show: beside editions the main language only."""
        return ("edition", "") if self.editions else ("site", "")

    def edition(self, language: str) -> Edition | None:
        """Give the edition that articles in a language belong to; None for the main language and those without one."""
        return edition_in(self.editions, language)


def edition_in(editions: tuple[Edition, ...], language: str) -> Edition | None:
    """Give the one of several editions that articles in a language belong to."""
    return next((each for each in editions if _is_in(language, each.language)), None)


def _is_in(language: str, edition: str) -> bool:
    return language == edition or language.startswith(f"{edition}-")
