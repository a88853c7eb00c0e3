"""The end of a build: remove what nothing owns, keep the record, report."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from stat import S_ISDIR
from typing import TYPE_CHECKING

from glonews.build.backlog import left_over
from glonews.build.damage import note_folders
from glonews.build.hidden import why_hidden
from glonews.build.near import with_near_matches
from glonews.build.production import SHOWN_WARNINGS, Made, Production
from glonews.build.report import Report
from glonews.index.outputs import LOST, drop_outputs, owner_of, problems, set_pending, tally, unowned
from glonews.model.entry import Address
from glonews.problems import Problem, sorted_problems
from glonews.store.writing import OutputFolder

if TYPE_CHECKING:
    from glonews.build.session import Session

SHOWN_WAITING = 10
"""Articles that a report names as waiting, of each kind: the next ones, not the archive of drafts."""


def finish(session: Session, work: Production, odd: Sequence[str]) -> Report:
    """Close a build and give its report; ``odd`` are the folders in which others may have changed something."""
    connection, made, output, dry = work.connection, work.made, work.output, session.request.dry_run
    if not dry:
        connection.execute("BEGIN IMMEDIATE")
    gone, kept = unowned(connection)
    # What made room for another output, a folder or a file above it, is not there any more.
    leaving = {path for path in gone if path in made.gone or _is_file(output, path)}
    removed = tuple(sorted(leaving.union(path for path in made.driven_out if not owner_of(connection, path))))
    if not dry:
        for path in gone:
            output.remove(path)
        output.sweep({path.rpartition("/")[0] for path in gone}.union(odd))
    drop_outputs(connection, [Address(LOST, path) for path in (*gone, *kept)])
    set_pending(connection, made.failed)
    if not dry:
        unsure = {*odd} if work.sees_all else {*odd, *made.folders, *output.moved}
        note_folders(connection, output.root, output.moved, sorted(unsure))
        connection.execute("COMMIT")
    return _report(session, connection, made, removed)


def _is_file(output: OutputFolder, path: str) -> bool:
    state = output.state(path)
    return state is not None and not S_ISDIR(state.st_mode)


def _report(session: Session, connection: sqlite3.Connection, made: Made, removed: tuple[str, ...]) -> Report:
    errors = standing_errors(connection)
    fresh = [*session.problems, *made.problems]
    warnings = sorted_problems(problem for problem in fresh if problem.severity == "warning")
    articles = connection.execute("SELECT size FROM listing WHERE kind = 'site'").fetchone()
    told = _each_once(sorted_problems([*errors, *_errors(fresh), *warnings[:SHOWN_WARNINGS]]))
    return Report(
        articles=articles[0] if articles else 0,
        photos_left=left_over(connection),
        hidden=connection.execute("SELECT count(*) FROM article WHERE NOT live").fetchone()[0],
        added=tuple(sorted(made.added)),
        changed=tuple(sorted(made.changed)),
        removed=removed,
        left={path: made.left[path] for path in removed if path in made.left},
        unchanged=tally(connection, "output") - len(made.added) - len(made.changed),
        problems=tuple(with_near_matches(told, connection, session.place.site)),
        waiting=tuple(_waiting(session, connection)),
        warnings=tally(connection, "warning"),
        reasons=dict(sorted({**made.added, **made.changed}.items())),
        notes=tuple(session.notes),
    )


def _waiting(session: Session, connection: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """Give the articles that wait for their hour, the next first, drafts, and what has passed its hour or has an error.

    Each comes with why it is not public.
    """
    now, zone = session.request.now, session.desk.zone
    rows = connection.execute(
        "SELECT path, draft, visible_from, visible_until FROM article WHERE visible_from > ?"
        " ORDER BY visible_from, path LIMIT ?",
        (now, SHOWN_WAITING),
    )
    yield from ((path, why_hidden(draft, begin, end, now, zone)) for path, draft, begin, end in rows)
    if not session.request.drafts:
        rows = connection.execute("SELECT path FROM article WHERE draft ORDER BY path LIMIT ?", (SHOWN_WAITING,))
        yield from ((path, why_hidden(1, now, now + 1, now, zone)) for (path,) in rows)
    rows = connection.execute(
        "SELECT path, visible_until FROM article WHERE visible_until <= ? AND NOT draft AND visible_from <= ?"
        " ORDER BY visible_until DESC, path LIMIT ?",
        (now, now, SHOWN_WAITING),
    )
    yield from ((path, why_hidden(0, now, end, now, zone)) for path, end in rows)
    rows = connection.execute(
        "SELECT DISTINCT a.path FROM problem p JOIN article a ON a.path = p.path WHERE p.severity = 'error'"
        " AND NOT a.live AND NOT a.draft AND a.visible_from <= ? AND a.visible_until > ? ORDER BY a.path LIMIT ?",
        (now, now, SHOWN_WAITING),
    )
    yield from ((path, why_hidden(0, now, now + 1, now, zone)) for (path,) in rows)


def standing_errors(connection: sqlite3.Connection) -> list[Problem]:
    """Give all errors; of a source that cannot be read only those, not the ones of the version kept in its place."""
    return problems(
        connection,
        "severity = 'error' AND NOT (owner LIKE 'output:%' AND EXISTS"
        " (SELECT 1 FROM problem p WHERE p.severity = 'error' AND p.owner = 'source:' || problem.path))",
    )


def _errors(fresh: Iterable[Problem]) -> list[Problem]:
    return [problem for problem in fresh if problem.severity == "error" and not problem.path.endswith(".md")]


def _each_once(found: Iterable[Problem]) -> list[Problem]:
    """Give each message of a place once: a template's fault is met by every kind that includes it."""
    return list({(p.path, p.line, p.column, p.code, p.message): p for p in reversed(list(found))}.values())[::-1]
