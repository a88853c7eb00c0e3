"""The value types of the page kinds. A template named ``NAME.html`` receives one of them as ``page``."""

from __future__ import annotations

from msgspec import Struct

from glonews.model.article import Heading, LiveEntry
from glonews.model.facets import (
    Card,
    Clip,
    CorrectionNote,
    Credit,
    CreditedPhoto,
    Imprint,
    Link,
    Paper,
    PersonProfile,
    Picture,
    SectionBlock,
    SeriesPlace,
    Signature,
)


class Feed(Struct, frozen=True, array_like=True):
    """A feed a page announces in its head."""

    title: str
    url: str
    type: str = "application/rss+xml"


class Alternate(Struct, frozen=True, array_like=True):
    """The same page in a language, for ``hreflang``; "x-default" is for readers of any other language."""

    language: str
    url: str


class Chrome(Struct, frozen=True, array_like=True):
    """What the frame of a page shows: everything around ``main``."""

    path: str
    """Address of the page within the site, "/2021/01/x.html"; the canonical URL is ``site.url + path``."""
    title: str
    """For ``<title>``, without the paper's name."""
    description: str = ""
    language: str = "vi"
    breadcrumb: tuple[Link, ...] = ()
    """From the top category down; the page itself is not in it."""
    home: str = "/"
    """Address of the front page in the page's language, where the path begins."""
    section: str = ""
    """Id of the top category the page belongs to ("category:chinh-tri"), to mark it in the navigation."""
    feeds: tuple[Feed, ...] = ()
    picture: Picture | None = None
    """For social cards."""
    alternates: tuple[Alternate, ...] = ()
    """This page and the same in other languages, when there is more than one."""
    index: bool = True
    """False asks search engines not to list the page (404, redirects)."""


class Translation(Struct, frozen=True, array_like=True):
    """The same article in another language."""

    language: str
    label: str
    """The language's own name for itself, "English"."""
    title: str
    url: str


class Coverage(Struct, frozen=True, array_like=True):
    """From when to when a story is told live (``coverageStartTime`` and ``coverageEndTime`` of schema.org)."""

    start: int
    end: int | None
    """None while it goes on."""
    entries: tuple[LiveEntry, ...]
    """Newest first, as in the text."""


class ArticlePage(Struct, frozen=True, kw_only=True, array_like=True):
    """``article.html``. ``page.body`` is not here: templates get it as ``body`` (safe HTML, figures resolved)."""

    chrome: Chrome
    id: str
    title: str
    published: int
    has_time: bool
    updated: int | None
    updated_has_time: bool = True
    """False when the writer gave only the day of the last change: pages then print no hour."""
    type: str
    dateline: str
    summary: str
    categories: tuple[Link, ...]
    """Primary category from the top down, as in the breadcrumb."""
    other_categories: tuple[Link, ...]
    authors: tuple[Signature, ...]
    credits: tuple[Credit, ...] = ()
    """The authors by what they did."""
    source: str
    tags: tuple[Link, ...]
    lead: Picture | None
    """The lead photo when the body does not show it itself (else None)."""
    gallery: tuple[Picture, ...] = ()
    """Photos the front matter names that neither the body nor ``lead`` shows, in order."""
    figures: tuple[Picture, ...]
    links: tuple[str, ...]
    """Addresses of the body's internal links, "" for a dead one (its text stays, without a link)."""
    headings: tuple[Heading, ...]
    body_digest: str
    words: int
    corrections: tuple[CorrectionNote, ...]
    previous: Link | None
    next: Link | None
    series: SeriesPlace | None = None
    followers: tuple[Card, ...] = ()
    """What came later: the next parts of the series, and articles that refer to this one; newest first."""
    related: tuple[Card, ...]
    draft: bool = False
    translations: tuple[Translation, ...] = ()
    """In the order of ``hreflang``, without this one."""
    original: str | None = None
    """Address of the article this one translates, empty while that is not public; None when it translates none."""
    live: Coverage | None = None
    """Live stories with dated entries only; ``body`` then has these as ``live_entry.html`` shows them."""
    has_ended: bool = False
    """True for a live story that is over."""
    video: Clip | None = None
    """Of the paper's own."""
    video_page: str = ""
    """Address of its video on a video site, or empty; ``body`` then begins with the card for it."""
    paper: Paper | None = None
    """For structured data; None leaves the page without."""


class ListingPage(Struct, frozen=True, kw_only=True, array_like=True):
    """``category.html``, ``tag.html``, ``author.html``, ``series.html``, ``archive_month.html``: newest first."""

    chrome: Chrome
    heading: str
    cards: tuple[Card, ...]
    number: int | None
    """Number of an older page, counted from the oldest; None for the newest page (the bare address)."""
    newer: str
    """Address of the page with newer articles, or empty."""
    older: str
    feed: str = ""
    """Address of the listing's first feed, or empty."""
    children: tuple[Link, ...] = ()
    """Subcategories, or nothing."""
    siblings: tuple[Link, ...] = ()
    profile: PersonProfile | None = None
    """Author pages only."""
    photos: tuple[CreditedPhoto, ...] = ()
    """Newest page of an author only: the newest photos of the person; ``photos_url`` has all of them."""
    photos_url: str = ""
    description: str = ""
    """What the newsroom says of a category or series, above its stories."""
    first_part: int = 0
    """Series only: the number of the first card; the cards are then in reading order, oldest first."""
    days: tuple[Link, ...] = ()
    """Newest page of a month only: its days with stories, "8" leads to /luu-tru/2021/01/08/."""
    paper: Paper | None = None


class FrontPage(Struct, frozen=True, kw_only=True, array_like=True):
    """``front.html``: no story twice over the whole page."""

    chrome: Chrome
    lead: Card | None
    secondary: tuple[Card, ...]
    latest: tuple[Card, ...]
    sections: tuple[SectionBlock, ...]
    """One block for each top category that has stories left."""
    opinion: tuple[Card, ...] = ()
    photos: tuple[Card, ...] = ()
    """Photo stories for the photo strip."""
    paper: Paper | None = None
    imprint: Imprint = Imprint()


class DayPage(Struct, frozen=True, kw_only=True, array_like=True):
    """``archive_day.html``: the stories of one day, newest first."""

    chrome: Chrome
    day: str
    """ISO 8601, "2021-01-08"."""
    cards: tuple[Card, ...]
    previous: Link | None
    """The nearest earlier day with stories."""
    next: Link | None
    paper: Paper | None = None


class ArchiveYear(Struct, frozen=True, array_like=True):
    """One year of the archive with the months that have articles ("/luu-tru/2021/01/")."""

    year: int
    url: str
    months: tuple[Link, ...]


class ArchivePage(Struct, frozen=True, kw_only=True, array_like=True):
    """``archive.html``: all years (address ``/luu-tru/``) or one year, with their months."""

    chrome: Chrome
    heading: str
    years: tuple[ArchiveYear, ...]
    paper: Paper | None = None


class StaticPage(Struct, frozen=True, kw_only=True, array_like=True):
    """``page.html``: a page such as "about us". Templates get ``body`` beside it."""

    chrome: Chrome
    title: str
    updated: int | None
    figures: tuple[Picture, ...]
    links: tuple[str, ...]
    body_digest: str
    paper: Paper | None = None
    role: str = ""
    """"about" or "contact" when the settings name it so among the policies."""


class NotFoundPage(Struct, frozen=True, kw_only=True, array_like=True):
    """``404.html``."""

    chrome: Chrome


class RedirectPage(Struct, frozen=True, kw_only=True, array_like=True):
    """``redirect.html``: an old address that leads to ``target``."""

    chrome: Chrome
    target: str
