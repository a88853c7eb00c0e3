"""Noticing files of the output folder that were edited, added or removed by hand since the last build."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable
from pathlib import Path
from zlib import crc32

END = b"."
"""Closes a complete answer of the background scan."""


def folder_fingerprints(root: Path, part: int = 0, parts: int = 1) -> dict[str, str]:
    """Give a fingerprint of names, sizes and times for every folder of a part that holds files ("" is the top)."""
    found: dict[str, str] = {}
    stack = [b""]
    top = os.fsencode(root)
    while stack:
        folder = stack.pop()
        folders, mark = _fingerprint(top, folder, with_files=_part_of(folder, parts) == part)
        stack.extend(each for each in folders if b"/" not in each or _part_of(each, parts) == part)
        if mark:
            found[os.fsdecode(folder)] = mark
    return found


def _part_of(folder: bytes, parts: int) -> int:
    """Give the part of a folder: that of the folder two levels below the top which it is or lies in."""
    if parts == 1:
        return 0
    first, _, below = folder.partition(b"/")
    return crc32(first + b"/" + below.partition(b"/")[0]) % parts


def _fingerprint(root: bytes, folder: bytes, *, with_files: bool = True) -> tuple[list[bytes], str]:
    """Give the folders in a folder, and the fingerprint of its files. Bytes, which need no turning to and fro."""
    total, folders = 0, []
    prefix = folder + b"/" if folder else b""
    with os.scandir(root + b"/" + folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                folders.append(prefix + entry.name)
            elif with_files:
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


def changed_folders(root: Path, connection: sqlite3.Connection, part: int = 0, parts: int = 1) -> list[str]:
    """Give the folders of a part whose files differ from what the last build left there."""
    rows = connection.execute("SELECT path, fingerprint FROM place")
    stored = {path: mark for path, mark in rows if parts == 1 or _part_of(os.fsencode(path), parts) == part}
    found = folder_fingerprints(root, part, parts) if root.is_dir() else {}
    return sorted(folder for folder in stored.keys() | found.keys() if stored.get(folder) != found.get(folder))


def in_background(work: Callable[[int, int], list[str]], parts: int) -> Callable[[], list[str]]:
    """Run ``work(part, parts)`` for each part in a forked process, and give the function that waits for all answers.

    The scan of 140,000 files is the longest step of a build in which nothing changed; the main process meanwhile
    loads its modules and looks for changed sources. Where the system cannot fork, the work is done when asked for.
    """
    if not hasattr(os, "fork"):
        return lambda: work(0, 1)
    answers = [_forked(work, part, parts) for part in range(parts)]
    return lambda: sorted(name for answer in answers for name in answer())


def _forked(work: Callable[[int, int], list[str]], part: int, parts: int) -> Callable[[], list[str]]:
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            os.close(reader)
            os.nice(10)  # nobody waits for this before the end, and for the main process everybody does
            names = "".join(f"{name}\0" for name in work(part, parts))
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
        if not content.endswith(END):
            return work(part, parts)
        return os.fsdecode(content[: -len(END)]).split("\0")[:-1]

    return answer
