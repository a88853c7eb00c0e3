"""Production: from candidates to files in their place; rows follow the files."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from msgspec import json

from glonews.build import pool
from glonews.build.collecting import Reach
from glonews.build.making import Candidate, Maker, Outcome
from glonews.build.place import Place
from glonews.build.report import Listener
from glonews.build.theme import Renderers
from glonews.index.archive import Archive
from glonews.index.outputs import (
    WHOLE,
    addresses_of,
    drop_outputs,
    lose,
    owners_with_errors,
    pending,
    put_outputs,
    put_problems,
    set_pending,
)
from glonews.index.schema import connect
from glonews.index.sources import meta, put_meta
from glonews.model.entry import Address
from glonews.plan.kinds import KINDS
from glonews.problems import Problem
from glonews.store.writing import OutputFolder

CHUNK = 40
COMMIT_EVERY = 2_000


class Made:
    """What production has done: output path -> reason, and what is wrong."""

    def __init__(self) -> None:
        self.added: dict[str, str] = {}
        self.changed: dict[str, str] = {}
        self.problems: list[Problem] = []
        self.failed: dict[Address, str] = {}

    def tell(self, outcomes: Iterable[Outcome]) -> None:
        """Take note of some outcomes."""
        for outcome in outcomes:
            self.problems.extend(outcome.problems)
            if outcome.failed:
                self.failed[outcome.address] = "it failed in the last build"
            if outcome.written and outcome.row:
                known = self.changed if outcome.old_path == outcome.row.path else self.added
                known[outcome.row.path] = outcome.row.reason


class Production:
    """Makes what the plan names. ``plan`` belongs into the transaction that changes the archive, ``make`` after it."""

    def __init__(
        self, connection: sqlite3.Connection, place: Place, renderers: Renderers, listener: Listener, *,
        jobs: int, dry: bool,
    ) -> None:  # fmt: skip
        self.connection = connection
        self.place = place
        self.renderers = renderers
        self.listener = listener
        self.jobs = jobs
        self.dry = dry
        self.archive = self._archive(connection)
        self.made = Made()
        self.waiting: dict[Address, str] = {}
        self.digests: dict[str, str] = {}

    def plan(self, reach: Reach) -> None:
        """Add what was left over and what other templates, code or settings concern; store it all as pending."""
        waiting = {**pending(self.connection), **reach.single}
        waiting |= {Address(kind, "", WHOLE): reason for kind, reason in reach.whole.items()}
        theme, kinds = meta(self.connection, "theme", "kinds")
        stored = json.decode(kinds or "{}", type=dict[str, str])
        self.digests = self.renderers.kind_digests(theme, kinds)
        for kind, digest in self.digests.items():
            if stored.get(kind) != digest:
                reason = f"the templates, settings or code of {kind} outputs changed"
                waiting.setdefault(Address(kind, "", WHOLE), reason)
        self.waiting = waiting
        set_pending(self.connection, waiting)
        put_meta(self.connection, [("kinds", json.encode(self.digests).decode()), ("theme", self.renderers.digest)])

    def make(self, damaged: Sequence[Candidate]) -> Made:
        """Make every candidate."""
        candidates, total = self._candidates(damaged)
        if total:
            self.listener.step("pages", total)
        batch: list[Outcome] = []
        failing = owners_with_errors(self.connection)
        for outcomes in self._run(candidates, total):
            self.listener.advance(len(outcomes))
            # One that failed and is kept now has been put right without a change of its inputs.
            batch.extend(made for made in outcomes if made.matters or f"output:{made.address}" in failing)
            if len(batch) >= COMMIT_EVERY:
                self._record(batch)
                batch = []
        self._record(batch)
        return self.made

    def _candidates(self, damaged: Sequence[Candidate]) -> tuple[Iterator[Candidate], int]:
        whole = {at.kind: why for at, why in self.waiting.items() if at.number == WHOLE}
        marked = {candidate.address for candidate in damaged}
        single = [
            Candidate(address, reason)
            for address, reason in sorted(self.waiting.items())
            if address.kind not in whole and address.kind in KINDS and address not in marked
        ]
        streams = (self._whole(kind, whole[kind], marked) for kind in KINDS if kind in whole)
        total = len(single) + len(damaged) + sum(self._extent(kind) for kind in whole if kind in KINDS)
        return chain(damaged, single, *streams), total

    def _whole(self, kind: str, reason: str, marked: set[Address]) -> Iterator[Candidate]:
        """Give all addresses of a kind: those that exist, and then those that only existed."""
        stored = set(addresses_of(self.connection, kind))
        for address in KINDS[kind].everything(self.archive):
            stored.discard(address)
            if address not in marked:
                yield Candidate(address, reason)
        yield from (Candidate(address, reason) for address in sorted(stored - marked))

    def _extent(self, kind: str) -> int:
        """Guess how many outputs a kind has, for the progress bar and for the choice of a pool."""
        if kind == "article":
            return self.archive.listings.size("site", "")
        return len(addresses_of(self.connection, kind)) or 1

    def _run(self, candidates: Iterable[Candidate], total: int) -> Iterator[list[Outcome]]:
        jobs = 1 if total <= pool.SHORT or self.dry else self.jobs
        if jobs == 1:
            return pool.run(lambda: self._maker(self.archive), pool.chunks(candidates, CHUNK), 1)

        def open_worker() -> Callable[[Sequence[Candidate]], list[Outcome]]:
            return self._maker(self._archive(connect(self.place.index, readonly=True)))

        return pool.run(open_worker, pool.chunks(candidates, CHUNK), jobs)

    def _archive(self, connection: sqlite3.Connection) -> Archive:
        return Archive(connection, self.renderers.files.settings, self.renderers.files.taxonomy)

    def _maker(self, archive: Archive) -> Callable[[Sequence[Candidate]], list[Outcome]]:
        from glonews.build.press import SitePress

        press = SitePress(self.renderers.files, self.renderers.assets, self.renderers.site, archive, self.place.state)
        roots = (self.place.site, self.place.theme)
        return Maker(archive, press, self.digests, OutputFolder(self.place.output), roots, dry=self.dry).make_all

    def _log(self, paths: Iterable[str]) -> None:
        """Name new files in the log, which tells of them should the index be lost."""
        lines = "".join(f"{path}\n" for path in paths)
        if lines and not self.dry:
            with self.place.log.open("a", encoding="utf-8") as log:
                log.write(lines)

    def _record(self, outcomes: Sequence[Outcome]) -> None:
        """Store what became of a batch, in one transaction."""
        if outcomes and not self.dry:
            self.connection.execute("BEGIN IMMEDIATE")
        self._log(outcome.row.path for outcome in outcomes if outcome.row and outcome.old_path != outcome.row.path)
        built = [outcome for outcome in outcomes if outcome.verdict == "build"]
        gone = [outcome for outcome in outcomes if outcome.verdict == "delete"]
        put_outputs(self.connection, [(outcome.address, outcome.row) for outcome in built if outcome.row])
        drop_outputs(self.connection, [outcome.address for outcome in gone])
        moved = [outcome.old_path for outcome in built if outcome.row and outcome.old_path != outcome.row.path]
        lose(self.connection, filter(None, [*moved, *(outcome.old_path for outcome in gone)]))
        for outcome in outcomes:
            put_problems(self.connection, f"output:{outcome.address}", outcome.problems)
        if outcomes and not self.dry:
            self.connection.execute("COMMIT")
        self.made.tell(outcomes)
