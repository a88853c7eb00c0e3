"""A live story that is over: its page, its cards and machines say so, from the instant of its end."""

from __future__ import annotations

import pytest
from harness import NOW, Site, assert_law, written

ENTRIES = "Mở đầu.\n\n## 14:30 Khai hội\n\nTrống.\n\n## 15:30 Tàn hội\n\nĐuốc."
END = {"ended_at": "2024-06-01T01:00:00Z"}
STORY = "2021/01/hoi.html"


@pytest.fixture
def live(site: Site) -> Site:
    """A live story among plain ones, built an hour before the end that it announces."""
    site.settings(editions="[en]")
    for number in range(1, 4):
        site.article(f"2021/01/a{number}.md", date=f"2021-01-0{number} 08:00", category="Thời sự")
    site.article("2021/01/hoi.md", ENTRIES, title="Lễ hội", category="Thời sự", type="live", **END)
    site.build()
    return site


def page(site: Site, path: str) -> str:
    """Give a page of the output."""
    return (site.output / path).read_text(encoding="utf-8")


def test_a_live_story_is_live_until_the_end_that_it_announces(live: Site) -> None:
    """Its end may be written before it comes."""
    for path in (STORY, "index.html", "thoi-su/index.html"):
        assert '<span class="type type-live">Trực tiếp</span>' in page(live, path)
        assert "type-ended" not in page(live, path)
    assert "coverageEndTime" not in page(live, STORY)


def test_the_first_build_after_its_end_says_so_everywhere_and_rewrites_nothing_else(live: Site) -> None:
    """On the page at length, on cards as what it is now, to machines as a time."""
    live.now = NOW + 3600
    report = live.build()
    assert_law(live)
    assert {STORY, "index.html", "thoi-su/index.html", "the-loai/truc-tiep/index.html"} <= written(report)
    assert not {"2021/01/a1.html", "luu-tru/index.html", "thoi-su/rss.xml"} & written(report)
    assert '<span class="type type-ended">Tường thuật trực tiếp: đã kết thúc</span>' in page(live, STORY)
    assert '"coverageEndTime":"2024-06-01T08:00:00+07:00"' in page(live, STORY)
    for path in ("index.html", "thoi-su/index.html"):
        assert '<span class="type type-ended">Tường thuật</span>' in page(live, path)
        assert "type-live" not in page(live, path)


def test_an_end_taken_back_makes_it_live_again(live: Site) -> None:
    """As does a clock that goes back."""
    live.now = NOW + 3600
    live.build()
    live.now = NOW
    live.build()
    assert_law(live)
    assert "type-live" in page(live, STORY)
    live.now = NOW + 3600
    live.article("2021/01/hoi.md", ENTRIES, title="Lễ hội", category="Thời sự", type="live")
    live.build()
    assert_law(live)
    assert "type-live" in page(live, STORY) and "type-live" in page(live, "index.html")


def test_an_end_means_nothing_in_a_story_that_is_not_live(site: Site) -> None:
    """News has no end."""
    site.article("2021/01/a.md", type="opinion", ended_at="2021-01-09")
    site.build()
    assert "type-ended" not in page(site, "2021/01/a.html")
