"""The editors' handbook says what the program does: its articles, commands and keys are tried on a new newspaper."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner
from source_code import ROOT

from glonews.build.pipeline import build
from glonews.build.report import Report, Request
from glonews.check import CheckRequest, check
from glonews.cli.main import commands
from glonews.scaffold import make_site

NOW = 1_790_000_000
"""2026-09-21, after every instant of the handbook but one."""
LANGUAGES = ("vi", "en")


def handbook(language: str) -> str:
    return (ROOT / f"docs/editors/{language}.md").read_text(encoding="utf-8")


def section(language: str, number: int) -> str:
    """Give a section by its number; both languages have them in the same order. Headings with an hour are examples."""
    return re.split(r"^## (?!\d)", handbook(language), flags=re.MULTILINE)[number]


def block(text: str, kind: str) -> str:
    """Give the first block of a kind, without the indentation of its list."""
    found = re.search(rf"^( *)```{kind}\n(.*?)^ *```", text, re.MULTILINE | re.DOTALL)
    assert found
    return re.sub(rf"^{found[1]}", "", found[2], flags=re.MULTILINE)


def paper(folder: Path, article: str, path: str = "content/articles/2026/05/x.md") -> Path:
    make_site(folder)
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text(article, encoding="utf-8")
    return folder


def checked(site: Path) -> list[str]:
    return [f"{problem.code}: {problem}" for problem in check(CheckRequest(site=site, now=NOW, jobs=1)).problems]


def built(site: Path, now: int = NOW) -> Report:
    return build(Request(site=site, now=now, jobs=1))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_article_has_no_problem_and_appears(language: str, tmp_path: Path) -> None:
    text = section(language, 1)
    path = re.search(r"`(content/articles/[^`]+\.md)`", text)
    assert path
    site = paper(tmp_path / "paper", block(text, "markdown"), path[1])
    assert checked(site) == []
    assert f"2026/05/{Path(path[1]).stem}.html" in built(site).added


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_command_for_a_new_article_makes_a_draft_without_a_problem(language: str, tmp_path: Path) -> None:
    make_site(tmp_path / "paper")
    command = re.findall(r"^glonews (new .*)$", section(language, 1), re.MULTILINE)
    done = CliRunner().invoke(commands, [*shlex.split(command[0]), "--site", str(tmp_path / "paper")])
    assert done.exit_code == 0
    assert "draft: true" in (tmp_path / "paper" / done.output.splitlines()[0]).read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_photo_is_shown_with_its_caption_and_credit(language: str, tmp_path: Path) -> None:
    text = section(language, 2)
    file = re.search(r"file: (\S+)", text)
    assert file
    front = "---\ntitle: Cầu mới\ndate: 2026-05-20\n" + block(text, "yaml") + "---\n\n"
    site = paper(tmp_path / "paper", front + block(text, "markdown"))
    photo = next(site.rglob("*.jpg"))
    (site / "content/articles/2026/05" / file[1]).write_bytes(photo.read_bytes())
    assert checked(site) == []
    built(site)
    page = (site / "dist/2026/05/x.html").read_text(encoding="utf-8")
    assert "Minh Quân" in page and "<figcaption" in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_correction_stands_on_the_page(language: str, tmp_path: Path) -> None:
    site = paper(
        tmp_path / "paper", "---\ntitle: Cầu\ndate: 2026-05-20\n" + block(section(language, 3), "yaml") + "---\nX.\n"
    )
    assert checked(site) == []
    built(site)
    assert "180 m" in (site / "dist/2026/05/x.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_live_story_shows_its_newest_entry_first(language: str, tmp_path: Path) -> None:
    site = paper(tmp_path / "paper", block(section(language, 4), "markdown"))
    assert checked(site) == []
    built(site)
    page = (site / "dist/2026/05/x.html").read_text(encoding="utf-8")
    assert 0 < page.index("08:15") < page.index("07:30")


@pytest.mark.parametrize("language", LANGUAGES)
def test_embargo_draft_and_expiry_hide_the_article(language: str, tmp_path: Path) -> None:
    keys = block(section(language, 8), "yaml")
    article = "---\ntitle: Cầu\ndate: 2026-05-01\n{}---\nX.\n"
    without_draft = keys.replace("draft: true\n", "")
    site = paper(tmp_path / "paper", article.format(without_draft))
    before, during, after = 1_779_200_000, 1_780_000_000, NOW
    assert "2026/05/x.html" not in built(site, before).added
    assert "2026/05/x.html" in built(site, during).added
    assert "2026/05/x.html" in built(site, after).removed
    (site / "content/articles/2026/05/x.md").write_text(article.format(keys), encoding="utf-8")
    assert "2026/05/x.html" not in built(site, during).added


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_commands_and_settings_of_the_copy_desk_work(language: str, tmp_path: Path) -> None:
    text = section(language, 9)
    site = paper(tmp_path / "paper", "---\ntitle: Cầu\ndate: 2026-05-20\n---\nVăn hoá ,xã hội.\n")
    with (site / "content/site.yaml").open("a", encoding="utf-8") as file:
        file.write("\n" + block(text, "yaml"))
    fix, changed, explain = (shlex.split(line, comments=True)[1:] for line in block(text, "sh").splitlines())
    runner = CliRunner()
    assert runner.invoke(commands, [*fix, "--site", str(site)]).exit_code == 0
    assert "Văn hóa, xã hội." in (site / "content/articles/2026/05/x.md").read_text(encoding="utf-8")
    assert runner.invoke(commands, [*explain, "--site", str(site)]).exit_code == 0
    # In a folder without git nobody knows what changed; which is said, not a crash.
    assert runner.invoke(commands, [*changed, "--site", str(site)]).exit_code == 2


def test_both_languages_say_the_same_things() -> None:
    shapes = [re.findall(r"^(#+ |\d\. |- |\*\*|```\w*)", handbook(language), re.MULTILINE) for language in LANGUAGES]
    assert shapes[0] == shapes[1]
