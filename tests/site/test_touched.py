"""An edit rewrites exactly the outputs that show what was edited, however many articles there are."""

from __future__ import annotations

from pathlib import Path
from re import fullmatch

import pytest
from harness import Site, assert_law, assert_settled, written

CSS = "css/them."
FEEDS = "rss.xml|atom.xml|feed.json"


@pytest.fixture
def edition(site: Site) -> Site:
    """Eight articles, a day apart, in one category with a tag and an author each, built."""
    for number in range(1, 9):
        article(site, number)
    site.write("static/css/them.css", "a {}")
    site.build()
    assert_settled(site)
    return site


def edited(site: Site) -> set[str]:
    """Build, assert the law, and give what the build wrote or removed."""
    report = site.build()
    assert_law(site)
    return written(report)


def article(site: Site, number: int, body: str = "Thân bài.", **front: object) -> None:
    """Write one of the eight."""
    tag = "Pleiku" if number % 2 else "Gia Lai"
    keys = {"date": f"2021-01-0{number} 08:00", "category": "Thời sự", "tags": f"[{tag}]", "author": "Phương Linh",
            "summary": "Tóm tắt."}  # fmt: skip
    site.article(f"2021/01/a{number}.md", body, **{**keys, **front})


def test_a_body_edit_writes_the_page_alone_when_no_feed_shows_it(edition: Site) -> None:
    """An old article is in no feed, and no card shows a body."""
    article(edition, 1, "Thân bài khác.")
    assert edited(edition) == {"2021/01/a1.html"}


def test_a_body_edit_of_a_new_article_also_writes_the_feeds_with_full_text(edition: Site) -> None:
    """The feeds of the site, its category, its tag and its author."""
    article(edition, 8, "Thân bài khác.")
    assert edited(edition) == {
        "2021/01/a8.html", "rss.xml", "thoi-su/rss.xml", "tu-khoa/gia-lai/rss.xml", "tac-gia/phuong-linh/rss.xml",
        "atom.xml", "feed.json", "thoi-su/atom.xml", "thoi-su/feed.json",
    }  # fmt: skip


def test_a_title_edit_writes_the_page_its_neighbours_and_what_shows_its_card(edition: Site) -> None:
    """Lists, the front page of so small a paper, and later articles it is related to: 7 has nearer ones."""
    article(edition, 2, title="Tựa khác")
    assert edited(edition) == {
        "2021/01/a2.html", "2021/01/a1.html", "2021/01/a3.html",
        "2021/01/a4.html", "2021/01/a5.html", "2021/01/a6.html", "2021/01/a8.html",
        "thoi-su/trang-1.html", "tac-gia/phuong-linh/trang-1.html", "luu-tru/2021/01/trang-1.html",
        "tu-khoa/gia-lai/index.html", "index.html", "luu-tru/2021/01/02/index.html", "latest.json",
    }  # fmt: skip


def test_a_new_article_writes_its_own_page_its_neighbour_and_the_newest_pages(edition: Site) -> None:
    """The ninth opens page 2, so page 1 links to it; no other older page changes but the article's neighbour."""
    edition.article("2021/01/a9.md", date="2021-01-09 08:00", category="Thời sự", tags="[Pleiku]", author="Đức Thụy")
    assert edited(edition) == {
        "2021/01/a9.html", "2021/01/a8.html", "index.html", "rss.xml",
        "thoi-su/index.html", "thoi-su/trang-2.html", "thoi-su/trang-1.html", "thoi-su/rss.xml",
        "luu-tru/2021/01/index.html", "luu-tru/2021/01/trang-2.html", "luu-tru/2021/01/trang-1.html",
        "luu-tru/2021/01/09/index.html", "luu-tru/2021/01/08/index.html",
        "tu-khoa/pleiku/index.html", "tu-khoa/pleiku/rss.xml",
        "tac-gia/duc-thuy/index.html", "tac-gia/duc-thuy/rss.xml",
        "atom.xml", "feed.json", "thoi-su/atom.xml", "thoi-su/feed.json", "latest.json",
        "sitemap.xml", "sitemaps/2021-01.xml", "sitemaps/news.xml", "sitemaps/authors.xml",
    }  # fmt: skip


def test_a_second_story_of_a_day_writes_no_other_day(edition: Site) -> None:
    """The calendar of the month and the days around knew that the day has stories."""
    edition.article("2021/01/b.md", date="2021-01-08 09:00")
    days = {path for path in edited(edition) if fullmatch(r"luu-tru/2021/01/\d\d/index.html", path)}
    assert days == {"luu-tru/2021/01/08/index.html"}


def test_a_later_article_that_links_to_an_old_one_writes_the_old_one(edition: Site) -> None:
    """The old page says what happened next; beside it only the neighbour of the new one changes."""
    edition.article("2021/01/b.md", "Xem [bài](a2.md).", date="2021-01-20 09:00", category="Thời sự")
    pages = {path for path in edited(edition) if path.startswith("2021/")}
    assert pages == {"2021/01/b.html", "2021/01/a2.html", "2021/01/a8.html"}


def test_a_new_part_writes_the_parts_of_a_series_but_not_of_a_column(site: Site) -> None:
    """Part 2 of 3 changes with the third part; where there are more than fifty, only the parts around do."""
    column = {"series": "Mỗi ngày một chuyện", "category": "Đời sống"}
    series = {"series": "Gia Lai 30 năm", "category": "Thời sự"}
    for number in range(60):
        site.article(f"c{number}.md", date=f"2021-02-{1 + number // 24:02} {number % 24:02}:00", **column)
    for number in range(2):
        site.article(f"p{number}.md", date=f"2021-01-01 0{number}:00", **series)
    site.build()
    site.article("p2.md", date="2021-01-01 02:00", **series)
    site.article("c60.md", date="2021-03-01 08:00", **column)
    parts = {path.removeprefix("2021/") for path in edited(site) if fullmatch(r"2021/0\d/[cp]\d+.html", path)}
    around = {"03/c60.html", "02/c59.html", "02/c58.html", "02/c57.html"}
    assert parts == {"01/p0.html", "01/p1.html", "01/p2.html", *around}


def test_a_tag_template_writes_the_tag_pages_alone(edition: Site) -> None:
    """The feeds of tags are made without it."""
    edition.write("templates/tag.html", "<h1>{{ page.heading }}</h1>\n")
    assert edited(edition) == {"tu-khoa/gia-lai/index.html", "tu-khoa/pleiku/index.html"}


def test_a_style_sheet_no_page_names_is_written_under_its_new_name_alone(edition: Site) -> None:
    """Its old name goes."""
    old = {path for path in edition.snapshot() if path.startswith(CSS)}
    edition.write("static/css/them.css", "b {}")
    paths = edited(edition)
    paths -= {"_headers"}  # names the style sheets, so that browsers keep them
    assert len(paths) == 2 and old < paths and all(path.startswith(CSS) for path in paths)


@pytest.mark.parametrize(
    ("key", "value", "written_names"),
    [
        ("feed_size", "2", FEEDS), ("full_text_feeds", "false", FEEDS),
        ("google_news", "https://news.google.com/x", ".*.html"), ("dateline", "GLO", f"a[0-9].html|{FEEDS}"),
        ("page_size", "4", "(index|trang-[12]).html"), ("typographic_quotes", "true", "nothing"),
    ],
)  # fmt: skip
def test_a_setting_writes_only_the_files_that_show_it(edition: Site, key: str, value: str, written_names: str) -> None:
    """By the names of the files."""
    edition.settings(**{key: value})
    names = {path.rpartition("/")[2] for path in edited(edition)}
    assert {name for name in names if not fullmatch(written_names, name)} == set()
    assert names or written_names == "nothing"


def test_the_name_of_the_paper_writes_every_page_and_no_picture(edition: Site) -> None:
    """It is in every title."""
    edition.settings(name="Báo Gia Lai")
    paths = edited(edition)
    pages = {path for path in edition.snapshot() if path.endswith((".html", "rss.xml")) and path != "404.html"}
    ends = (".html", ".xml", "feed.json", ".opml", ".webmanifest")
    assert pages <= paths | {"404.html"} and all(path.endswith(ends) for path in paths)


@pytest.mark.parametrize("edit", ["body", "title", "add"])
def test_an_edit_writes_as_many_files_among_500_articles_as_among_50(tmp_path: Path, edit: str) -> None:
    """The cost follows the change, not the archive; of what machines read, a new story writes only its own lists."""
    counts, machines = [], []
    for size in (50, 500):
        site = Site(tmp_path / f"site{size}", jobs=2)
        site.settings(page_size=20, feed_size=20)
        for number in range(size):
            numbered(site, number, size)
        site.build()
        if edit == "add":
            numbered(site, size, size)
        else:
            numbered(site, size - 3, size, **({"title": "Tựa khác"} if edit == "title" else {"body": "Khác."}))
        paths = written(site.build())
        counts.append(len(paths))
        machines.append({path for path in paths if not path.endswith(".html")})
        assert_settled(site)
    assert counts[0] == counts[1] < 40
    assert machines[0] == machines[1]
    if edit == "add":
        assert machines[0] == {
            "rss.xml", "atom.xml", "feed.json", "thoi-su/rss.xml", "thoi-su/atom.xml", "thoi-su/feed.json",
            "tu-khoa/gia-lai/rss.xml", "latest.json", "sitemap.xml", "sitemaps/2021-01.xml", "sitemaps/news.xml",
        }  # fmt: skip


def numbered(site: Site, number: int, size: int, **more: str) -> None:
    """Write article number so and so, the last of them on the same day whatever the size."""
    minute = 10_000 - size + number
    keys = {"title": f"Bài số {10_000 - size + number}", "summary": "Tóm tắt.", **more}
    body = keys.pop("body", "Thân bài.")
    when = f"2021-01-{1 + minute // 1440:02} {minute // 60 % 24:02}:{minute % 60:02}"
    site.article(f"bai-{minute}.md", body, date=when, category="Thời sự", tags="[Gia Lai]", **keys)
