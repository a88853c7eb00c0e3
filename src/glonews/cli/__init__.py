"""The command line: the only place that prints."""

from glonews.cli.running import main

__all__ = ["main"]
