"""The feed kind: the newest articles of the site, of every category, tag and author."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from glonews.feeds.rss import rss
from glonews.feeds.values import FeedItem, FeedPage
from glonews.model.entry import Address, Standing
from glonews.model.facets import Picture
from glonews.pages.bodies import body_with, pictures, resolve_links
from glonews.pages.kind import Press, Sheet, Touch
from glonews.routes.names import names_of
from glonews.routes.urls import feed_url, output_path
from glonews.views.archive import ArchiveView

FED_KINDS = ("category", "tag", "author", "series")


class FeedKind:
    """``rss.xml`` beside every listing page. The key is "kind:key" of the listing, "site:" for the whole."""

    name = "feed"
    templates = ("feed_figure.html",)
    settings = ("name", "tagline", "language", "url", "publisher", "feed_size", "full_text_feeds")

    def everything(self, archive: ArchiveView) -> Iterable[Address]:
        """Give the feed of the site, then of every listing by kind and key."""
        yield Address("feed", "site:")
        for kind in FED_KINDS:
            yield from (Address("feed", f"{kind}:{key}") for key in archive.listings.keys(kind))

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
        """Give the newest articles of a listing in full, newest first."""
        kind, _, key = address.key.partition(":")
        settings = archive.settings
        link = archive.terms.link(kind, key) if kind != "site" else None
        if kind != "site" and link is None:
            return None
        url = link.url if link else "/"
        items = tuple(
            archive.once(("feed item", standing.path), partial(_feed_item, standing, archive))
            for standing in archive.newest(kind, key, settings.feed_size)
        )
        value = FeedPage(
            title=f"{link.title} - {settings.name}" if link else settings.name,
            description=settings.tagline or settings.name,
            language=settings.language,
            zone=settings.timezone,
            url=settings.url + url,
            self_url=settings.url + feed_url(url),
            publisher=settings.publisher.name or settings.name,
            updated=max((item.updated for item in items), default=0),
            items=items,
        )
        return Sheet(output_path(feed_url(url)), value)

    def render(self, sheet: Sheet, press: Press) -> bytes:
        """Write RSS 2.0 with every body complete."""
        page = sheet.value
        assert isinstance(page, FeedPage)
        return rss(page, [_content(item, page, press) for item in page.items])


def _feeds_with(standing: Standing, archive: ArchiveView) -> Iterable[Address]:
    for kind, key in standing.listings:
        if kind in FED_KINDS or kind == "site":
            # The article after the last one of the feed moves in when this one leaves.
            limit = archive.settings.feed_size
            if len(archive.listings.later(kind, key, standing.position, limit)) < limit:
                yield Address("feed", f"{kind}:{key}")


def _feed_item(standing: Standing, archive: ArchiveView) -> FeedItem:
    article = archive.article(standing)
    settings = archive.settings
    links, _ = resolve_links(article.path, standing.url, article.body.links, archive)
    card = archive.card(standing.card)
    shown = pictures([figure.photo for figure in article.body.figures], archive)
    chain = archive.terms.chain(standing.category)
    tags = (archive.terms.link(*listing) for listing in standing.listings if listing[0] == "tag")
    return FeedItem(
        path=article.path,
        url=settings.url + standing.url,
        guid=settings.url + (article.aliases[0] if article.aliases else standing.url),
        title=article.title,
        summary=f"{article.dateline} {article.summary}".strip(),
        published=article.published,
        updated=max(article.published, article.updated or 0),
        authors=card.authors,
        categories=tuple(dict.fromkeys([*(link.title for link in chain), *(link.title for link in tags if link)])),
        figures=tuple(picture if picture.distribute else _held_back(picture) for picture in shown),
        links=tuple(settings.url + link if link else "" for link in links),
        body_digest=standing.body_digest if settings.full_text_feeds else "",
    )


def _held_back(picture: Picture) -> Picture:
    """Give a photo that may not be passed on as one without a file."""
    return Picture(picture.id, "", 0, 0, alt=picture.alt)


def _content(item: FeedItem, page: FeedPage, press: Press) -> str:
    if not item.body_digest:
        return ""
    return press.once(
        ("feed body", item.path),
        lambda: body_with(press, press.body(item.path), item.figures, item.links, page.language, feed=True),
    )
