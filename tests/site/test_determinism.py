"""The same sources and the same instant give the same bytes, whatever the machine is set to."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from harness import NOW, SOURCES, Site, Snapshot, snapshot
from newsroom import picture

import glonews

BUILD = """
import sys
from pathlib import Path
from glonews.build.pipeline import build
from glonews.build.report import Request
report = build(Request(site=Path(sys.argv[1]), now=int(sys.argv[2]), jobs=int(sys.argv[3])))
sys.exit(report.failed)
"""
WORDS = ("Pleiku", "Phù Mỹ", "Phú Mỹ", "gia lai", "Gia Lai", "日本", "Đak Đoa")


def run_build(root: Path, jobs: int = 1, **environment: str) -> Snapshot:
    """Build in a process of its own and give the output."""
    source = str(Path(glonews.__file__).parents[1])
    more = {"PYTHONPATH": source, **environment}
    command = [sys.executable, "-c", BUILD, str(root), str(NOW), str(jobs)]
    subprocess.run(command, check=True, env={**os.environ, **more}, cwd=root, capture_output=True)
    return snapshot(root / "dist")


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Seventy articles with words that share a slug, photos, links, several languages and people."""
    site = Site(tmp_path_factory.mktemp("edition") / "site")
    site.settings(timezone="Asia/Ho_Chi_Minh")
    site.write("content/articles/2021/01/x.jpg", picture(1, "jpg"))
    site.write("content/pages/gioi-thieu.md", "---\ntitle: Giới thiệu\n---\nXem [bài](../articles/2021/01/a1.md).\n")
    site.write("content/authors.yaml", "linh: {name: Phương Linh, role: Phóng viên}\n")
    for number in range(70):
        tags = ", ".join(WORDS[(number + step) % len(WORDS)] for step in range(3))
        site.article(
            f"2021/01/a{number}.md", 'Một.\n\n![Ảnh](x.jpg "Hội nghị. Ảnh: Phương Linh")\n\nXem [bài](a1.md) "này".',
            date=f"2021-0{1 + number % 3}-0{1 + number % 9} 23:{number % 60:02}", tags=f"[{tags}]",
            category=["Thời sự", "Thời sự/Trong tỉnh", "Xã hội"][number % 3], author=["linh", "Đức Thụy"][number % 2],
            type=["news", "opinion"][number % 5 == 0], language=["vi", "en"][number % 7 == 0],
        )  # fmt: skip
    return site


@pytest.fixture(scope="module")
def bytes_of_one_process(edition: Site) -> Snapshot:
    """The output of a plain build."""
    return run_build(edition.root)


@pytest.mark.parametrize(
    ("jobs", "environment"),
    [
        (2, {}),
        (5, {"PYTHONHASHSEED": "7"}),
        (1, {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati"}),
        (2, {"PYTHONHASHSEED": "2", "TZ": "America/Los_Angeles", "LC_ALL": "C"}),
        (1, {"LC_ALL": "POSIX", "LANG": "tr_TR.UTF-8", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}),
        (1, {"PYTHONOPTIMIZE": "1", "COLUMNS": "40", "SOURCE_DATE_EPOCH": "1"}),
    ],
)
def test_another_machine_gives_the_same_bytes(
    edition: Site, bytes_of_one_process: Snapshot, tmp_path: Path, jobs: int, environment: dict[str, str]
) -> None:
    """Another folder, time zone, locale, hash seed, number of processes and order of files on the disk."""
    root = tmp_path / "báo khác"
    root.mkdir()
    for name in SOURCES:
        for file in sorted((edition.root / name).rglob("*"), reverse=True):
            if file.is_file():
                copy = root / file.relative_to(edition.root)
                copy.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(file, copy)
                os.utime(copy, (1_000_000_000, 1_000_000_000))
    output = run_build(root, jobs, **environment)
    assert output.keys() == bytes_of_one_process.keys()
    assert [path for path in sorted(output) if output[path] != bytes_of_one_process[path]] == []


def test_no_output_names_a_folder_of_the_machine(edition: Site, bytes_of_one_process: Snapshot) -> None:
    """Neither the site's folder nor that of the generator."""
    folders = [str(edition.root).encode(), str(Path(glonews.__file__).parents[2]).encode()]
    assert [path for path, content in bytes_of_one_process.items() for folder in folders if folder in content] == []
