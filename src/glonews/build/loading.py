"""Making the index from the sources: into a file of its own, which takes the index's name when it is complete."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import json

from glonews.build.backlog import settle_backlog
from glonews.index.outputs import lose, output_paths
from glonews.index.schema import INDEXES, VERSION, create_index, open_index
from glonews.index.sources import put_folders
from glonews.sources.detect import whole_site
from glonews.sources.git import work_tree
from glonews.sources.walk import fingerprints
from glonews.store.log import OutputLog
from glonews.store.photos import PhotoCache

if TYPE_CHECKING:
    from glonews.build.session import Session


def load_index(session: Session) -> sqlite3.Connection:
    """Read all sources into a new index. For a dry run it stays unnamed, and is open in a transaction."""
    place = session.place
    unfinished = unfinished_index(place.index)
    connection = create_index(unfinished)
    connection.execute("BEGIN")
    tree = work_tree(place.site, session.take_answers())
    dirty = tree.dirty() if tree else set()
    folders = None if tree else fingerprints(place.site)
    applier = session.applier(connection, is_new=True)
    session.put_theme_files(connection)
    applier.change(session.read(whole_site(place.site)), (), ())  # type: ignore[arg-type]
    connection.executescript(INDEXES)
    connection.execute("BEGIN")  # a script ends the transaction, and what follows are ten thousand small changes
    session.problems.extend(applier.settle(session.files.taxonomy))
    settle_backlog(session, connection)
    if tree:
        ids = tree.object_ids()
        rows = connection.execute("SELECT path, digest FROM source WHERE inode <> -1")
        dirty |= {path for path, digest in rows if ids.get(path) != digest}
    put_folders(connection, folders)
    memory = {"git_tree": tree.tree if tree else "", "git_dirty": json.encode(sorted(dirty)).decode()}
    session.remember(connection, memory.items())
    _inherit_outputs(connection, place.index, place.log)
    if session.request.dry_run:
        return connection
    if connection.in_transaction:
        connection.execute("COMMIT")
    if place.photos.parent == place.state:  # a check or a comparison throws nothing away
        kept = connection.execute("SELECT digest FROM photo").fetchall()
        PhotoCache(place.photos).sweep(row[0] for row in kept)
    connection.close()
    return _take_place(unfinished, place.index, place.log)


def unfinished_index(index: Path) -> Path:
    """Give the file an index is made in; after a dry run or a crash it is of no use."""
    return index.with_name(index.name + ".unfinished")


def _take_place(unfinished: Path, index: Path, log: Path) -> sqlite3.Connection:
    for leftover in (index.with_name(index.name + "-wal"), index.with_name(index.name + "-shm")):
        leftover.unlink(missing_ok=True)
    os.replace(unfinished, index)
    connection = open_index(index)
    OutputLog(log).replace(output_paths(connection))
    return connection


def _inherit_outputs(connection: sqlite3.Connection, old: Path, log: Path) -> None:
    """Keep the record of published files: from the old index if it can be read, else from the log."""
    if connection.in_transaction:
        connection.execute("COMMIT")
    try:
        if old.exists():
            connection.execute("ATTACH ? AS old", (f"{old.absolute().as_uri()}?mode=ro",))
            if connection.execute("PRAGMA old.user_version").fetchone()[0] == VERSION:
                connection.execute("INSERT INTO output SELECT * FROM old.output")
                connection.execute("INSERT INTO place SELECT * FROM old.place")
            connection.execute("DETACH old")
    except sqlite3.DatabaseError:
        connection.execute("DELETE FROM output")
        connection.execute("DELETE FROM place")
    lose(connection, sorted(OutputLog(log).paths() - output_paths(connection)))
