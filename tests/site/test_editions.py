"""The paper in several languages: where an article stands, and how its versions lead to each other."""

from __future__ import annotations

from re import findall

import pytest
from harness import Site, assert_law, written

ENGLISH = {"language": "en", "date": "2021-01-09 08:00", "category": "Thời sự", "tags": "[Pleiku]"}


@pytest.fixture
def edition(site: Site) -> Site:
    """Four stories in Vietnamese and one in English, in one section with one tag."""
    site.settings(editions="{en: {name: News}}")
    for number in range(1, 5):
        site.article(f"2021/01/a{number}.md", date=f"2021-01-0{number} 08:00", category="Thời sự", tags="[Pleiku]")
    site.article("2021/01/en.md", title="Good news", author="Phương Linh", **ENGLISH)
    site.build()
    return site


def page(site: Site, path: str) -> str:
    """Give a page of the output."""
    return (site.output / path).read_text(encoding="utf-8")


def alternates(site: Site, path: str) -> list[tuple[str, str]]:
    """Give the links between languages in the head of a page."""
    return findall(r'<link rel="alternate" hreflang="([^"]+)" href="https://example.org([^"]+)">', page(site, path))


def test_an_article_of_an_edition_stands_in_the_lists_of_its_language(edition: Site) -> None:
    """People and days have the articles of all languages."""
    snapshot = {path: text.decode(errors="replace") for path, text in edition.snapshot().items()}
    naming = {path for path, text in snapshot.items() if "Good news" in text}
    assert naming == {
        "2021/01/en.html", "en/index.html", "en/rss.xml", "en/atom.xml", "en/feed.json",
        "tac-gia/phuong-linh/index.html", "tac-gia/phuong-linh/rss.xml",
        "luu-tru/2021/01/index.html", "luu-tru/2021/01/09/index.html",
    }  # fmt: skip
    assert '<html lang="en">' in snapshot["2021/01/en.html"] and "Skip to content" in snapshot["2021/01/en.html"]


def test_a_mixed_edition_leaves_its_articles_in_the_lists_of_the_main_language(edition: Site) -> None:
    """A setting for papers whose readers read both."""
    edition.settings(editions="{en: {name: News, mixed: true}}")
    assert_law(edition)
    assert all("Good news" in page(edition, path) for path in ("index.html", "thoi-su/index.html", "en/index.html"))


def test_a_new_article_of_an_edition_writes_no_list_of_the_main_language(edition: Site) -> None:
    """Its page, its neighbour, its lists, the days and the sitemaps."""
    edition.article("2021/01/en2.md", **{**ENGLISH, "date": "2021-01-09 09:00"})
    report = edition.build()
    assert_law(edition)
    assert written(report) == {
        "2021/01/en2.html", "2021/01/en.html", "en/index.html", "en/rss.xml", "en/atom.xml", "en/feed.json",
        "luu-tru/2021/01/index.html", "luu-tru/2021/01/trang-1.html", "luu-tru/2021/01/09/index.html",
        "sitemap.xml", "sitemaps/2021-01.xml", "sitemaps/news.xml",
    }  # fmt: skip


def test_original_and_translations_lead_to_each_other(edition: Site) -> None:
    """Also when a third language comes, and when one goes; nothing else is written for it."""
    edition.article("2021/01/en.md", title="Good news", translation_of="a1.md", **ENGLISH)
    report = edition.build()
    assert {path for path in written(report) if path.startswith("2021/")} == {"2021/01/a1.html", "2021/01/en.html"}
    both = [("vi", "/2021/01/a1.html"), ("en", "/2021/01/en.html"), ("x-default", "/2021/01/a1.html")]
    assert alternates(edition, "2021/01/a1.html") == alternates(edition, "2021/01/en.html") == both
    edition.article("2021/02/fr.md", language="fr", translation_of="../01/a1.md", date="2021-02-01 08:00")
    assert_law(edition)
    three = [both[0], both[1], ("fr", "/2021/02/fr.html"), both[2]]
    assert alternates(edition, "2021/01/en.html") == alternates(edition, "2021/02/fr.html") == three
    edition.delete("content/articles/2021/02/fr.md")
    assert_law(edition)
    assert alternates(edition, "2021/01/en.html") == both


def test_a_translation_is_no_further_news(edition: Site) -> None:
    """A later article that names another is what happened next, unless it says the same in another language."""
    edition.article("2021/01/en.md", title="Good news", translation_of="a1.md", **ENGLISH)
    edition.article("2021/01/b.md", "Xem [bài](a1.md).", title="Tiếp theo", date="2021-01-10 08:00")
    assert_law(edition)
    followers = page(edition, "2021/01/a1.html").partition('class="block followers"')[2].partition("</section>")[0]
    assert "Tiếp theo" in followers and "Good news" not in followers


def test_a_translation_of_nothing_is_an_error_with_its_line(edition: Site) -> None:
    """So is one of a page; one of a translation is a warning."""
    edition.article("2021/01/en.md", translation_of="a9.md", **ENGLISH)
    edition.article("2021/01/fr.md", language="fr", translation_of="en.md")
    problems = {(p.path[-5:], p.code, p.severity, p.line > 1) for p in edition.build().problems}
    assert ("en.md", "dead-link", "error", True) in problems
    assert ("fr.md", "translation-of-translation", "warning", True) in problems


def test_front_pages_lead_to_each_other(edition: Site) -> None:
    """Older pages of an edition do not: they have no counterpart."""
    assert alternates(edition, "index.html") == alternates(edition, "en/index.html") != []
    assert alternates(edition, "thoi-su/index.html") == []


def test_an_edition_has_a_dateline_of_its_own_or_none(edition: Site) -> None:
    """The one of the paper stands before the stories in its main language."""
    edition.settings(dateline="GLO", editions="{en: {name: News}}")
    edition.article("2021/01/en.md", title="Good news", summary="It rained.", author="Phương Linh", **ENGLISH)
    edition.article("2021/01/a1.md", title="Tin vui", summary="Mưa.", date="2021-01-01 08:00")
    assert_law(edition)
    assert "(GLO)-" not in page(edition, "2021/01/en.html") and "(GLO)-" in page(edition, "2021/01/a1.html")
    edition.settings(editions="{en: {name: News, dateline: GLN}}")
    assert_law(edition)
    assert "(GLN)-" in page(edition, "2021/01/en.html") and "(GLN)-" not in page(edition, "2021/01/a1.html")


def test_the_path_of_an_article_begins_at_the_front_page_of_its_edition(edition: Site) -> None:
    """For readers and for machines; words that are not translated say in which language they are."""
    edition.settings(publisher="{name: Tỉnh ủy, license: 1/GP}", editions="{en: {name: News, mixed: true}}")
    edition.build()
    english, own = page(edition, "2021/01/en.html"), page(edition, "2021/01/a1.html")
    assert '<li><a href="/en/">Front page</a></li>' in english and '"item":"https://example.org/en/"' in english
    assert '<li><a href="/">Trang nhất</a></li>' in own and '"item":"https://example.org/"' in own
    assert '<a href="/thoi-su/" lang="vi">Thời sự</a>' in english and '<a href="/thoi-su/">Thời sự</a>' in own
    assert '<p><span lang="vi">Tỉnh ủy</span></p>' in english and "<p>Tỉnh ủy</p>" in own
    assert '<p>Licence: <span lang="vi">1/GP</span></p>' in english
    edition.settings(editions="{en: {name: News}}")
    assert_law(edition)
    assert 'class="breadcrumb"' not in page(edition, "2021/01/en.html"), "nothing stands between it and its front page"


def test_the_first_article_of_an_edition_opens_its_feed_in_the_lists_of_feeds(edition: Site) -> None:
    edition.article("2021/01/vi.md")
    for path in sorted((edition.root / "content/articles").rglob("*.md")):
        if "language: en" in path.read_text(encoding="utf-8"):
            path.unlink()
    assert_law(edition)
    edition.article("2021/03/first.md", language="en")
    assert_law(edition)
    assert "/en/rss.xml" in (edition.output / "rss/feeds.opml").read_text(encoding="utf-8")
