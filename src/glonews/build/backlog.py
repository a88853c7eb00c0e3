"""The backlog of photos: with little time, the slow format is left out and filled in by later builds.

A build with a budget is the one exception to the law. What it left out is in the index, so that pages name no file
that is not there, and a clean build can be told to leave out the same.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from glonews.build import pool
from glonews.build.darkroom import Darkroom
from glonews.model.photo import PhotoCut
from glonews.photos.recipes import SLOW, WHOLE, cuts

if TYPE_CHECKING:
    from glonews.build.session import Session
    from glonews.index.archive import Archive


class _Task(NamedTuple):
    """Files of one photo that are to be in the cache."""

    path: str
    digest: str
    files: tuple[PhotoCut, ...]


def settle_backlog(session: Session, connection: sqlite3.Connection) -> list[str]:
    """Decide which photos have their slow format in this build; give those that have it now and had not before."""
    request = session.request
    if request.left_out is not None:
        connection.executemany("UPDATE photo SET deferred = 1 WHERE path = ?", [(path,) for path in request.left_out])
        return []
    waiting = [row[0] for row in connection.execute("SELECT path FROM photo WHERE deferred ORDER BY path").fetchall()]
    if not waiting or request.dry_run:
        return []
    done = waiting
    if request.photo_seconds is not None:
        done = _filled(session, waiting, session.archive(connection), request.photo_seconds)
    connection.executemany("UPDATE photo SET deferred = 0 WHERE path = ?", [(path,) for path in done])
    return done


def left_over(connection: sqlite3.Connection) -> int:
    """Count the photos whose slow format is left for a later build."""
    return int(connection.execute("SELECT count(*) FROM photo WHERE deferred").fetchone()[0])


def _filled(session: Session, waiting: Iterable[str], archive: Archive, seconds: float) -> list[str]:
    """Make the quick formats of all, then the slow one until the time is over; give the photos that are complete."""
    end = time.monotonic() + seconds
    darkroom = Darkroom(session.place.site, session.place.photos)
    slow = {path: _slow_task(path, archive, darkroom) for path in waiting}
    queue = [task for task in slow.values() if task.files]
    quick = [task for task in (_quick_task(task, archive, darkroom) for task in queue) if task.files]
    session.listener.step("photos", len(quick) + len(queue))
    for _ in _run(session, quick, float("inf")):
        session.listener.advance(1)
    made = []
    for path in _run(session, queue, end):
        session.listener.advance(1)
        made.append(path)
    return sorted({path for path, task in slow.items() if not task.files}.union(made))


def _slow_task(path: str, archive: Archive, darkroom: Darkroom) -> _Task:
    stored = archive.photos.stored(path)
    if (
        not stored
        or not stored.facts
        or stored.facts.form != "photo"
        or not archive.photos.wanted(path, archive.pages())
    ):
        return _Task(path, "", ())
    files = (cut for _, cut in cuts(stored.facts, (WHOLE,), None, slow=True) if cut.ending == SLOW)
    return _missing(path, stored.digest, files, darkroom)


def _quick_task(task: _Task, archive: Archive, darkroom: Darkroom) -> _Task:
    return _missing(task.path, task.digest, archive.photos.wanted(task.path, archive.pages()).values(), darkroom)


def _missing(path: str, digest: str, files: Iterable[PhotoCut], darkroom: Darkroom) -> _Task:
    return _Task(path, digest, tuple(cut for cut in files if not darkroom.cache.has(digest, cut)))


def _run(session: Session, tasks: Sequence[_Task], end: float) -> Iterator[str]:
    """Make the files of one photo after the other, none begun after the end; give the photos that were made."""

    def open_worker() -> Callable[[Sequence[_Task]], str]:
        darkroom = Darkroom(session.place.site, session.place.photos)

        def work(part: Sequence[_Task]) -> str:
            (task,) = part
            if time.monotonic() >= end:
                return ""
            try:
                for cut in task.files:
                    darkroom.file(task.path, task.digest, cut)
            except OSError:  # told when the file itself is to be published
                return ""
            return task.path

        return work

    parts = ([task] for task in tasks if time.monotonic() < end)
    yield from filter(None, pool.run(open_worker, parts, session.jobs if len(tasks) > 1 else 1))
