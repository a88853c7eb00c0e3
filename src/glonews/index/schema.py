"""The tables of the index, and opening it: a file of another version or a damaged one is refused."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from glonews.problems import IndexDamaged

VERSION = 7

TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE source (
  path TEXT PRIMARY KEY, kind TEXT NOT NULL, digest TEXT NOT NULL,
  size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL, ctime_ns INTEGER NOT NULL, inode INTEGER NOT NULL,
  unsure INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE folder (path TEXT PRIMARY KEY, fingerprint TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE article (
  id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, url TEXT NOT NULL, stem TEXT NOT NULL, position BLOB NOT NULL,
  title TEXT NOT NULL, modified INTEGER NOT NULL, live INTEGER NOT NULL, draft INTEGER NOT NULL,
  visible_from INTEGER NOT NULL, visible_until INTEGER NOT NULL, category TEXT NOT NULL, mentions BLOB NOT NULL,
  refs BLOB NOT NULL, card BLOB NOT NULL, page BLOB NOT NULL, body_digest TEXT NOT NULL);
CREATE TABLE body (article INTEGER PRIMARY KEY, html TEXT NOT NULL);
CREATE TABLE listing (
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL, key TEXT NOT NULL, size INTEGER NOT NULL DEFAULT 0,
  declared INTEGER NOT NULL DEFAULT 0, shown INTEGER NOT NULL DEFAULT 0,
  name TEXT NOT NULL DEFAULT '', base TEXT NOT NULL DEFAULT '',
  slug TEXT NOT NULL DEFAULT '', first BLOB NOT NULL DEFAULT x'', changed INTEGER NOT NULL DEFAULT 0,
  UNIQUE (kind, key));
CREATE TABLE member (
  listing INTEGER NOT NULL, position BLOB NOT NULL, article INTEGER NOT NULL,
  PRIMARY KEY (listing, position)) WITHOUT ROWID;
CREATE TABLE mark (
  listing INTEGER NOT NULL, number INTEGER NOT NULL, position BLOB NOT NULL,
  PRIMARY KEY (listing, number)) WITHOUT ROWID;
CREATE TABLE form (
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL, written TEXT NOT NULL, listing INTEGER NOT NULL,
  uses INTEGER NOT NULL DEFAULT 0, UNIQUE (kind, written));
CREATE TABLE mention (form INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (form, article)) WITHOUT ROWID;
CREATE TABLE reference (name TEXT NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (name, article)) WITHOUT ROWID;
CREATE TABLE photo (
  path TEXT PRIMARY KEY, digest TEXT NOT NULL, facts BLOB, trouble TEXT NOT NULL, deferred INTEGER NOT NULL,
  creator TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE video (
  path TEXT PRIMARY KEY, digest TEXT NOT NULL, facts BLOB NOT NULL, trouble TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE use (
  photo TEXT NOT NULL, article INTEGER NOT NULL, focus INTEGER NOT NULL, lead INTEGER NOT NULL,
  PRIMARY KEY (photo, article, lead, focus)) WITHOUT ROWID;
CREATE TABLE rights (
  photo TEXT NOT NULL, article INTEGER NOT NULL, until INTEGER NOT NULL, distribute INTEGER NOT NULL,
  PRIMARY KEY (photo, article)) WITHOUT ROWID;
CREATE TABLE page (path TEXT PRIMARY KEY, stem TEXT NOT NULL, page BLOB NOT NULL, body TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE alias (url TEXT NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (url, article)) WITHOUT ROWID;
CREATE TABLE output (
  kind TEXT NOT NULL, key TEXT NOT NULL, number INTEGER NOT NULL, path TEXT NOT NULL, digest BLOB NOT NULL,
  inputs BLOB NOT NULL, size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL, good INTEGER NOT NULL, reason TEXT NOT NULL,
  PRIMARY KEY (kind, key, number)) WITHOUT ROWID;
CREATE TABLE place (path TEXT PRIMARY KEY, fingerprint TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE pending (kind TEXT, key TEXT, number INTEGER, reason TEXT, PRIMARY KEY (kind, key, number)) WITHOUT ROWID;
CREATE TABLE problem (
  owner TEXT NOT NULL, path TEXT NOT NULL, line INTEGER NOT NULL, col INTEGER NOT NULL, code TEXT NOT NULL,
  severity TEXT NOT NULL, message TEXT NOT NULL, hint TEXT NOT NULL);
CREATE TABLE tally (name TEXT PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO tally VALUES ('output', 0), ('warning', 0);
CREATE TRIGGER output_more AFTER INSERT ON output BEGIN
  UPDATE tally SET number = number + 1 WHERE name = 'output'; END;
CREATE TRIGGER output_less AFTER DELETE ON output BEGIN
  UPDATE tally SET number = number - 1 WHERE name = 'output'; END;
CREATE TRIGGER warning_more AFTER INSERT ON problem WHEN new.severity = 'warning' BEGIN
  UPDATE tally SET number = number + 1 WHERE name = 'warning'; END;
CREATE TRIGGER warning_less AFTER DELETE ON problem WHEN old.severity = 'warning' BEGIN
  UPDATE tally SET number = number - 1 WHERE name = 'warning'; END;
"""
"""The tables. ``tally`` counts what a report tells, since counting rows takes longer the more there are."""

INDEXES = """
CREATE INDEX article_stem ON article (stem);
CREATE INDEX article_from ON article (visible_from);
CREATE INDEX article_until ON article (visible_until);
CREATE INDEX article_draft ON article (path) WHERE draft;
CREATE INDEX article_hidden ON article (path) WHERE NOT live;
CREATE INDEX source_unsure ON source (path) WHERE unsure;
CREATE INDEX source_static ON source (path) WHERE kind = 'static';
CREATE INDEX listing_base ON listing (kind, base);
CREATE INDEX listing_slug ON listing (kind, slug);
CREATE INDEX form_listing ON form (listing);
CREATE INDEX alias_article ON alias (article);
CREATE INDEX use_article ON use (article);
CREATE INDEX rights_article ON rights (article);
CREATE INDEX rights_until ON rights (until) WHERE until < 4611686018427387904;
CREATE INDEX photo_digest ON photo (digest);
CREATE INDEX photo_creator ON photo (creator) WHERE creator <> '';
CREATE INDEX photo_deferred ON photo (path) WHERE deferred;
CREATE INDEX page_stem ON page (stem);
CREATE INDEX output_path ON output (path);
CREATE INDEX output_folder ON output (rtrim(path, replace(path, '/', '')));
CREATE INDEX problem_owner ON problem (owner);
CREATE INDEX problem_severity ON problem (severity);
"""


def connect(path: Path, *, readonly: bool = False) -> sqlite3.Connection:
    """Open a SQLite file in autocommit mode; transactions are begun explicitly."""
    uri = f"{path.absolute().as_uri()}{'?mode=ro' if readonly else ''}"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=60, cached_statements=256)
    connection.execute("PRAGMA cache_size=-32000")
    connection.execute("PRAGMA temp_store=MEMORY")
    connection.execute("PRAGMA mmap_size=67108864")
    return connection


def create_index(path: Path) -> sqlite3.Connection:
    """Make an empty index for bulk loading: no journal, so a crash leaves a file that nobody opens."""
    for old in (path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")):
        old.unlink(missing_ok=True)
    connection = connect(path)
    connection.execute("PRAGMA journal_mode=OFF")
    connection.execute("PRAGMA synchronous=OFF")
    connection.executescript(TABLES)
    connection.execute(f"PRAGMA user_version={VERSION}")
    return connection


def open_index(path: Path) -> sqlite3.Connection:
    """Open a finished index for reading and writing.

    :raises IndexDamaged: the file is truncated, no SQLite file, or of another version; the message says which.
    """
    try:
        connection = connect(path)
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version != VERSION:
            raise IndexDamaged(f"its version is {version}, this glonews needs {VERSION}")
        connection.execute("SELECT count(*) FROM meta").fetchone()
        _check_size(connection, path)
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")
        return connection
    except sqlite3.DatabaseError as error:
        raise IndexDamaged(str(error)) from error


def _check_size(connection: sqlite3.Connection, path: Path) -> None:
    """Catch a truncated file, which SQLite itself notices only when it reads a missing page."""
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    size = connection.execute("PRAGMA page_size").fetchone()[0]
    wal = path.with_name(path.name + "-wal")
    if path.stat().st_size < pages * size and not wal.exists():
        raise IndexDamaged("the file is shorter than it says")
