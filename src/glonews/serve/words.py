"""What a preview says to the editor in front of the browser, in the language of the program, and problems to show."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec import Struct

from glonews.problems import Problem
from glonews.serve.wire import Answer, Progress

Say = Callable[[str], str]
"""An English sentence in the language of the editor."""


class Said(Struct, frozen=True, kw_only=True):
    """A problem as it is shown."""

    severity: str
    label: str
    """Severity and code, in words."""
    place: str
    """path:line:col"""
    message: str
    hint: str
    excerpt: tuple[str, ...]
    """The line of the source, and a line with a caret under the place."""


Tell = Callable[[Iterable[Problem]], list[Said]]


class Board(Struct, frozen=True, kw_only=True):
    """Everything that the script shows over a page."""

    title: str
    close: str
    refused: str
    is_urgent: bool
    """Errors lie over the page; warnings wait in the corner."""
    problems: list[Said]


def board(problems: Iterable[Problem], refused: str, say: Say, tell: Tell) -> Board:
    """Give what is to be shown of problems; each is told once."""
    each = list(dict.fromkeys(problems))
    errors = sum(problem.severity == "error" for problem in each)
    return Board(
        title=say(f"errors: {errors}, warnings: {len(each) - errors}") if each else "",
        close=say("Close"),
        refused=say(refused) if refused else "",
        is_urgent=bool(errors or refused),
        problems=tell(sorted(each, key=lambda problem: problem.severity != "error")),
    )


def banner(answer: Answer, say: Say) -> str:
    """Say why readers do not see a page, and until when; "" when they do."""
    until = answer.hidden_until
    if answer.draft and until:
        hidden = 'Draft: readers see this page only without "draft: true" in its file; then not before'
        return say(f"{hidden} {until}")
    if answer.draft:
        return say('Draft: readers see this page only without "draft: true" in its file')
    return say(f"Hidden from readers until {until}") if until else ""


def progress(step: Progress | None, say: Say) -> str:
    """Say how far a first build is."""
    if step is None:
        return ""
    far = f"{step.done} / {step.total}" if step.total else str(step.done)
    return f"{say(step.step)}: {far}"
