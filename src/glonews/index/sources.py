"""Rows of source files: what was read, in which state, and whether that can be trusted next time."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping

from glonews.sources.detect import SourceFile

SURE, RACY, FAILED = 0, 1, 2
"""Values of the column ``unsure``: trusted; read again next time; read and parsed again next time."""


def put_source(connection: sqlite3.Connection, source: SourceFile, *, failed: bool = False) -> None:
    """Store the state in which a source was read."""
    put_sources(connection, [(source, failed)])


def put_sources(connection: sqlite3.Connection, sources: Iterable[tuple[SourceFile, bool]]) -> None:
    """Store the states in which sources were read, each with whether reading it failed."""
    connection.executemany(
        "INSERT OR REPLACE INTO source VALUES (?,?,?,?,?,?,?,?)",
        [
            (source.path, source.kind, source.digest, *source.state,
             FAILED if failed else RACY if source.unsure else SURE)
            for source, failed in sources
        ],
    )  # fmt: skip


def failed_sources(connection: sqlite3.Connection) -> set[str]:
    """Give the paths of the sources that could not be read or parsed."""
    return {row[0] for row in connection.execute("SELECT path FROM source WHERE unsure = ?", (FAILED,))}


def put_folders(connection: sqlite3.Connection, folders: Mapping[str, str] | None) -> None:
    """Store the fingerprints of the folders of a walked site, or forget them."""
    stored = dict(connection.execute("SELECT path, fingerprint FROM folder"))
    wanted = folders or {}
    if stored == wanted:
        return
    connection.execute("DELETE FROM folder")
    connection.executemany("INSERT INTO folder VALUES (?,?)", sorted(wanted.items()))


def meta(connection: sqlite3.Connection, *keys: str) -> list[str]:
    """Give stored values by key, "" for one that is not there."""
    rows = dict(connection.execute("SELECT key, value FROM meta"))
    return [rows.get(key, "") for key in keys]


def put_meta(connection: sqlite3.Connection, values: Iterable[tuple[str, str]]) -> None:
    """Store values by key."""
    connection.executemany("INSERT OR REPLACE INTO meta VALUES (?,?)", values)
