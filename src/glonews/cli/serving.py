"""``glonews serve``: says where the preview is, what every save made, and what is wrong."""

from __future__ import annotations

import secrets
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

import click
from msgspec import Struct

from glonews.cli.language import speech_for
from glonews.cli.telling import Lines, excerpt, place, told
from glonews.problems import GlonewsError, Problem
from glonews.problems.speech import Speech
from glonews.serve import Asked
from glonews.serve.entrance import Entrance
from glonews.serve.network import local_address, open_sockets
from glonews.serve.running import Voices, serve
from glonews.serve.wire import Failed, Fresh, FromBuilder, Note, Settled
from glonews.serve.words import Said

SHOWN = 20
"""Problems that are printed after a save."""


class Doors(Struct, frozen=True, kw_only=True):
    """Where the preview is to be found."""

    port: int
    host: str | None
    """Address in the network, "" to find it out; None to serve this machine only."""
    open: bool
    """Show the front page in the browser."""


def run_serve(asked: Asked, doors: Doors, language: str | None) -> int:
    """Serve until Ctrl-C; gives the exit code."""
    speech = speech_for(language, asked.site)
    try:
        address = doors.host or (local_address() if doors.host is not None else "")
        sockets = open_sockets(doors.port, address)
        entrance = Entrance(sockets[0].getsockname()[1], address, secrets.token_urlsafe(9) if address else "")
        teller = _Teller(asked.site, speech)
        voices = Voices(
            say=speech.say, tell=teller.said, hear=teller.hear, ready=lambda: _announce(entrance, doors, speech)
        )
        failure = serve(asked, sockets, entrance, voices)
    except KeyboardInterrupt:
        click.echo(speech.say("the preview has ended"), err=True)
        return 0
    except GlonewsError as error:
        click.echo(f"glonews: {speech.say(str(error))}", err=True)
        return 1
    return _failed(failure, speech) if failure else 0


def _announce(entrance: Entrance, doors: Doors, speech: Speech) -> None:
    url = f"http://localhost:{entrance.port}/"
    click.echo(speech.say(f"preview: {url} (Ctrl-C ends it)"))
    if entrance.address:
        click.echo(speech.say(f"on a phone: http://{entrance.address}:{entrance.port}/?key={entrance.key}"))
    if doors.open:
        import webbrowser

        webbrowser.open(url)


def _failed(failure: Failed, speech: Speech) -> int:
    if not failure.traceback:
        click.echo(f"glonews: {speech.say(failure.text)}", err=True)
        return 1
    with tempfile.NamedTemporaryFile("w", prefix="glonews-bug-", suffix=".txt", delete=False, encoding="utf-8") as file:
        file.write(failure.traceback)
    message = f"a bug in glonews stopped it ({failure.text}). Please report the file {file.name}"
    click.echo(f"glonews: {speech.say(message)}", err=True)
    return 70


class _Teller:
    """Shows what the builder says, on the terminal and in browsers."""

    def __init__(self, site: Path, speech: Speech) -> None:
        self.site = site
        self.speech = speech
        self._printed: tuple[Problem, ...] = ()
        self._began = False

    def said(self, problems: Iterable[Problem]) -> list[Said]:
        """Give problems as browsers show them."""
        lines = Lines(self.site)
        return [self._said(problem, lines) for problem in problems]

    def _said(self, problem: Problem, lines: Lines) -> Said:
        spoken = self.speech.told(problem)
        return Said(
            severity=problem.severity,
            label=f"{self.speech.say(problem.severity)}[{problem.code}]",
            place=place(problem),
            message=spoken.message,
            hint=spoken.hint,
            excerpt=tuple(excerpt(problem, lines, lambda text, colour: text, "")),
        )

    def hear(self, message: FromBuilder) -> None:
        """Print what an editor has to know."""
        if isinstance(message, Note):
            click.echo(f"glonews: {self.speech.say(message.text)}", err=True)
        elif isinstance(message, Fresh) and message.refused:
            self._print(message.problems)
            click.echo(f"glonews: {self.speech.say(message.refused)}", err=True)
        elif isinstance(message, Settled):
            self._print(message.problems)
            self._print_round(message)

    def _print_round(self, settled: Settled) -> None:
        if self._began and not settled.saved and not settled.made:
            return
        self._began = True
        what = settled.saved[0] if len(settled.saved) == 1 else self.speech.say(f"changed files: {len(settled.saved)}")
        what = what if settled.saved else self.speech.say("the paper")
        line = f"{what}: {settled.made} pages written, {settled.seconds:.2f} s"
        click.echo(f"{time.strftime('%H:%M:%S')} {self.speech.say(line)}")

    def _print(self, problems: tuple[Problem, ...]) -> None:
        """Print problems that were not printed last time."""
        fresh = [problem for problem in problems if problem not in self._printed]
        self._printed = problems
        for text in told(fresh[:SHOWN], self.site, self.speech, lambda text, colour: click.style(text, fg=colour)):
            click.echo(text, err=True)
        if len(fresh) > SHOWN:
            click.echo(self.speech.say(f"… and {len(fresh) - SHOWN} more"), err=True)
