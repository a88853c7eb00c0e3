"""Noticing files of the output folder that were edited, added or removed by hand since the last build."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable
from pathlib import Path
from zlib import crc32

END = b"."
"""Closes a complete answer of the background scan."""


def folder_fingerprints(root: Path) -> dict[str, str]:
    """Give a fingerprint of names, sizes and times for every folder that holds files ("" is the top)."""
    found: dict[str, str] = {}
    stack = [b""]
    top = os.fsencode(root)
    while stack:
        folder = stack.pop()
        folders, mark = _fingerprint(top, folder)
        stack.extend(folders)
        if mark:
            found[os.fsdecode(folder)] = mark
    return found


def _fingerprint(root: bytes, folder: bytes) -> tuple[list[bytes], str]:
    """Give the folders in a folder, and the fingerprint of its files. Bytes, which need no turning to and fro."""
    total, folders = 0, []
    prefix = folder + b"/" if folder else b""
    with os.scandir(root + b"/" + folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                folders.append(prefix + entry.name)
            else:
                state = entry.stat(follow_symlinks=False)
                total += (state.st_mtime_ns ^ (state.st_size << 17)) * (crc32(entry.name) | 1)
    return folders, f"{total % (1 << 96):x}" if total else ""


def fingerprints_of(root: Path, folders: Iterable[str]) -> dict[str, str]:
    """Give the fingerprints of some folders, "" for one without files or that is gone."""
    found = {}
    for folder in folders:
        try:
            found[folder] = _fingerprint(os.fsencode(root), os.fsencode(folder))[1]
        except OSError:
            found[folder] = ""
    return found


def changed_folders(root: Path, connection: sqlite3.Connection) -> list[str]:
    """Give the folders whose files differ from what the last build left there."""
    stored = dict(connection.execute("SELECT path, fingerprint FROM place"))
    found = folder_fingerprints(root) if root.is_dir() else {}
    return sorted(folder for folder in stored.keys() | found.keys() if stored.get(folder) != found.get(folder))


def in_background(work: Callable[[], list[str]]) -> Callable[[], list[str]]:
    """Run ``work`` in a forked process where the system can, and give the function that waits for its answer.

    The scan of 130,000 files is the longest step of a build in which nothing changed; beside it, the other
    core looks for changed sources.
    """
    if not hasattr(os, "fork"):
        return work
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            os.close(reader)
            names = "".join(f"{name}\0" for name in work())
            with os.fdopen(writer, "wb") as pipe:
                pipe.write(os.fsencode(names) + END)
            status = 0
        finally:
            os._exit(status)
    os.close(writer)

    def answer() -> list[str]:
        with os.fdopen(reader, "rb") as pipe:
            content = pipe.read()
        os.waitpid(child, 0)
        return os.fsdecode(content[: -len(END)]).split("\0")[:-1] if content.endswith(END) else work()

    return answer
