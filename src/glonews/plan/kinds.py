"""Every page kind there is, by name. A new kind is added here and nowhere else."""

from __future__ import annotations

from glonews.feeds.kind import FeedKind
from glonews.feeds.latest import LatestKind
from glonews.feeds.lists import FeedsPageKind, OutlineKind
from glonews.feeds.partners import PartnerFeedKind
from glonews.model.entry import Address
from glonews.pages.article import ArticleKind
from glonews.pages.cards import SocialCardKind
from glonews.pages.corrections import CorrectionsKind, WithdrawnKind
from glonews.pages.dates import ArchiveKind
from glonews.pages.days import MONTH, DayKind
from glonews.pages.files import StaticFileKind
from glonews.pages.fixed import NotFoundKind, RedirectKind, StaticPageKind
from glonews.pages.front import FrontKind
from glonews.pages.headers import HeadersKind
from glonews.pages.installing import ManifestKind, OpenSearchKind
from glonews.pages.kind import Kind, TimedKind
from glonews.pages.listing import AUTHOR, CATEGORY, EDITION, SECTION, SERIES, TAG, TYPE
from glonews.pages.photographers import PhotographerKind
from glonews.pages.photos import MediaKind
from glonews.pages.search import SearchKind
from glonews.pages.videos import VideoKind
from glonews.sitemaps.articles import MonthSitemapKind
from glonews.sitemaps.llms import LlmsKind
from glonews.sitemaps.news import NewsSitemapKind
from glonews.sitemaps.robots import RobotsKind
from glonews.sitemaps.site import PageSitemapKind, TermSitemapKind
from glonews.sitemaps.whole import SitemapIndexKind

# In the order in which a cold build makes them: what readers need first comes first.
_ROOMS: tuple[Kind, ...] = (
    StaticFileKind(),
    MediaKind(),
    VideoKind(),
    ArticleKind(),
    SocialCardKind(),
    WithdrawnKind(),
    CATEGORY,
    TAG,
    AUTHOR,
    PhotographerKind(),
    SERIES,
    TYPE,
    EDITION,
    SECTION,
    MONTH,
    DayKind(),
    ArchiveKind(),
    FrontKind(),
    StaticPageKind(),
    CorrectionsKind(),
    SearchKind(),
    NotFoundKind(),
    ManifestKind(),
    OpenSearchKind(),
    RedirectKind(),
    FeedKind(),
    PartnerFeedKind(),
    FeedsPageKind(),
    OutlineKind(),
    LatestKind(),
    MonthSitemapKind(),
    TermSitemapKind(),
    PageSitemapKind(),
    NewsSitemapKind(),
    SitemapIndexKind(),
    RobotsKind(),
    HeadersKind(),
    LlmsKind(),
)

TIMED: tuple[TimedKind, ...] = tuple(kind for kind in _ROOMS if isinstance(kind, TimedKind))

KINDS: dict[str, Kind] = {kind.name: kind for kind in _ROOMS}

_ORDER = {name: place for place, name in enumerate(KINDS)}


def precedence(address: Address) -> tuple[int, str, int]:
    """Give the rank of an output among those that want one place: kinds in their order, then names."""
    return _ORDER[address.kind], address.key, address.number


def precedence_of_folder(address: Address) -> tuple[bool, int, str, int]:
    """Give the rank where one wants a file and another a folder: a static file must not stand before a year of stories.

    Nor must an old address, which anybody may write into an alias, take the place of a page.
    """
    return address.kind in ("static", "redirect"), *precedence(address)
