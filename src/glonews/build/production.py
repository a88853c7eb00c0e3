"""Production: from candidates to files in their place; rows follow the files."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from msgspec import json

from glonews.build import pool
from glonews.build.collecting import Reach
from glonews.build.outcomes import Candidate, Outcome
from glonews.build.place import Place
from glonews.build.report import Listener
from glonews.build.theme import Renderers
from glonews.index import outputs
from glonews.index.archive import Archive
from glonews.index.outputs import WHOLE, drop_outputs, lose, owner_of, put_outputs, put_problems
from glonews.index.schema import connect
from glonews.index.sources import failed_sources, meta, put_meta
from glonews.model.entry import Address
from glonews.plan.kinds import KINDS, precedence, precedence_of_folder
from glonews.problems import Problem
from glonews.store.log import OutputLog
from glonews.store.writing import OutputFolder

if TYPE_CHECKING:
    from glonews.build.press import SitePress

CHUNK = 40
COMMIT_EVERY = 2_000
SHOWN_WARNINGS = 1_000
FILES_OF_A_PHOTO = 20
"""About; for the progress bar."""


def keep(known: list[Problem], more: Iterable[Problem]) -> None:
    """Add every error, and warnings while they are few: the index has them all."""
    known.extend(problem for problem in more if problem.severity == "error" or len(known) < SHOWN_WARNINGS)


class Made:
    """What production has done: output path -> reason, and what is wrong."""

    def __init__(self) -> None:
        self.added: dict[str, str] = {}
        self.changed: dict[str, str] = {}
        self.problems: list[Problem] = []
        self.failed: dict[Address, str] = {}
        self.taken: dict[str, list[Address]] = {}
        """Places at which an output found one that had been faster."""
        self.claimed: set[str] = set()
        """Output paths that have an owner they did not have before, written or found there with the same bytes."""
        self.gone: set[str] = set()
        """Output paths that lost their owner; another may own them since."""
        self.driven_out: set[str] = set()
        """Files of an earlier build that had to go before their time, because another output needs the place."""
        self.left: dict[str, str] = {}
        """Output paths that an article has left for another address -> its source."""
        self.folders: set[str] = set()
        """Output folders of all that was looked at closely, written or not."""

    def tell(self, outcomes: Iterable[Outcome]) -> None:
        """Take note of some outcomes."""
        for outcome in outcomes:
            keep(self.problems, outcome.problems)
            if outcome.failed:
                self.failed[outcome.address] = "it failed in the last build"
            if outcome.taken:
                self.taken.setdefault(outcome.taken, []).append(outcome.address)
            if outcome.old_path and (
                outcome.verdict == "delete" or (outcome.row and outcome.row.path != outcome.old_path)
            ):
                self.gone.add(outcome.old_path)
                if outcome.verdict == "build" and outcome.address.kind == "article":
                    self.left[outcome.old_path] = outcome.address.key
            if outcome.row:
                self.folders.add(outcome.row.path.rpartition("/")[0])
                if outcome.old_path != outcome.row.path:
                    self.claimed.add(outcome.row.path)
            if outcome.written and outcome.row:
                known = self.changed if outcome.old_path == outcome.row.path else self.added
                known[outcome.row.path] = outcome.row.reason


class Production:
    """Makes what the plan names. ``plan`` belongs into the transaction that changes the archive, ``make`` after it."""

    short = pool.SHORT
    """Up to so many candidates are made in this process."""

    def __init__(
        self, connection: sqlite3.Connection, place: Place, renderers: Renderers, listener: Listener, *,
        now: int, jobs: int, dry: bool, goes_on: Callable[[], bool] | None = None,
    ) -> None:  # fmt: skip
        self.connection = connection
        self.place = place
        self.renderers = renderers
        self.listener = listener
        self.now = now
        self.jobs = jobs
        self.dry = dry
        self.goes_on = goes_on
        self.archive = self._archive(connection)
        self.made = Made()
        self.output = OutputFolder(place.output)
        self.sees_all = outputs.knows_folders(connection)
        """Whether ``output`` knows of all that was written since the folders were noted: no other process wrote."""
        self.waiting: dict[Address, str] = {}
        self.digests: dict[str, str] = {}
        self.bare = False

    def plan(self, reach: Reach) -> None:
        """Add what was left over and what other templates, code or settings concern; store it all as pending."""
        left_over = outputs.pending(self.connection)
        if left_over:
            lose(self.connection, sorted(OutputLog(self.place.log).paths() - outputs.output_paths(self.connection)))
        waiting = {**left_over, **reach.single}
        waiting |= {Address(kind, "", WHOLE): reason for kind, reason in reach.whole.items()}
        theme, kinds = meta(self.connection, "theme", "kinds")
        stored = json.decode(kinds or "{}", type=dict[str, str])
        self.digests = self.renderers.kind_digests(theme, kinds)
        for kind, digest in self.digests.items():
            if stored.get(kind) != digest:
                reason = f"the templates, settings or code of {kind} outputs changed" if stored else "first build"
                waiting.setdefault(Address(kind, "", WHOLE), reason)
        self.waiting = waiting
        outputs.set_pending(self.connection, waiting)
        put_meta(self.connection, [("kinds", json.encode(self.digests).decode()), ("theme", self.renderers.digest)])

    def make(self) -> bool:
        """Make every candidate of the plan, and see to it that no two of them have written to one place.

        Gives False when ``goes_on`` has called it off: the rest stays pending.
        """
        alone = self.goes_on is None and not self.dry
        self.bare = alone and not outputs.has_outputs(self.connection) and self.output.is_bare()
        self.sees_all &= not self.bare
        if not self._make(*self._candidates()):
            return False
        self.bare = False
        if self.made.claimed or self.made.taken:
            self._settle_quarrels()
        return True

    def make_first(self, addresses: Iterable[Address]) -> None:
        """Make some outputs of the plan before the others. They are looked at once more in their turn."""
        named = sorted(set(addresses))
        whys = [(at, self.waiting.get(at) or self.waiting.get(Address(at.kind, "", WHOLE))) for at in named]
        wanted = [Candidate(at, why) for at, why in whys if why]
        self._make(iter(wanted), len(wanted))

    def mend(self, damaged: Sequence[Candidate]) -> None:
        """Make the outputs again whose files were changed by hand."""
        self._make(iter(damaged), len(damaged))

    def _settle_quarrels(self) -> None:
        """Leave each place to the first of those that want it, in the order of kinds, and let the others say so."""
        made = self.made
        for path in sorted({*made.taken, *outputs.paths_claimed_twice(self.connection, made.claimed)}):
            owners = [owner for owner in owner_of(self.connection, path) if owner.kind in KINDS]
            rivals = {*owners, *made.taken.get(path, ())}
            first, *others = sorted(rivals, key=precedence)
            others += self._driven_out(path, first)
            drop_outputs(self.connection, others)
            for rival in (first, *others):
                made.failed.pop(rival, None)
                self._make(iter([Candidate(rival, "two outputs want one address", damaged=True)]), 0)

    def _driven_out(self, path: str, first: Address) -> list[Address]:
        """Remove the files that stand above or below a place, when its owner comes before all theirs; give theirs."""
        ways = outputs.paths_in_the_way(self.connection, path)
        owners = [owner for way in ways for owner in owner_of(self.connection, way) if owner.kind in KINDS]
        if not owners or precedence_of_folder(first) > min(map(precedence_of_folder, owners)):
            return []
        for way in ways:
            if self.made.added.pop(way, None) is None and self.output.state(way):
                self.made.driven_out.add(way)
            self.output.remove(way)
        return owners

    def _make(self, candidates: Iterator[Candidate], total: int) -> bool:
        if total:
            self.listener.step("pages", total)
        batch: list[Outcome] = []
        failing = outputs.owners_with_errors(self.connection)
        for outcomes in self._run(candidates, total):
            self.listener.advance(len(outcomes))
            # One that failed and is kept now has been put right without a change of its inputs.
            batch.extend(made for made in outcomes if made.matters or f"output:{made.address}" in failing)
            if len(batch) >= COMMIT_EVERY:
                self._record(batch)
                batch = []
            if self.goes_on and not self.goes_on():
                self._record(batch)
                return False
        self._record(batch)
        return True

    def _candidates(self) -> tuple[Iterator[Candidate], int]:
        whole = {at.kind: why for at, why in self.waiting.items() if at.number == WHOLE}
        single = [
            Candidate(address, reason)
            for address, reason in sorted(self.waiting.items())
            if address.kind not in whole and address.kind in KINDS
        ]
        streams = (self._whole(kind, whole[kind]) for kind in KINDS if kind in whole)
        total = len(single) + sum(self._extent(kind) for kind in whole if kind in KINDS)
        return chain(single, *streams), total

    def _whole(self, kind: str, reason: str) -> Iterator[Candidate]:
        """Give all addresses of a kind: those that exist, and then those that only existed."""
        rest = {address for address in self.waiting if address.kind == kind and address.number != WHOLE}
        rest.update(outputs.addresses_of(self.connection, kind))
        for address in KINDS[kind].everything(self.archive):
            rest.discard(address)
            yield Candidate(address, reason)
        # What cannot be read any more keeps what it has published, also when the index was made anew without it.
        unread = failed_sources(self.connection) if rest else set()
        yield from (Candidate(address, reason) for address in sorted(rest) if address.key not in unread)

    def _extent(self, kind: str) -> int:
        """Guess how many outputs a kind has, for the progress bar and for the choice of a pool."""
        if kind == "article":
            return self.archive.listings.size("site", "")
        if kind == "media":
            count = self.connection.execute("SELECT count(*) FROM photo").fetchone()[0]
            return max(int(count) * FILES_OF_A_PHOTO, 1)
        return len(outputs.addresses_of(self.connection, kind)) or 1

    def _run(self, candidates: Iterable[Candidate], total: int) -> Iterator[list[Outcome]]:
        jobs = 1 if total <= self.short or self.dry else self.jobs
        if jobs == 1:
            return pool.run(lambda: self._maker(self.archive, self.output), _parts(candidates), 1)

        self.sees_all = False

        def open_worker() -> Callable[[Sequence[Candidate]], list[Outcome]]:
            archive = self._archive(connect(self.place.index, readonly=True))
            return self._maker(archive, OutputFolder(self.place.output))

        return pool.run(open_worker, _parts(candidates), jobs)

    def _archive(self, connection: sqlite3.Connection) -> Archive:
        files = self.renderers.files
        return Archive(connection, files.settings, files.taxonomy, self.now, files.front)

    def _maker(self, archive: Archive, output: OutputFolder) -> Callable[[Sequence[Candidate]], list[Outcome]]:
        from glonews.build.making import Maker  # deferred: a build without work loads no templates

        roots = (self.place.site, self.place.theme)
        log = OutputLog(self.place.log)
        return Maker(
            archive, lambda: self._press(archive), self.digests, output, log, roots, dry=self.dry, bare=self.bare
        ).make_all

    def _press(self, archive: Archive) -> SitePress:
        # Deferred for the same reason.
        from glonews.build.darkroom import Darkroom
        from glonews.build.press import SitePress

        made = self.renderers
        darkroom = Darkroom(self.place.site, self.place.photos)
        return SitePress(
            made.files, made.assets, made.site, archive, self.place.state, made.code, darkroom, made.is_proof
        )

    def _record(self, outcomes: Sequence[Outcome]) -> None:
        """Store what became of a batch, in one transaction."""
        if outcomes and not self.dry:
            self.connection.execute("BEGIN IMMEDIATE")
        built = [outcome for outcome in outcomes if outcome.verdict == "build"]
        gone = [outcome for outcome in outcomes if outcome.verdict == "delete"]
        held = (outcome for outcome in outcomes if outcome.verdict == "hold")
        failed = [outcome for outcome in held if outcome.row and not outcome.row.inputs]
        put_outputs(self.connection, [(outcome.address, outcome.row) for outcome in (*built, *failed) if outcome.row])
        drop_outputs(self.connection, [outcome.address for outcome in gone])
        moved = [outcome.old_path for outcome in built if outcome.row and outcome.old_path != outcome.row.path]
        lose(self.connection, filter(None, [*moved, *(outcome.old_path for outcome in gone)]))
        for outcome in outcomes:
            put_problems(self.connection, f"output:{outcome.address}", outcome.problems)
        if outcomes and not self.dry:
            self.connection.execute("COMMIT")
        self.made.tell(outcomes)


def _parts(candidates: Iterable[Candidate]) -> Iterator[list[Candidate]]:
    """Cut a stream of candidates into parts; the files of one photo stay together, so that one process opens it."""
    part: list[Candidate] = []
    for candidate in candidates:
        kind, key, _ = candidate.address
        if len(part) >= CHUNK and (kind != "media" or part[-1].address.key != key):
            yield part
            part = []
        part.append(candidate)
    if part:
        yield part
