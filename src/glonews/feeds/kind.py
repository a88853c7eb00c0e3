"""The feed kind: the newest articles of the site and of every listing, in the formats that the settings offer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from zoneinfo import ZoneInfo

from msgspec import structs

from glonews.feeds.atom import atom
from glonews.feeds.contents import are_short, content_of, contents, language_of
from glonews.feeds.items import feed_item
from glonews.feeds.json_feed import json_feed
from glonews.feeds.rss import rss, rss_item, rss_of
from glonews.feeds.values import FeedItem, FeedPage
from glonews.model.entry import Address, Standing
from glonews.model.facets import Link
from glonews.model.settings import FEED_FORMATS
from glonews.pages.kind import Press, Sheet, Touch
from glonews.routes.feeds import feed_addresses, feed_url, lone_feed_url, offered
from glonews.routes.names import names_of
from glonews.routes.urls import output_path
from glonews.views.archive import ArchiveView

FED_KINDS = ("category", "tag", "author", "series", "type", "edition", "section")
WRITERS: Mapping[str, Callable[[FeedPage, Sequence[str]], bytes]] = {"rss": rss, "atom": atom, "json": json_feed}


class FeedKind:
    """``rss.xml`` and its kin beside every listing page that has stories, and ``/rss/video.xml`` for a type of article.

    The key is "kind:key" of the listing, "site:" for the whole paper; the number is that of the format.
    """

    name = "feed"
    templates = ("feed_item.html", "feed_figure.html", "partials/type.html")
    settings = (
        "name", "tagline", "language", "url", "timezone", "publisher_name", "feed_size", "full_text_feeds",
        "feed_formats", "websub_hub", "paths", "editions", "corrections",
    )  # fmt: skip

    def everything(self, archive: ArchiveView) -> Iterable[Address]:
        """Give the feeds of the site, then of every listing by kind and key."""
        yield from feed_addresses("site", "")
        for kind in FED_KINDS:
            for key in archive.listings.keys(kind):
                if (kind, key) == archive.settings.home:
                    continue
                yield from (
                    address for address in feed_addresses(kind, key)
                    if FEED_FORMATS[address.number] in offered(kind, archive.settings)
                )  # fmt: skip

    def touched_by(self, touch: Touch, archive: ArchiveView) -> Iterable[Address]:
        """Name the feeds among whose newest articles this one is, and those of articles that link to it."""
        yield from _feeds_with(touch.standing, archive)
        if touch.came_or_went or "link" in touch.facets:
            for name in names_of(touch.standing.path, touch.standing.url):
                for path in archive.referring(name):
                    other = archive.standing(path)
                    if other:
                        yield from _feeds_with(other, archive)

    def inputs(self, address: Address, archive: ArchiveView) -> Sheet | None:
        """Give the newest articles of a listing, newest first."""
        kind, _, key = address.key.partition(":")
        settings = archive.settings
        form = FEED_FORMATS[address.number]
        listing = settings.home if kind == "site" else (kind, key)
        newest = archive.newest_numbers(*listing, settings.feed_size) if form in offered(kind, settings) else []
        link = Link("", settings.name, "/") if kind in ("site", "type") else archive.terms.link(kind, key)
        if link is None or form not in offered(kind, settings) or (kind != "site" and not newest):
            return None
        own_url = lone_feed_url(key, form, settings.paths) if kind == "type" else feed_url(link.url, form)
        items = [feed_item(number, archive, full=settings.full_text_feeds) for number in newest]
        edition = settings.edition(key.partition("/")[0]) if kind in ("edition", "section") else None
        title = settings.name if kind in ("site", "type") else f"{link.title} - {settings.name}"
        page = feed_page(form, title, link.url, own_url, items, archive)
        if edition:
            title = edition.name if kind == "edition" else f"{link.title} - {edition.name}"
            page = structs.replace(
                page, title=title, description=edition.tagline or edition.name, language=edition.language
            )
        return Sheet(output_path(own_url), structs.replace(page, type=key) if kind == "type" else page)

    def render(self, sheet: Sheet, press: Press) -> bytes:
        """Write the format."""
        return written_feed(sheet, press)


def feed_page(
    form: str, title: str, url: str, own_url: str, items: Iterable[FeedItem], archive: ArchiveView
) -> FeedPage:
    """Give the value of a feed; ``url`` and ``own_url`` are those of its page and of itself, within the site."""
    settings = archive.settings
    shown = tuple(items)
    return FeedPage(
        format=form,
        title=title,
        description=settings.tagline or settings.name,
        language=settings.language,
        zone=settings.timezone,
        site=settings.url,
        url=settings.url + url,
        self_url=settings.url + own_url,
        hub=settings.websub_hub,
        publisher=settings.publisher_name,
        updated=max((item.updated for item in shown), default=0),
        items=shown,
    )


def written_feed(sheet: Sheet, press: Press) -> bytes:
    """Write a feed in its format."""
    page = sheet.value
    assert isinstance(page, FeedPage)
    if page.type:  # its name is a word of the interface
        word = press.piece("partials/type.html", "type_name", page.language, page.type).strip()
        page = structs.replace(page, title=f"{word} - {page.title}")
    if page.format == "rss" and not press.is_proof:
        return _rss(page, press)
    texts = contents(page, press)
    if page.format == "rss":
        from glonews.feeds.by_feedgen import rss_by_feedgen  # loads feedgen and lxml, which only a proof needs

        return rss_by_feedgen(page, texts)
    return WRITERS[page.format](page, texts)


def _rss(page: FeedPage, press: Press) -> bytes:
    """Join remembered items. They hold their texts, so that most articles need not be remembered as texts, too."""
    items = [
        press.once(
            ("rss item" if item.body_digest else "rss summary", f"{language_of(item, page)} {item.path}"),
            partial(_rss_item, item, page, press),
        )
        for item in page.items
    ]
    if are_short(list(map(len, items))):
        return rss_of(page, items)
    return rss(page, contents(page, press))


def _rss_item(item: FeedItem, page: FeedPage, press: Press) -> bytes:
    text = content_of(item, language_of(item, page), press) if item.body_digest else ""
    return rss_item(item, text, page.site, ZoneInfo(page.zone))


def _feeds_with(standing: Standing, archive: ArchiveView) -> Iterable[Address]:
    for kind, key in standing.listings:
        if (kind, key) == archive.settings.home or (kind in FED_KINDS and key):
            # The article after the last one of the feed moves in when this one leaves.
            limit = archive.settings.feed_size
            if len(archive.listings.later(kind, key, standing.position, limit)) < limit:
                yield from feed_addresses(*(("site", "") if (kind, key) == archive.settings.home else (kind, key)))
