"""The law of previews: whatever was saved, called off and taken up again, the output is that of a clean build."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from harness import SOURCES, Site, Snapshot, difference, snapshot
from histories import Step, histories, openings
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st
from newsroom import Edit, Newsroom
from test_histories import PHASES, SEED

from glonews.build.pipeline import build
from glonews.build.report import Report, Request, Silence
from glonews.problems import SiteError
from glonews.serve.session import PreviewSession, preview_place, preview_request
from glonews.serve.sharing import share_published

HISTORIES = int(os.environ.get("GLONEWS_HISTORIES", "200")) // 10
HOWS = st.lists(st.sampled_from(["named", "named", "named", "all", "restart", "called off", "asked"]), max_size=12)
OF_OUTPUT = {"lose_output", "spoil_output", "lose_all_output"}
"""Edits of the published folder itself."""
ASKED = ("index.html", "2021/01/a.html", "chinh-tri/index.html", "tu-khoa/gia-lai/index.html", "khong-co.html")


class Preview:
    """A preview that is told of saves as the watcher tells, without a watcher or a browser."""

    def __init__(self, site: Site, *, shares: bool = False) -> None:
        self.site = site
        self.place = preview_place(site.root)
        self.place.state.mkdir(parents=True, exist_ok=True)
        self.patience = -1
        self.session: PreviewSession | None = None
        self.owed: set[str] | None = None
        self.seen = self._states()
        self.shares = shares
        self.published: Snapshot = {}

    def follow(self, how: str) -> Report:
        """Take in what was saved; ``how`` says in which of the ways that a preview knows."""
        if how == "restart" and self.session:
            self.session.close()
            self.session = None
        before, self.seen = self.seen, self._states()
        named = {path for path in before.keys() | self.seen.keys() if before.get(path) != self.seen.get(path)}
        if self.session is None or how == "all" or self.owed is None:
            self.owed = None
        else:
            self.owed |= named
        if self.session is None:
            self._publish_and_share()
            request = preview_request(self.place, self.site.now, 1)
            self.session = PreviewSession(self.place, request, Silence(), self._goes_on)
        self.patience = 1 if how == "called off" else -1
        try:
            self.session.take_in(self.owed, self.site.now)
        except SiteError as error:
            return Report(problems=error.problems)
        self.owed = set()
        if how == "asked":
            self.session.make_first(ASKED)
        return self.session.make() or self.follow("named")

    def _publish_and_share(self) -> None:
        """Every second preview begins with what a published build knows."""
        if self.shares and not self.place.index.exists():
            try:
                self.site.build()
            except SiteError:
                return
            published = snapshot(self.site.output)
            share_published(self.place, lambda text: None)
            self.published = published

    def _goes_on(self) -> bool:
        self.patience -= 1
        return self.patience != 0

    def _states(self) -> dict[str, tuple[int, ...]]:
        return dict(_states(self.site.root))


def _states(root: Path) -> Iterator[tuple[str, tuple[int, ...]]]:
    for top in SOURCES:
        for folder, folders, names in os.walk(root / top):
            for name in (*folders, *names):
                file = Path(folder, name)
                state = file.lstat()
                # A folder's own times change with its files; the watcher names it only when it comes or goes.
                facts = (state.st_mtime_ns, state.st_ctime_ns, state.st_size) if name in names else ()
                yield file.relative_to(root).as_posix(), (state.st_ino, *facts)


def clean(site: Site) -> tuple[Snapshot, Report]:
    """Build a copy of the sources from nothing as a preview shows it; gives output and report."""
    copy = site.root.with_name(site.root.name + "-clean")
    shutil.rmtree(copy, ignore_errors=True)
    copy.mkdir()
    for name in SOURCES:
        if (site.root / name).exists():
            shutil.copytree(site.root / name, copy / name, symlinks=True)
    compiled = preview_place(site.root).state / "templates"
    if compiled.exists():  # named by a digest of their text: saves time only
        shutil.copytree(compiled, copy / ".glonews" / "templates")
    try:
        report = build(Request(site=copy, now=site.now, jobs=1, drafts=True, embargoed=True))
    except SiteError as error:
        return {}, Report(problems=error.problems)
    return snapshot(copy / "dist"), report


@seed(SEED)
@settings(
    max_examples=HISTORIES, deadline=None, database=None, print_blob=False, report_multiple_bugs=False,
    suppress_health_check=list(HealthCheck), phases=PHASES,
)  # fmt: skip
@given(openings, histories, HOWS, st.booleans())
def test_after_any_saves_a_preview_is_what_a_clean_build_shows(
    opening: tuple[Edit, ...], history: list[Step], hows: list[str], shares: bool
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        newsroom = Newsroom(Site(Path(folder, "site")))
        preview = Preview(newsroom.site, shares=shares)
        for number, step in enumerate([Step(opening), *history]):
            for edit in step.edits:
                newsroom.apply(edit)
            warm = preview.follow(hows[number % len(hows)] if hows else "named")
            if step.compare:
                report = _compare(newsroom.site, preview, warm)
                if step.repair and report.failed:
                    newsroom.repair(report.problems)
        _mend_and_compare(newsroom, preview)
        if shares and not any(edit.name in OF_OUTPUT for step in history for edit in step.edits):
            assert snapshot(newsroom.site.output) == preview.published, "a preview changed what is published"


def _mend_and_compare(newsroom: Newsroom, preview: Preview) -> None:
    for _ in range(6):
        report = _compare(newsroom.site, preview, preview.follow("named"))
        if not report.failed:
            return
        newsroom.repair(report.problems)
    raise AssertionError("the site has errors that repair does not end")


def _compare(site: Site, preview: Preview, warm: Report) -> Report:
    cold, report = clean(site)
    assert warm.failed == report.failed, (_errors(warm), _errors(report))
    if not report.failed:
        lines = difference(snapshot(preview.place.output), cold)
        assert not lines, "\n".join(lines)
    return report


def _errors(report: Report) -> list[tuple[str, str]]:
    return [(problem.path, problem.code) for problem in report.problems if problem.severity == "error"]
