"""Live stories: what counts as an entry, on which day it is, and in which order a reader sees them."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from glonews.frontmatter import Reading, read_article
from glonews.model.article import Article
from glonews.prose.live import live_parts

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
READING = Reading(timezone=ZONE.key, language="vi", dateline="", typographic_quotes=False)


def live(text: str, date: str = "2021-01-08 10:00", more: str = "") -> Article:
    """Read a live story."""
    source = f"---\ntitle: Hội\ndate: {date}\ntype: live\nsummary: Tóm tắt.\n{more}---\n{text}\n"
    article, _ = read_article("content/articles/2021/01/hoi.md", source.encode(), READING)
    assert article
    return article


def seen(article: Article) -> list[tuple[str, str]]:
    """Give the entries as printed."""
    return [(f"{datetime.fromtimestamp(entry.at, ZONE):%Y-%m-%d %H:%M}", entry.title) for entry in article.entries]


@pytest.mark.parametrize(
    ("heading", "at", "title"),
    [
        ("14:30 Khai hội", "2021-01-08 14:30", "Khai hội"),
        ("14h30: Khai hội", "2021-01-08 14:30", "Khai hội"),
        ("14 giờ 30 - Khai hội", "2021-01-08 14:30", "Khai hội"),
        ("14h", "2021-01-08 14:00", ""),
        ("9-1 8:15 Tàn hội", "2021-01-09 08:15", "Tàn hội"),
        ("Ngày 9/1, 8h15 – Tàn hội", "2021-01-09 08:15", "Tàn hội"),
        ("21:20, 18-11-2021 Hẹn mai", "2021-11-18 21:20", "Hẹn mai"),
        ("8:15 ngày 9-1 Tàn hội", "2021-01-09 08:15", "Tàn hội"),
        ("2021-01-09 08:15 Tàn hội", "2021-01-09 08:15", "Tàn hội"),
        ("20:45 1-0 cho chủ nhà", "2021-01-08 20:45", "1-0 cho chủ nhà"),
        ("*14:30* Khai **hội** & múa", "2021-01-08 14:30", "Khai hội & múa"),
        ("31-12 23:00 Giao thừa", "2020-12-31 23:00", "Giao thừa"),
    ],
)
def test_a_heading_that_begins_with_an_hour_opens_an_entry(heading: str, at: str, title: str) -> None:
    """The year is the nearest one; a score is no day."""
    assert seen(live(f"## {heading}\n\nChữ.")) == [(at, title)]


@pytest.mark.parametrize("heading", ["Khai hội", "5 con số", "25:00 Sai giờ", "14:75 Sai phút", "30-2 14:00 Không có",
                                     "14:30:20 Có giây", "1-1-1990 8:00 Xa quá"])  # fmt: skip
def test_any_other_heading_stays_one(heading: str) -> None:
    """No clock, no calendar, no ten years away."""
    assert live(f"## {heading}\n\nChữ.").entries == ()


@pytest.mark.parametrize("rising", [True, False])
def test_the_newest_entry_stands_first_whichever_way_it_is_typed(rising: bool) -> None:
    """The opening stays above, the footnotes below."""
    parts = ["## 14:30 Một\n\nChữ một[^1].", "## 23:00 Hai\n\nChữ hai.", "## 9-1 0:10 Ba\n\nChữ ba."]
    if not rising:
        parts = [parts[2], parts[1].replace("23:00", "8-1 23:00"), parts[0]]
    article = live("\n\n".join(["Mở đầu.", *parts, "[^1]: Ghi chú."]))
    opening, texts, notes = live_parts(article.body.html, article.entries)
    assert [entry.title for entry in article.entries] == ["Ba", "Hai", "Một"]
    assert opening == "<p>Mở đầu.</p>" and texts[:2] == ["<p>Chữ ba.</p>", "<p>Chữ hai.</p>"]
    assert "Chữ một" in texts[2] and "Ghi chú" in notes and "Ghi chú" not in texts[2]
    assert [heading.id for heading in article.body.headings] == [entry.id for entry in article.entries]


def test_the_address_of_an_entry_outlives_its_headline_and_is_its_own() -> None:
    """Two entries of one minute have two addresses."""
    first, second = live("## 14:30 Một\n\na\n\n## 14:30 Hai\n\nb"), live("## 14:30 Một khác\n\na\n\n## 14:30 Hai\n\nb")
    assert [entry.id for entry in first.entries] == [entry.id for entry in second.entries]
    assert len({entry.id for entry in first.entries}) == 2


def test_an_entry_keeps_the_id_its_writer_gave_it() -> None:
    """Links to it work, from its own story, too; no other entry takes that id."""
    text = "## 14:30 Một {#khai-hoi}\n\na\n\n## 14:30 Hai {#t20210108-1430}\n\nb\n\n## 14:30 Ba\n\n[đó](#khai-hoi)"
    article = live(text)
    ids = [entry.id for entry in article.entries]
    assert ids == ["khai-hoi", "t20210108-1430", "t20210108-1430-2"]
    assert [heading.id for heading in article.body.headings] == ids
    assert live_parts(article.body.html, article.entries)[1][0] == "<p>a</p>"


def test_a_new_entry_is_a_change_of_the_story() -> None:
    """The later of the newest entry and ``updated`` counts; entries before publication are no change."""
    noon = datetime(2021, 1, 8, 12, tzinfo=ZONE).timestamp()
    assert live("## 12:00 Một\n\na").updated == noon
    assert live("## 11:00 Một\n\na", more="updated: 2021-01-08 12:00\n").updated == noon
    assert live("## 9:00 Một\n\na").updated is None
