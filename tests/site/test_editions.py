"""The paper in several languages: where an article stands, and how its versions lead to each other."""

from __future__ import annotations

import json
from re import findall
from typing import Any

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


def story_of(site: Site, path: str) -> dict[str, Any]:
    """Give what an article tells machines of itself."""
    block = findall(r"<script type=\"application/ld\+json\">(.*?)</script>", page(site, path))[0]
    return next(node for node in json.loads(block)["@graph"] if "headline" in node)


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
    assert story_of(edition, "2021/02/fr.html")["translationOfWork"]["url"].endswith("/2021/01/a1.html")
    assert [each["inLanguage"] for each in story_of(edition, "2021/01/a1.html")["workTranslation"]] == ["en", "fr"]
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


CATEGORIES = """
- {name: Chính trị, names: {en: News}}
- {name: Thời sự, names: {en: News}, children: [{name: Thế giới, names: {en: World}}]}
- Thể thao
"""


@pytest.fixture
def sectioned(edition: Site) -> Site:
    """The same paper, whose categories have names in English; the English story is news from the world."""
    edition.write("content/categories.yaml", CATEGORIES)
    edition.article("2021/01/en.md", title="Good news", **{**ENGLISH, "category": "Thời sự/Thế giới"})
    edition.build()
    return edition


def navigation(site: Site, path: str) -> list[tuple[str, str]]:
    """Give the links of the strip of sections."""
    strip = page(site, path).partition('<nav class="strip"')[2].partition("</nav>")[0]
    return findall(r'<a href="([^"]+)"[^>]*>([^<]+)</a>', strip)


def test_an_edition_has_no_section_of_the_main_language(edition: Site) -> None:
    """Its reader cannot read them: neither in the strip nor in the menu, nor at the foot as if they were its own."""
    english = page(edition, "2021/01/en.html")
    assert "Thời sự" not in english
    assert 'class="strip"' not in english and "<details" not in english
    assert navigation(edition, "2021/01/a1.html") == [("/thoi-su/", "Thời sự")]


def test_categories_with_a_name_in_its_language_are_the_sections_of_an_edition(sectioned: Site) -> None:
    """Two of one name are one; they stand flat, in the order of the file; the others are not shown."""
    assert_law(sectioned)
    for path in ("en/index.html", "2021/01/en.html", "en/news/index.html", "en/world/index.html"):
        assert navigation(sectioned, path) == [("/en/news/", "News"), ("/en/world/", "World")]
    assert navigation(sectioned, "index.html") == [
        ("/chinh-tri/", "Chính trị"), ("/thoi-su/", "Thời sự"), ("/the-thao/", "Thể thao"),
    ]  # fmt: skip


def test_an_article_of_an_edition_stands_in_its_section_and_in_those_above(sectioned: Site) -> None:
    """With a feed in its language; the page says where it is, cards too."""
    naming = {p for p, text in sectioned.snapshot().items() if b"Good news" in text and p.startswith("en/")}
    assert naming == {
        f"en/{section}{file}"
        for section in ("", "news/", "world/")
        for file in ("index.html", "rss.xml", "atom.xml", "feed.json")
    }
    article = page(sectioned, "2021/01/en.html")
    assert '<a href="/en/">Front page</a>' in article and '<a href="/en/world/">World</a>' in article
    assert '"articleSection":["World"]' in article
    assert '<a href="/en/world/">World</a>' in page(sectioned, "en/index.html")
    assert "<language>en</language>" in page(sectioned, "en/world/rss.xml")
    assert "/en/world/" in page(sectioned, "sitemaps/pages.xml") and "/en/world/rss.xml" in page(
        sectioned, "rss/feeds.opml"
    )


def test_another_name_of_a_section_moves_its_page(sectioned: Site) -> None:
    """The articles of the edition are read again, those that wait for their hour, too."""
    sectioned.article("2021/01/late.md", **{**ENGLISH, "date": "2024-06-01T01:00:00Z", "title": "Later"})
    sectioned.build()
    sectioned.write("content/categories.yaml", CATEGORIES.replace("World", "Abroad").replace("News", "Politics", 1))
    assert_law(sectioned)
    assert not (sectioned.output / "en/world/index.html").exists()
    assert "Good news" in page(sectioned, "en/abroad/index.html")
    sectioned.now += 7200
    assert_law(sectioned)
    assert "Later" in page(sectioned, "en/news/index.html")


def test_the_foot_of_an_edition_has_its_own_pages_first_and_marks_those_in_the_main_language(edition: Site) -> None:
    """Its pages are not at the foot of the paper itself."""
    edition.write("content/pages/about.md", "---\ntitle: About us\nlanguage: en\n---\nHello.\n")
    edition.write("content/pages/gioi-thieu.md", "---\ntitle: Giới thiệu\n---\nChào.\n")
    assert_law(edition)
    foot = page(edition, "en/index.html").partition('<footer class="footer">')[2]
    assert foot.index('<a href="/about/">About us</a>') < foot.index('<p class="footer-other" lang="vi">Tiếng Việt</p>')
    assert '<a href="/gioi-thieu/" hreflang="vi"><span lang="vi">Giới thiệu</span></a>' in foot
    assert '<p class="footer-name"><a href="/en/">News</a>' in foot
    assert "/about/" not in page(edition, "index.html")


def robots(site: Site, path: str) -> str:
    """Give what the page says to search engines."""
    return findall(r'<meta name="robots" content="([^"]*)">', page(site, path))[0]


def test_a_section_without_stories_is_no_page_for_search_engines_until_its_first_one(sectioned: Site) -> None:
    """Of an edition, and of the paper itself: declared, in the navigation, in no sitemap and without data or feeds.

    A story that leaves closes it again, and nothing but its own lists is written for either.
    """
    for path in ("en/news/index.html", "the-thao/index.html"):
        assert ("noindex" in robots(sectioned, path)) == (path == "the-thao/index.html")
    assert "/the-thao/" not in page(sectioned, "sitemaps/categories.xml") and "/the-thao/" in page(
        sectioned, "index.html"
    )
    assert "CollectionPage" not in page(sectioned, "the-thao/index.html")
    sectioned.article("2021/01/sport.md", date="2021-01-05 08:00", category="Thể thao")
    sectioned.article("2021/01/en.md", title="Good news", **{**ENGLISH, "category": "Thể thao"})
    assert_law(sectioned)
    assert robots(sectioned, "the-thao/index.html") == "max-image-preview:large"
    assert "/the-thao/" in page(sectioned, "sitemaps/categories.xml")
    for path in ("en/news/index.html", "en/world/index.html"):
        assert robots(sectioned, path) == "noindex" and "application/ld" not in page(sectioned, path)
        assert navigation(sectioned, path) == [("/en/news/", "News"), ("/en/world/", "World")]
    assert "/en/news/" not in page(sectioned, "sitemaps/pages.xml")
    assert not (sectioned.output / "en/news/rss.xml").exists()
    sectioned.article("2021/01/en.md", title="Good news", **{**ENGLISH, "category": "Thời sự"})
    report = sectioned.build()
    assert_law(sectioned)
    assert robots(sectioned, "en/news/index.html") == "max-image-preview:large"
    assert "/en/news/" in page(sectioned, "sitemaps/pages.xml")
    assert "2021/01/a1.html" not in written(report) and "index.html" not in written(report)


def test_a_paper_without_any_story_in_a_category_has_no_sitemap_of_categories(site: Site) -> None:
    """Nor does the index name one; the first story brings it, the last one takes it."""
    site.settings()
    site.write("content/categories.yaml", "- Thể thao\n")
    site.article("2021/01/a.md")
    assert_law(site)
    assert "categories" not in page(site, "sitemap.xml")
    site.article("2021/01/b.md", category="Thể thao")
    assert_law(site)
    assert "categories" in page(site, "sitemap.xml") and "/the-thao/" in page(site, "sitemaps/categories.xml")
    site.article("2021/01/b.md", category="Thể thao", expires_at="2021-02-01")
    assert_law(site)
    assert "categories" not in page(site, "sitemap.xml")
    assert not (site.output / "sitemaps/categories.xml").exists()
