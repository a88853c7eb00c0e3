"""Writing outputs: a temporary file, then a rename, so that a reader never meets half a page."""

from __future__ import annotations

import os
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from glonews.store.scanning import file_mark

TEMPORARY = ".glonews-tmp-"


def content_digest(content: bytes) -> bytes:
    """Digest an output's bytes. SHA-256, because processors have instructions for it: faster than BLAKE2b there."""
    return sha256(content).digest()[:16]


class OutputFolder:
    """The folder of published files. Paths are relative "/" strings."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._base = f"{root}/"
        self.moved: dict[str, int] = {}
        """By how much ``write`` and ``remove`` have moved the fingerprint of each folder ("" is the top)."""
        self._made: set[str] = set()
        self._name = f"{TEMPORARY}{os.getpid()}"

    def write(self, path: str, content: bytes) -> os.stat_result:
        """Put a file in place and give its state.

        :raises OSError: the disk is full, or a folder stands where the file should.
        """
        # In the file's own folder: a file system puts a new file near its folder, and a rename moves no bytes.
        temporary = self._base + self._folder_of(path) + self._name
        before = self.state(path)
        state = _filled(temporary, os.O_TRUNC, content)
        try:
            os.rename(temporary, self._base + path)
        except OSError:
            os.unlink(temporary)
            raise
        self._move(path, before, state)
        return state

    def create(self, path: str, content: bytes) -> os.stat_result:
        """Put the first file at a place where nobody reads yet, without a temporary one; give its state.

        :raises FileExistsError: there is one already.
        """
        self._folder_of(path)
        return _filled(self._base + path, os.O_EXCL, content)

    def is_bare(self) -> bool:
        """Say whether nothing lies in the folder, or there is none."""
        try:
            with os.scandir(self.root) as entries:
                return next(entries, None) is None
        except FileNotFoundError:
            return True

    def read(self, path: str) -> bytes | None:
        """Give the bytes of a file that is there."""
        try:
            return (self.root / path).read_bytes()
        except OSError:
            return None

    def state(self, path: str) -> os.stat_result | None:
        """Give the state of a file that is there."""
        try:
            return os.lstat(self._base + path)
        except OSError:
            return None

    def remove(self, path: str) -> None:
        """Remove a file, and the folders that it leaves empty."""
        before = self.state(path)
        try:
            (self.root / path).unlink(missing_ok=True)
        except OSError:
            return
        self._move(path, before, None)
        folder = (self.root / path).parent
        while folder != self.root:
            try:
                folder.rmdir()
            except OSError:
                return
            self._made.discard(folder.relative_to(self.root).as_posix() + "/")
            folder = folder.parent

    def sweep(self, folders: Iterable[str]) -> None:
        """Remove temporary files that a killed build has left in these folders."""
        for folder in folders:
            try:
                for leftover in (self.root / folder).glob(TEMPORARY + "*"):
                    leftover.unlink(missing_ok=True)
            except OSError:  # a folder that could not be made, because its name is too long
                continue

    def _move(self, path: str, before: os.stat_result | None, after: os.stat_result | None) -> None:
        folder, _, name = path.rpartition("/")
        by = (file_mark(name, after) if after else 0) - (file_mark(name, before) if before else 0)
        self.moved[folder] = self.moved.get(folder, 0) + by

    def _folder_of(self, path: str) -> str:
        """Give the folder of a file with its final slash, made when it is not there."""
        folder = path[: path.rfind("/") + 1]
        if folder not in self._made:
            try:
                os.mkdir(self._base + folder)  # mostly only the last folder is new, and this asks nothing before
            except OSError:
                os.makedirs(self._base + folder, exist_ok=True)
            self._made.add(folder)
        return folder


def _filled(file: str, how: int, content: bytes) -> os.stat_result:
    """Open a file for writing, fill it, give its state; what could not be filled is removed."""
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | how, 0o644)
    try:
        view = memoryview(content)
        while view:
            view = view[os.write(descriptor, view) :]
        return os.fstat(descriptor)
    except OSError:
        os.unlink(file)
        raise
    finally:
        os.close(descriptor)
