"""``glonews explain`` says what a code means."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from glonews.cli.main import commands


def explain(*arguments: str, site: Path) -> tuple[int, str]:
    done = CliRunner().invoke(commands, ["explain", *arguments, "--site", str(site)])
    return done.exit_code, done.output


def test_a_code_is_explained_in_the_language_of_the_paper(tmp_path: Path) -> None:
    exit_code, text = explain("unknown-category", site=tmp_path)
    assert exit_code == 0
    assert "Chuyên mục chưa khai báo" in text and "✗ content/articles" in text and "✓ content/articles" in text


def test_a_code_is_explained_in_english_when_asked(tmp_path: Path) -> None:
    assert "is not declared" in explain("unknown-category", "--language", "en", site=tmp_path)[1]


def test_a_code_that_is_none_gets_a_near_match(tmp_path: Path) -> None:
    assert explain("unknown-categry", site=tmp_path)[0] == 2
    assert '"unknown-category"' in explain("unknown-categry", site=tmp_path)[1]


def test_without_a_code_all_are_listed(tmp_path: Path) -> None:
    lines = explain(site=tmp_path)[1].splitlines()
    assert len(lines) > 80 and all(len(line.split()) > 3 for line in lines)
