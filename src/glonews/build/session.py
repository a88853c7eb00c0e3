"""One build of one site: opens the index, takes in the changes, makes what they touch, keeps the record."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from hashlib import blake2b

from msgspec import msgpack

from glonews.build import pool
from glonews.build.applying import Applier
from glonews.build.backlog import settle_backlog
from glonews.build.closing import finish
from glonews.build.code import code_digests
from glonews.build.collecting import Reach
from glonews.build.damage import changed_by_others, damaged_outputs
from glonews.build.desk import Desk
from glonews.build.loading import load_index, unfinished_index
from glonews.build.place import Place
from glonews.build.production import Production, keep
from glonews.build.reading import Read, read_all
from glonews.build.report import Listener, Report, Request
from glonews.build.rereading import articles_to_resolve_again
from glonews.build.site_files import read_site_files
from glonews.build.theme import Renderers
from glonews.index.archive import Archive
from glonews.index.schema import open_index
from glonews.index.sources import meta, put_folders, put_meta, put_source
from glonews.model.entry import NEVER
from glonews.model.front import FrontPlan
from glonews.model.taxonomy import Taxonomy
from glonews.pages.front import front_addresses
from glonews.problems import IndexDamaged, Problem, SiteError, TemplateFailure
from glonews.sources.detect import Detection, SourceFile, detect, whole_site
from glonews.sources.git import Asked
from glonews.sources.state import FileState, clock_of

Inspect = Callable[[Report, Archive], None]
"""Looks at the index as a build leaves it."""


class Session:
    """Everything one build holds."""

    def __init__(
        self,
        place: Place,
        request: Request,
        listener: Listener,
        scan: Callable[[], dict[str, str]],
        asked: Asked | None = None,
    ) -> None:
        self.place = place
        self.scan = scan
        self._asked = asked
        self.request = request
        self.listener = listener
        self.jobs = request.jobs or pool.default_jobs()
        self.files = read_site_files(place)
        self.desk = Desk(self.files.settings, self.files.taxonomy)
        self.clock_ns = clock_of(place.state)
        self.code = code_digests(place.state)
        self.problems: list[Problem] = [*self.files.problems]
        self.notes: list[str] = []

    def run(self, inspect: Inspect | None = None) -> Report:
        """Build, and tell what was done. A dry run is taken back at the end, after ``inspect`` has seen it."""
        self._check_settings()
        connection = self._open()
        reach = self._update(connection) if connection else Reach()
        connection = connection or load_index(self)
        try:
            production = self.production(connection)
            if not connection.in_transaction:
                connection.execute("BEGIN IMMEDIATE")
            try:
                production.plan(reach)
            except TemplateFailure as error:
                raise SiteError("a template cannot be read; nothing was built", (error.problem,)) from error
            if not self.request.dry_run:
                connection.execute("COMMIT")
            production.make()
            odd = changed_by_others(connection, self.scan(), production.output.moved)
            damaged = damaged_outputs(connection, self.place.output, odd)
            if damaged:
                self.note(f"{len(damaged)} published files are not as they were left; they are checked and mended")
                production.mend(damaged)
            report = finish(self, production, odd)
            if inspect:
                inspect(report, self.archive(connection))
            return report
        finally:
            connection.close()
            unfinished_index(self.place.index).unlink(missing_ok=True)

    def production(self, connection: sqlite3.Connection) -> Production:
        """Open the rooms where outputs are made."""
        renderers = Renderers(self.files, self.archive(connection), self.code.rendering, is_proof=self.request.is_proof)
        return Production(
            connection, self.place, renderers, self.listener,
            now=self.request.now, jobs=self.jobs, dry=self.request.dry_run,
        )  # fmt: skip

    def take_answers(self) -> Asked | None:
        """Give what git has been asked before this session was opened, once."""
        asked, self._asked = self._asked, None
        return asked

    def note(self, text: str) -> None:
        """Tell of something out of the ordinary, now and in the report."""
        self.notes.append(text)
        self.listener.note(text)

    def archive(self, connection: sqlite3.Connection) -> Archive:
        """Open the archive with the settings of this build."""
        return Archive(connection, self.files.settings, self.files.taxonomy, self.request.now, self.files.front)

    def applier(self, connection: sqlite3.Connection, *, is_new: bool) -> Applier:
        """Open the index for changes, at the instant of this build."""
        return Applier(
            connection, self.files.settings, self.files.taxonomy,
            now=self.request.now, horizon=self.horizon, drafts=self.request.drafts, is_new=is_new,
            hurried=self.request.photo_seconds is not None,
        )  # fmt: skip

    @property
    def horizon(self) -> int:
        """The last instant whose articles are shown."""
        return NEVER if self.request.embargoed else self.request.now

    def read(self, paths: list[str]) -> Iterator[Read]:
        """Read sources and keep their problems."""
        if paths:
            self.listener.step("sources", len(paths))
        for read in read_all(self.place.site, self.desk, paths, self.clock_ns, self.jobs):
            self.listener.advance(1)
            keep(self.problems, read.problems)
            yield read

    def basis(self) -> str:
        """Digest everything that decides the rows of the index beside the sources."""
        settings = self.files.settings
        parts = (
            self.code.reading,
            self.desk.reading,
            settings.permalink,
            settings.paths,
            settings.page_size,
            settings.feed_formats,
            settings.editions,
        )
        return blake2b(msgpack.encode(parts), digest_size=12).hexdigest()

    def tell_of_new_basis(self) -> None:
        """Say why every source is read again."""
        self.note("glonews itself, or a setting of every address or date, has changed: all sources are read again")

    def remember(self, connection: sqlite3.Connection, memory: Iterable[tuple[str, str]]) -> None:
        """Store what the next build compares with."""
        taxonomy = msgpack.encode(self.files.taxonomy).hex()
        own = [
            ("basis", self.basis()), ("now", str(self.request.now)), ("horizon", str(self.horizon)),
            ("drafts", str(int(self.request.drafts))),
        ]  # fmt: skip
        put_meta(connection, [*own, ("taxonomy", taxonomy), ("front", msgpack.encode(self.files.front).hex()), *memory])

    def detection(self, connection: sqlite3.Connection) -> Detection:
        """Find out which sources changed since the last build."""
        return detect(self.place.site, connection, self.clock_ns, self.take_answers())

    def put_theme_files(self, connection: sqlite3.Connection) -> None:
        """Enter the theme's static files beside the site's own."""
        stored = connection.execute("SELECT path FROM source WHERE kind = 'static' AND inode = -1").fetchall()
        gone = {row[0] for row in stored} - self.files.theme_static.keys()
        connection.executemany("DELETE FROM source WHERE path = ? AND inode = -1", [(path,) for path in sorted(gone)])
        for path, digest in self.files.theme_static.items():
            put_source(connection, SourceFile(path, "static", digest, FileState(0, 0, 0, -1), unsure=False))

    def _check_settings(self) -> None:
        """Stop before anything is touched when the settings are broken; report the articles' errors all the same."""
        if any(problem.severity == "error" for problem in self.files.problems):
            for _ in self.read([path for path in whole_site(self.place.site) if path.endswith(".md")]):
                pass
            raise SiteError("the settings of the site have errors; nothing was built", tuple(self.problems))

    def _open(self) -> sqlite3.Connection | None:
        """Open the index; None when it must be made from the sources, after saying why."""
        if not self.place.index.exists():
            if self.place.log.exists():
                self.note("the index is gone; it is made anew from the sources")
            return None
        try:
            connection = open_index(self.place.index)
        except IndexDamaged as error:
            self.note(f"the index cannot be used ({error}); it is made anew from the sources")
            return None
        if meta(connection, "basis")[0] == self.basis():
            return connection
        self.tell_of_new_basis()
        connection.close()
        return None

    def _update(self, connection: sqlite3.Connection) -> Reach:
        """Bring the index from the last build's sources to the present ones; gives what that can touch."""
        connection.execute("BEGIN IMMEDIATE")
        detection = self.detection(connection)
        old = self._old_taxonomy(connection)
        front = msgpack.decode(bytes.fromhex(meta(connection, "front")[0]), type=FrontPlan)
        again = articles_to_resolve_again(connection, self.desk, old) if old is not None else set()
        changes = detection.changes
        for source in changes.settled:  # before anything marks a source to be read again
            put_source(connection, source)
        changed = sorted({*changes.changed, *again}.difference(changes.removed))
        flipped = sorted(set(self._flipped(connection)).difference(changes.removed))
        applier = self.applier(connection, is_new=False)
        applier.change(self.read(changed), changes.removed, flipped)
        self.problems.extend(applier.settle(old))
        for path in settle_backlog(self, connection):
            applier.collector.follow_file("photo", path, self.archive(connection))
        applier.collector.pass_time(int(meta(connection, "now")[0]), self.archive(connection))
        self._settle_sources(connection, detection)
        self._lay_out_fronts(front, applier.collector.reach, connection)
        return applier.collector.reach

    def _lay_out_fronts(self, before: FrontPlan, reach: Reach, connection: sqlite3.Connection) -> None:
        """Look at every page of the plan: a pick may begin or end at any instant, or lead to what is hidden."""
        for plan in (before, self.files.front):
            reach.add(front_addresses(plan, self.archive(connection)), "content/front.yaml lays it out")

    def _settle_sources(self, connection: sqlite3.Connection, detection: Detection) -> None:
        self.problems.extend(left_out(path) for path in detection.changes.unreadable)
        self.put_theme_files(connection)
        put_folders(connection, detection.folders)
        self.remember(connection, detection.memory.items())

    def _old_taxonomy(self, connection: sqlite3.Connection) -> Taxonomy | None:
        """Give what was declared at the last build when it differs from what is declared now."""
        old = msgpack.decode(bytes.fromhex(meta(connection, "taxonomy")[0]), type=Taxonomy)
        return old if old != self.files.taxonomy else None

    def _flipped(self, connection: sqlite3.Connection) -> Iterable[str]:
        """Give the articles whose hour came or passed between the last build's instant and this one's."""
        now, horizon, drafts = (int(value or 0) for value in meta(connection, "now", "horizon", "drafts"))
        shown_until = sorted((horizon or now, self.horizon))
        rows = connection.execute(
            "SELECT path FROM article WHERE visible_from > ? AND visible_from <= ?"
            " UNION SELECT path FROM article WHERE visible_until > ? AND visible_until <= ?"
            + (" UNION SELECT path FROM article WHERE draft" if bool(drafts) != self.request.drafts else ""),
            (*shown_until, *sorted((now, self.request.now))),
        )
        return [row[0] for row in rows]


def left_out(path: str) -> Problem:
    """Say that a file is no source."""
    shown = path.encode("utf-8", "replace").decode()
    return Problem(
        shown, 0, 0, "left-out", "warning", "the file is left out: it is a symbolic link, or its name is no UTF-8",
        "put the file itself there, under a plain name",
    )  # fmt: skip
