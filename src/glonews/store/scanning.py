"""Noticing files of the output folder that were edited, added or removed by hand since the last build."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable
from pathlib import Path
from zlib import crc32

END = b"."
"""Closes a complete answer of the background scan."""
Scan = Callable[[int, int], dict[str, str]]
"""Looks over one of so many parts of the output; gives the folders changed by hand, and their fingerprints."""
SIZE = 1 << 96
"""A fingerprint is a sum of as many values: what is written or removed moves it by a difference."""


def folder_fingerprints(root: Path, part: int = 0, parts: int = 1) -> dict[str, str]:
    """Give a fingerprint of names, sizes and times for every folder of a part that holds files ("" is the top)."""
    found: dict[str, str] = {}
    stack = [""]
    while stack:
        folder = stack.pop()
        folders, mark = _fingerprint(root, folder, with_files=_part_of(folder, parts) == part)
        stack.extend(each for each in folders if "/" not in each or _part_of(each, parts) == part)
        if mark:
            found[folder] = mark
    return found


def _part_of(folder: str, parts: int) -> int:
    """Give the part of a folder: that of the folder two levels below the top which it is or lies in."""
    if parts == 1:
        return 0
    first, _, below = folder.partition("/")
    return crc32(os.fsencode(f"{first}/{below.partition('/')[0]}")) % parts


def _fingerprint(root: Path, folder: str, *, with_files: bool = True) -> tuple[list[str], str]:
    """Give the folders in a folder, and the fingerprint of its files.

    It is asked by its descriptor: the system then need not walk down the whole path again for each file.
    """
    total, folders = 0, []
    prefix = f"{folder}/" if folder else ""
    descriptor = os.open(f"{root}/{folder}", os.O_RDONLY | os.O_DIRECTORY)
    try:
        with os.scandir(descriptor) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(prefix + entry.name)
                elif with_files:
                    state = entry.stat(follow_symlinks=False)
                    name = crc32(entry.name.encode("utf-8", "surrogateescape"))
                    total += (state.st_mtime_ns ^ (state.st_size << 17)) * (name | 1)
    finally:
        os.close(descriptor)
    return folders, moved_mark("", total)


def file_mark(name: str, state: os.stat_result) -> int:
    """Give what a file adds to the fingerprint of its folder."""
    return (state.st_mtime_ns ^ (state.st_size << 17)) * (crc32(name.encode("utf-8", "surrogateescape")) | 1)


def moved_mark(mark: str, by: int) -> str:
    """Give the fingerprint of a folder whose files now add so much more."""
    total = (int(mark or "0", 16) + by) % SIZE
    return f"{total:x}" if total else ""


def fingerprints_of(root: Path, folders: Iterable[str]) -> dict[str, str]:
    """Give the fingerprints of some folders, "" for one without files or that is gone."""
    found = {}
    for folder in folders:
        try:
            found[folder] = _fingerprint(root, folder)[1]
        except OSError:
            found[folder] = ""
    return found


def changed_folders(root: Path, connection: sqlite3.Connection, part: int = 0, parts: int = 1) -> dict[str, str]:
    """Give the folders of a part whose files differ from what the last build left there, and their fingerprints now."""
    rows = connection.execute("SELECT path, fingerprint FROM place")
    stored = {path: mark for path, mark in rows if parts == 1 or _part_of(path, parts) == part}
    found = folder_fingerprints(root, part, parts) if root.is_dir() else {}
    folders = sorted(folder for folder in stored.keys() | found.keys() if stored.get(folder) != found.get(folder))
    return {folder: found.get(folder, "") for folder in folders}


def in_background(work: Scan, parts: int) -> Callable[[], dict[str, str]]:
    """Run ``work(part, parts)`` for each part in a forked process, and give the function that waits for all answers.

    The scan of 140,000 files is the longest step of a build in which nothing changed; the main process meanwhile
    loads its modules and looks for changed sources. Where the system cannot fork, the work is done when asked for.
    """
    if not hasattr(os, "fork"):
        return lambda: work(0, 1)
    answers = [_forked(work, part, parts) for part in range(parts)]
    return lambda: dict(sorted(pair for answer in answers for pair in answer().items()))


def _forked(work: Scan, part: int, parts: int) -> Callable[[], dict[str, str]]:
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            os.close(reader)
            os.nice(10)  # nobody waits for this before the end, and for the main process everybody does
            names = "".join(f"{name}\0{mark}\0" for name, mark in work(part, parts).items())
            with os.fdopen(writer, "wb") as pipe:
                pipe.write(os.fsencode(names) + END)
            status = 0
        finally:
            os._exit(status)
    os.close(writer)

    def answer() -> dict[str, str]:
        with os.fdopen(reader, "rb") as pipe:
            content = pipe.read()
        os.waitpid(child, 0)
        if not content.endswith(END):
            return work(part, parts)
        told = os.fsdecode(content[: -len(END)]).split("\0")[:-1]
        return dict(zip(told[::2], told[1::2], strict=True))

    return answer
