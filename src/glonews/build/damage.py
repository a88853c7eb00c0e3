"""Outputs that somebody changed by hand: found by folder, then by file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path

from glonews.build.outcomes import Candidate
from glonews.index.outputs import LOST, rows_in_folder
from glonews.store.writing import OutputFolder


def damaged_outputs(connection: sqlite3.Connection, output: Path, folders: Iterable[str]) -> list[Candidate]:
    """Give the outputs in these folders whose file is gone or looks other than the last build left it."""
    folder_on_disk = OutputFolder(output)
    found = []
    for folder in folders:
        for address, path, size, mtime_ns in rows_in_folder(connection, folder):
            state = folder_on_disk.state(path) if address.kind != LOST else None
            if address.kind == LOST or (state is not None and (state.st_size, state.st_mtime_ns) == (size, mtime_ns)):
                continue
            reason = f"{path} was {'changed' if state else 'removed'} by hand"
            found.append(Candidate(address, reason, damaged=True))
    return sorted(found)
