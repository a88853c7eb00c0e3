"""Page marks: the position of every page's first article, so that page 900 is found without counting to it."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping


def set_marks(connection: sqlite3.Connection, dirty: Mapping[int, bytes], page_size: int) -> None:
    """Mark the pages of the listings again, each from the position where its membership changed."""
    for listing, position in sorted(dirty.items()):
        _mark_from(connection, listing, position, page_size)


def _mark_from(connection: sqlite3.Connection, listing: int, position: bytes, page_size: int) -> None:
    connection.execute("DELETE FROM mark WHERE listing = ? AND position >= ?", (listing, position))
    last = connection.execute(
        "SELECT number, position FROM mark WHERE listing = ? ORDER BY number DESC LIMIT 1", (listing,)
    ).fetchone()
    number, start = last if last else (1, b"")
    rows = connection.execute(
        "SELECT position FROM member WHERE listing = ? AND position >= ? ORDER BY position", (listing, start)
    )
    marks = [(listing, number + count // page_size, row[0]) for count, row in enumerate(rows) if count % page_size == 0]
    connection.executemany("INSERT OR REPLACE INTO mark VALUES (?,?,?)", marks)
