"""Rows of outputs, of what is pending, and of problems."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from glonews.model.entry import Address
from glonews.problems import Problem


class OutputRow(NamedTuple):
    """What the index knows of a file in the output folder. ``inputs`` is the key it was made with."""

    path: str
    digest: bytes
    inputs: bytes
    size: int
    mtime_ns: int
    good: int
    """0 for a page that was published with an error because there was no earlier one to keep."""
    reason: str


COLUMNS = "path, digest, inputs, size, mtime_ns, good, reason"
PUT = (
    f"INSERT INTO output (kind, key, number, {COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?,?)"
    # Not "OR REPLACE", which the trigger that counts would take for one more.
    f" ON CONFLICT DO UPDATE SET ({COLUMNS}) = ({', '.join('excluded.' + name for name in COLUMNS.split(', '))})"
)


def output_row(connection: sqlite3.Connection, address: Address) -> OutputRow | None:
    """Give the row of an address."""
    row = connection.execute(
        f"SELECT {COLUMNS} FROM output WHERE kind = ? AND key = ? AND number = ?", address
    ).fetchone()
    return OutputRow(*row) if row else None


def put_outputs(connection: sqlite3.Connection, rows: Iterable[tuple[Address, OutputRow]]) -> None:
    """Store rows of files that are in place."""
    connection.executemany(PUT, [(*address, *row) for address, row in rows])


def drop_outputs(connection: sqlite3.Connection, addresses: Iterable[Address]) -> None:
    """Forget outputs."""
    connection.executemany("DELETE FROM output WHERE kind = ? AND key = ? AND number = ?", addresses)


def output_paths(connection: sqlite3.Connection) -> set[str]:
    """Give the paths of all files that are recorded."""
    return {row[0] for row in connection.execute("SELECT path FROM output")}


def owner_of(connection: sqlite3.Connection, path: str) -> list[Address]:
    """Give the addresses whose output is this file: one, none, or more when they quarrel about it."""
    rows = connection.execute("SELECT kind, key, number FROM output WHERE path = ? ORDER BY 1, 2, 3", (path,))
    return [Address(*row) for row in rows]


def addresses_of(connection: sqlite3.Connection, kind: str) -> list[Address]:
    """Give all stored addresses of a kind."""
    rows = connection.execute("SELECT kind, key, number FROM output WHERE kind = ? ORDER BY 1, 2, 3", (kind,))
    return [Address(*row) for row in rows]


def rows_in_folder(connection: sqlite3.Connection, folder: str) -> list[tuple[Address, str, int, int]]:
    """Give address, path, size and time (ns) of the outputs that lie directly in a folder ("" for the top)."""
    rows = connection.execute(
        # What is left of a path without the letters after its last slash: the index output_folder has it.
        "SELECT kind, key, number, path, size, mtime_ns FROM output WHERE rtrim(path, replace(path, '/', '')) = ?",
        (f"{folder}/" if folder else "",),
    )
    return [(Address(*row[:3]), *row[3:]) for row in rows]


def paths_in_the_way(connection: sqlite3.Connection, path: str) -> list[str]:
    """Give the recorded files that must go before there can be a file at this path: files above it, and below it."""
    parts = path.split("/")
    above = ["/".join(parts[:length]) for length in range(1, len(parts))]
    found = [each for each in above if owner_of(connection, each)]
    # "0" follows "/" in code point order.
    rows = connection.execute("SELECT path FROM output WHERE path > ? AND path < ?", (f"{path}/", f"{path}0"))
    return [*found, *sorted({row[0] for row in rows})]


def paths_claimed_twice(connection: sqlite3.Connection, among: Collection[str]) -> list[str]:
    """Give the files that more than one output claims, in code point order: of a few, or of all when there are many."""
    if len(among) < FEW:
        claims = "SELECT count(*) FROM output WHERE path = ? AND kind <> ?"
        return sorted(path for path in among if connection.execute(claims, (path, LOST)).fetchone()[0] > 1)
    rows = connection.execute(
        "SELECT path FROM output WHERE kind <> ? GROUP BY path HAVING count(*) > 1 ORDER BY path", (LOST,)
    )
    return [row[0] for row in rows]


FEW = 5_000
"""Up to so many files are asked for one by one; of more, one query looks at all."""
LOST = "lost"
"""Kind of the rows that name files no output owns any more: removed at the end of the build."""


def lose(connection: sqlite3.Connection, paths: Iterable[str]) -> None:
    """Note files that may have to be removed."""
    connection.executemany(
        "INSERT OR IGNORE INTO output VALUES (?,?,0,?,x'',x'',0,0,0,'')", [(LOST, path, path) for path in paths]
    )


def unowned(connection: sqlite3.Connection) -> tuple[list[str], list[str]]:
    """Give the noted files that no output owns, and those that one owns again."""
    rows = connection.execute(
        "SELECT path, EXISTS (SELECT 1 FROM output o WHERE o.path = output.path AND o.kind <> ?)"
        " FROM output WHERE kind = ? ORDER BY path",
        (LOST, LOST),
    ).fetchall()
    return [row[0] for row in rows if not row[1]], [row[0] for row in rows if row[1]]


WHOLE = -1
"""Page number of a pending row that stands for all outputs of its kind."""


def pending(connection: sqlite3.Connection) -> dict[Address, str]:
    """Give what an interrupted or failed build has left to do, with the reasons."""
    rows = connection.execute("SELECT kind, key, number, reason FROM pending ORDER BY 1, 2, 3")
    return {Address(*row[:3]): row[3] for row in rows}


def set_pending(connection: sqlite3.Connection, waiting: Mapping[Address, str]) -> None:
    """Store what is to be done before any of it is done."""
    connection.execute("DELETE FROM pending")
    connection.executemany("INSERT INTO pending VALUES (?,?,?,?)", [(*at, why) for at, why in waiting.items()])


def has_outputs(connection: sqlite3.Connection) -> bool:
    """Say whether any file is recorded, wanted or not."""
    return connection.execute("SELECT 1 FROM output LIMIT 1").fetchone() is not None


def put_problems(connection: sqlite3.Connection, owner: str, problems: Iterable[Problem]) -> None:
    """Replace the problems of one source ("source:PATH") or output ("output:ADDRESS")."""
    connection.execute("DELETE FROM problem WHERE owner = ?", (owner,))
    add_problems(connection, owner, problems)


def add_problems(connection: sqlite3.Connection, owner: str, problems: Iterable[Problem]) -> None:
    """Store the problems of one that has none yet."""
    rows = [(owner, p.path, p.line, p.column, p.code, p.severity, p.message, p.hint) for p in problems]
    if rows:
        connection.executemany("INSERT INTO problem VALUES (?,?,?,?,?,?,?,?)", rows)


def tally(connection: sqlite3.Connection, name: str) -> int:
    """Give how many rows there are: of ``output``, or of problems that are a ``warning``."""
    found: int = connection.execute("SELECT number FROM tally WHERE name = ?", (name,)).fetchone()[0]
    return found


def owners_with_errors(connection: sqlite3.Connection) -> set[str]:
    """Give the sources and outputs, as named by ``put_problems``, that have an error."""
    return {row[0] for row in connection.execute("SELECT DISTINCT owner FROM problem WHERE severity = 'error'")}


def problems(connection: sqlite3.Connection, where: str = "1", *values: object) -> list[Problem]:
    """Give stored problems in order of place; ``where`` is a condition on the table."""
    rows = connection.execute(
        "SELECT DISTINCT path, line, col, code, severity, message, hint FROM problem"
        f" WHERE {where} ORDER BY path, line, col, code, message",
        values,
    )
    return [Problem(*row) for row in rows]


def knows_folders(connection: sqlite3.Connection) -> bool:
    """Say whether a build has noted how it leaves the folders of the output."""
    return connection.execute("SELECT 1 FROM place LIMIT 1").fetchone() is not None


def folder_mark(connection: sqlite3.Connection, folder: str) -> str:
    """Give the noted fingerprint of an output folder, "" for one without files."""
    row = connection.execute("SELECT fingerprint FROM place WHERE path = ?", (folder,)).fetchone()
    return row[0] if row else ""


def put_folder_marks(connection: sqlite3.Connection, marks: Mapping[str, str]) -> None:
    """Note how some output folders look now."""
    connection.executemany("DELETE FROM place WHERE path = ?", [(folder,) for folder in marks])
    connection.executemany("INSERT INTO place VALUES (?,?)", [pair for pair in sorted(marks.items()) if pair[1]])
