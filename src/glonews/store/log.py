"""The log of outputs: every file ever written below the output folder, named before it is written.

It outlives the index. A build that was killed, or one that finds no index, learns from it which files nobody owns.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path


class OutputLog:
    """A file with one output path a line; several processes may add to it at once."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._descriptor: int | None = None

    def add(self, path: str) -> None:
        """Name a file that is about to be written."""
        if self._descriptor is None:
            self._descriptor = os.open(self._file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
        os.write(self._descriptor, f"{path}\n".encode("utf-8", "surrogateescape"))

    def paths(self) -> set[str]:
        """Give every path that lies below the output folder; a line cut short by a crash names no file."""
        if not self._file.exists():
            return set()
        lines = self._file.read_text(encoding="utf-8", errors="surrogateescape").split("\n")
        return {path for path in lines if path and path[0] != "/" and ".." not in path.split("/")}

    def replace(self, paths: Iterable[str]) -> None:
        """Begin the log again with these paths alone."""
        fresh = self._file.with_name(self._file.name + ".new")
        lines = "".join(f"{path}\n" for path in sorted(paths))
        fresh.write_text(lines, encoding="utf-8", errors="surrogateescape")
        os.replace(fresh, self._file)
