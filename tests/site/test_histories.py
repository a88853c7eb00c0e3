"""The law: after any history, a build gives exactly the bytes of a build that knows nothing of before."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from harness import Site, Snapshot, assert_books, difference, written
from histories import PHASES, Step, histories, openings
from hypothesis import HealthCheck, given, seed, settings
from newsroom import Edit, Newsroom

from glonews.build.report import Report
from glonews.problems import SiteError

HISTORIES = int(os.environ.get("GLONEWS_HISTORIES", "200"))
SEED = int(os.environ.get("GLONEWS_SEED", "0"))
PARTS = 8


@pytest.mark.parametrize("part", range(PARTS))
def test_after_any_history_a_warm_build_gives_the_bytes_of_a_clean_one(part: int) -> None:
    """One history is an opening edition, then steps of one to three edits and a build."""

    @seed(SEED * PARTS + part)
    @settings(
        max_examples=-(-HISTORIES // PARTS), deadline=None, database=None, print_blob=False, report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck), phases=PHASES,
    )  # fmt: skip
    @given(openings, histories)
    def follow(opening: tuple[Edit, ...], history: list[Step]) -> None:
        with tempfile.TemporaryDirectory() as folder:
            _live_through(Newsroom(Site(Path(folder, "site"))), [Step(opening), *history])

    follow()


def _live_through(newsroom: Newsroom, history: list[Step]) -> None:
    for step in history:
        for edit in step.edits:
            newsroom.apply(edit)
        warm = _build(newsroom.site)
        if step.compare:
            report = _compare(newsroom.site, warm)
            if step.repair and report.failed:
                newsroom.repair(report.problems)
    _mend_and_compare(newsroom)


def _mend_and_compare(newsroom: Newsroom) -> None:
    """Repair until nothing is wrong: a history must end with a comparison."""
    for _ in range(6):
        report = _compare(newsroom.site, _build(newsroom.site))
        if not report.failed:
            return
        newsroom.repair(report.problems)
    raise AssertionError(f"the site has errors that repair does not end: {_errors(report)}")


def _build(site: Site) -> Report:
    """Build; a refusal of the settings or templates is a report with their errors."""
    try:
        return site.build()
    except SiteError as error:
        return Report(problems=error.problems)


def _compare(site: Site, warm: Report) -> Report:
    """Compare with a clean build and give its report."""
    try:
        cold, report = site.clean()
    except SiteError as error:
        cold, report = {}, Report(problems=error.problems)
    assert warm.failed == report.failed, f"errors: warm {_errors(warm)}, clean {_errors(report)}"
    if not report.failed:
        _assert_same(site, cold)
    return report


def _assert_same(site: Site, cold: Snapshot) -> None:
    assert_books(site)
    lines = difference(site.snapshot(), cold)
    assert not lines, "\n".join(lines)
    again = site.build()
    assert not written(again), f"a second build writes: {again.reasons} {again.removed}"


def _errors(report: Report) -> list[tuple[str, str, str]]:
    return [(problem.path, problem.code, problem.message) for problem in report.problems if problem.severity == "error"]
