"""One check of a site: brings its own index up to date and gives every problem that stands."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Collection, Iterator
from pathlib import Path

from msgspec import Struct

from glonews.build.near import with_near_matches
from glonews.build.pipeline import locked, run_or_mend
from glonews.build.place import Place, place_of
from glonews.build.report import Listener, Report, Request, Silence
from glonews.index.archive import Archive
from glonews.index.outputs import problems as stored_problems
from glonews.problems import Problem, SiteError, sorted_problems

STATE = "check"


class CheckRequest(Struct, frozen=True, kw_only=True):
    """What is to be checked."""

    site: Path
    now: int
    """Articles that have expired at this instant are left out; seconds since 1970-01-01T00:00Z."""
    jobs: int = 0
    """Number of processes; 0 for one a core."""
    only: tuple[str, ...] | None = None
    """Tell of these files, and of those in these folders, by their paths relative to the site; None for all."""


class Findings(Struct, frozen=True):
    """What a check found."""

    problems: tuple[Problem, ...]
    """In order of path and line."""
    articles: int = 0
    files: int | None = None
    """Number of the Markdown files that were asked for; None when it was the whole site."""


def check(request: CheckRequest, listener: Listener | None = None) -> Findings:
    """Read what changed since the last check and give all problems of the site.

    :raises SiteError: there is no site, or another check of it runs.
    :raises OutputError: the state folder cannot be written.
    """
    listener = listener or Silence()
    place = check_place(request.site)
    found: list[Findings] = []

    def work() -> Report:
        from glonews.check.session import ProofSession  # deferred: --help and a missing site need no pipeline

        asked = Request(
            site=request.site, now=request.now, jobs=request.jobs, drafts=True, embargoed=True, state=place.state
        )
        sessions: list[ProofSession] = []

        def open_session() -> ProofSession:
            sessions.append(ProofSession(place, asked, listener))
            return sessions[-1]

        def inspect(report: Report, archive: Archive) -> None:
            found.append(_findings(archive, sessions[-1], report.articles))

        return run_or_mend(place, open_session, listener, inspect)

    try:
        locked(place, listener, work)
    except SiteError as error:
        if not error.problems:
            raise
        found = [Findings(tuple(sorted_problems(error.problems)))]
    return found[-1] if request.only is None else _chosen(found[-1], request.site, request.only)


def check_place(site: Path) -> Place:
    """Give the folders of a check: a state of its own, and an output folder that never comes into being."""
    usual = place_of(site, None)
    state = usual.state / STATE
    return Place(usual.site, state / "nothing", state, usual.theme)


def _findings(archive: Archive, session: object, articles: int) -> Findings:
    from glonews.build.session import left_out
    from glonews.check.session import ProofSession
    from glonews.check.similar import tell_similar
    from glonews.sources.walk import odd_names

    assert isinstance(session, ProofSession)
    tell_similar(archive, session)
    standing = _standing(archive.connection)
    off = session.files.settings.copydesk.off
    told = [*standing, *session.files.problems, *map(left_out, odd_names(session.place.site))]
    kept = (problem for problem in told if problem.severity == "error" or problem.code not in off)
    return Findings(tuple(with_near_matches(sorted_problems(kept), archive.connection, session.place.site)), articles)


def _standing(connection: sqlite3.Connection) -> list[Problem]:
    """Give the problems of all sources; of a version that is kept only because its successor is broken, none."""
    return stored_problems(
        connection,
        "NOT (owner NOT LIKE 'source:%' AND EXISTS"
        " (SELECT 1 FROM problem p WHERE p.severity = 'error' AND p.owner = 'source:' || problem.path))",
    )


def _chosen(findings: Findings, site: Path, only: Collection[str]) -> Findings:
    if "." in only:
        return findings
    problems = tuple(problem for problem in findings.problems if not _holders(problem.path).isdisjoint(only))
    return Findings(problems, findings.articles, len({file for path in only for file in _manuscripts(site, path)}))


def _holders(path: str) -> set[str]:
    """Give a path and all folders that hold it."""
    parts = path.split("/")
    return {"/".join(parts[:count]) for count in range(1, len(parts) + 1)}


def _manuscripts(site: Path, path: str) -> Iterator[Path]:
    """Give the Markdown files that a path stands for; those that are gone or hidden are none."""
    if (site / path).is_file():
        yield from [site / path] if path.endswith(".md") else []
    for folder, folders, names in os.walk(site / path):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(folder, name) for name in names if name.endswith(".md") and not name.startswith("."))
