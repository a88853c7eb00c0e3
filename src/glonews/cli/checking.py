"""``glonews check``: prints what is wrong with the content, in the form that is asked for.

Exit codes: 0 nothing that keeps a page from being published, 1 an error stands (with ``--strict`` also a warning),
2 the command cannot be carried out, 70 a bug of glonews.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

import click
from msgspec import Struct

from glonews.check import CheckRequest, Findings, check
from glonews.cli.handbook import handbook, rules
from glonews.cli.language import speech_for
from glonews.cli.progress import listener_for
from glonews.cli.reports import report
from glonews.cli.telling import told
from glonews.problems import GlonewsError, Problem
from glonews.problems.speech import Speech

WRONG, UNUSABLE = 1, 2
SHOWN = 200
"""Problems that are printed as text; the other forms have them all."""


class Asked(Struct, frozen=True, kw_only=True):
    """What the command line asks for beside the check itself."""

    form: str
    """One of ``glonews.cli.reports.FORMS``."""
    paths: tuple[str, ...]
    """Files and folders relative to the site; none for all."""
    changed: str | None
    """Only files that differ from this revision."""
    fix: bool
    strict: bool
    quiet: bool
    language: str | None


def run_check(site: Path, jobs: int, asked: Asked) -> int:
    """Check and print; gives the exit code."""
    speech = speech_for(asked.language, site)
    try:
        only = _chosen(site, asked)
        findings = _checked(site, jobs, only, asked.language, quiet=asked.quiet or asked.form != "text")
        if asked.fix:
            findings = _fixed(site, jobs, only, findings, speech)
    except GlonewsError as error:
        click.echo(f"glonews: {speech.say(str(error))}", err=True)
        return UNUSABLE
    if asked.form == "text":
        _print(findings, site, speech, quiet=asked.quiet)
    else:
        notes = rules(handbook(), speech.language)
        click.echo(report(asked.form, [speech.told(problem) for problem in findings.problems], notes), nl=False)
    errors, warnings = counts(findings.problems)
    return WRONG if errors or (asked.strict and warnings) else 0


def counts(problems: Sequence[Problem]) -> tuple[int, int]:
    """Count errors and warnings."""
    errors = sum(problem.severity == "error" for problem in problems)
    return errors, len(problems) - errors


def _chosen(site: Path, asked: Asked) -> tuple[str, ...] | None:
    """Give the files to tell of, None for all."""
    chosen = set(asked.paths)
    if asked.changed is not None:
        from glonews.check.changed import changed_files

        chosen.update(changed_files(site, asked.changed))
    return tuple(sorted(chosen)) if asked.paths or asked.changed is not None else None


def _checked(site: Path, jobs: int, only: tuple[str, ...] | None, language: str | None, *, quiet: bool) -> Findings:
    with listener_for(site, language, quiet=quiet) as listener:
        return check(CheckRequest(site=site, now=int(time.time()), jobs=jobs, only=only), listener)


def _fixed(site: Path, jobs: int, only: tuple[str, ...] | None, findings: Findings, speech: Speech) -> Findings:
    """Correct what can be corrected, and look again."""
    from glonews.check.fixing import fix

    changed = fix(site, findings, lambda text: click.echo(speech.say(text), err=True))
    for path in changed:
        click.echo(speech.say(f"corrected: {path}"), err=True)
    return _checked(site, jobs, only, speech.language, quiet=True) if changed else findings


def _print(findings: Findings, site: Path, speech: Speech, *, quiet: bool) -> None:
    shown = first(findings.problems)
    for text in told(shown, site, speech, lambda text, colour: click.style(text, fg=colour)):
        click.echo(text)
    if len(shown) < len(findings.problems):
        click.echo(speech.say(f"… and {len(findings.problems) - len(shown)} more (--format json has them all)"))
    if not quiet:
        click.echo(speech.say(_summary(findings)))


def first(problems: Sequence[Problem]) -> list[Problem]:
    """Give the problems to print, in order of place; of too many the errors first."""
    if len(problems) <= SHOWN:
        return list(problems)
    chosen = sorted(problems, key=lambda problem: problem.severity != "error")[:SHOWN]
    return sorted(chosen, key=lambda problem: (problem.path, problem.line, problem.column))


def _summary(findings: Findings) -> str:
    errors, warnings = counts(findings.problems)
    if findings.files is not None:
        return f"{findings.files} files checked; errors: {errors}, warnings: {warnings}"
    return f"{findings.articles} articles checked; errors: {errors}, warnings: {warnings}"
