"""Turning articles into items of feeds, with every address made absolute and nothing that may not be passed on."""

from __future__ import annotations

from functools import partial

from msgspec import structs

from glonews.feeds.values import FeedItem
from glonews.model.article import Article
from glonews.model.entry import Standing
from glonews.model.facets import Clip, Link, Picture, Signature
from glonews.pages.bodies import pictures, resolve_links
from glonews.pages.corrections import notes
from glonews.pages.videos import clip_of, video_page_of
from glonews.views.archive import ArchiveView


def feed_item(number: int, archive: ArchiveView, *, full: bool) -> FeedItem:
    """Give the item of a live article by id, ``full`` with its text or with its summary alone."""
    item = archive.once(("feed item", str(number)), partial(_item, number, archive))
    if full:
        return item
    # What only the text shows must not reach the key: the feed would be written for every comma.
    return structs.replace(item, body_digest="", links=(), video="")


def _item(number: int, archive: ArchiveView) -> FeedItem:
    (standing,) = archive.standings([number])
    article = archive.article(standing)
    site = archive.settings.url
    links, _ = resolve_links(article.path, standing.url, article.body.links, archive)
    figures = pictures([figure.photo for figure in article.body.figures], archive)
    first, gallery = _lead(article, archive), pictures(article.photos, archive)
    in_body = {figure.id for figure in figures}
    lead_id = first.id if first else ""
    clip = clip_of(article, archive)
    return FeedItem(
        path=article.path,
        url=site + standing.url,
        guid=_guid(site, article.aliases[0] if article.aliases else standing.url),
        title=article.title,
        summary=f"{article.dateline} {article.summary}".strip(),
        language=article.language,
        published=article.published,
        updated=max(article.published, article.updated or 0),
        authors=_authors(article, archive),
        categories=_categories(standing, archive),
        lead=_passed_on(first) if first else None,
        gallery=tuple(
            _passed_on(photo) for photo in gallery if photo.id not in in_body and photo.id != lead_id
        ),
        figures=tuple(_passed_on(figure) for figure in figures),
        links=tuple(site + link if link else "" for link in links),
        corrections=notes(article, archive),
        clip=_clip_passed_on(clip) if clip and clip.distribute else None,
        video=site + _shown_at(clip, standing) if clip else video_page_of(article),
        body_digest=standing.body_digest,
    )  # fmt: skip


def _guid(site: str, first_url: str) -> str:
    """Give the first address as it would be over HTTPS: the name stays when the paper changes over."""
    return "https://" + site.partition("://")[2] + first_url


def _lead(article: Article, archive: ArchiveView) -> Picture | None:
    lead = article.lead_photo
    return archive.picture(lead, credited=True, crops=True) if lead else None


def _passed_on(picture: Picture) -> Picture:
    """Give a photo, or without a file one that may not be passed on."""
    return picture if picture.distribute else Picture(picture.id, "", 0, 0, alt=picture.alt)


def _clip_passed_on(clip: Clip) -> Clip:
    """Give a video without a poster that may not be passed on."""
    may_be = clip.poster is not None and clip.poster.distribute and clip.poster_url.startswith("/")
    return clip if may_be else structs.replace(clip, poster=None, poster_url="")


def _shown_at(clip: Clip, standing: Standing) -> str:
    """Give where readers of a feed see a video: the file, or the page of one that may not be passed on."""
    return clip.url if clip.distribute else standing.url


def _authors(article: Article, archive: ArchiveView) -> tuple[Signature, ...]:
    found = []
    for byline in article.authors:
        link = archive.terms.link("author", archive.terms.people.key_of(byline.name.written))
        if link:
            found.append(Signature(link.title, archive.settings.url + link.url, byline.role))
    return tuple(found)


def _categories(standing: Standing, archive: ArchiveView) -> tuple[str, ...]:
    tags = (archive.terms.link(*listing) for listing in standing.listings if listing[0] == "tag")
    links: list[Link] = [*archive.terms.chain(standing.category), *(link for link in tags if link)]
    return tuple(dict.fromkeys(link.title for link in links))
