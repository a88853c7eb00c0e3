"""The build's own pipeline with its last room closed: sources are read and pages put together, nothing is printed.

The check keeps an index of its own, so that a build and a check never wait for each other's work, and the next check
looks only at what changed.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from hashlib import blake2b
from typing import cast

from msgspec import msgpack, structs

from glonews.build.applying import Applier
from glonews.build.code import PACKAGE
from glonews.build.collecting import Reach
from glonews.build.outcomes import Candidate, Outcome
from glonews.build.place import Place
from glonews.build.production import Production
from glonews.build.report import Listener, Request
from glonews.build.session import Session
from glonews.build.theme import Renderers
from glonews.check.proofs import ProofDesk
from glonews.check.small import ProofMaker
from glonews.index.archive import Archive
from glonews.index.outputs import WHOLE, set_pending
from glonews.model.entry import NEVER, Address
from glonews.pages.front import front_addresses
from glonews.pages.kind import Press
from glonews.store.log import OutputLog
from glonews.store.writing import OutputFolder

TELLING = ("article", "page", "front", "partner")
"""Page kinds that find something to tell when their inputs are put together."""
LAID_OUT = "category"
"""A kind of which only the pages have something to tell that content/front.yaml lays out."""


class ProofSession(Session):
    """A session that ends with the problems in its index, and no file written."""

    def __init__(self, place: Place, request: Request, listener: Listener) -> None:
        super().__init__(place, request, listener, dict)
        self.desk = ProofDesk(self.files.settings, self.files.taxonomy)
        self._applier: Applier | None = None

    def basis(self) -> str:
        """Digest what decides the stored problems: the code of the rules, and all that is declared."""
        rules = [path.read_bytes() for room in ("copydesk", "check") for path in sorted((PACKAGE / room).glob("*.py"))]
        # Nothing that a check tells depends on what is said of a series.
        declared = structs.replace(self.files.taxonomy, series=())
        parts = (super().basis(), self.files.settings, declared, *rules)
        return blake2b(msgpack.encode(parts), digest_size=12).hexdigest()

    def tell_of_new_basis(self) -> None:
        """Say why every source is read again."""
        self.note("glonews itself, the settings, or the people and sections have changed: all sources are read again")

    def applier(self, connection: sqlite3.Connection, *, is_new: bool) -> Applier:
        """Open the index for changes; drafts and embargoed articles are checked like all others."""
        self._applier = _ProofApplier(
            connection, self.files.settings, self.files.taxonomy,
            now=self.request.now, horizon=NEVER, drafts=True, is_new=is_new,
        )  # fmt: skip
        return self._applier

    def changed_paths(self) -> dict[str, bytes] | None:
        """Give the articles that changed, each with its earlier place in time (b"" without one); None for all."""
        if self._applier is None or self._applier.is_new:
            return None
        return {path: old.position if old else b"" for path, old in self._applier.collector.old.items()}

    def production(self, connection: sqlite3.Connection) -> Production:
        """Open the room where pages are put together."""
        renderers = _NoRenderers(self.files, self.archive(connection), "")
        return _Proofs(
            connection, self.place, renderers, self.listener, now=self.request.now, jobs=self.jobs, dry=False
        )


class _ProofApplier(Applier):
    """Nothing is published by a check, so what it tells does not depend on what an earlier one has seen."""

    def keeper(self, paths: Sequence[str], stem: str) -> str:
        """Give the first by path."""
        return paths[0]


class _NoRenderers(Renderers):
    """What decides the bytes of outputs has no part in their problems."""

    digest = ""

    def kind_digests(self, stored_digest: str, stored_kinds: str) -> dict[str, str]:
        """Give the kinds that have something to tell."""
        return dict.fromkeys((*TELLING, LAID_OUT), "proof")


class _Proofs(Production):
    def plan(self, reach: Reach) -> None:
        """Plan the outputs of the telling kinds, and the pages that are laid out by hand."""
        told = Reach()
        kinds = (*TELLING, LAID_OUT)
        told.single = {address: reason for address, reason in reach.single.items() if address.kind in kinds}
        told.whole = {kind: reason for kind, reason in reach.whole.items() if kind in TELLING}
        told.add(front_addresses(self.archive.front, self.archive), "content/front.yaml lays it out")
        super().plan(told)
        # Of sections only the pages above: the others have nothing to tell, and are many.
        if self.waiting.pop(Address(LAID_OUT, "", WHOLE), None):
            set_pending(self.connection, self.waiting)

    def _maker(self, archive: Archive, output: OutputFolder) -> Callable[[Sequence[Candidate]], list[Outcome]]:
        # A maker that runs dry asks its press for nothing.
        log = OutputLog(self.place.log)
        return ProofMaker(archive, lambda: cast(Press, None), self.digests, output, log, (), dry=True).make_all
