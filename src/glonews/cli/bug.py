"""What the user sees of a bug in glonews: one line, and a file with the rest for a bug report."""

from __future__ import annotations

import tempfile
import traceback

import click


def tell_of_bug(error: BaseException) -> int:
    """Write the traceback to a temporary file, say where, and give the exit code."""
    with tempfile.NamedTemporaryFile("w", prefix="glonews-bug-", suffix=".txt", delete=False, encoding="utf-8") as file:
        traceback.print_exception(error, file=file)
    click.echo(
        f"glonews: a bug in glonews stopped it ({type(error).__name__}: {error}). What is published stays as it was."
        f" Please report the file {file.name}",
        err=True,
    )
    return 70
