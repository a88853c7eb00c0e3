"""build.py: the one command of README, run on a small copy of the repository."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from source_code import ROOT

from glonews.scaffold import make_site

PARTS = ("build.py", "pyproject.toml", "requirements.lock", "requirements-dev.lock", "src", "templates", "static")
NOW = "2025-10-01"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    make_site(tmp_path / "repository")
    for name in PARTS:
        source, target = ROOT / name, tmp_path / "repository" / name
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copyfile(source, target)
    return tmp_path / "repository"


def run(repository: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run build.py from another folder, as the running interpreter has the libraries."""
    command = [sys.executable, str(repository / "build.py"), *arguments]
    return subprocess.run(command, cwd=repository.parent, capture_output=True, text=True)


def test_it_builds_the_newspaper_and_the_second_run_says_that_nothing_changed(repository: Path) -> None:
    first, second = run(repository, "--now", NOW), run(repository, "--now", NOW)
    assert (first.returncode, second.returncode) == (0, 0), first.stderr
    assert "thêm" in first.stdout and "không có gì thay đổi" in second.stdout
    assert (repository / "dist/index.html").is_file()


def test_arguments_go_on_to_the_build(repository: Path) -> None:
    made = run(repository, "--now", NOW, "--output", "elsewhere", "--quiet")
    assert (made.returncode, made.stdout) == (0, "")
    assert (repository.parent / "elsewhere/index.html").is_file()
    assert run(repository, "--no-such-option").returncode == 2


def test_an_interpreter_that_has_the_libraries_needs_no_environment(repository: Path) -> None:
    run(repository, "--now", NOW)
    assert not (repository / ".venv").exists()


def test_the_script_stays_short() -> None:
    assert len((ROOT / "build.py").read_text(encoding="utf-8").splitlines()) < 120
