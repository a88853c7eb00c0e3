"""What pages tell machines, on a whole site: it agrees with what readers see, with feeds and with sitemaps."""

from __future__ import annotations

import json
from typing import Any

import feedparser
from harness import Site, assert_law
from lxml import etree, html
from newsroom import picture

LASTMOD = "{http://www.sitemaps.org/schemas/sitemap/0.9}lastmod"


def tree(site: Site, path: str) -> Any:
    return html.fromstring((site.output / path).read_bytes())


def graph(site: Site, path: str) -> dict[str, Any]:
    """Give the nodes of a page's structured data by type."""
    blocks = tree(site, path).xpath("//script[@type='application/ld+json']/text()")
    return {str(node["@type"]): node for block in blocks for node in json.loads(block)["@graph"]}


def test_page_structured_data_feed_and_sitemap_name_the_same_instants(site: Site) -> None:
    site.article("2021/01/a.md", date="2021-01-08 10:32", updated="2021-01-09 08:00")
    assert_law(site)
    story = graph(site, "2021/01/a.html")["NewsArticle"]
    published, modified = "2021-01-08T10:32:00+07:00", "2021-01-09T08:00:00+07:00"
    assert (story["datePublished"], story["dateModified"]) == (published, modified)
    page = tree(site, "2021/01/a.html")
    assert page.xpath("//*[@class='byline']//time/@datetime") == [published, modified]
    assert page.xpath("//meta[starts-with(@property, 'article:') and contains(@property, '_time')]/@content") == [
        published, modified,
    ]  # fmt: skip
    entry = feedparser.parse((site.output / "atom.xml").read_bytes()).entries[0]
    assert (entry.published, entry.updated) == (published, modified)
    month = etree.fromstring((site.output / "sitemaps/2021-01.xml").read_bytes())
    assert [found.text for found in month.iter(LASTMOD)] == [modified]


def test_the_path_told_is_the_path_shown(site: Site) -> None:
    site.article("2021/01/a.md", category="Thời sự/Trong tỉnh")
    assert_law(site)
    told = graph(site, "2021/01/a.html")["BreadcrumbList"]["itemListElement"]
    shown = tree(site, "2021/01/a.html").xpath("//nav[@class='breadcrumb']//a")
    assert [(step["name"], step["item"]) for step in told] == [
        (link.text_content(), "https://example.org" + link.get("href")) for link in shown
    ]
    assert [step["name"] for step in told] == ["Trang nhất", "Thời sự", "Trong tỉnh"]


def test_a_photo_that_may_not_be_passed_on_is_told_to_no_machine(site: Site) -> None:
    """Not in social cards, structured data, feeds, sitemaps or the list of the newest; readers see it."""
    site.write("content/articles/2021/01/x.png", picture(1, "png"))
    site.article("2021/01/a.md", photos="[{file: x.png, distribute: false, alt: Riêng}]", type="photo")
    assert_law(site)
    for path in ("2021/01/a.html", "index.html"):
        page = tree(site, path)
        assert page.xpath("//img[contains(@src, '.png')]") and not page.xpath("//meta[contains(@content, '.png')]")
        assert ".png" not in "".join(page.xpath("//script/text()"))
    told = {path for path, content in site.snapshot().items() if b".png" in content and not path.endswith(".html")}
    assert told == set()
