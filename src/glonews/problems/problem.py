"""The Problem value and the exceptions of the package; printing them belongs to the command line."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

Severity = Literal["error", "warning"]


class Problem(Struct, frozen=True):
    """One thing wrong with a source, for the person who wrote it.

    ``path`` is relative to the site folder; ``line`` and ``column`` count from 1 (characters), 0 when the
    problem has no place; ``code`` is a stable kebab-case name; ``hint`` says what to do.
    """

    path: str
    line: int
    column: int
    code: str
    severity: Severity
    message: str
    hint: str = ""

    def __str__(self) -> str:
        """Give ``path:line:column: message; hint``, as an editor's terminal shows it."""
        place = self.path + (f":{self.line}:{self.column}" if self.line else "")
        return f"{place}: {self.message}" + (f"; {self.hint}" if self.hint else "")


def sorted_problems(problems: Iterable[Problem]) -> list[Problem]:
    """Order problems by path, place and code, each once."""
    return sorted(set(problems), key=lambda p: (p.path, p.line, p.column, p.code, p.message))


class GlonewsError(Exception):
    """Root of every exception that glonews raises on purpose."""


class SiteError(GlonewsError):
    """The site cannot be built at all; ``problems`` says why."""

    def __init__(self, message: str, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(message)
        self.problems = problems


class LockedError(SiteError):
    """Another build of the same site is running."""


class IndexDamaged(GlonewsError):
    """The index is unreadable, truncated or of another version."""


class OutputError(GlonewsError):
    """A file of the output folder cannot be written (disk full, no permission)."""


class UnreadablePhoto(GlonewsError):
    """A photo file is damaged, too large, or not what it is called; the text says why, without a subject."""


class UnreadableVideo(GlonewsError):
    """A video, or its captions, is damaged or not what it is called; the text says why, without a subject."""


class TemplateFailure(GlonewsError):
    """A template cannot be read or rendered; ``problem`` says where and why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem
