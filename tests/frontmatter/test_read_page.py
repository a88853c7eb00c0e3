from __future__ import annotations

from glonews.frontmatter import Reading, read_page

READING = Reading(timezone="Asia/Ho_Chi_Minh", language="vi", dateline="GLO", typographic_quotes=False)


def test_a_page_needs_a_title_alone() -> None:
    source = "---\ntitle: Giới thiệu\n---\n\nBáo điện tử của tỉnh Gia Lai.\n"
    page, problems = read_page("content/pages/gioi-thieu.md", source.encode(), READING)
    assert problems == () and page is not None
    assert (page.slug, page.title, page.updated) == ("gioi-thieu", "Giới thiệu", None)
    assert page.summary == "Báo điện tử của tỉnh Gia Lai."
    assert page.body.html == "<p>Báo điện tử của tỉnh Gia Lai.</p>"


def test_a_page_has_address_time_and_language() -> None:
    front = "title: About us\nslug: about\naliases: /about.htm\nlanguage: en\nupdated: 9-1-2021\nsummary: Who we are\n"
    page, problems = read_page("content/pages/a.md", f"---\n{front}---\n\nText.\n".encode(), READING)
    assert problems == () and page is not None
    assert (page.slug, page.aliases, page.language, page.summary) == ("about", ("/about.htm",), "en", "Who we are")
    assert page.updated == 1610125200
