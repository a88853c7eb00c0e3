"""What a build says on the terminal, in the language of the paper."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from click.testing import CliRunner
from msgspec import structs

from glonews.build.hidden import why_hidden
from glonews.build.report import Report
from glonews.cli.building import summary
from glonews.cli.language import speech
from glonews.cli.main import commands
from glonews.problems import Problem

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
PROBLEM = Problem("a.md", 1, 1, "x", "error", "a", "b")


@pytest.mark.parametrize("count", [1, 2])
def test_every_part_of_the_closing_line_has_its_vietnamese(count: int) -> None:
    paths = tuple("ab"[:count])
    report = Report(
        articles=count, hidden=count, added=paths, changed=paths, removed=paths, unchanged=count,
        problems=(PROBLEM,) * count, warnings=count, photos_left=count,
    )  # fmt: skip
    vietnamese = speech("vi")
    unknown = []

    def say(english: str) -> str:
        unknown.extend([] if vietnamese.knows(english) else [english])
        return vietnamese.say(english)

    said = summary(report, dry=True, say=say)
    summary(structs.replace(report, added=(), changed=(), removed=()), say=say)
    assert not unknown
    assert said.startswith(f"{count} bài ({count} bài chưa công khai); sẽ là: thêm {count} tệp")


@pytest.mark.parametrize(("draft", "begin", "end"), [(0, 9, 10), (0, 1, 4), (1, 1, 9), (0, 1, 9)])
def test_every_reason_why_an_article_is_not_public_has_its_vietnamese(draft: int, begin: int, end: int) -> None:
    why = why_hidden(draft, begin, end, 5, ZONE)
    assert speech("vi").knows(why), why


def test_an_address_that_an_article_leaves_is_told_until_an_alias_keeps_it(tmp_path: Path) -> None:
    article = tmp_path / "content/articles/2021/01/a.md"
    article.parent.mkdir(parents=True)
    front = "---\ntitle: Một bài\ndate: 2021-01-08\n"

    def told(more: str) -> str:
        article.write_text(f"{front}{more}---\nThân bài.\n", encoding="utf-8")
        return CliRunner().invoke(commands, ["build", "--site", str(tmp_path), "--jobs", "1"]).output

    assert "không còn" not in told("")
    moved = 'content/articles/2021/01/a.md: /2021/01/a.html không còn; ghi "aliases: [/2021/01/a.html]"'
    assert moved in told("slug: b\n")
    assert "không còn" not in told("slug: c\naliases: [/2021/01/a.html, /2021/01/b.html]\n")
    assert (tmp_path / "dist/2021/01/a.html").is_file() and (tmp_path / "dist/2021/01/b.html").is_file()
