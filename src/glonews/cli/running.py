"""Starting and ending the program, and the last net below it: an editor is never shown a traceback."""

from __future__ import annotations

import atexit
import gc
import os
import sys
import threading


def main() -> None:
    """Run the command line. A bug of glonews itself is told in one line; its traceback goes to a file."""
    # Nearly everything a build allocates is freed by counting; the collector only walks over what stays.
    gc.set_threshold(50_000, 20, 50)
    from glonews.cli.main import commands

    try:
        commands()
    except SystemExit as end:
        if isinstance(end.code, int):
            _leave(end.code)
        raise
    except Exception as error:
        from glonews.cli.bug import tell_of_bug

        sys.exit(tell_of_bug(error, sys.argv[1:]))


def _leave(code: int) -> None:
    """End the process at once: to take its memory apart piece by piece takes 25 ms after a build.

    Comes back when something is left to do: other threads, or output that nobody takes.
    """
    if threading.active_count() > 1:
        return
    atexit._run_exitfuncs()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        return
    os._exit(code)
