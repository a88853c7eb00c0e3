"""A new newspaper: it builds without a problem, and never over something else."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from glonews.build.pipeline import build
from glonews.build.report import Request
from glonews.problems import SiteError
from glonews.scaffold import make_site

NOW = 1_760_000_000
"""A month after the stories of the new paper."""


def test_a_new_newspaper_builds_without_any_problem_and_then_nothing_changes(tmp_path: Path) -> None:
    site = tmp_path / "paper"
    make_site(site)
    report = build(Request(site=site, now=NOW, jobs=1))
    assert report.problems == ()
    assert report.articles == 2
    assert {"index.html", "rss.xml", "gioi-thieu/index.html", "2025/09/buoi-sang-tren-doi.html"} <= set(report.added)
    second = build(Request(site=site, now=NOW + 60, jobs=1))
    assert (second.added, second.changed, second.removed) == ((), (), ())


def test_the_paths_told_are_the_files_made(tmp_path: Path) -> None:
    told = make_site(tmp_path / "paper")
    made = [path.relative_to(tmp_path / "paper").as_posix() for path in tmp_path.rglob("*") if path.is_file()]
    assert told == sorted(made)
    assert {".gitignore", ".github/workflows/publish.yml", "content/site.yaml"} <= set(told)


def test_an_empty_folder_is_taken_and_a_full_one_left_alone(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert make_site(tmp_path / "empty")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "notes.txt").write_text("keep me")
    with pytest.raises(SiteError, match="not empty"):
        make_site(tmp_path / "full")
    assert [path.name for path in (tmp_path / "full").iterdir()] == ["notes.txt"]


def test_a_file_in_the_place_of_the_folder_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "paper").write_text("a file")
    with pytest.raises(SiteError, match="cannot be written"):
        make_site(tmp_path / "paper")


def test_the_workflow_keeps_the_memory_of_builds_and_asks_for_this_version(tmp_path: Path) -> None:
    make_site(tmp_path / "paper")
    workflow = yaml.safe_load((tmp_path / "paper/.github/workflows/publish.yml").read_text(encoding="utf-8"))
    steps = workflow["jobs"]["publish"]["steps"]
    kept = next(step["with"]["path"].split() for step in steps if step.get("uses", "").startswith("actions/cache@"))
    assert kept == [".glonews", "dist"]
    runs = [step["run"] for step in steps if "run" in step]
    assert runs[-3:] == [
        "pip install -r requirements.txt",
        "glonews build",
        "glonews check --output dist --format github",
    ]
    from glonews import __version__

    assert f"glonews.git@v{__version__}\n" in (tmp_path / "paper/requirements.txt").read_text(encoding="utf-8")


def test_nothing_is_installed_until_an_editor_says_where_the_program_comes_from(tmp_path: Path) -> None:
    make_site(tmp_path / "paper")
    lines = (tmp_path / "paper/requirements.txt").read_text(encoding="utf-8").splitlines()
    assert all(line.startswith("#") for line in lines)
    workflow = yaml.safe_load((tmp_path / "paper/.github/workflows/publish.yml").read_text(encoding="utf-8"))
    first = next(step["run"] for step in workflow["jobs"]["publish"]["steps"] if "run" in step)
    assert "requirements.txt" in first and "exit 1" in first


def test_the_sample_stories_leave_the_dateline_to_the_settings(tmp_path: Path) -> None:
    make_site(tmp_path / "paper")
    stories = [file.read_text(encoding="utf-8") for file in (tmp_path / "paper/content/articles").rglob("*.md")]
    assert stories and not any("(BQH)" in story for story in stories)
