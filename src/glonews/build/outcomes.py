"""What may have to be made, and what became of it: the values that pass between production and its makers."""

from __future__ import annotations

from typing import NamedTuple

from glonews.index.outputs import OutputRow
from glonews.model.entry import Address
from glonews.plan.keys import Verdict
from glonews.problems import Problem


class Candidate(NamedTuple):
    """An output that may have to be made, and why it is looked at. ``damaged``: its file was changed by hand."""

    address: Address
    reason: str
    damaged: bool = False


class Outcome(NamedTuple):
    """What became of a candidate. ``row`` is to be stored if it was built or failed; ``old_path`` is where it was."""

    address: Address
    verdict: Verdict
    row: OutputRow | None = None
    old_path: str = ""
    written: bool = False
    problems: tuple[Problem, ...] = ()
    failed: bool = False
    """It could not be made, or has an error: it stays pending."""
    taken: str = ""
    """The place it wants, when another output was faster in the same build."""

    @property
    def matters(self) -> bool:
        """Say whether there is anything to store: most kept outputs need nothing."""
        return self.verdict not in ("keep", "nothing") or bool(self.problems) or self.failed
