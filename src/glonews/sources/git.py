"""Finding changed files by git: object ids of the last commit, and what differs from it in the work tree."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from glonews.sources.files import ROOTS
from glonews.sources.walk import all_names


class WorkTree(Struct, frozen=True):
    """A site inside a git work tree: where it lies in it, and the id of the commit's tree."""

    site: Path
    prefix: str
    tree: str

    def dirty(self) -> set[str]:
        """Give the paths of the site that differ from the commit: changed, staged, deleted, untracked, ignored."""
        status = _git(
            self.site, "status", "--porcelain=v1", "-z", "--untracked-files=all", "--no-renames",
            "--ignored=traditional", "--ignore-submodules=none", "--", *ROOTS,
        )  # fmt: skip
        paths = self._ours(entry[3:] for entry in status.split("\0") if entry)
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
        """Give path and object id of every file of the commit below the site's folders."""
        inside = [self.prefix + root for root in ROOTS]
        listing = _git(self.site, "ls-tree", "-r", "-z", "--full-tree", self.tree, "--", *inside)
        found = {}
        for entry in listing.split("\0"):
            if entry and not entry.startswith("120000"):
                facts, _, path = entry.partition("\t")
                found[path] = facts.rsplit(" ", 1)[1]
        return {path: found[self.prefix + path] for path in self._ours(found)}

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


def work_tree(site: Path) -> WorkTree | None:
    """Give the git work tree a site lies in; None without git, without a commit, or when git refuses."""
    if any((site / root).is_symlink() for root in ROOTS):
        return None
    try:
        answer = _git(site, "rev-parse", "--show-prefix", "HEAD^{tree}").splitlines()
    except (OSError, subprocess.CalledProcessError):
        return None
    tree = WorkTree(site, answer[0], answer[1]) if len(answer) == 2 else None
    return tree if tree and _tells_everything(tree) else None


def _tells_everything(tree: WorkTree) -> bool:
    """Say whether ``git status`` would name every changed file.

    It keeps silent about files marked "assume unchanged" or "skip worktree" (a sparse checkout), whose tag in this
    listing is not H, and about the files of a submodule; and it fails with a broken index or without a work tree.
    """
    try:
        listing = _output(tree.site, "ls-files", "-v", "-z", "--", *ROOTS)
        top = _git(tree.site, "rev-parse", "--show-toplevel").rstrip("\n")
    except subprocess.CalledProcessError:
        return False
    # Counting bytes: a pattern over a hundred thousand entries takes longer than git does.
    plain = listing.count(b"\0H ") + listing.startswith(b"H ")
    return plain == listing.count(b"\0") and not (Path(top) / ".gitmodules").exists()


def _git(site: Path, *arguments: str) -> str:
    return os.fsdecode(_output(site, *arguments))


def _output(site: Path, *arguments: str) -> bytes:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    environment |= {"GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
    command = ["git", "-c", "core.quotePath=false", *arguments]
    result = subprocess.run(command, cwd=site, env=environment, check=True, capture_output=True)
    return result.stdout
