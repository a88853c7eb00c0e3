"""JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo

from msgspec import json

from glonews.feeds.media import Enclosure, enclosures
from glonews.feeds.values import FeedItem, FeedPage

VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(page: FeedPage, contents: Sequence[str]) -> bytes:
    """Give the feed as UTF-8 JSON; ``contents`` are the bodies of the items, "" for a summary only."""
    zone = ZoneInfo(page.zone)
    feed = {
        "version": VERSION,
        "title": page.title,
        "home_page_url": page.url,
        "feed_url": page.self_url,
        "description": page.description,
        "language": page.language,
        "authors": [{"name": page.publisher, "url": f"{page.site}/"}],
        "hubs": [{"type": "WebSub", "url": page.hub}] if page.hub else [],
        "items": [_item(item, content, page, zone) for item, content in zip(page.items, contents, strict=True)],
    }
    return json.encode({name: value for name, value in feed.items() if value or name == "items"}) + b"\n"


def _item(item: FeedItem, content: str, page: FeedPage, zone: tzinfo) -> dict[str, object]:
    """Give one item; what is empty is left out."""
    photo = item.photos[0].url if item.photos else ""
    parts: dict[str, object] = {
        "id": item.guid,
        "url": item.url,
        "title": item.title,
        "content_html" if content else "content_text": content or item.summary or item.title,
        "summary": item.summary,
        "image": page.site + photo if photo else "",
        "date_published": _instant(item.published, zone),
        "date_modified": _instant(item.updated, zone),
        "authors": [{"name": signature.name, "url": signature.url} for signature in item.authors],
        "tags": item.categories,
        "language": item.language,
        "attachments": [_attachment(file, page.site) for file in enclosures(item)],
    }
    return {name: value for name, value in parts.items() if value}


def _attachment(file: Enclosure, site: str) -> dict[str, object]:
    told = {"url": site + file.url, "mime_type": file.type}
    sizes = {"size_in_bytes": file.size_bytes, "duration_in_seconds": file.seconds}
    return told | {name: value for name, value in sizes.items() if value}


def _instant(second: int, zone: tzinfo) -> str:
    return datetime.fromtimestamp(second, zone).isoformat()
