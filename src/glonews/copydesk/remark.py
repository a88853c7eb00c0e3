"""What a rule of the copy desk has to say about a place of a manuscript."""

from __future__ import annotations

from msgspec import Struct


class Remark(Struct, frozen=True):
    """One remark. ``start`` and ``end`` are places in the manuscript's text, counted in characters from 0."""

    start: int
    end: int
    message: str
    hint: str = ""
    correction: str | None = None
    """What stands there instead when the remark can be put right without changing what is said; None when it cannot."""
