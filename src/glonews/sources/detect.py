"""The change set: which sources were added, changed or removed since the state kept in the index.

Inside a git work tree git says which files can have changed; elsewhere the folders' fingerprints do. Either
way a file counts as changed only when its content digest differs from the one stored, so a touched file, a
fresh checkout or a copied site changes nothing.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Collection, Iterable
from pathlib import Path

from msgspec import Struct, json

from glonews.sources.files import BYTES_LIMITS, ROOTS, kind_of
from glonews.sources.git import Asked, WorkTree, work_tree
from glonews.sources.naming import known_as, on_disk
from glonews.sources.state import FileState, digest_of, state_of
from glonews.sources.walk import all_names, fingerprints, is_text, names


class SourceFile(Struct, frozen=True):
    """A source with its content's digest and its state on the disk when it was read."""

    path: str
    kind: str
    digest: str
    state: FileState
    unsure: bool


class Changes(Struct, frozen=True):
    """What changed. ``changed`` holds new and altered files, not yet opened when the whole site is new."""

    changed: tuple[str, ...]
    removed: tuple[str, ...]
    settled: tuple[SourceFile, ...]
    """Files that look changed but have the stored content: only their state is to be stored."""
    unreadable: tuple[str, ...]
    """Links and names that are no text: sources that are left out."""


class Detection(Struct, frozen=True):
    """The change set and what must be stored, with the index, to find the next one."""

    changes: Changes
    memory: dict[str, str]
    folders: dict[str, str] | None
    """Fingerprints of all folders when the site was walked."""


def detect(site: Path, connection: sqlite3.Connection, clock_ns: int, asked: Asked | None = None) -> Detection:
    """Compare the site with the sources stored in the index; ``asked`` is what git has been asked before."""
    meta = dict(connection.execute("SELECT key, value FROM meta WHERE key IN ('git_tree', 'git_dirty')"))
    tree = work_tree(site, asked)
    if tree is not None:
        return _by_git(site, connection, tree, meta, clock_ns)
    folders = fingerprints(site)
    changes = _examine(site, connection, _suspects_by_folder(site, connection, folders), clock_ns)
    return Detection(changes, {"git_tree": "", "git_dirty": "[]"}, folders)


def detect_named(site: Path, connection: sqlite3.Connection, clock_ns: int, paths: Collection[str]) -> Detection | None:
    """Compare only these files with what is stored, for a caller who was told of every change since the last build.

    What is stored for the next full comparison names them as well, so that it looks at them whatever git and the
    folders say then. None when a name is no text, or that of a folder, gone or there: only a full comparison knows
    what was in it.
    """
    named = {path for path in paths if path.partition("/")[0] in ROOTS}
    if any(_is_or_was_folder(site, connection, path) for path in named):
        return None
    meta = dict(connection.execute("SELECT key, value FROM meta WHERE key IN ('git_tree', 'git_dirty')"))
    changes = _examine(site, connection, named, clock_ns)
    if meta.get("git_tree"):
        before = json.decode(meta.get("git_dirty", "[]"), type=list[str])
        return Detection(changes, {"git_dirty": json.encode(sorted(named.union(before))).decode()}, None)
    folders = dict(connection.execute("SELECT path, fingerprint FROM folder"))
    folders |= {path.rpartition("/")[0]: "" for path in named}
    return Detection(changes, {}, folders)


def _is_or_was_folder(site: Path, connection: sqlite3.Connection, path: str) -> bool:
    if "/" not in path or not is_text(path) or (site / path).is_dir():
        return True
    if (site / path).exists():
        return False
    inside = connection.execute("SELECT 1 FROM source WHERE path > ? AND path < ? LIMIT 1", (f"{path}/", f"{path}0"))
    return inside.fetchone() is not None


def _by_git(
    site: Path, connection: sqlite3.Connection, tree: WorkTree, meta: dict[str, str], clock_ns: int
) -> Detection:
    dirty = tree.dirty()
    since = tree.changed_since(meta["git_tree"]) if meta.get("git_tree") else None
    before = set(json.decode(meta.get("git_dirty", "[]"), type=list[str]))
    suspects = _suspects_by_id(connection, tree) if since is None else since
    changes = _examine(site, connection, suspects | before | dirty, clock_ns)
    memory = {"git_tree": tree.tree, "git_dirty": json.encode(sorted(dirty)).decode()}
    return Detection(changes, memory, None)


def _suspects_by_id(connection: sqlite3.Connection, tree: WorkTree) -> set[str]:
    """Give the files whose object id differs from the stored digest, and those stored but no longer there."""
    ids = {path: number for path, number in tree.object_ids().items() if kind_of(path)}
    stored = dict(connection.execute("SELECT path, digest FROM source"))
    return {path for path in ids.keys() | stored.keys() if ids.get(path) != stored.get(path)}


def _suspects_by_folder(site: Path, connection: sqlite3.Connection, folders: dict[str, str]) -> set[str]:
    stored = dict(connection.execute("SELECT path, fingerprint FROM folder"))
    suspects: set[str] = set()
    if not stored:  # the last build went by git: a folder that has gone since is in neither
        suspects.update(row[0] for row in connection.execute("SELECT path FROM source WHERE inode <> -1"))
    for folder in folders.keys() | stored.keys():
        if folders.get(folder) != stored.get(folder):
            suspects.update(names(site, folder))
            rows = connection.execute(
                "SELECT path FROM source WHERE path > ? AND path < ?", (f"{folder}/", f"{folder}0")
            )
            suspects.update(row[0] for row in rows if row[0].rpartition("/")[0] == folder)
    return suspects


def _examine(site: Path, connection: sqlite3.Connection, suspects: Iterable[str], clock_ns: int) -> Changes:
    """Look at every suspect file: first its state, then, where that differs, its content."""
    unsure = {row[0] for row in connection.execute("SELECT path FROM source WHERE unsure")}
    changed: list[str] = []
    removed: list[str] = []
    settled: list[SourceFile] = []
    unreadable: list[str] = []
    links: dict[str, bool] = {}
    for path in sorted(unsure.union(map(known_as, suspects))):
        kind = kind_of(path)
        row = connection.execute(
            "SELECT digest, size, mtime_ns, ctime_ns, inode, unsure FROM source WHERE path = ?", (path,)
        ).fetchone()
        if kind is None:
            continue
        if not is_text(path):
            unreadable.append(path)
            continue
        file = on_disk(site, path)
        state = state_of(file)
        if state is not None and _lies_behind_link(site, path.rpartition("/")[0], links):
            state = None
        if state is None:
            if os.path.islink(file):
                unreadable.append(path)
            if row is not None or not os.path.islink(file):
                removed.append(path)
        elif row is None:
            changed.append(path)
        elif row[5] == 2 or state.size > BYTES_LIMITS.get(kind, state.size):
            changed.append(path)  # to be read again at any rate, or never to be read whole
        elif FileState(*row[1:5]) != state or row[5]:
            digest = digest_of(Path(file).read_bytes())
            if digest == row[0]:
                settled.append(SourceFile(path, kind, digest, state, state.unsure_at(clock_ns)))
            else:
                changed.append(path)
    return Changes(tuple(changed), tuple(removed), tuple(settled), tuple(unreadable))


def _lies_behind_link(site: Path, folder: str, known: dict[str, bool]) -> bool:
    """Say whether a folder below the roots is reached through a symbolic link, which the walk does not follow."""
    if "/" not in folder:
        return False
    if folder not in known:
        known[folder] = (site / folder).is_symlink() or _lies_behind_link(site, folder.rpartition("/")[0], known)
    return known[folder]


def whole_site(site: Path) -> Iterable[str]:
    """Give the paths of all sources of a site, in code point order."""
    return sorted({known_as(path) for path in all_names(site) if kind_of(path) and is_text(path)})
