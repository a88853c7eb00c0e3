"""The command line: the only place that prints."""

from glonews.cli.main import main

__all__ = ["main"]
