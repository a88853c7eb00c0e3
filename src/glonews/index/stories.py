"""Live articles as sitemaps list them, by the time of their publication; reads of each only what these say."""

from __future__ import annotations

import sqlite3

from msgspec import Struct, msgpack

from glonews.index.listings import ListingReader
from glonews.model.article import Figure, Photo
from glonews.model.entry import Story
from glonews.model.order import ENDING, ending, first_position

STORY = "SELECT article.url, article.title, article.modified, article.page FROM member JOIN article ON id = article"


class _Figures(Struct, frozen=True):
    figures: tuple[Figure, ...] = ()


class _Shown(Struct, frozen=True):
    """The part of a stored article that sitemaps need: the rest is skipped, not decoded."""

    published: int
    language: str = ""
    photos: tuple[Photo, ...] = ()
    lead_photo: Photo | None = None
    body: _Figures = _Figures()


_shown = msgpack.Decoder(_Shown)


class StoryReader:
    """Answers in publication order, oldest first unless said otherwise."""

    def __init__(self, connection: sqlite3.Connection, listings: ListingReader) -> None:
        self.connection = connection
        self.listings = listings

    def in_month(self, month: str, part: int, size: int) -> list[Story]:
        """Give the articles of a month ("2021/01"), ``size`` of them from the ``part``-th ``size`` on."""
        rows = self.connection.execute(
            f"{STORY} WHERE listing = ? ORDER BY member.position LIMIT ? OFFSET ?",
            (self.listings.number("month", month), size, part * size),
        )
        return [_story(*row) for row in rows]

    def since(self, second: int, part: int, size: int) -> list[Story]:
        """Give the articles published at this second or later, newest first."""
        rows = self.connection.execute(
            f"{STORY} WHERE listing = ? AND member.position >= ? ORDER BY member.position DESC LIMIT ? OFFSET ?",
            (self._all(), first_position(second), size, part * size),
        )
        return [_story(*row) for row in rows]

    def newest(self) -> list[Story]:
        """Give the newest article, if there is one."""
        rows = self.connection.execute(
            f"{STORY} WHERE listing = ? ORDER BY member.position DESC LIMIT 1", (self._all(),)
        )
        return [_story(*row) for row in rows]

    def count_since(self, second: int) -> int:
        """Count the articles published at this second or later."""
        found = self.connection.execute(
            "SELECT count(*) FROM member WHERE listing = ? AND position >= ?", (self._all(), first_position(second))
        )
        return int(found.fetchone()[0])

    def any_between(self, second: int, later: int) -> bool:
        """Say whether an article was published at this second or after it, but before the later one."""
        found = self.connection.execute(
            "SELECT 1 FROM member WHERE listing = ? AND position >= ? AND position < ? LIMIT 1",
            (self._all(), first_position(second), first_position(later)),
        )
        return found.fetchone() is not None

    def last_change(self, month: str) -> int:
        """Give the second of the last change of an article of a month."""
        row = self.connection.execute(
            "SELECT changed FROM listing WHERE kind = 'month' AND key = ?", (month,)
        ).fetchone()
        return int(row[0]) if row else 0

    def ending(self, second: int, later: int) -> list[str]:
        """Give the live stories, as paths in order, that end after this second, by the later one."""
        rows = self.connection.execute(
            "SELECT path FROM listing JOIN member ON listing = listing.id JOIN article ON article.id = article"
            " WHERE kind = ? AND key > ? AND key <= ? ORDER BY path",
            (ENDING, ending(second)[1], ending(later)[1]),
        )
        return [row[0] for row in rows]

    def _all(self) -> int | None:
        return self.listings.number("site", "")


def _story(url: str, title: str, modified: int, page: bytes) -> Story:
    shown = _shown.decode(page)
    photos = [*([shown.lead_photo] if shown.lead_photo else []), *shown.photos]
    photos += [figure.photo for figure in shown.body.figures]
    return Story(url, title, shown.language, shown.published, modified, tuple(photos))
