"""A first preview begins with what the published build knows: a copy of its index, and its files by hard links.

A file of an output is never written in place, only replaced, so that neither side changes what the other one has.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing

from glonews.build.loading import unfinished_index
from glonews.build.place import Place, place_of
from glonews.index.outputs import output_paths
from glonews.index.schema import connect
from glonews.problems import LockedError
from glonews.store.lock import build_lock
from glonews.store.log import OutputLog


def share_published(place: Place, note: Callable[[str], None]) -> bool:
    """Begin a preview that has nothing yet with the published state; says whether that was done.

    Nothing is shared while a build runs, or when the disk refuses: the preview then reads the archive itself.
    """
    published = place_of(place.site, None)
    if place.index.exists() or place.log.exists() or place.output.exists() or not published.index.exists():
        return False
    try:
        with build_lock(published.state, note, patience_seconds=0):
            _copy(published, place)
        return True
    except (LockedError, sqlite3.Error, OSError):
        unfinished_index(place.index).unlink(missing_ok=True)
        place.log.unlink(missing_ok=True)
        shutil.rmtree(place.output, ignore_errors=True)
        return False


def _copy(published: Place, place: Place) -> None:
    """Link the files, then give the index its name: a crash before leaves files that the log names."""
    unfinished = unfinished_index(place.index)
    unfinished.unlink(missing_ok=True)
    with closing(connect(published.index, readonly=True)) as old, closing(sqlite3.connect(unfinished)) as new:
        old.backup(new)
        paths = sorted(output_paths(old))
    OutputLog(place.log).replace(paths)
    _link(paths, f"{published.output}/", f"{place.output}/")
    os.replace(unfinished, place.index)


def _link(paths: Iterable[str], source: str, target: str) -> None:
    made = ""
    for path in paths:
        folder = path.rpartition("/")[0]
        if folder != made or not folder:
            os.makedirs(target + folder, exist_ok=True)
            made = folder
        try:
            os.link(source + path, target + path, follow_symlinks=False)
        except FileNotFoundError:
            continue  # it was removed by hand: the preview notices, as a build does
