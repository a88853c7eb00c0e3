"""Whatever kills a build, or damages what it left, the next build gives the bytes of a clean one."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from harness import NOW, Site, assert_law, assert_settled, difference, written

import glonews
from glonews.build.pipeline import build
from glonews.build.report import Report, Request
from glonews.index.outputs import LOST
from glonews.problems import GlonewsError

BUILD = """
import sys
from pathlib import Path
from glonews.build.pipeline import build
from glonews.build.report import Request
build(Request(site=Path(sys.argv[1]), now=int(sys.argv[2]), jobs=2))
"""
KILLS = int(os.environ.get("GLONEWS_KILLS", "50"))


def start_build(site: Site) -> subprocess.Popen[bytes]:
    """Begin a build in a process group of its own."""
    source = str(Path(glonews.__file__).parents[1])
    return subprocess.Popen(
        [sys.executable, "-c", BUILD, str(site.root), str(site.now)],
        env={**os.environ, "PYTHONPATH": source}, start_new_session=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip


def edition(site: Site, size: int = 150) -> None:
    """Write that many articles."""
    for number in range(size):
        write_article(site, number)


def write_article(site: Site, number: int, title: str = "") -> None:
    """Write one of them."""
    site.article(
        path_of(number).removeprefix("content/articles/"), title=title or f"Bài số {number}", summary="Tóm tắt.",
        date=f"2021-{1 + number % 12:02}-{1 + number % 28:02} 08:00", category=["Thời sự", "Xã hội"][number % 2],
        tags=f"[Gia Lai, t{number % 7}]", author="Phương Linh",
    )  # fmt: skip


def path_of(number: int) -> str:
    """Give the source of an article."""
    return f"content/articles/2021/{1 + number % 12:02}/a{number}.md"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """150 articles, built; tests work on copies."""
    site = Site(tmp_path_factory.mktemp("built") / "site", jobs=2)
    site.settings(page_size=10)
    edition(site)
    site.build()
    return site


@pytest.fixture
def paper(built: Site, tmp_path: Path) -> Site:
    """A copy of the built site."""
    shutil.copytree(built.root, tmp_path / "site")
    return Site(tmp_path / "site")


def seconds_of(site: Site) -> float:
    """Give how long a build takes, its process included."""
    began = time.perf_counter()
    start_build(site).wait()
    return time.perf_counter() - began


def kill_at(site: Site, seconds: float) -> bool:
    """Kill a build and all its workers at an instant; say whether it was still running."""
    process = start_build(site)
    time.sleep(seconds)
    running = process.poll() is None
    if running:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    return running


def test_a_warm_build_killed_at_any_instant_is_repaired_by_the_next(paper: Site) -> None:
    """Between two kills an editor changes, adds and removes: no page of a removed article may stay."""
    chance = random.Random(7)
    paper.settings(page_size=10, name="Đo")
    duration = seconds_of(paper)
    hits = 0
    for number in range(KILLS // 2):
        paper.settings(page_size=10, name=f"Báo {number}")
        write_article(paper, 3 * number, f"Tựa {number}")
        write_article(paper, 200 + number)
        hits += kill_at(paper, chance.uniform(0.15, 1) * duration)
        write_article(paper, 3 * number + 1, f"Tựa khác {number}")
        paper.delete(path_of(200 + number))
        if number % 5 == 4:
            assert_law(paper)
    assert_law(paper)
    assert hits > KILLS // 8


def test_a_cold_build_killed_at_any_instant_is_repaired_by_the_next(paper: Site) -> None:
    """Also when an article it may have published is gone by then."""
    chance = random.Random(8)
    cold = paper.snapshot()
    duration = 0.0
    hits = 0
    for number in range(KILLS // 2):
        shutil.rmtree(paper.state, ignore_errors=True)
        shutil.rmtree(paper.output, ignore_errors=True)
        if not duration:
            duration = seconds_of(paper)
            shutil.rmtree(paper.state)
            shutil.rmtree(paper.output)
        write_article(paper, 200 + number)
        hits += kill_at(paper, chance.uniform(0.15, 1) * duration)
        paper.delete(path_of(200 + number))
        paper.build(jobs=2)
        assert difference(paper.snapshot(), cold) == []
    assert_law(paper)
    assert hits > KILLS // 8


def test_a_killed_build_leaves_no_temporary_file(paper: Site) -> None:
    """The next one sweeps."""
    for part in (0.4, 0.6, 0.8):
        paper.settings(page_size=10, name=f"Báo {part}")
        kill_at(paper, part)
    assert_law(paper)
    assert [path for path in paper.snapshot() if "tmp" in path] == []


def test_output_edited_deleted_and_replaced_by_hand_is_made_again(paper: Site) -> None:
    """Also when the size stays the same."""
    page = paper.output / "2021/01/a0.html"
    page.write_bytes(page.read_bytes().replace("Bài số 0".encode(), "Bài số 1".encode()))
    (paper.output / "rss.xml").unlink()
    (paper.output / "index.html").write_text("")
    shutil.rmtree(paper.output / "tac-gia")
    report = paper.build()
    assert {"2021/01/a0.html", "rss.xml", "index.html", "tac-gia/phuong-linh/index.html"} <= written(report)
    assert report.notes
    assert_law(paper)


def test_an_output_folder_removed_is_made_again(paper: Site) -> None:
    """Without reading a single source anew."""
    shutil.rmtree(paper.output)
    assert_law(paper)


@pytest.mark.parametrize("damage", ["deleted", "half", "empty", "garbage", "another version", "a page of zeros"])
def test_a_damaged_index_is_made_anew(paper: Site, damage: str) -> None:
    """With one line saying so; what was published and has gone since is removed."""
    index = paper.state / "index.sqlite"
    damage_index(index, damage)
    paper.delete("content/articles/2021/01/a0.md")
    write_article(paper, 5, "Tựa khác")
    report = paper.build()
    assert report.notes
    assert "2021/01/a0.html" in report.removed
    assert_law(paper)


def damage_index(index: Path, damage: str) -> None:
    """Do it."""
    size = index.stat().st_size
    if damage == "deleted":
        index.unlink()
    elif damage in ("half", "empty"):
        os.truncate(index, size // 2 if damage == "half" else 0)
    elif damage == "garbage":
        index.write_bytes(random.Random(1).randbytes(size))
    else:
        with index.open("r+b") as file:
            # https://www.sqlite.org/fileformat.html: the user version stands at byte 60.
            file.seek(60 if damage == "another version" else 4096)
            file.write((99).to_bytes(4, "big") if damage == "another version" else bytes(4096))


def test_the_whole_state_deleted_gives_the_same_bytes(paper: Site) -> None:
    """And leaves every file as it is."""
    before = paper.snapshot()
    shutil.rmtree(paper.state)
    assert not written(paper.build())
    assert paper.snapshot() == before
    assert_law(paper)


def test_two_builds_at_once_wait_for_each_other(paper: Site) -> None:
    """Whichever comes first, the output is right."""
    write_article(paper, 5, "Tựa khác")
    processes = [start_build(paper), start_build(paper)]
    assert [process.wait(timeout=60) for process in processes] == [0, 0]
    assert_law(paper)


def test_a_clock_that_goes_backwards_takes_back_what_became_due(paper: Site) -> None:
    """Embargo and expiry, there and back again."""
    paper.article("2021/01/cho.md", publish_at="2024-06-01T00:00:00Z", expires_at="2024-06-02T00:00:00Z")
    for now in (NOW - 1, NOW, NOW + 86_399, NOW + 86_400, NOW, NOW - 1, NOW + 86_400, NOW + 1):
        paper.now = now
        paper.build()
        assert ((paper.output / "2021/01/cho.html").exists()) == (NOW <= now < NOW + 86_400)
    assert_law(paper)


def test_source_files_from_the_future_are_read_like_others(paper: Site) -> None:
    """A clock that was wrong when the editor saved."""
    write_article(paper, 5, "Tựa 1")
    file = paper.root / "content/articles/2021/06/a5.md"
    os.utime(file, (4_000_000_000, 4_000_000_000))
    paper.build()
    write_article(paper, 5, "Tựa 2")
    os.utime(file, (4_000_000_000, 4_000_000_000))
    assert_law(paper)


class FullDisk:
    """Stands in for ``os.write`` on a disk that takes so many more bytes."""

    def __init__(self, free: int) -> None:
        self.free = free
        self.write = os.write

    def __call__(self, descriptor: int, content: bytes) -> int:
        self.free -= len(content)
        if self.free < 0:
            raise OSError(28, "No space left on device")
        return self.write(descriptor, content)


@pytest.mark.parametrize("free", [0, 5_000, 50_000, 300_000])
def test_a_full_disk_keeps_what_is_published_and_is_made_good_later(
    paper: Site, monkeypatch: pytest.MonkeyPatch, free: int
) -> None:
    """The build says so and leaves no half page."""
    paper.settings(page_size=10, name="Báo Gia Lai")
    before = paper.snapshot()
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", FullDisk(free))
        report = build(Request(site=paper.root, now=NOW, jobs=1))
    assert report.failed
    cold, _ = paper.clean()
    after = paper.snapshot()
    assert [path for path in after if after[path] not in (before.get(path), cold.get(path))] == []
    assert_law(paper)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte."""
    disk = tmp_path / "disk"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)], check=True)
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("mount"):

    def test_a_disk_that_is_really_full_is_made_good_later(paper: Site, small_disk: Path) -> None:
        """Sources, index and output do not fit together. Only root can make such a disk: others have no such test."""
        shutil.copytree(paper.root / "content", small_disk / "site/content")
        small = Site(small_disk / "site")
        with pytest.raises(GlonewsError):
            require_success(small.build())
        subprocess.run(["mount", "-o", "remount,size=64m", str(small_disk)], check=True)
        require_success(small.build())
        assert difference(small.snapshot(), paper.snapshot()) == []
        assert_settled(small)


def require_success(report: Report) -> None:
    """Raise for a build with errors."""
    if report.failed:
        raise GlonewsError("the build has errors")


def test_no_row_of_a_lost_file_stays(paper: Site) -> None:
    """What was removed is forgotten."""
    paper.delete("content/articles/2021/01/a0.md")
    paper.build()
    connection = sqlite3.connect(paper.state / "index.sqlite")
    assert connection.execute("SELECT count(*) FROM output WHERE kind = ?", (LOST,)).fetchone() == (0,)
    connection.close()
    assert_law(paper)
