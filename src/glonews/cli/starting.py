"""``glonews init``: lays out a new newspaper and says what comes next."""

from __future__ import annotations

from pathlib import Path

import click

from glonews.cli.language import speech_for
from glonews.cli.schemas import write_editor_files
from glonews.problems import GlonewsError
from glonews.scaffold import make_site


def run_init(folder: Path, language: str | None) -> int:
    """Make the files and print their paths; gives the exit code."""
    try:
        made = [*make_site(folder), *write_editor_files(folder, language)]
    except GlonewsError as error:
        click.echo(f"glonews: {speech_for(language, folder).say(str(error))}", err=True)
        return 1
    say = speech_for(language, folder).say
    for path in made:
        click.echo(f"  {path}")
    click.echo(say(f"A new newspaper is in {folder}. See it: glonews serve --site {folder}"))
    return 0
