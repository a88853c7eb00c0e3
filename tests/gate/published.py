"""The published files of a site, to be broken one at a time and checked."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from glonews.conformance.facts import House
from glonews.gate import GateRequest, Verdict, gate
from glonews.problems import Problem

NOW = 1_717_200_000
"""2024-06-01T00:00Z."""
BASE = "https://bao.example"
HOUSE = House(BASE, "https://hub.example/")


class Published:
    """An output folder and the state of its gate."""

    def __init__(self, root: Path, house: House = HOUSE) -> None:
        self.root = root
        self.house = house
        self.now = NOW

    @property
    def output(self) -> Path:
        """The folder of published files."""
        return self.root / "dist"

    def check(self, *, jobs: int = 1) -> Verdict:
        """Run the gate with what it remembers."""
        return gate(GateRequest(site=self.root, output=self.output, now=self.now, house=self.house, jobs=jobs))

    def check_first(self, home: Path) -> tuple[Problem, ...]:
        """Run a gate that remembers nothing, with its state in a folder of its own."""
        (home / "content").mkdir(parents=True, exist_ok=True)
        request = GateRequest(site=home, output=self.output, now=self.now, house=self.house, jobs=1)
        return gate(request).problems

    def found(self) -> set[tuple[str, str]]:
        """Give path and rule of everything that is wrong."""
        return {(problem.path, problem.code) for problem in self.check().problems}

    def path(self, pattern: str) -> str:
        """Give the first file of a pattern."""
        return min(file.relative_to(self.output).as_posix() for file in self.output.glob(pattern))

    def read(self, path: str) -> bytes:
        """Give the bytes of a file."""
        return (self.output / path).read_bytes()

    def write(self, path: str, content: bytes) -> None:
        """Write a file."""
        file = self.output / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)

    @contextmanager
    def broken(self, path: str, content: bytes | None) -> Iterator[None]:
        """Put other bytes in the place of a file, or none; afterwards all is as it was, with the same times."""
        file = self.output / path
        before = (file.read_bytes(), file.stat()) if file.exists() else None
        try:
            if content is None:
                file.unlink()
            else:
                self.write(path, content)
            yield
        finally:
            if before is None:
                file.unlink(missing_ok=True)
            else:
                file.write_bytes(before[0])
                os.utime(file, ns=(before[1].st_atime_ns, before[1].st_mtime_ns))
