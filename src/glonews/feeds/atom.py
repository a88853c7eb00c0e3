"""Atom (RFC 4287), written directly: feedgen gives an Atom feed no text of type "html" beside RSS's CDATA.

https://www.rfc-editor.org/rfc/rfc4287
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo

from glonews.feeds.media import enclosures
from glonews.feeds.values import FeedItem, FeedPage
from glonews.model.facets import Signature
from glonews.text.xml import xml_escaped, xml_text


def atom(page: FeedPage, contents: Sequence[str]) -> bytes:
    """Give the feed as UTF-8 XML; ``contents`` are the bodies of the items without forbidden characters, "" for a
    summary only.
    """
    zone = ZoneInfo(page.zone)
    hub = [_link("hub", page.hub)] if page.hub else []
    parts = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{xml_text(page.language)}">',
        _element("id", page.self_url),
        _element("title", page.title),
        _element("subtitle", page.description),
        _element("updated", _instant(page.updated, zone)),
        _link("self", page.self_url, "application/atom+xml"),
        _link("alternate", page.url, "text/html"),
        *hub,
        _person(Signature(page.publisher, f"{page.site}/")),
        "<generator>glonews</generator>",
        *(_entry(item, content, page, zone) for item, content in zip(page.items, contents, strict=True)),
        "</feed>\n",
    ]
    return "\n".join(parts).encode()


def _entry(item: FeedItem, content: str, page: FeedPage, zone: tzinfo) -> str:
    language = f' xml:lang="{xml_text(item.language)}"' if item.language else ""
    parts = [
        f"<entry{language}>",
        _element("id", item.guid),
        _element("title", item.title),
        _link("alternate", item.url, "text/html"),
        *_enclosures(item, page),
        _element("published", _instant(item.published, zone)),
        _element("updated", _instant(item.updated, zone)),
        *(_person(signature) for signature in item.authors),
        *(f'<category term="{xml_text(term)}"/>' for term in item.categories),
        _element("summary", item.summary or item.title),
    ]
    if content:
        parts.append(f'<content type="html">{xml_escaped(content)}</content>')
    return "".join([*parts, "</entry>"])


def _enclosures(item: FeedItem, page: FeedPage) -> list[str]:
    return [_link("enclosure", page.site + file.url, file.type, file.size_bytes) for file in enclosures(item)]


def _person(signature: Signature) -> str:
    return f"<author>{_element('name', signature.name)}{_element('uri', signature.url)}</author>"


def _element(name: str, text: str) -> str:
    return f"<{name}>{xml_text(text)}</{name}>"


def _link(rel: str, href: str, media_type: str = "", size_bytes: int = 0) -> str:
    kind = f' type="{media_type}"' if media_type else ""
    length = f' length="{size_bytes}"' if size_bytes else ""
    return f'<link rel="{rel}" href="{xml_text(href)}"{kind}{length}/>'


def _instant(second: int, zone: tzinfo) -> str:
    return datetime.fromtimestamp(second, zone).isoformat()
