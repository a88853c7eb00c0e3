"""Reading the rights of photos: the strictest of what any article says of a file or of a copy of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

from glonews.model.photo import NEVER, UNRESTRICTED, Rights


class Likeness(NamedTuple):
    """What all copies of a photo have in common: their digest, or the path of a file that was never readable."""

    digest: str
    path: str


def likeness(path: str, digest: str) -> Likeness:
    """Give what stands for a photo and its copies."""
    return Likeness(digest, "" if digest else path)


def rights_of(connection: sqlite3.Connection, like: Likeness) -> Rights:
    """Give the strictest rights that any source states, public or not."""
    photos = "SELECT path FROM photo WHERE digest = ?" if like.digest else "SELECT ?"
    rows = connection.execute(
        "SELECT until, article.path, distribute FROM rights JOIN article ON id = rights.article"
        f" WHERE photo IN ({photos}) ORDER BY until, article.path",
        (like.digest or like.path,),
    ).fetchall()
    if not rows:
        return UNRESTRICTED
    until, path, _ = rows[0]
    return Rights(until, all(row[2] for row in rows), path if until < NEVER else "")


def rights_known(connection: sqlite3.Connection) -> bool:
    """Say whether any source restricts any photo."""
    return connection.execute("SELECT 1 FROM rights LIMIT 1").fetchone() is not None


def stated_in(connection: sqlite3.Connection, article: str) -> list[str]:
    """Give the source paths of the photos that an article restricts."""
    rows = connection.execute(
        "SELECT photo FROM rights WHERE article = (SELECT id FROM article WHERE path = ?) ORDER BY photo", (article,)
    )
    return [row[0] for row in rows]


def ending_between(connection: sqlite3.Connection, low: int, high: int) -> list[str]:
    """Give the source paths of the photos for which some licence ends after one instant and by another."""
    rows = connection.execute(
        "SELECT DISTINCT photo FROM rights WHERE until > ? AND until <= ? AND until < 4611686018427387904"
        " ORDER BY photo",
        (low, high),
    )
    return [row[0] for row in rows]


def digest_at(connection: sqlite3.Connection, path: str) -> str:
    """Give the digest of a photo as last readable, or nothing."""
    row = connection.execute("SELECT digest FROM photo WHERE path = ?", (path,)).fetchone()
    return str(row[0]) if row else ""


def paths_of(connection: sqlite3.Connection, likes: Iterable[Likeness]) -> list[str]:
    """Give the source paths of all photos that are, or are copies of, the given ones."""
    found: set[str] = set()
    for like in likes:
        found.update(
            row[0] for row in connection.execute("SELECT path FROM photo WHERE digest = ?", (like.digest,))
        ) if like.digest else found.add(like.path)
    return sorted(found)
