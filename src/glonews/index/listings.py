"""Reading listings: their pages, what lies before and after a position; no knowledge of what is shown."""

from __future__ import annotations

import sqlite3
from datetime import tzinfo
from typing import Any

from glonews.index.terms import LASTING_KINDS
from glonews.index.windows import Windows
from glonews.model.entry import Span
from glonews.routes.days import day_span

FIRST = b""
AFTER_ALL = b"\xff" * 13


class ListingReader:
    """The geometry of listings. Pages are numbered from the oldest; the newest lie on the bare page.

    With n articles a page and s in the listing, the numbered pages are 1 to s//n - 1, each with n articles for
    ever; the bare page shows the rest, between n and 2n-1 articles (or all, when there are fewer than 2n).
    """

    def __init__(self, connection: sqlite3.Connection, page_size: int) -> None:
        self.connection = connection
        self.page_size = page_size
        self._ids: dict[tuple[str, str], int] = {}
        self._windows: dict[int, Windows] = {}

    def number(self, kind: str, key: str) -> int | None:
        """Give the row id of a listing that is in the index."""
        known = self._ids.get((kind, key))
        if known is None:
            row = self._one("SELECT id FROM listing WHERE kind = ? AND key = ?", kind, key)
            if row is None:
                return None
            known = self._ids[kind, key] = row[0]
        return known

    def size(self, kind: str, key: str) -> int:
        """Count the live articles of a listing."""
        row = self._one("SELECT size FROM listing WHERE kind = ? AND key = ?", kind, key)
        return row[0] if row else 0

    def keys(self, kind: str) -> list[str]:
        """Give the keys of all listings of a kind that have a page, in code point order."""
        waits = "" if kind in LASTING_KINDS else " AND size > 0"
        rows = self.connection.execute(
            f"SELECT key FROM listing WHERE kind = ? AND (size > 0 OR declared){waits} ORDER BY key", (kind,)
        )
        return [row[0] for row in rows]

    def highest(self, kind: str, key: str) -> int:
        """Give the number of the highest numbered page, 0 when there is only the bare page."""
        return max(0, self.size(kind, key) // self.page_size - 1)

    def span(self, kind: str, key: str, number: int) -> Span | None:
        """Give the positions on a page (0: the bare one), or None when there is no such page."""
        highest = self.highest(kind, key)
        if number > highest:
            return None
        start = self._mark(kind, key, number or highest + 1)
        return Span(start, AFTER_ALL if number == 0 else self._mark(kind, key, number + 1))

    def page_of(self, kind: str, key: str, position: bytes) -> int:
        """Give the number of the page that shows a position: 0 for the bare one."""
        row = self._one(
            "SELECT max(number) FROM mark WHERE listing = ? AND position <= ?", self.number(kind, key), position
        )
        number = (row[0] if row else None) or 1
        return number if number <= self.highest(kind, key) else 0

    def rank(self, kind: str, key: str, position: bytes) -> int:
        """Count the members up to and with a position, from the mark of its page on."""
        number = self.number(kind, key)
        row = self._one(
            "SELECT number, position FROM mark WHERE listing = ? AND position <= ? ORDER BY number DESC LIMIT 1",
            number, position,
        )  # fmt: skip
        page, start = row if row else (1, FIRST)
        counted = self._one(
            "SELECT count(*) FROM member WHERE listing = ? AND position >= ? AND position <= ?",
            number, start, position,
        )  # fmt: skip
        return int((page - 1) * self.page_size + (counted[0] if counted else 0))

    def earlier(self, kind: str, key: str, position: bytes, limit: int) -> list[tuple[bytes, int]]:
        """Give position and article id of the newest members before a position, newest first."""
        return self.connection.execute(
            "SELECT position, article FROM member WHERE listing = ? AND position < ? ORDER BY position DESC LIMIT ?",
            (self.number(kind, key), position, limit),
        ).fetchall()

    def window(self, kind: str, key: str, position: bytes, size: int) -> dict[int, bytes]:
        """Give article id and position of the newest members before a position, oldest first (see ``Windows``)."""
        windows = self._windows.get(size)
        if windows is None:
            windows = self._windows[size] = Windows(self.connection, size)
        return windows.before(self.number(kind, key), position)

    def later(self, kind: str, key: str, position: bytes, limit: int) -> list[tuple[bytes, int]]:
        """Give position and article id of the oldest members after a position, oldest first."""
        return self.connection.execute(
            "SELECT position, article FROM member WHERE listing = ? AND position > ? ORDER BY position LIMIT ?",
            (self.number(kind, key), position, limit),
        ).fetchall()

    def has_day(self, day: str, zone: tzinfo) -> bool:
        """Say whether any article appeared on a day ("2021/01/08")."""
        span = day_span(day, zone)
        return span is not None and any(at < span.stop for at, _ in self.later("site", "", span.start, 1))

    def _mark(self, kind: str, key: str, number: int) -> bytes:
        row = self._one("SELECT position FROM mark WHERE listing = ? AND number = ?", self.number(kind, key), number)
        return row[0] if row and number > 1 else FIRST

    def _one(self, statement: str, *values: object) -> tuple[Any, ...] | None:
        row: tuple[Any, ...] | None = self.connection.execute(statement, values).fetchone()
        return row
