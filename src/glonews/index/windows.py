"""The newest members of a listing before a place in time, read once for all who ask from place to place."""

from __future__ import annotations

import sqlite3
from collections import deque

AHEAD = 32
REMEMBERED = 3_000
"""Windows, at most some seven kilobytes each."""

MEMBER = "SELECT article, position FROM member WHERE listing = ?"

Member = tuple[int, bytes]
"""Id and position of an article."""


class Windows:
    """Windows of ``size`` members. A cold build moves each of them on from article to article.

    Who asks a second time gets what follows read ahead; who goes back, or on by more than that, begins again.
    """

    def __init__(self, connection: sqlite3.Connection, size: int) -> None:
        self.connection = connection
        self.size = size
        self._known: dict[int | None, _Window] = {}

    def before(self, listing: int | None, position: bytes) -> dict[int, bytes]:
        """Give id and position of the newest members before a position, oldest first."""
        window = self._known.get(listing)
        if window is None or not self._moved(window, listing, position):
            rows = self.connection.execute(
                f"{MEMBER} AND position < ? ORDER BY position DESC LIMIT ?", (listing, position, self.size)
            ).fetchall()
            window = self._known[listing] = _Window(position, deque(reversed(rows), self.size))
            if len(self._known) > REMEMBERED:
                del self._known[next(iter(self._known))]
        return dict(window.members)

    def _moved(self, window: _Window, listing: int | None, position: bytes) -> bool:
        """Move a window on to a position; gives False when it does not reach there."""
        if position < window.end:
            return False
        if not window.ahead and not window.is_whole:
            rows = self.connection.execute(
                f"{MEMBER} AND position >= ? ORDER BY position LIMIT ?", (listing, window.end, AHEAD)
            )
            window.ahead.extend(rows)
            window.is_whole = len(window.ahead) < AHEAD
        ahead = window.ahead
        while ahead and ahead[0][1] < position:
            window.members.append(ahead.popleft())
        window.end = position
        return bool(ahead) or window.is_whole


class _Window:
    """Members before ``end``, and those read after it: all there are when it ``is_whole``."""

    __slots__ = ("ahead", "end", "is_whole", "members")

    def __init__(self, end: bytes, members: deque[Member]) -> None:
        self.end = end
        self.members = members
        self.ahead: deque[Member] = deque()
        self.is_whole = False
