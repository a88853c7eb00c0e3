"""Finding changed files by walking the site: size, times and inode of every file, folder by folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

from glonews.sources.files import ROOTS


def fingerprints(site: Path, roots: tuple[str, ...] = ROOTS) -> dict[str, str]:
    """Give for every folder below the roots a fingerprint of its files' names, sizes, times and inodes.

    The fingerprint is a sum, so that the order in which the system lists a folder does not matter.
    """
    found: dict[str, str] = {}
    stack = [root for root in roots if (site / root).is_dir()]
    base = f"{site}/"
    while stack:
        folder = stack.pop()
        total = 0
        with os.scandir(base + folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    if not entry.name.startswith("."):
                        stack.append(f"{folder}/{entry.name}")
                    continue
                state = entry.stat(follow_symlinks=False)
                mark = state.st_mtime_ns ^ (state.st_ctime_ns << 8) ^ (state.st_size << 17) ^ (state.st_ino << 29)
                total += mark * (crc32(os.fsencode(entry.name)) | 1)
        found[folder] = f"{total % (1 << 96):x}"
    return found


def names(site: Path, folder: str) -> Iterator[str]:
    """Give the paths of the regular files directly in a folder, in code point order."""
    try:
        with os.scandir(site / folder) as entries:
            found = sorted(entry.name for entry in entries if entry.is_file(follow_symlinks=False))
    except (FileNotFoundError, NotADirectoryError):
        return
    for name in found:
        yield f"{folder}/{name}"


def all_names(site: Path, roots: tuple[str, ...] = ROOTS) -> Iterator[str]:
    """Give the paths of all regular files below the roots, folder by folder in code point order."""
    for root in roots:
        for folder, folders, _ in os.walk(site / root):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            yield from names(site, Path(folder).relative_to(site).as_posix())


def odd_names(site: Path, roots: tuple[str, ...] = ROOTS) -> list[str]:
    """Give the paths below the roots that are no sources though they look like some, in code point order.

    They are symbolic links, of files and of folders, and names that are no UTF-8.
    """
    found: list[str] = []
    stack = [root for root in roots if (site / root).is_dir()]
    found.extend(root for root in stack if (site / root).is_symlink())
    while stack:
        folder = stack.pop()
        with os.scandir(site / folder) as entries:
            for entry in entries:
                if entry.name.startswith("."):
                    continue
                if entry.is_symlink() or not is_text(entry.name):
                    found.append(f"{folder}/{entry.name}")
                elif entry.is_dir(follow_symlinks=False):
                    stack.append(f"{folder}/{entry.name}")
    return sorted(found)


def is_text(name: str) -> bool:
    """Tell whether a name is UTF-8."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True
