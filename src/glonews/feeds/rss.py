"""RSS 2.0 with the content, Dublin Core and Media RSS modules, written directly; the tests compare it with feedgen.

https://www.rssboard.org/rss-specification, https://www.rssboard.org/rss-profile, https://www.rssboard.org/media-rss,
https://www.w3.org/TR/websub/#discovery
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, tzinfo
from email.utils import format_datetime
from html import escape
from zoneinfo import ZoneInfo

from glonews.feeds.media import enclosures, files
from glonews.feeds.values import FeedItem, FeedPage
from glonews.model.facets import Clip, Picture
from glonews.text.xml import without_forbidden

HEAD = (
    "<?xml version='1.0' encoding='UTF-8'?>\n"
    '<rss xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"'
    ' xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    ' version="2.0"><channel>'
)
# As lxml escapes: what a parser would take for markup, and white space that it would not keep.
# RSS Advisory Board profile, "Character data": readers that take text for markup are least confused by these.
IN_TEXT = {"&": "&#x26;", "<": "&#x3C;", ">": "&gt;", "\r": "&#13;"}
IN_QUOTES = {**IN_TEXT, '"': "&quot;", "\t": "&#9;", "\n": "&#10;"}


def rss(page: FeedPage, contents: Sequence[str]) -> bytes:
    """Give the feed as UTF-8 XML; ``contents`` are the bodies of the items, "" for a summary only."""
    zone = ZoneInfo(page.zone)
    items = zip(page.items, contents, strict=True)
    return rss_of(page, [rss_item(item, text, page.site, zone) for item, text in items])


def rss_of(page: FeedPage, items: Iterable[bytes]) -> bytes:
    """Give the feed of items that are written already."""
    return b"".join([_channel(page, ZoneInfo(page.zone)).encode(), *items, b"</channel></rss>"])


def _channel(page: FeedPage, zone: tzinfo) -> str:
    parts = [
        HEAD,
        _element("title", page.title),
        _element("link", page.url),
        _element("description", page.description),
        f'<atom:link href="{_quoted(page.self_url)}" rel="self" type="application/rss+xml"/>',
        "<docs>https://www.rssboard.org/rss-specification</docs><generator>glonews</generator>",
        _element("language", page.language),
        _element("lastBuildDate", format_datetime(datetime.fromtimestamp(page.updated, zone))),
        f'<atom:link rel="hub" href="{_quoted(page.hub)}"/>' if page.hub else "",
    ]
    return "".join(parts)


def rss_item(item: FeedItem, content: str, site: str, zone: tzinfo) -> bytes:
    """Give one item; it is the same in the feeds of all listings of an article."""
    # Readers take a description for HTML (RSS Advisory Board profile, "description"): text is escaped once more.
    words = without_forbidden(item.summary) or without_forbidden(item.title) or item.url
    title = without_forbidden(item.title)
    parts = [
        f"<item>{_element('title', title) if title else ''}{_element('link', item.url)}",
        _element("description", escape(words, quote=False)),
        f"<content:encoded><![CDATA[{content.replace(']]>', ']]]]><![CDATA[>')}]]></content:encoded>"
        if content
        else "",
        f'<guid isPermaLink="false">{_escaped(item.guid, IN_TEXT)}</guid>',
        *(_element("category", term) for term in item.categories),
        _enclosure(item, site),
        _element("pubDate", format_datetime(datetime.fromtimestamp(item.published, zone))),
        *(_element("dc:creator", signature.name) for signature in item.authors),
        *(_group(photo, site) for photo in item.photos),
        _clip(item.clip, site) if item.clip else "",
        "</item>",
    ]
    return "".join(parts).encode()


def _enclosure(item: FeedItem, site: str) -> str:
    """Give the one enclosure that an item may have."""
    return "".join(
        f'<enclosure url="{_quoted(site + file.url)}" length="{file.size_bytes}" type="{file.type}"/>'
        for file in enclosures(item)[:1]
    )


def _group(photo: Picture, site: str) -> str:
    """Give one ``media:group``: the files of a photo, then what is said of it."""
    parts = []
    for number, file in enumerate(files(photo)):
        size = f' width="{file.width_px}" height="{file.height_px}"' if file.width_px else ""
        default = ' isDefault="true"' if number == 0 else ""
        parts.append(
            f'<media:content url="{_quoted(site + file.url)}" type="{file.type}" medium="image"{size}{default}/>'
        )
    words = (
        ("title", photo.alt, ' type="plain"'),
        ("description", photo.caption, ' type="plain"'),
        ("credit", photo.credit_line, ' role="photographer" scheme="urn:ebu"'),
        ("copyright", photo.license, ""),
    )
    parts += [f"<media:{name}{kind}>{_text(text)}</media:{name}>" for name, text, kind in words if text]
    return f"<media:group>{''.join(parts)}</media:group>"


def _clip(clip: Clip, site: str) -> str:
    """Give the ``media:content`` of a video with its poster, and what is said of it."""
    film = (
        ("fileSize", clip.size_bytes), ("duration", clip.seconds),
        ("width", clip.film_width_px), ("height", clip.film_height_px),
    )  # fmt: skip
    told = "".join(f' {name}="{value}"' for name, value in film if value)
    parts = [f'<media:content url="{_quoted(site + clip.url)}" type="{clip.type}" medium="video"{told}>']
    if clip.caption:
        parts.append(f'<media:description type="plain">{_text(clip.caption)}</media:description>')
    if clip.credit:
        parts.append(f'<media:credit role="producer" scheme="urn:ebu">{_text(clip.credit)}</media:credit>')
    if clip.poster_url:
        size = f'width="{clip.width_px}" height="{clip.height_px}"'
        parts.append(f'<media:thumbnail url="{_quoted(site + clip.poster_url)}" {size}/>')
    return "".join([*parts, "</media:content>"])


def _element(name: str, text: str) -> str:
    return f"<{name}>{_text(text)}</{name}>"


def _text(text: str) -> str:
    return _escaped(without_forbidden(text), IN_TEXT)


def _quoted(text: str) -> str:
    return _escaped(text, IN_QUOTES)


def _escaped(text: str, signs: dict[str, str]) -> str:
    for sign, entity in signs.items():
        if sign in text:
            text = text.replace(sign, entity)
    return text
