"""Reading the videos of the paper's own, and their captions."""

from __future__ import annotations

import sqlite3

from msgspec import msgpack

from glonews.index.rights import likeness, rights_of
from glonews.model.video import VideoFacts
from glonews.routes.media import candidates
from glonews.views.archive import StoredVideo

_facts = msgpack.Decoder(VideoFacts)


def stored_video(connection: sqlite3.Connection, file: str) -> StoredVideo | None:
    """Give the file that an article means by ``file``; a file of ``static/`` serves as well."""
    for path in candidates(file):
        row = connection.execute(
            "SELECT kind, source.digest, video.digest, facts, trouble FROM source"
            " LEFT JOIN video ON video.path = source.path WHERE source.path = ? AND kind IN ('video', 'static')",
            (path,),
        ).fetchone()
        if row is None:
            continue
        kind, present, good, facts, trouble = row
        if kind == "static":  # published whatever it holds, so there is no earlier version to show
            good = "" if trouble else present
        may_leave = rights_of(connection, likeness(path, "")).distribute
        return StoredVideo(path, good or "", _facts.decode(facts) if facts else VideoFacts(), trouble or "", may_leave)
    return None


def video_paths(connection: sqlite3.Connection) -> list[str]:
    """Give the source paths of all videos and captions, in code point order."""
    rows = connection.execute("SELECT path FROM source WHERE kind = 'video' ORDER BY path").fetchall()
    return [row[0] for row in rows]
