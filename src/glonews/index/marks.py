"""What is kept of a listing beside its members, so that nobody has to go through them: marks and the last change.

A mark is the position of a page's first article: page 900 is found without counting to it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping


def set_marks(connection: sqlite3.Connection, dirty: Mapping[int, bytes], page_size: int) -> None:
    """Mark the pages of the listings again, each from the position where its membership changed."""
    for listing, position in sorted(dirty.items()):
        _mark_from(connection, listing, position, page_size)


def set_changed(connection: sqlite3.Connection, dirty: Iterable[int]) -> None:
    """Note for the months among the listings when an article of theirs last changed, for the index of sitemaps."""
    for listing in sorted(dirty):
        connection.execute(
            "UPDATE listing SET changed = coalesce((SELECT max(modified) FROM member JOIN article ON id = article"
            " WHERE listing = ?1), 0) WHERE id = ?1 AND kind = 'month'",
            (listing,),
        )


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
