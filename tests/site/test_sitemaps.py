"""Sitemaps of a whole site: what they list, what rewrites them, and what the hour does to them."""

from __future__ import annotations

from pathlib import Path

import pytest
from harness import NOW, Site, assert_law, written
from lxml import etree
from newsroom import picture

from glonews.sitemaps import articles, news, whole
from glonews.sitemaps import site as of_site

DAY = 86_400
NAMES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "n": "http://www.google.com/schemas/sitemap-news/0.9",
    "i": "http://www.google.com/schemas/sitemap-image/1.1",
}


def found(site: Site, path: str, query: str) -> list[str]:
    """Give the texts that an XPath finds in a sitemap."""
    return [str(text) for text in etree.fromstring((site.output / path).read_bytes()).xpath(query, namespaces=NAMES)]


def test_the_index_names_every_sitemap_and_robots_txt_names_the_index(site: Site) -> None:
    site.article("2021/01/a.md", tags="[Gia Lai]", category="Thời sự", author="Phương Linh")
    assert_law(site)
    base = "https://example.org/"
    named = {address.removeprefix(base) for address in found(site, "sitemap.xml", "//s:loc/text()")}
    assert named == {path for path in site.snapshot() if path.startswith("sitemaps/")}
    assert f"Sitemap: {base}sitemap.xml\n" in (site.output / "robots.txt").read_text()


def test_every_page_for_search_engines_is_in_a_sitemap(site: Site) -> None:
    """Numbered pages of lists and redirects are not for them."""
    for number in range(7):
        site.article(f"2021/01/a{number}.md", tags="[Gia Lai]", category="Thời sự/Tin", aliases=f"[/cu/{number}.html]")
    site.write("content/pages/p.md", "---\ntitle: P\nupdated: 2021-02-01\n---\nVề chúng tôi.\n")
    assert_law(site)
    listed = {address for path in site.snapshot() if path.startswith("sitemaps/")
              for address in found(site, path, "//s:loc/text()")}  # fmt: skip
    pages = {
        f"https://example.org/{path.removesuffix('index.html')}"
        for path in site.snapshot()
        if path.endswith(".html") and "trang-" not in path and not path.startswith("cu/") and path != "404.html"
    }
    assert listed == pages
    assert found(site, "sitemaps/pages.xml", "//s:lastmod/text()") == ["2021-02-01T00:00:00+07:00"]


def test_an_update_moves_the_last_change_of_the_story_and_its_month_alone(site: Site) -> None:
    site.article("2021/01/a.md")
    site.article("2021/02/b.md", date="2021-02-01 08:00")
    assert_law(site)
    site.article("2021/01/a.md", updated="2021-03-04 09:00")
    report = site.build()
    maps = {path for path in written(report) if "sitemap" in path}
    assert maps == {"sitemap.xml", "sitemaps/2021-01.xml"}
    assert found(site, "sitemaps/2021-01.xml", "//s:lastmod/text()") == ["2021-03-04T09:00:00+07:00"]
    assert "2021-03-04T09:00:00+07:00" in found(site, "sitemap.xml", "//s:lastmod/text()")
    assert_law(site)


def test_a_text_edit_and_the_build_of_another_hour_write_no_sitemap(site: Site) -> None:
    site.article("2021/01/a.md")
    site.build()
    site.article("2021/01/a.md", "Thân bài khác.")
    site.now += DAY
    assert not [path for path in written(site.build()) if "sitemap" in path]
    assert_law(site)


def test_a_story_leaves_the_news_sitemap_when_it_is_two_days_old_with_no_change_of_a_source(site: Site) -> None:
    """And is back in a build as of an earlier instant. An empty list still names the newest story, not as news."""
    site.article("2024/06/a.md", date="2024-06-01T00:00:00Z", title="Tin & mới")
    site.article("2024/06/b.md", date="2024-05-31T00:00:00Z")
    for shift, count in ((0, 2), (DAY - 1, 2), (DAY, 1), (2 * DAY - 1, 1), (2 * DAY, 0), (0, 2)):
        site.now = NOW + shift
        written_maps = {path for path in written(site.build()) if "sitemap" in path}
        assert len(found(site, "sitemaps/news.xml", "//n:news")) == count
        assert written_maps <= {"sitemap.xml", "sitemaps/news.xml"} or shift == 0
        assert_law(site)
    assert found(site, "sitemaps/news.xml", "//n:title/text()")[0] == "Tin & mới"
    assert found(site, "sitemaps/news.xml", "//n:publication_date/text()")[0] == "2024-06-01T07:00:00+07:00"


def test_a_story_is_never_shown_before_its_date_whatever_its_embargo_says(site: Site) -> None:
    site.article("2024/06/a.md", date="2024-06-02T00:00:00Z", publish_at="2024-05-01")
    assert_law(site)
    assert "2024/06/a.html" not in site.snapshot()


def test_long_lists_are_cut_and_the_last_file_goes_with_its_last_story(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module, name in ((articles, "ARTICLES"), (whole, "ARTICLES"), (news, "NEWS"), (whole, "NEWS"),
                         (of_site, "TERMS"), (whole, "TERMS")):  # fmt: skip
        monkeypatch.setattr(module, name, 2)
    for number in range(3):
        site.article(f"2024/06/a{number}.md", date=f"2024-05-31T0{number}:00:00Z", tags=f"[Từ {number}]")
    assert_law(site)
    cut = {"sitemaps/2024-05-2.xml", "sitemaps/news-2.xml", "sitemaps/tags-2.xml"}
    assert cut < site.snapshot().keys()
    assert {f"https://example.org/{path}" for path in cut} < set(found(site, "sitemap.xml", "//s:loc/text()"))
    site.delete("content/articles/2024/06/a1.md")
    assert_law(site)
    assert not cut & site.snapshot().keys()


def test_photos_that_may_not_be_passed_on_are_in_no_sitemap(site: Site) -> None:
    site.write("content/articles/2021/01/x.png", picture(1, "png"))
    site.write("content/articles/2021/01/y.jpg", picture(2, "jpg"))
    site.article("2021/01/a.md", photos="[{file: x.png, distribute: false}, {file: y.jpg}]")
    assert_law(site)
    images = found(site, "sitemaps/2021-01.xml", "//i:loc/text()")
    assert len(images) == 1 and Path(images[0]).name.startswith("y.")


def test_a_robots_txt_of_the_sites_own_takes_the_place_of_ours(site: Site) -> None:
    site.build()
    ours = site.snapshot()["robots.txt"]
    site.write("static/robots.txt", "User-agent: *\nDisallow: /\n")
    assert_law(site)
    assert site.snapshot()["robots.txt"] != ours
    site.delete("static/robots.txt")
    assert_law(site)
    assert site.snapshot()["robots.txt"] == ours


def test_a_declared_tag_or_series_without_articles_opens_no_sitemap(site: Site) -> None:
    """The index names files that exist only."""
    site.article("2021/01/a.md", tags="[Gia Lai]")
    assert_law(site)
    site.article("2021/01/a.md")
    site.write("content/tags.yaml", "- Phú Mỹ\n")
    site.write("content/series.yaml", "- Gia Lai 30 năm\n")
    assert_law(site)
    named = {url.removeprefix("https://example.org/") for url in found(site, "sitemap.xml", "//s:loc/text()")}
    assert named == {path for path in site.snapshot() if path.startswith("sitemaps/")}
