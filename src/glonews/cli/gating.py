"""``glonews check --output``: prints which rules the published files break, in the form that is asked for.

Exit codes: 0 no error, 1 an error stands (with ``--strict`` also a warning), 2 the check cannot be made, 70 a bug.
"""

from __future__ import annotations

import os
from pathlib import Path

import click

from glonews.cli.checking import SHOWN, UNUSABLE, WRONG, Asked, counts, first
from glonews.cli.language import speech_for
from glonews.cli.progress import listener_for
from glonews.cli.reports import RuleNote, report
from glonews.cli.telling import told
from glonews.conformance.registry import RULES
from glonews.gate import GateRequest, Verdict, gate
from glonews.gate.house import house_of
from glonews.problems import GlonewsError
from glonews.problems.speech import Speech
from glonews.settings import read_settings


def run_gate(site: Path, output: Path, now: int, jobs: int, asked: Asked) -> int:
    """Check the files of an output folder and print; gives the exit code."""
    speech = speech_for(asked.language, site)
    file = site / "content" / "site.yaml"
    source = file.read_bytes() if file.is_file() else None
    settings, _ = read_settings("content/site.yaml", source)
    request = GateRequest(
        site=site, output=output, now=now, jobs=jobs, off=settings.gate.off, only=asked.paths or None,
        house=house_of(settings, output, has_settings=source is not None),
    )  # fmt: skip
    try:
        with listener_for(site, asked.language, quiet=asked.quiet or asked.form != "text") as listener:
            verdict = gate(request, listener)
    except GlonewsError as error:
        click.echo(f"glonews: {speech.say(str(error))}", err=True)
        return UNUSABLE
    if asked.form == "text":
        _print(verdict, output, speech, quiet=asked.quiet)
    else:
        rules = {rule.id: RuleNote(speech.say(rule.says), rule.source) for rule in RULES.values()}
        problems = [speech.told(problem) for problem in verdict.problems]
        click.echo(report(asked.form, problems, rules, _folder(output)), nl=False)
    errors, warnings = counts(verdict.problems)
    return WRONG if errors or (asked.strict and warnings) else 0


def _folder(output: Path) -> str:
    """Give the output folder as build servers name it: from where the command runs, with a final slash."""
    return Path(os.path.relpath(output)).as_posix() + "/"


def _print(verdict: Verdict, output: Path, speech: Speech, *, quiet: bool) -> None:
    shown = first(verdict.problems)
    texts = told(shown, output, speech, lambda text, colour: click.style(text, fg=colour))
    for problem, text in zip(shown, texts, strict=True):
        click.echo(f"{text}\n      {speech.say('rule')}: {RULES[problem.code].source}")
    if len(verdict.problems) > SHOWN:
        click.echo(speech.say(f"… and {len(verdict.problems) - SHOWN} more (--format json has them all)"))
    if not quiet:
        errors, warnings = counts(verdict.problems)
        read = f"{verdict.files} files checked, {verdict.read} of them read again; "
        click.echo(speech.say(read + f"errors: {errors}, warnings: {warnings}"))
