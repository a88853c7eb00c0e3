"""Showing the progress of long work: a bar on a terminal, plain lines elsewhere, nothing when quiet."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from glonews.cli.language import speech_for

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

LONG = 300
"""Fewer parts than this are done before a bar is drawn."""


class PlainListener:
    """Prints a line when a long step begins, and the notes."""

    def __init__(self, say: Callable[[str], str], *, quiet: bool) -> None:
        self.say = say
        self.quiet = quiet

    def __enter__(self) -> PlainListener:
        return self

    def __exit__(self, *error: object) -> None:
        return None

    def step(self, name: str, total: int | None) -> None:
        """Begin a step."""
        if not self.quiet and (total is None or total >= LONG):
            click.echo(f"{self.say(name)}: {total if total is not None else ''}", err=True)

    def advance(self, count: int) -> None:
        """Say nothing."""

    def note(self, text: str) -> None:
        """Print a note."""
        click.echo(f"glonews: {self.say(text)}", err=True)


class BarListener(PlainListener):
    """Draws a bar for steps of many parts."""

    def __init__(self, say: Callable[[str], str]) -> None:
        super().__init__(say, quiet=False)
        self._progress: Progress | None = None
        self._task: TaskID | None = None
        self._waiting = 0
        self._shown = 0.0

    def __exit__(self, *error: object) -> None:
        if self._progress:
            self._progress.stop()

    def step(self, name: str, total: int | None) -> None:
        """Begin a step; short ones get no bar."""
        if total is None or total < LONG:
            self._task = None
            return
        if self._progress is None:
            # Deferred: rich takes longer to load than most builds take.
            from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

            columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
            # No refresh thread: worker processes are forked from this one.
            self._progress = Progress(*columns, auto_refresh=False)
            self._progress.start()
        self._task = self._progress.add_task(self.say(name), total=total)
        self._waiting = 0

    def advance(self, count: int) -> None:
        """Move the bar, at most ten times a second."""
        if self._progress is None or self._task is None:
            return
        self._waiting += count
        if time.monotonic() - self._shown > 0.1:
            self._progress.update(self._task, advance=self._waiting, refresh=True)
            self._waiting, self._shown = 0, time.monotonic()


def listener_for(site: Path, language: str | None, *, quiet: bool) -> PlainListener:
    """Choose a listener for this terminal, which speaks as ``speech_for`` says once there is something to tell."""

    def say(text: str) -> str:
        return speech_for(language, site).say(text)

    return BarListener(say) if not quiet and sys.stderr.isatty() else PlainListener(say, quiet=quiet)
