"""The pipeline: sources -> parse -> index -> plan -> render -> write. Everything that builds calls ``build``."""

from __future__ import annotations

import shutil
import sqlite3
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from msgspec import structs

from glonews.build.place import Place, place_of
from glonews.build.pool import scanners
from glonews.build.report import Listener, Report, Request, Silence
from glonews.index.schema import connect
from glonews.problems import IndexDamaged, OutputError, SiteError
from glonews.sources.git import Asked
from glonews.store.lock import build_lock
from glonews.store.scanning import changed_folders, in_background

if TYPE_CHECKING:
    from glonews.build.session import Inspect, Session

Made = TypeVar("Made")


def build(request: Request, listener: Listener | None = None, inspect: Inspect | None = None) -> Report:
    """Bring the output folder up to date with the sources at the instant ``request.now``.

    :raises SiteError: there is no site, its settings are broken (``problems`` says where), or another build runs.
    :raises OutputError: the state or output folder cannot be written.
    """
    began = time.perf_counter()
    listener = listener or Silence()
    place = place_of(request.site, request.output, request.state)

    def work() -> Report:
        if request.clean and not request.dry_run:
            _forget_everything(place)
        return run_or_mend(place, lambda: _session(place, request, listener), listener, inspect)

    report = locked(place, listener, work)
    return structs.replace(report, seconds=round(time.perf_counter() - began, 3))


def locked(place: Place, listener: Listener, work: Callable[[], Made]) -> Made:
    """Do something while no other build of the site runs; what the disk refuses is told as OutputError."""
    try:
        with build_lock(place.state, listener.note):
            return work()
    except sqlite3.OperationalError as error:
        raise OutputError(f"the index cannot be written: {error}") from error
    except OSError as error:
        raise OutputError(refusal(error, place)) from error


def run_or_mend(
    place: Place, open_session: Callable[[], Session], listener: Listener, inspect: Inspect | None
) -> Report:
    """Run a session; when the index turns out to be damaged, make it anew from the sources and run another."""
    try:
        return open_session().run(inspect)
    except (IndexDamaged, sqlite3.DatabaseError) as error:
        if isinstance(error, sqlite3.OperationalError) and "disk" in str(error):
            raise
        listener.note(f"the index was damaged ({error}) and is made anew from the sources")
        place.index.unlink(missing_ok=True)
        return open_session().run(inspect)


def _session(place: Place, request: Request, listener: Listener) -> Session:
    """Open a session while other processes already look over the output folder, and git over the sources."""
    scan = background_scan(place, request.jobs)
    asked = Asked(place.site)
    # Deferred: loading the rest of glonews takes a third of the time that the scan does.
    from glonews.build.session import Session

    return Session(place, request, listener, scan, asked)


def background_scan(place: Place, jobs: int) -> Callable[[], dict[str, str]]:
    """Begin to look over the output folder; gives the function that waits for the folders changed by hand."""

    def changed(part: int, parts: int) -> dict[str, str]:
        return changed_folders(place.output, connect(place.index, readonly=True), part, parts)

    return in_background(changed, scanners(jobs)) if place.index.exists() else dict


def _forget_everything(place: Place) -> None:
    """Empty the output folder, if it is ours, and the record of it.

    :raises SiteError: the folder holds files that no build of this site has written.
    """
    ours = place.index.exists() or place.log.exists() or place.output == place.site / "dist"
    if place.output.is_dir() and any(place.output.iterdir()) and not ours:
        raise SiteError("the output folder holds files glonews has not written; empty it yourself, or choose another")
    for leftover in place.state.glob("index.sqlite*"):
        leftover.unlink()
    place.log.unlink(missing_ok=True)
    if place.output.is_dir():
        if (place.output / "content").exists() or place.output == place.site:
            raise SiteError("the output folder holds a site's sources; it is not emptied")
        for entry in place.output.iterdir():
            shutil.rmtree(entry) if entry.is_dir() and not entry.is_symlink() else entry.unlink()


def refusal(error: OSError, place: Place) -> str:
    """Say what the disk refuses: the reason, and the path relative to the site."""
    name = str(error.filename or place.output.name)
    return f"{error.strerror or error} ({name.removeprefix(f'{place.site}/')})"
