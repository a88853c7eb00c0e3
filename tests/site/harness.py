"""A small site in a folder: write, build, look at the output, and compare with a build that knows nothing of before."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

from glonews.build.pipeline import build
from glonews.build.report import Report, Request
from glonews.store.scanning import folder_fingerprints

NOW = 1_717_200_000
"""2024-06-01T00:00Z, the instant of builds that name no other."""
SOURCES = ("content", "templates", "static", "photos")
Snapshot = dict[str, bytes]


class Site:
    """One site on the disk. Paths of sources are relative to it, paths of outputs to its ``dist``."""

    def __init__(self, root: Path, jobs: int = 1) -> None:
        self.root = root
        self.jobs = jobs
        self.now = NOW
        self.drafts = False
        self.photo_seconds: float | None = None
        (root / "content").mkdir(parents=True, exist_ok=True)

    def write(self, path: str, content: str | bytes) -> None:
        """Write a source."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)

    def delete(self, path: str) -> None:
        """Delete a source, if it is there, and the folders this leaves empty."""
        file = self.root / path
        file.unlink(missing_ok=True)
        folder = file.parent
        while folder not in (self.root, self.root / "content") and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
            folder = folder.parent

    def rename(self, old: str, new: str) -> None:
        """Move a source."""
        (self.root / new).parent.mkdir(parents=True, exist_ok=True)
        os.replace(self.root / old, self.root / new)
        self.delete(old)

    def build(self, *, jobs: int | None = None, dry_run: bool = False) -> Report:
        """Build into ``dist``."""
        chosen = self.jobs if jobs is None else jobs
        return build(Request(site=self.root, now=self.now, jobs=chosen, drafts=self.drafts, dry_run=dry_run,
                             photo_seconds=self.photo_seconds))  # fmt: skip

    @property
    def output(self) -> Path:
        """The output folder."""
        return self.root / "dist"

    @property
    def state(self) -> Path:
        """The state folder."""
        return self.root / ".glonews"

    def snapshot(self) -> Snapshot:
        """Give every file of the output."""
        return snapshot(self.output)

    def clean(self) -> tuple[Snapshot, Report]:
        """Build a copy of the sources from nothing in a folder beside the site; give its output and report."""
        copy = self.root.with_name(self.root.name + "-clean")
        if copy.exists():
            shutil.rmtree(copy)
        copy.mkdir()
        for name in SOURCES:
            if (self.root / name).exists():
                shutil.copytree(self.root / name, copy / name, symlinks=True)
        if (self.state / "templates").exists():  # compiled templates, named by a digest of their text: saves time only
            shutil.copytree(self.state / "templates", copy / ".glonews" / "templates")
        left_out = self.without_slow_format() if self.photo_seconds is not None else ()
        report = build(Request(site=copy, now=self.now, jobs=1, drafts=self.drafts, left_out=left_out))
        return snapshot(copy / "dist"), report

    def without_slow_format(self) -> tuple[str, ...]:
        """Give the photos for whose slow format builds had too little time: the stated exception to the law."""
        index = self.state / "index.sqlite"
        if not index.exists():  # a build that refused after the index was lost
            return ()
        with closing(sqlite3.connect(f"{index.as_uri()}?mode=ro", uri=True)) as connection:
            try:
                rows = connection.execute("SELECT path FROM photo WHERE deferred ORDER BY path").fetchall()
            except sqlite3.DatabaseError:  # a damaged index, and a build that refused before it could mend it
                return ()
            return tuple(row[0] for row in rows)

    def git(self, *arguments: str) -> None:
        """Run git in the site."""
        identity = ("-c", "user.name=Tòa soạn", "-c", "user.email=toa-soan@example.org", "-c", "core.autocrlf=false")
        quiet = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
        environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")} | quiet
        subprocess.run(["git", *identity, *arguments], cwd=self.root, check=True, capture_output=True, env=environment)

    def settings(self, **more: object) -> None:
        """Write ``site.yaml`` with short pages, so that paging shows."""
        keys = {"page_size": 3, "feed_size": 3, **more}
        self.write("content/site.yaml", "".join(f"{key}: {value}\n" for key, value in keys.items()))

    def article(self, path: str, body: str = "Thân bài.", **front: object) -> None:
        """Write an article; ``path`` is relative to ``content/articles``."""
        keys = {"title": f"Bài {path}", "date": "2021-01-08 10:32", **front}
        lines = "".join(f"{key}: {value}\n" for key, value in keys.items())
        self.write(f"content/articles/{path}", f"---\n{lines}---\n{body}\n")


def snapshot(folder: Path) -> Snapshot:
    """Give relative path and bytes of every file below a folder."""
    found = {}
    for base, _, names in os.walk(folder):
        for name in names:
            file = Path(base, name)
            found[file.relative_to(folder).as_posix()] = file.read_bytes()
    return found


def difference(warm: Snapshot, cold: Snapshot) -> list[str]:
    """Say in one line a file how two outputs differ; nothing when they are the same."""
    lines = [f"stays, though a clean build has none: {path}" for path in sorted(warm.keys() - cold.keys())]
    lines += [f"is missing: {path}" for path in sorted(cold.keys() - warm.keys())]
    for path in sorted(warm.keys() & cold.keys()):
        if warm[path] != cold[path]:
            lines.append(f"differs: {path}: {_first_difference(warm[path], cold[path])}")
    return lines


def _first_difference(warm: bytes, cold: bytes) -> str:
    at = next((n for n, (a, b) in enumerate(zip(warm, cold, strict=False)) if a != b), min(len(warm), len(cold)))
    start = max(0, at - 60)
    old, new = warm[start : at + 90].decode(errors="replace"), cold[start : at + 90].decode(errors="replace")
    return f"{old!r} should be {new!r}"


def written(report: Report) -> set[str]:
    """Give every path a build wrote or removed."""
    return {*report.added, *report.changed, *report.removed}


def assert_settled(site: Site) -> None:
    """A second build writes nothing."""
    report = site.build()
    assert not written(report), f"a second build writes: {report.reasons} {report.removed}"


def assert_books(site: Site) -> None:
    """What the index has noted by difference is what counting and looking anew give."""
    with closing(sqlite3.connect(site.state / "index.sqlite")) as index:
        noted = dict(index.execute("SELECT path, fingerprint FROM place"))
        tally = dict(index.execute("SELECT name, number FROM tally"))
        outputs = index.execute("SELECT count(*) FROM output").fetchone()[0]
        warnings = index.execute("SELECT count(*) FROM problem WHERE severity = 'warning'").fetchone()[0]
    assert noted == folder_fingerprints(site.output), "the folders are not noted as they are"
    assert tally == {"output": outputs, "warning": warnings}


def assert_law(site: Site) -> None:
    """Build once more: no errors, the bytes of a clean build, and a second build writes nothing."""
    report = site.build()
    cold, cold_report = site.clean()
    assert not cold_report.failed, cold_report.problems
    assert not report.failed, report.problems
    assert_books(site)
    assert not difference(site.snapshot(), cold), "\n".join(difference(site.snapshot(), cold))
    assert_settled(site)
