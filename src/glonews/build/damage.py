"""Outputs that somebody changed by hand: found by folder, then by file; and how this build leaves the folders."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from pathlib import Path

from glonews.build.outcomes import Candidate
from glonews.index.outputs import LOST, folder_mark, put_folder_marks, rows_in_folder
from glonews.store.scanning import fingerprints_of, moved_mark
from glonews.store.writing import OutputFolder


def changed_by_others(connection: sqlite3.Connection, found: Mapping[str, str], moved: Mapping[str, int]) -> list[str]:
    """Give the folders of a scan that look neither as the last build left them, nor as this one has since.

    ``found`` are the fingerprints of a scan that may have come before, between or after our own writing; ``moved`` is
    by how much that has moved them.
    """
    return [
        folder for folder, mark in found.items()
        if folder not in moved or mark != moved_mark(folder_mark(connection, folder), moved[folder])
    ]  # fmt: skip


def note_folders(connection: sqlite3.Connection, output: Path, moved: Mapping[str, int], unsure: Iterable[str]) -> None:
    """Note how this build leaves the folders: those it is ``unsure`` of are looked at again, others were only moved.

    What somebody writes into the others meanwhile is not noted, so that the next build finds it.
    """
    marks = fingerprints_of(output, unsure)
    for folder in moved.keys() - marks.keys():
        marks[folder] = moved_mark(folder_mark(connection, folder), moved[folder])
    put_folder_marks(connection, marks)


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
