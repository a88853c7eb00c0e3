"""The wheel: all that a newsroom needs is in it, and a paper builds from it without this repository."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from source_code import PACKAGE, ROOT

DIRECTLY = "import glonews, sys; sys.stderr.write(glonews.__file__)"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_the_code_the_theme_the_words_and_the_new_newspaper(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    files = [file for file in PACKAGE.rglob("*") if file.is_file() and "__pycache__" not in file.parts]
    assert {f"glonews/{file.relative_to(PACKAGE).as_posix()}" for file in files} <= names
    theme = [file for root in ("templates", "static") for file in (ROOT / root).rglob("*") if file.is_file()]
    assert {f"glonews/theme/{file.relative_to(ROOT).as_posix()}" for file in theme} <= names


def test_the_wheel_holds_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.partition("/")[0] for name in names if ".dist-info/" not in name} == {"glonews"}
    assert not [name for name in names if "__pycache__" in name or name.startswith("glonews/theme/content")]


def test_a_new_newspaper_is_made_and_built_from_the_wheel_alone(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path / "installed")

    def python(*arguments: str) -> subprocess.CompletedProcess[str]:
        environment = {"PYTHONPATH": str(tmp_path / "installed"), "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
        command = [sys.executable, *arguments]
        return subprocess.run(command, cwd=tmp_path, env=environment, check=True, capture_output=True, text=True)

    assert python("-c", DIRECTLY).stderr.startswith(str(tmp_path / "installed"))
    assert "categories.yaml" in python("-m", "glonews", "explain", "unknown-category").stdout
    python("-m", "glonews", "init", "paper")
    python("-m", "glonews", "build", "--site", "paper", "--strict", "--now", "2025-10-01")
    front = (tmp_path / "paper/dist/index.html").read_text(encoding="utf-8")
    assert "Buổi sáng trên đồi" in front and "Chuyên mục" in front
