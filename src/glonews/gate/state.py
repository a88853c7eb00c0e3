"""What the gate remembers of an output folder: tables, and opening them. Losing them costs time, never an answer."""

from __future__ import annotations

import sqlite3
from pathlib import Path

# seen: what the file system says of each file, narrow, because every run may look through it.
# block: a set of addresses that one or many files name, by its digest; headers and footers are stored once.
# asks: which file compares itself with what another one says (see conformance.facts.Question).
TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE folder (path TEXT PRIMARY KEY, mark TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE seen (
  id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, folder TEXT NOT NULL, size INTEGER NOT NULL,
  mtime_ns INTEGER NOT NULL, ctime_ns INTEGER NOT NULL, inode INTEGER NOT NULL, unsure INTEGER NOT NULL);
CREATE TABLE file (
  id INTEGER PRIMARY KEY, digest BLOB NOT NULL, kind TEXT NOT NULL, article INTEGER NOT NULL, title TEXT,
  title_key INTEGER, latest INTEGER, oldest INTEGER, profile BLOB NOT NULL, facts BLOB, anchors BLOB,
  findings BLOB, judged BLOB);
CREATE TABLE target (
  id INTEGER PRIMARY KEY, path TEXT NOT NULL, fragment TEXT NOT NULL, alive INTEGER, UNIQUE (path, fragment));
CREATE TABLE block (id INTEGER PRIMARY KEY, digest BLOB NOT NULL UNIQUE);
CREATE TABLE names (target INTEGER, block INTEGER, use INTEGER, PRIMARY KEY (target, block, use)) WITHOUT ROWID;
CREATE TABLE holds (block INTEGER, file INTEGER, PRIMARY KEY (block, file)) WITHOUT ROWID;
CREATE TABLE asks (target INTEGER, listing INTEGER, file INTEGER, PRIMARY KEY (target, listing, file)) WITHOUT ROWID;
"""
INDEXES = """
CREATE INDEX IF NOT EXISTS seen_folder ON seen (folder);
CREATE INDEX IF NOT EXISTS seen_unsure ON seen (id) WHERE unsure;
CREATE INDEX IF NOT EXISTS file_findings ON file (id) WHERE findings IS NOT NULL;
CREATE INDEX IF NOT EXISTS file_judged ON file (id) WHERE judged IS NOT NULL;
CREATE INDEX IF NOT EXISTS file_latest ON file (latest) WHERE latest IS NOT NULL;
CREATE INDEX IF NOT EXISTS file_oldest ON file (oldest) WHERE oldest IS NOT NULL;
CREATE INDEX IF NOT EXISTS file_title ON file (title_key) WHERE title_key IS NOT NULL;
CREATE INDEX IF NOT EXISTS file_article ON file (id) WHERE article;
CREATE INDEX IF NOT EXISTS file_map ON file (id) WHERE kind IN ('sitemap', 'sitemap-index');
CREATE INDEX IF NOT EXISTS target_dead ON target (id) WHERE alive = 0;
CREATE INDEX IF NOT EXISTS target_new ON target (id) WHERE alive IS NULL;
CREATE INDEX IF NOT EXISTS holds_file ON holds (file);
CREATE INDEX IF NOT EXISTS asks_file ON asks (file);
CREATE INDEX IF NOT EXISTS names_block ON names (block);
"""
"""Made at the end of a first run: filling a table is faster without them."""


def opened(file: Path, key: str) -> tuple[sqlite3.Connection, bool]:
    """Open the state for this ``key`` of code and settings; gives the connection and whether it is empty.

    A state of another key, one that is damaged, or one whose first run was broken off, is begun anew.
    """
    try:
        connection = _connected(file)
        row = connection.execute("SELECT value FROM meta WHERE key = 'key'").fetchone()
        if row and row[0] == key:
            return connection, False
        connection.close()
    except sqlite3.DatabaseError:
        pass
    return _fresh(file), True


def _fresh(file: Path) -> sqlite3.Connection:
    for leftover in file.parent.glob(file.name + "*"):
        leftover.unlink()
    connection = _connected(file)
    connection.executescript(TABLES)
    return connection


def _connected(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(file, isolation_level=None)
    # A crash of this process loses nothing; after a power cut the state may be damaged, and is made anew.
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA cache_size = -65536")
    return connection


def finished(connection: sqlite3.Connection, key: str) -> None:
    """Say that the state is whole, and is one of this key."""
    for statement in filter(str.strip, INDEXES.split(";")):  # executescript would end the transaction
        connection.execute(statement)
    connection.execute("INSERT OR REPLACE INTO meta VALUES ('key', ?)", (key,))
