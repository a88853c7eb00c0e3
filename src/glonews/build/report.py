"""What a build tells: the request, the events on the way, the report at the end."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from msgspec import Struct

from glonews.problems import Problem


class Request(Struct, frozen=True, kw_only=True):
    """What is to be built. ``now`` is the build's instant, in seconds since 1970-01-01T00:00Z."""

    site: Path
    output: Path | None = None
    now: int
    jobs: int = 0
    """Number of processes; 0 for one a core."""
    drafts: bool = False
    embargoed: bool = False
    """Show articles before their hour, too: for previews, never for a published site."""
    clean: bool = False
    """Forget the index and empty the output folder first."""
    dry_run: bool = False
    photo_seconds: float | None = None
    """Time for photos: what does not fit is left for a later build, but for the quick formats. None: all the time."""
    left_out: tuple[str, ...] | None = None
    """Photos whose slow format is to be left out, as an earlier build with little time has done."""
    is_proof: bool = False
    """This build is compared with another one: RSS is written by feedgen, not by our own quicker writer."""
    state: Path | None = None
    """Folder of the index, when it is not the site's own (for a build beside the published one)."""


class Report(Struct, frozen=True, kw_only=True):
    """What a build did. Paths are relative to the output folder, in code point order."""

    articles: int = 0
    """Public articles in the archive."""
    hidden: int = 0
    """Articles that wait for their hour, have passed it, or are drafts."""
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    left: dict[str, str] = {}
    """Removed outputs whose article is at another address now, without an alias -> its source."""
    unchanged: int = 0
    problems: tuple[Problem, ...] = ()
    """Every standing error, and the warnings of the sources this build has read."""
    warnings: int = 0
    """All standing warnings, also those of sources read by earlier builds."""
    reasons: dict[str, str] = {}
    """Path of an added or changed output -> why it was built."""
    waiting: tuple[tuple[str, str], ...] = ()
    """The next articles that are not public yet, and drafts: path and why."""
    notes: tuple[str, ...] = ()
    """What the build found out of order and mended."""
    photos_left: int = 0
    """Photos whose slow format a later build is to make, because this one had too little time."""
    seconds: float = 0.0

    @property
    def failed(self) -> bool:
        """Say whether an error stands."""
        return any(problem.severity == "error" for problem in self.problems)


class Listener(Protocol):
    """Hears what a build does. The command line shows it; tests keep it."""

    def step(self, name: str, total: int | None) -> None:
        """Begin a step of that many parts (None: unknown)."""

    def advance(self, count: int) -> None:
        """Report that so many parts of the step are done."""

    def note(self, text: str) -> None:
        """Report something out of the ordinary."""


class Silence:
    """A listener that keeps the notes and shows nothing."""

    def __init__(self) -> None:
        self.notes: list[str] = []

    def step(self, name: str, total: int | None) -> None:
        """Hear nothing."""

    def advance(self, count: int) -> None:
        """Hear nothing."""

    def note(self, text: str) -> None:
        """Keep the note."""
        self.notes.append(text)
