"""A build that stays open: settings, templates and index are kept warm from one save to the next."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import structs

from glonews.build.closing import finish
from glonews.build.collecting import Reach
from glonews.build.damage import changed_by_others, damaged_outputs
from glonews.build.desk import Desk
from glonews.build.loading import load_index
from glonews.build.pipeline import background_scan
from glonews.build.place import Place, place_of
from glonews.build.production import Production
from glonews.build.report import Listener, Report, Request
from glonews.build.session import Session
from glonews.build.site_files import read_site_files
from glonews.build.theme import Renderers
from glonews.index.archive import Archive
from glonews.index.sources import meta
from glonews.problems import SiteError
from glonews.serve.addressing import address_at
from glonews.sources.detect import Changes, Detection, detect_named
from glonews.sources.state import clock_of
from glonews.templates.failure import TemplateFailure

if TYPE_CHECKING:
    from glonews.build.press import SitePress

FOLDER = "preview"
OUTPUT = "site"


def preview_place(site: Path) -> Place:
    """Give the folders of a preview: index and output of its own, so that nothing hidden lies in the published one."""
    usual = place_of(site, None)
    state = usual.state / FOLDER
    return Place(usual.site, state / OUTPUT, state, usual.theme)


def preview_request(place: Place, now: int, jobs: int) -> Request:
    """Give the build that a preview always equals: everything but what has expired, as of ``now``."""
    return Request(
        site=place.site, output=place.output, state=place.state, now=now, jobs=jobs, drafts=True, embargoed=True
    )


class PreviewSession(Session):
    """One site, brought up to date again and again. ``goes_on`` is asked between parts of long work."""

    def __init__(self, place: Place, request: Request, listener: Listener, goes_on: Callable[[], bool]) -> None:
        # Another process looks over the output while this one reads the settings.
        super().__init__(place, request, listener, background_scan(place, 0))
        self.goes_on = goes_on
        self.connection: sqlite3.Connection | None = None
        self.work: Production | None = None
        self.changes = Changes((), (), (), ())
        self.presses = _Presses()
        self._named: Collection[str] | None = None
        self._scanned = False

    def take_in(self, paths: Collection[str] | None, now: int) -> Production:
        """Bring the index up to date and plan what that touches; gives the work to be done.

        ``paths`` are all the files that can have changed; None when they are to be found out.

        :raises SiteError: settings or templates are broken. Nothing was taken in.
        """
        self._renew(now)
        self._named = paths
        connection = self._standing_index()
        try:
            reach = self._update(connection) if connection else Reach()
            connection = connection or load_index(self)
            self.connection = connection
            work = self.production(connection)
            if not connection.in_transaction:
                connection.execute("BEGIN IMMEDIATE")
            work.plan(reach)
            connection.execute("COMMIT")
        except TemplateFailure as error:
            raise SiteError("a template cannot be read; nothing was built", (error.problem,)) from error
        finally:
            if connection and connection.in_transaction:
                connection.execute("ROLLBACK")
        self.work = work
        return work

    def make(self) -> Report | None:
        """Make all that is left; gives the report, or None when a new change calls it off."""
        work = self.work
        assert work is not None and self.connection is not None
        if not work.make():
            return None
        odd: list[str] = []
        if not self._scanned:
            odd = changed_by_others(self.connection, self.scan(), work.output.moved)
            work.mend(damaged_outputs(self.connection, self.place.output, odd))
            self._scanned = True
        report = finish(self, work, odd)
        work.waiting = {}
        return report

    def make_first(self, paths: Iterable[str]) -> None:
        """Make the outputs that are, or are to be, these files before the others."""
        if self.work:
            found = [address_at(path, self.work.archive) for path in paths]
            self.work.make_first(address for address in found if address)

    @property
    def saved(self) -> tuple[str, ...]:
        """The sources that the last round found to be new, changed or gone."""
        return (*self.changes.changed, *self.changes.removed)

    def detection(self, connection: sqlite3.Connection) -> Detection:
        """Find out which of the named files changed; look at the whole site when that is not enough."""
        found = None
        if self._named is not None:
            found = detect_named(self.place.site, connection, self.clock_ns, self._named)
        found = found or super().detection(connection)
        self.changes = found.changes
        return found

    def production(self, connection: sqlite3.Connection) -> Production:
        """Open the rooms where outputs are made, with the press of last time."""
        renderers = Renderers(self.files, self.archive(connection), self.code.rendering)
        work = _WarmProduction(
            connection, self.place, renderers, self.listener,
            now=self.request.now, jobs=self.jobs, dry=False, goes_on=self.goes_on,
        )  # fmt: skip
        work.presses = self.presses
        return work

    def close(self) -> None:
        """Close the index."""
        if self.connection:
            self.connection.close()

    def _renew(self, now: int) -> None:
        """Read again the few files that every build reads.

        :raises SiteError: the settings have errors.
        """
        before = self.files
        self.request = structs.replace(self.request, now=now)
        self.files = read_site_files(self.place)
        self.problems = [*self.files.problems]
        self.notes = []
        if any(problem.severity == "error" for problem in self.problems):
            raise SiteError("the settings of the site have errors; nothing was built", tuple(self.problems))
        if (before.settings, before.taxonomy) != (self.files.settings, self.files.taxonomy):
            self.desk = Desk(self.files.settings, self.files.taxonomy)
        self.clock_ns = clock_of(self.place.state)

    def _standing_index(self) -> sqlite3.Connection | None:
        """Give the index as it is open, or open it; None when it must be made from the sources."""
        if self.connection and meta(self.connection, "basis")[0] == self.basis():
            return self.connection
        self.close()
        self.connection = None
        return self._open()


class _Presses:
    """The press of last time, as long as templates, settings and words are the same."""

    def __init__(self) -> None:
        self._digest = ""
        self._press: SitePress | None = None

    def press(self, digest: str, archive: Archive, make: Callable[[], SitePress]) -> SitePress:
        """Give a press that prints from this archive; ``digest`` is that of everything a press is made of."""
        if self._press is None or self._digest != digest:
            self._press, self._digest = make(), digest
        self._press.archive = archive
        return self._press


class _WarmProduction(Production):
    short = 400
    """More than in a build: everything is loaded here, a pool is not, and browsers ask between two outputs."""

    presses: _Presses

    def _press(self, archive: Archive) -> SitePress:
        return self.presses.press(self.renderers.digest, archive, lambda: Production._press(self, archive))
