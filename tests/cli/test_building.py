"""What a build says on the terminal, in the language of the paper."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from msgspec import structs

from glonews.build.hidden import why_hidden
from glonews.build.report import Report
from glonews.cli.building import summary
from glonews.cli.language import speech
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
