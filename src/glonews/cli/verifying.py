"""``glonews verify``: prints what differs between the published site and a clean build."""

from __future__ import annotations

from pathlib import Path

import click
from msgspec import json

from glonews.build.report import Request
from glonews.cli.language import speech_for
from glonews.problems import GlonewsError
from glonews.verify import verify


def run_verify(request: Request, *, given_now: bool, report_file: Path | None, language: str | None = None) -> int:
    """Compare and print; gives the exit code: 0 when every byte agrees."""
    say = speech_for(language, request.site).say
    try:
        result = verify(request, given_now=given_now)
    except GlonewsError as error:
        click.echo(f"glonews: {say(str(error))}", err=True)
        return 1
    lists = {"differs": result.differing, "missing": result.missing, "not made by a clean build": result.surplus}
    for sign, paths in lists.items():
        for path in paths:
            click.echo(say(f"{sign}: {path}"))
    if result.failed:
        click.echo(say("the sources have errors; pages held in their last good version differ until they are mended"))
    if result.behind:
        click.echo(say("sources were changed since the last build, so run glonews build first"))
    wrong = len(result.differing) + len(result.missing) + len(result.surplus)
    summary = f"{result.compared} files compared, {wrong} wrong" if wrong else f"{result.compared} files, all equal"
    click.echo(say(summary))
    if report_file is not None:
        try:
            report_file.write_bytes(json.format(json.encode(result), indent=1) + b"\n")
        except OSError as error:
            message = f"the report cannot be written: {error.strerror}"
            raise click.BadParameter(message, param_hint="--report") from error
    return int(bool(wrong or result.failed))
