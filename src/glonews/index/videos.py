"""Reading the videos of the paper's own, and their captions: files that are published as they are."""

from __future__ import annotations

import sqlite3

from glonews.index.sources import FAILED
from glonews.routes.media import candidates
from glonews.views.archive import StoredVideo


def stored_video(connection: sqlite3.Connection, file: str) -> StoredVideo | None:
    """Give the file that an article means by ``file``; a file of ``static/`` serves as well."""
    for path in candidates(file):
        row = connection.execute(
            "SELECT path, digest, unsure FROM source WHERE path = ? AND kind IN ('video', 'static')", (path,)
        ).fetchone()
        if row:
            return StoredVideo(row[0], row[1], row[2] == FAILED)
    return None


def video_paths(connection: sqlite3.Connection) -> list[str]:
    """Give the source paths of all videos and captions, in code point order."""
    rows = connection.execute("SELECT path FROM source WHERE kind = 'video' ORDER BY path").fetchall()
    return [row[0] for row in rows]
