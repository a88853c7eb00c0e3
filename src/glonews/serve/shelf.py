"""The output folder as browsers may see it: regular files only, and the version of a page."""

from __future__ import annotations

import os
from hashlib import blake2b
from pathlib import Path


class Shelf:
    """Reads files of one output folder. Paths are those that ``glonews.serve.doorkeeper.file_of`` gives."""

    def __init__(self, root: Path) -> None:
        self.root = Path(os.path.realpath(root))

    def found(self, path: str) -> Path | None:
        """Give a file, never one behind a symbolic link."""
        file = self.root / path
        try:
            return file if file.is_file() and os.path.realpath(file) == str(file) else None
        except (OSError, ValueError):
            return None

    def read(self, path: str) -> bytes | None:
        """Give the bytes of a file that is there."""
        file = self.found(path)
        try:
            return file.read_bytes() if file else None
        except OSError:
            return None

    def version(self, path: str) -> str:
        """Give a digest of a file, "" for one that is not there."""
        content = self.read(path)
        return version_of(content) if content is not None else ""


def version_of(content: bytes) -> str:
    """Give the digest by which a page is known to have changed."""
    return blake2b(content, digest_size=8).hexdigest()
