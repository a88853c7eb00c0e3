"""Which files of the output folder may have changed since the last run: by folders first, then file by file."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

from msgspec import Struct

from glonews.sources.state import FileState, file_state
from glonews.store.writing import TEMPORARY


class Suspect(Struct, frozen=True):
    """A file that may have changed."""

    path: str
    id: int
    """Number of its row, 0 for a file that was not there."""
    digest: bytes
    """Digest of its content when it was last read."""


class Changes(Struct, frozen=True):
    """What a look over the folder found."""

    suspects: tuple[Suspect, ...]
    """In code point order of their paths."""
    removed: tuple[tuple[int, str], ...]
    """Number and path of files that are gone."""
    marks: dict[str, str]
    """New marks of folders; "" for one that is gone."""


def changes(root: Path, connection: sqlite3.Connection) -> Changes:
    """Compare the folder with what the last run saw of it."""
    stored = dict(connection.execute("SELECT path, mark FROM folder"))
    marks = dict(_marks(root))
    moved = {path for path in stored.keys() | marks.keys() if stored.get(path) != marks.get(path)}
    unsure = connection.execute("SELECT folder FROM seen WHERE unsure")
    suspects: list[Suspect] = []
    removed: list[tuple[int, str]] = []
    for folder in sorted(moved.union(row[0] for row in unsure)):
        _examine(root, folder, connection, suspects, removed)
    suspects.sort(key=lambda suspect: suspect.path)
    return Changes(tuple(suspects), tuple(removed), {path: marks.get(path, "") for path in moved})


def _examine(
    root: Path, folder: str, connection: sqlite3.Connection, suspects: list[Suspect], removed: list[tuple[int, str]]
) -> None:
    prefix = f"{folder}/" if folder else ""
    found = {prefix + name: state for name, state in _files(f"{root}/{folder}")}
    rows = connection.execute(
        "SELECT s.id, path, size, mtime_ns, ctime_ns, inode, unsure, digest FROM seen s JOIN file USING (id)"
        " WHERE folder = ?",
        (folder,),
    )
    known: set[str] = set()
    for number, path, *state, unsure, digest in rows:
        known.add(path)
        if path not in found:
            removed.append((number, path))
        elif unsure or FileState(*state) != found[path]:
            suspects.append(Suspect(path, number, digest))
    suspects.extend(Suspect(path, 0, b"") for path in found if path not in known)


def _marks(root: Path) -> Iterator[tuple[str, str]]:
    """Give for every folder that holds files a mark that changes with the state of any of them."""
    stack = [""]
    while stack:
        folder = stack.pop()
        prefix = f"{folder}/" if folder else ""
        total = count = 0
        with os.scandir(f"{root}/{folder}") as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    stack.append(prefix + entry.name)
                elif _counts(entry):
                    state = entry.stat(follow_symlinks=False)
                    mark = state.st_mtime_ns ^ (state.st_size << 17) ^ (state.st_ctime_ns << 40) ^ (state.st_ino << 80)
                    total += mark * (crc32(os.fsencode(entry.name)) | 1)
                    count += 1
        if count:
            yield folder, f"{count} {total % (1 << 160):x}"


def _files(folder: str) -> Iterator[tuple[str, FileState]]:
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if _counts(entry) and not entry.is_dir(follow_symlinks=False):
                    yield entry.name, file_state(entry.stat(follow_symlinks=False))
    except OSError:  # a folder that is gone
        return


def _counts(entry: os.DirEntry[str]) -> bool:
    """Claim that an entry is a file of the site: no link, nothing half written, with a name that is text."""
    return not entry.is_symlink() and not entry.name.startswith(TEMPORARY) and entry.name.isprintable()
