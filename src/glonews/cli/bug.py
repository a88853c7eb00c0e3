"""What the user sees of a bug in glonews: one line, and a file with the rest for a bug report."""

from __future__ import annotations

import tempfile
import traceback
from collections.abc import Sequence
from contextlib import suppress

import click


def tell_of_bug(error: BaseException, arguments: Sequence[str]) -> int:
    """Write the traceback to a temporary file, say where, and give the exit code."""
    with tempfile.NamedTemporaryFile("w", prefix="glonews-bug-", suffix=".txt", delete=False, encoding="utf-8") as file:
        traceback.print_exception(error, file=file)
    message = (
        f"a bug in glonews stopped it ({type(error).__name__}: {error}). What is published stays as it was."
        f" Please report the file {file.name}"
    )
    with suppress(Exception):  # the bug may be in what says things in another language
        from glonews.cli.usage import speech_of

        message = speech_of(arguments).say(message)
    click.echo(f"glonews: {message}", err=True)
    return 70
