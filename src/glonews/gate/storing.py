"""Entering what was read into the state, and noting which other files the change concerns."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from glonews.conformance.addresses import INDEX
from glonews.gate.looking import COLUMNS, Block, Row

_INSERT = f"INSERT INTO file (id, digest, {', '.join(COLUMNS)}) VALUES (?, ?{', ?' * len(COLUMNS)})"
_UPDATE = f"UPDATE file SET digest = ?, {', '.join(f'{name} = ?' for name in COLUMNS)} WHERE id = ?"


class Storing:
    """One run's changes to the state."""

    def __init__(self, connection: sqlite3.Connection, *, empty: bool) -> None:
        self._connection = connection
        self._empty = empty
        """Nothing was stored before: nobody needs to be told."""
        self._targets: dict[tuple[str, str], int] = {}
        self._blocks: dict[bytes, int] = {}
        self.changed: set[int] = set()
        """Files that were read."""
        self.turned: set[str] = set()
        """Paths of which others know something new: files that came or went, or say something else of themselves."""
        self._left: set[int] = set()

    def enter(self, rows: Iterable[Row]) -> None:
        """Store what was read of some files."""
        for row in rows:
            state = (*row.state, row.unsure)
            if row.blocks is None:
                self._connection.execute(
                    "UPDATE seen SET size = ?, mtime_ns = ?, ctime_ns = ?, inode = ?, unsure = ? WHERE id = ?",
                    (*state, row.id),
                )
            elif row.id:
                self._update(row)
            else:
                self._insert(row)

    def remove(self, number: int, path: str) -> None:
        """Forget a file."""
        self._let_go(number)
        self._connection.execute("DELETE FROM seen WHERE id = ?", (number,))
        self._connection.execute("DELETE FROM file WHERE id = ?", (number,))
        self._came_or_went(path)

    def _insert(self, row: Row) -> None:
        cursor = self._connection.execute(
            "INSERT INTO seen (path, folder, size, mtime_ns, ctime_ns, inode, unsure) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (row.path, row.path.rpartition("/")[0], *row.state, row.unsure),
        )
        number = int(cursor.lastrowid or 0)
        self._connection.execute(_INSERT, (number, row.digest, *row.columns))
        self._came_or_went(row.path)
        self._hold(number, row)

    def _update(self, row: Row) -> None:
        before = self._connection.execute("SELECT profile, anchors FROM file WHERE id = ?", (row.id,)).fetchone()
        self._let_go(row.id)
        self._connection.execute(
            "UPDATE seen SET size = ?, mtime_ns = ?, ctime_ns = ?, inode = ?, unsure = ? WHERE id = ?",
            (*row.state, row.unsure, row.id),
        )
        self._connection.execute(_UPDATE, (row.digest, *row.columns, row.id))
        told = dict(zip(COLUMNS, row.columns, strict=True))
        if before[0] != told["profile"]:
            self.turned.add(row.path)
        if before[1] != told["anchors"]:
            for path in _names(row.path):
                self._connection.execute("UPDATE target SET alive = NULL WHERE path = ? AND fragment <> ''", (path,))
        self._hold(row.id, row)

    def _came_or_went(self, path: str) -> None:
        if self._empty:
            return
        self.turned.add(path)
        for name in _names(path):
            self._connection.execute("UPDATE target SET alive = NULL WHERE path = ?", (name,))

    def _hold(self, number: int, row: Row) -> None:
        self.changed.add(number)
        self._connection.executemany(
            "INSERT INTO holds VALUES (?, ?)", [(self._block(block), number) for block in row.blocks or ()]
        )
        self._connection.executemany(
            "INSERT INTO asks VALUES (?, ?, ?)",
            [(self._target(path, ""), listing, number) for path, listing in row.asks],
        )

    def _let_go(self, number: int) -> None:
        rows = self._connection.execute("SELECT block FROM holds WHERE file = ?", (number,))
        self._left.update(row[0] for row in rows)
        self._connection.execute("DELETE FROM holds WHERE file = ?", (number,))
        self._connection.execute("DELETE FROM asks WHERE file = ?", (number,))

    def _block(self, block: Block) -> int:
        known = self._blocks.get(block.digest)
        if known is None and not self._empty:
            row = self._connection.execute("SELECT id FROM block WHERE digest = ?", (block.digest,)).fetchone()
            known = int(row[0]) if row else None
        if known is None:
            cursor = self._connection.execute("INSERT INTO block (digest) VALUES (?)", (block.digest,))
            known = int(cursor.lastrowid or 0)
            self._connection.executemany(
                "INSERT INTO names VALUES (?, ?, ?)",
                [(self._target(path, fragment), known, use) for use, path, fragment in block.links],
            )
        self._blocks[block.digest] = known
        return known

    def _target(self, path: str, fragment: str) -> int:
        known = self._targets.get((path, fragment))
        if known is None and not self._empty:
            row = self._connection.execute(
                "SELECT id FROM target WHERE path = ? AND fragment = ?", (path, fragment)
            ).fetchone()
            known = int(row[0]) if row else None
        if known is None:
            cursor = self._connection.execute("INSERT INTO target (path, fragment) VALUES (?, ?)", (path, fragment))
            known = int(cursor.lastrowid or 0)
        self._targets[path, fragment] = known
        return known

    def sweep(self) -> None:
        """Remove blocks that no file holds any more. Addresses stay: somebody may name them again."""
        for number in sorted(self._left):
            if not self._connection.execute("SELECT 1 FROM holds WHERE block = ? LIMIT 1", (number,)).fetchone():
                self._connection.execute("DELETE FROM names WHERE block = ?", (number,))
                self._connection.execute("DELETE FROM block WHERE id = ?", (number,))


def _names(path: str) -> tuple[str, ...]:
    """Give the paths by which a file may be named: an index file also goes by its folder without the final slash."""
    return (path, path[: -len(INDEX) - 1]) if path.endswith("/" + INDEX) else (path,)
