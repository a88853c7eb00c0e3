"""``glonews schema``: prints the JSON Schema of a file of the site, or writes what editors' programs complete from."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click
from msgspec import json

from glonews.cli.language import CATALOGUES, speech_for
from glonews.problems import OutputError
from glonews.schema import names_of, schema_of

WRONG = 1


def run_schema(name: str, site: Path, language: str | None) -> int:
    """Print one schema; gives the exit code."""
    made = schema_of(name, names_of(site), _sayer(site, language))
    click.echo(json.format(json.encode(made), indent=2).decode())
    return 0


def run_write(site: Path, language: str | None) -> int:
    """Write the files for editors and print their paths; gives the exit code."""
    try:
        for path in write_editor_files(site, language):
            click.echo(f"  {path}")
    except OutputError as error:
        click.echo(f"glonews: {speech_for(language, site).say(str(error))}", err=True)
        return WRONG
    return 0


def write_editor_files(site: Path, language: str | None = None) -> list[str]:
    """Bring ``.vscode`` up to date with the site's names; gives the paths written. An editor's own settings stay.

    :raises OutputError: a file cannot be written.
    """
    from glonews.schema.editors import OWN, editor_files

    written = []
    for path, text in editor_files(names_of(site), _sayer(site, language)).items():
        file = site / path
        try:
            if file.exists() and (path in OWN or file.read_bytes() == text.encode()):
                continue
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
        except OSError as error:
            raise OutputError(f"{path} cannot be written: {error.strerror}") from error
        written.append(path)
    return written


def _sayer(site: Path, language: str | None) -> Callable[[str], str]:
    """Give the sentences of keys in the language of the site, English where there is no other."""
    chosen = language or speech_for(None, site).language
    file = CATALOGUES / chosen.partition("-")[0].lower() / "keys.yaml"
    if not file.is_file():
        return str
    import yaml

    known: dict[str, str] = yaml.load(file.read_bytes(), Loader=yaml.BaseLoader)  # our own file, read as plain text
    return lambda sentence: known.get(sentence, sentence)
