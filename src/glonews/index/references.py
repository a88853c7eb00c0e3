"""Reading references: who refers to a name (see ``glonews.routes.names``), and which names anything refers to."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from glonews.routes.names import TRANSLATION


def names_from(connection: sqlite3.Connection, prefix: str) -> list[str]:
    """Give the names with this beginning that an article refers to."""
    rows = connection.execute(
        "SELECT DISTINCT name FROM reference WHERE name >= ? AND name < ?", (prefix, prefix + "\U0010ffff")
    )
    return [row[0] for row in rows]


def referring(connection: sqlite3.Connection, name: str) -> list[str]:
    """Give the paths of the articles, public or not, that refer to a name, in path order."""
    rows = connection.execute(
        "SELECT path FROM reference JOIN article ON id = article WHERE name = ? ORDER BY path", (name,)
    )
    return [row[0] for row in rows]


def referring_after(
    connection: sqlite3.Connection, names: Sequence[str], position: bytes, limit: int
) -> list[tuple[bytes, int]]:
    """Give position and id of the newest live articles after a position that refer to one of the names.

    A translation is no further news.
    """
    places = ",".join("?" * len(names))
    found = connection.execute(
        "SELECT DISTINCT position, id FROM reference JOIN article ON id = article"
        f" WHERE name IN ({places}) AND live AND position > ?",
        (*names, position),
    ).fetchall()
    if not found:
        return []
    rows = connection.execute(
        f"SELECT article FROM reference WHERE name IN ({places})", [TRANSLATION + name for name in names]
    )
    translations = {row[0] for row in rows}
    # Sorted here: of the few there mostly are, that costs SQLite more than finding them.
    return sorted((row for row in found if row[1] not in translations), reverse=True)[:limit]
