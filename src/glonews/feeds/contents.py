"""The full texts of a feed, within the sizes that aggregators read.

Google reads a megabyte of an article and two of a feed
(https://support.google.com/news/publisher-center/answer/9545420); what is longer has its summary instead.
"""

from __future__ import annotations

from collections.abc import Sequence

from glonews.feeds.values import FeedItem, FeedPage
from glonews.pages.bodies import body_with
from glonews.pages.kind import Press
from glonews.text.xml import without_forbidden

ITEM_BYTES = 1_000_000
FEED_BYTES = 1_900_000
"""Below the limit by the room for all that is not text."""
COST = {"<": 3, ">": 3, "&": 4, '"': 5, "\n": 1}
"""Bytes that escaping adds to a character in the format that adds most."""
DEAREST = 6
"""No character takes more bytes than an escaped quotation mark: what fits at that price needs no counting."""


def contents(page: FeedPage, press: Press) -> list[str]:
    """Give the HTML of every item, "" for a summary only: items past the limit, in the feed's order, have none."""
    texts = [_content(item, page, press) if item.body_digest else "" for item in page.items]
    if are_short(list(map(len, texts))):
        return texts
    found = []
    room = FEED_BYTES
    for html in texts:
        size = len(html.encode()) + sum(html.count(character) * cost for character, cost in COST.items())
        if size > min(room, ITEM_BYTES):
            html = ""
        else:
            room -= size
        found.append(html)
    return found


def are_short(sizes: Sequence[int]) -> bool:
    """Say whether texts of so many characters, or items of so many bytes, fit whatever is in them."""
    return max(sizes, default=0) * DEAREST <= ITEM_BYTES and sum(sizes) * DEAREST <= FEED_BYTES


def language_of(item: FeedItem, page: FeedPage) -> str:
    """Give the language of the words beside the text of an item."""
    return item.language or page.language


def _content(item: FeedItem, page: FeedPage, press: Press) -> str:
    language = language_of(item, page)
    return press.once(("feed text", f"{language} {item.path}"), lambda: content_of(item, language, press))


def content_of(item: FeedItem, language: str, press: Press) -> str:
    """Make the HTML of an item."""
    body = body_with(press, press.body(item.path), item.figures, item.links, language, feed=True)
    # Footnotes and tables of contents point within the article, which a feed is not.
    body = body.replace('href="#', f'href="{item.url}#')
    return without_forbidden(press.piece("feed_item.html", "story", language, item, body))
