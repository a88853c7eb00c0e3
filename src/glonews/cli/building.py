"""``glonews build``: runs a build, shows how it goes and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec import json

from glonews.build.pipeline import build
from glonews.build.report import Report, Request
from glonews.cli.progress import listener_for
from glonews.problems import GlonewsError, Problem, SiteError

if TYPE_CHECKING:
    from glonews.problems.speech import Speech

SHOWN_PROBLEMS = 50
SHOWN_PATHS = 40


def run_build(
    request: Request, *, strict: bool, quiet: bool, report_file: Path | None, language: str | None = None
) -> int:
    """Build and print; gives the exit code: 0 when all went well, 1 when an error stands."""
    listener = listener_for(request.site, language, quiet=quiet)
    try:
        with listener:
            report = build(request, listener)
    except SiteError as error:
        _print_problems(error.problems, request.site, language)
        click.echo(f"glonews: {_speech(language, request.site).say(str(error))}", err=True)
        _write_report(report_file, Report(problems=error.problems))
        return 1
    except GlonewsError as error:
        click.echo(f"glonews: {_speech(language, request.site).say(str(error))}", err=True)
        return 1
    _print_problems(report.problems, request.site, language)
    if request.dry_run:
        _print_plan(report, _speech(language, request.site).say)
    if not quiet:
        say = _speech(language, request.site).say
        for path, why in report.waiting:
            click.echo(f"{path}: {say(why)}")
        for path, source in list(report.left.items())[:SHOWN_PATHS]:
            click.echo(f"{source}: " + say(f'/{path} is gone; "aliases: [/{path}]" leads its readers on'))
        click.echo(summary(report, dry=request.dry_run, say=say))
    _write_report(report_file, report)
    return exit_code(report, lambda text: _speech(language, request.site).say(text), strict=strict)


def exit_code(report: Report, say: Callable[[str], str], *, strict: bool) -> int:
    """Give 1 when an error stands, or with ``strict`` a warning."""
    if strict and report.warnings and not report.failed:
        refused = say(f"--strict allows no warnings, and there are {report.warnings}")
        click.echo(f"glonews: {refused}", err=True)
    return int(report.failed or (strict and report.warnings > 0))


def summary(report: Report, *, dry: bool = False, say: Callable[[str], str] = str) -> str:
    """Give the one line that closes a build; ``say`` puts each part of it into another language."""
    parts = [(len(report.added), "added"), (len(report.changed), "changed"), (len(report.removed), "removed")]
    told = ", ".join(say(f"{count} {name}") for count, name in parts if count) or say("nothing changed")
    would = say("would be:") + " " if dry else ""
    hidden = " (" + say(f"{report.hidden} not public") + ")" if report.hidden else ""
    errors = sum(problem.severity == "error" for problem in report.problems)
    wrong = [say(counted(errors, "error") + ": what they concern stays as it was")] if errors else []
    wrong += [say(counted(report.warnings, "warning"))] if report.warnings else []
    left = report.photos_left
    wrong += [say(f"{counted(left, 'photo')} without AVIF until a later build")] if left else []
    articles = say(counted(report.articles, "article")) + hidden
    return "; ".join([articles, would + told, say(f"{report.unchanged} unchanged"), *wrong, f"{report.seconds:.2f} s"])


def _speech(language: str | None, site: Path) -> Speech:
    from glonews.cli.language import speech_for  # deferred: a quiet build that goes well says nothing

    return speech_for(language, site)


def counted(number: int, word: str) -> str:
    """Give "1 error", "2 errors"."""
    return f"{number} {word}{'' if number == 1 else 's'}"


def _print_problems(problems: tuple[Problem, ...], site: Path, language: str | None) -> None:
    """Print warnings, then errors; of many warnings the first."""
    if not problems:
        return
    from glonews.cli.language import speech_for  # deferred: most builds have nothing to tell
    from glonews.cli.telling import told

    errors = [problem for problem in problems if problem.severity == "error"]
    warnings = [problem for problem in problems if problem.severity == "warning"]
    speech = speech_for(language, site)
    for text in told(
        [*warnings[:SHOWN_PROBLEMS], *errors], site, speech, lambda text, colour: click.style(text, colour)
    ):
        click.echo(text, err=True)
    if len(warnings) > SHOWN_PROBLEMS:
        more = len(warnings) - SHOWN_PROBLEMS
        click.echo(speech.say(f"… and {more} more warnings (--report FILE has them)"), err=True)


def _print_plan(report: Report, say: Callable[[str], str]) -> None:
    for sign, paths in (("+", report.added), ("*", report.changed), ("-", report.removed)):
        for path in paths[:SHOWN_PATHS]:
            why = report.reasons.get(path, "nothing owns it any more")
            click.echo(f"{sign} {path}  ({say(why)})")
        if len(paths) > SHOWN_PATHS:
            click.echo(f"{sign} " + say(f"… and {len(paths) - SHOWN_PATHS} more"))


def _write_report(file: Path | None, report: Report) -> None:
    if file is None:
        return
    try:
        file.write_bytes(json.format(json.encode(report), indent=1) + b"\n")
    except OSError as error:
        raise click.BadParameter(f"the report cannot be written: {error.strerror}", param_hint="--report") from error


def run_explain(request: Request, path: str, language: str | None = None) -> int:
    """Print why an output is as it is; gives the exit code, 1 when there is no such output."""
    from glonews.build.explaining import explain

    say = _speech(language, request.site).say
    try:
        lines = explain(request, path, say)
    except GlonewsError as error:
        click.echo(f"glonews: {say(str(error))}", err=True)
        return 1
    for line in lines or [say(f"no output and no article is called {path}")]:
        click.echo(line)
    return 0 if lines else 1
