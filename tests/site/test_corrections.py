"""What the paper takes back: corrections in one place, and withdrawn articles in none."""

from __future__ import annotations

from re import findall

import pytest
from harness import Site, assert_law, written
from newsroom import picture

NOTE = "[{date: 2021-01-20, text: Bản trước ghi sai số.}]"


@pytest.fixture
def edition(site: Site) -> Site:
    """Eight stories of one section with one tag; the fourth links to the second."""
    for number in range(1, 9):
        story(site, number)
    site.build()
    return site


def story(site: Site, number: int, **front: object) -> None:
    """Write one of the eight."""
    body = "Xem [bài](a2.md)." if number == 4 else "Thân bài."
    keys = {"date": f"2021-01-0{number} 08:00", "category": "Thời sự", "tags": "[Pleiku]", "summary": "Tóm tắt."}
    site.article(f"2021/01/a{number}.md", body, **{**keys, "title": f"Bài số {number}", **front})


def page(site: Site, path: str) -> str:
    """Give a page of the output."""
    return (site.output / path).read_text(encoding="utf-8")


def test_a_correction_writes_its_article_the_corrections_and_the_dates_of_change(edition: Site) -> None:
    """No list: a teaser does not show it."""
    story(edition, 2, corrections=NOTE)
    report = edition.build()
    assert_law(edition)
    assert written(report) == {
        "2021/01/a2.html", "dinh-chinh/index.html", "dinh-chinh/2021/index.html",
        "sitemap.xml", "sitemaps/2021-01.xml", "sitemaps/pages.xml",
    }  # fmt: skip
    assert "Bản trước ghi sai số." in page(edition, "dinh-chinh/index.html")
    assert 'Cập nhật: <time datetime="2021-01-20' in page(edition, "2021/01/a2.html")


def test_corrections_stand_by_their_own_day_whole_years_until_there_are_many(edition: Site) -> None:
    """The page of a year has its own alone."""
    story(edition, 1, corrections="[{date: 2022-02-01, text: Năm sau.}, {date: 2021-01-05, text: Sớm.}]")
    story(edition, 2, corrections=NOTE)
    assert_law(edition)
    days = findall(r'<p><time datetime="([^"]+)">', page(edition, "dinh-chinh/index.html"))
    assert days == ["2022-02-01", "2021-01-20", "2021-01-05"]
    assert findall(r'<p><time datetime="([^"]+)">', page(edition, "dinh-chinh/2022/index.html")) == ["2022-02-01"]


def test_words_and_fields_of_corrections_are_settings(edition: Site) -> None:
    """A field that the settings do not name is not shown."""
    note = "[{date: 2021-01-20, text: Sai số., details: {so: Công văn 12}}]"
    story(edition, 2, corrections=note)
    edition.settings(corrections="{heading: Xin lỗi bạn đọc, details: {so: Theo văn bản}}")
    assert_law(edition)
    for path in ("2021/01/a2.html", "dinh-chinh/index.html"):
        assert "<dt>Theo văn bản</dt> <dd>Công văn 12</dd>" in page(edition, path)
    assert "<h1>Xin lỗi bạn đọc</h1>" in page(edition, "dinh-chinh/index.html")
    edition.settings()
    assert_law(edition)
    assert "Công văn 12" not in page(edition, "2021/01/a2.html")


def test_a_withdrawn_article_leaves_a_page_that_says_so_and_nothing_else(edition: Site) -> None:
    """Search engines are told to forget it; a link to it still leads there."""
    story(edition, 2, withdrawn="{date: 2021-01-21, reason: Nguồn tin rút lại lời.}", aliases="[/cu.html]")
    edition.article("2021/01/b.md", title="Bài b", related="[a2.md]", date="2021-01-10 08:00")
    assert_law(edition)
    naming = {path for path, text in edition.snapshot().items() if "Bài số 2" in text.decode(errors="replace")}
    assert naming == {"2021/01/a2.html", "cu.html", "dinh-chinh/index.html", "dinh-chinh/2021/index.html"}
    gone = page(edition, "2021/01/a2.html")
    assert "Tòa soạn đã gỡ bài này." in gone and "Nguồn tin rút lại lời." in gone and "Thân bài." not in gone
    assert '<meta name="robots" content="noindex">' in gone
    assert '<a href="/2021/01/a2.html">bài</a>' in page(edition, "2021/01/a4.html")
    assert not [path for path, text in edition.snapshot().items() if path.endswith("xml") and b"a2.html" in text]


def test_a_withdrawal_that_is_taken_back_brings_the_article_back(edition: Site) -> None:
    """With the same address, byte for byte."""
    before = edition.snapshot()
    story(edition, 2, withdrawn="2021-01-21")
    assert_law(edition)
    story(edition, 2)
    assert_law(edition)
    assert edition.snapshot() == before


def test_a_withdrawn_pick_gives_its_place_on_the_front_page(edition: Site) -> None:
    """With a warning at its line."""
    edition.write("content/front.yaml", "lead: articles/2021/01/a2.md\n")
    story(edition, 2, withdrawn="2021-01-21")
    warned = [problem for problem in edition.build().problems if problem.path == "content/front.yaml"]
    assert [(problem.code, problem.line) for problem in warned] == [("hidden-pick", 1)]
    assert_law(edition)


def test_the_photos_of_a_withdrawn_article_leave_the_site(edition: Site) -> None:
    """Whether it was public before or is withdrawn when it is first built."""
    edition.write("content/articles/2021/01/x.jpg", picture(1, "jpg"))
    edition.article("2021/01/c.md", lead_photo="x.jpg")
    assert_law(edition)
    assert [path for path in edition.snapshot() if "/x." in path]
    edition.article("2021/01/c.md", lead_photo="x.jpg", withdrawn="2021-01-21")
    assert_law(edition)
    assert not [path for path in edition.snapshot() if "/x." in path]
