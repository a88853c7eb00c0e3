"""Finding changed files by git: object ids of the last commit, and what differs from it in the work tree."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryFile

from msgspec import Struct

from glonews.sources.files import ROOTS
from glonews.sources.naming import known_as
from glonews.sources.walk import all_names


class WorkTree(Struct, frozen=True):
    """A site inside a git work tree: where it lies in it, the id of the commit's tree, what ``git status`` says."""

    site: Path
    prefix: str
    tree: str
    status: bytes

    def dirty(self) -> set[str]:
        """Give the paths of the site that differ from the commit: changed, staged, deleted, untracked, ignored."""
        paths = self._ours(entry[3:] for entry in os.fsdecode(self.status).split("\0") if entry)
        return set(self._expanded(paths))

    def changed_since(self, tree: str) -> set[str] | None:
        """Give the paths that differ between an earlier tree and the commit; None when git no longer has it."""
        if tree == self.tree:
            return set()
        try:
            flags = ("-r", "-z", "--no-renames", "--name-only")
            changes = _git(self.site, "diff-tree", *flags, tree, self.tree, "--", *ROOTS)
        except subprocess.CalledProcessError:
            return None
        return set(self._ours(entry for entry in changes.split("\0") if entry))

    def object_ids(self) -> dict[str, str]:
        """Give object ids of the files of the commit below the site's folders, by the paths they are known as."""
        inside = [self.prefix + root for root in ROOTS]
        listing = _git(self.site, "ls-tree", "-r", "-z", "--full-tree", self.tree, "--", *inside)
        found = {}
        for entry in listing.split("\0"):
            if entry and not entry.startswith("120000"):
                facts, _, path = entry.partition("\t")
                found[path] = facts.rsplit(" ", 1)[1]
        ours = {path: found[self.prefix + path] for path in self._ours(found)}
        in_parts = {path: known_as(path) for path in ours if known_as(path) != path}
        return {known: ours[path] for path, known in in_parts.items()} | {
            path: number for path, number in ours.items() if path not in in_parts
        }

    def _ours(self, paths: Iterable[str]) -> list[str]:
        start, roots = self.prefix, tuple(f"{root}/" for root in ROOTS)
        inside = (path.removeprefix(start) for path in paths if path.startswith(start))
        return [path for path in inside if path.startswith(roots)]

    def _expanded(self, paths: Iterable[str]) -> Iterable[str]:
        for path in paths:
            if path.endswith("/"):  # a repository inside the repository: git names only its folder
                yield from all_names(self.site, (path.rstrip("/"),))
            else:
                yield path


class Asked:
    """What git is asked about a site, all at once: it works on another core while Python loads."""

    def __init__(self, site: Path) -> None:
        self.site = site
        self._place = _Question(site, "rev-parse", "--show-prefix", "--show-toplevel", "HEAD^{tree}")
        self._listing = _Question(site, "ls-files", "-v", "-z", "--", *ROOTS)
        self._status = _Question(
            site, "status", "--porcelain=v1", "-z", "--untracked-files=all", "--no-renames",
            "--ignored=traditional", "--ignore-submodules=none", "--", *ROOTS,
        )  # fmt: skip

    def work_tree(self) -> WorkTree | None:
        """Give the git work tree the site lies in; None without git, without a commit, or when git refuses."""
        place, listing, status = (each.answer() for each in (self._place, self._listing, self._status))
        if place is None or listing is None or status is None:
            return None
        lines = os.fsdecode(place).splitlines()
        if len(lines) != 3 or not _tells_everything(Path(lines[1]), listing):
            return None
        return WorkTree(self.site, lines[0], lines[2], status)


class _Question:
    """A git command at work. Its answer goes to a file, since a full pipe would make it wait for us."""

    def __init__(self, site: Path, *arguments: str) -> None:
        self._answer = TemporaryFile()  # noqa: SIM115 - closed with the answer
        try:
            self._process: subprocess.Popen[bytes] | None = subprocess.Popen(
                _command(arguments), cwd=site, env=_environment(), stdin=subprocess.DEVNULL,
                stdout=self._answer, stderr=subprocess.DEVNULL,
            )  # fmt: skip
        except OSError:
            self._process = None

    def answer(self) -> bytes | None:
        """Wait, and give what the command has printed; None when it failed."""
        with self._answer:
            if self._process is None or self._process.wait():
                return None
            self._answer.seek(0)
            return self._answer.read()


def work_tree(site: Path, asked: Asked | None = None) -> WorkTree | None:
    """Give the git work tree a site lies in, None without; ``asked`` is what git has been asked before, once."""
    if any((site / root).is_symlink() for root in ROOTS):
        return None
    return (asked or Asked(site)).work_tree()


def _tells_everything(top: Path, listing: bytes) -> bool:
    """Say whether ``git status`` would name every changed file.

    It keeps silent about files marked "assume unchanged" or "skip worktree" (a sparse checkout), whose tag in this
    listing is not H, and about the files of a submodule; and it fails with a broken index or without a work tree.
    """
    # Counting bytes: a pattern over a hundred thousand entries takes longer than git does.
    plain = listing.count(b"\0H ") + listing.startswith(b"H ")
    return plain == listing.count(b"\0") and not (top / ".gitmodules").exists()


def _git(site: Path, *arguments: str) -> str:
    result = subprocess.run(_command(arguments), cwd=site, env=_environment(), check=True, capture_output=True)
    return os.fsdecode(result.stdout)


def _command(arguments: Iterable[str]) -> list[str]:
    return ["git", "-c", "core.quotePath=false", *arguments]


def _environment() -> dict[str, str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return environment | {"GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
