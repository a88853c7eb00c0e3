"""One run of the gate: looks at the files that changed, brings the state up to date, tells all that is wrong."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection
from hashlib import blake2b
from pathlib import Path

from msgspec import Struct, msgpack

from glonews import __version__
from glonews.build import pool
from glonews.build.report import Listener, Silence
from glonews.conformance.facts import House
from glonews.gate.house import state_folder
from glonews.gate.judging import askers, judge_again, resolve
from glonews.gate.looking import worker
from glonews.gate.scan import Changes, changes
from glonews.gate.state import finished, opened
from glonews.gate.storing import Storing
from glonews.gate.telling import problems
from glonews.problems import OutputError, Problem, SiteError, sorted_problems
from glonews.sources.state import clock_of
from glonews.store.lock import build_lock

PACKAGE = Path(__file__).resolve().parent.parent
CODE = ("conformance", "gate")
PART = 64
"""Files that a process reads at a time."""


class GateRequest(Struct, frozen=True, kw_only=True):
    """What is to be checked."""

    site: Path
    """The folder of the sources, where the state is kept; it need not hold any."""
    output: Path
    now: int
    """Seconds since 1970-01-01T00:00Z."""
    house: House
    off: tuple[str, ...] = ()
    """Ids of rules that are not told."""
    jobs: int = 0
    """Number of processes; 0 for one a core."""
    only: tuple[str, ...] | None = None
    """Tell of these files only, by their paths in the output; None for all."""


class Verdict(Struct, frozen=True):
    """What the gate found."""

    problems: tuple[Problem, ...]
    """In order of path and line."""
    files: int = 0
    read: int = 0
    """Files that were looked into this time."""


def gate(request: GateRequest, listener: Listener | None = None) -> Verdict:
    """Check the files of an output folder.

    :raises SiteError: there is no such folder, or another run of the gate holds the state.
    :raises OutputError: the state cannot be written.
    """
    listener = listener or Silence()
    if not request.output.is_dir():
        raise SiteError(f"there is no folder {request.output}")
    folder = state_folder(request.site, request.output)
    try:
        with build_lock(folder, listener.note):
            return _run(request, folder, listener)
    except sqlite3.OperationalError as error:
        raise OutputError(f"the state of the gate cannot be written: {error}") from error
    except OSError as error:
        raise OutputError(f"{error.strerror or error} ({error.filename})") from error


def _run(request: GateRequest, folder: Path, listener: Listener) -> Verdict:
    file, key = folder / "gate.sqlite", _key(request.house)
    try:
        return _answer(request, file, key, listener)
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError):
            raise
        listener.note(f"the state of the gate was damaged ({error}) and is made anew")
        file.unlink(missing_ok=True)
        return _answer(request, file, key, listener)


def _answer(request: GateRequest, file: Path, key: str, listener: Listener) -> Verdict:
    clock = clock_of(file.parent)
    connection, empty = opened(file, key)
    try:
        found = changes(request.output, connection)
        read = 0
        if found.suspects or found.removed or found.marks:
            read = _update(request, connection, found, clock, listener, empty=empty)
            finished(connection, key)
            connection.execute("COMMIT")
        files = connection.execute("SELECT count(*) FROM seen").fetchone()[0]
        told = problems(connection, request.output, request.house, request.now)
        kept = (one for one in told if one.code not in request.off and _is_wanted(one, request.only))
        return Verdict(tuple(sorted_problems(kept)), files, read)
    finally:
        connection.close()


def _update(
    request: GateRequest, connection: sqlite3.Connection, found: Changes, clock: int, listener: Listener, *, empty: bool
) -> int:
    """Read what changed, store it, and judge again what it concerns; gives how many files were read."""
    connection.execute("BEGIN IMMEDIATE")
    storing = Storing(connection, empty=empty)
    for number, path in found.removed:
        storing.remove(number, path)
    jobs = (request.jobs or pool.default_jobs()) if len(found.suspects) > 4 * PART else 1
    parts = pool.chunks(found.suspects, PART)
    for rows in pool.run(lambda: worker(request.output, request.house, clock), parts, jobs):
        storing.enter(rows)
    storing.sweep()
    connection.executemany(
        "INSERT OR REPLACE INTO folder VALUES (?, ?)", [(path, mark) for path, mark in found.marks.items() if mark]
    )
    connection.executemany("DELETE FROM folder WHERE path = ?", [(p,) for p, mark in found.marks.items() if not mark])
    resolve(connection)
    concerned = storing.changed | askers(connection, storing.turned)
    judge_again(connection, sorted(concerned), request.house)
    return len(storing.changed)


def _key(house: House) -> str:
    """Name the code and the settings on which stored answers depend."""
    from lxml import etree

    digest = blake2b(digest_size=12)
    digest.update(msgpack.encode((__version__, etree.LXML_VERSION, etree.LIBXML_VERSION, house)))
    for room in CODE:
        for module in sorted((PACKAGE / room).glob("**/*.py")):
            digest.update(module.read_bytes())
    return digest.hexdigest()


def _is_wanted(problem: Problem, only: Collection[str] | None) -> bool:
    return only is None or problem.path in only
