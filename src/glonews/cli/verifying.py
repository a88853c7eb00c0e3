"""``glonews verify``: prints what differs between the published site and a clean build."""

from __future__ import annotations

from pathlib import Path

import click
from msgspec import json

from glonews.build.report import Request
from glonews.problems import GlonewsError
from glonews.verify import verify


def run_verify(request: Request, *, given_now: bool, report_file: Path | None) -> int:
    """Compare and print; gives the exit code: 0 when every byte agrees."""
    try:
        result = verify(request, given_now=given_now)
    except GlonewsError as error:
        click.echo(f"glonews: {error}", err=True)
        return 1
    for sign, paths in (("differs", result.differing), ("missing", result.missing), ("too many", result.surplus)):
        for path in paths:
            click.echo(f"{sign}: {path}")
    wrong = len(result.differing) + len(result.missing) + len(result.surplus)
    click.echo(f"{result.compared} files compared, {wrong} wrong" if wrong else f"{result.compared} files, all equal")
    if report_file is not None:
        report_file.write_bytes(json.format(json.encode(result), indent=1) + b"\n")
    return int(bool(wrong or result.failed))
