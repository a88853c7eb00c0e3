"""What pages tell machines, on a whole site: it agrees with what readers see, with feeds and with sitemaps."""

from __future__ import annotations

import json
from io import BytesIO
from typing import Any

import feedparser
from harness import Site, assert_law
from lxml import etree, html
from newsroom import picture
from PIL import Image

LASTMOD = "{http://www.sitemaps.org/schemas/sitemap/0.9}lastmod"


def tree(site: Site, path: str) -> Any:
    return html.fromstring((site.output / path).read_bytes())


def graph(site: Site, path: str) -> dict[str, Any]:
    """Give the nodes of a page's structured data by type."""
    blocks = tree(site, path).xpath("//script[@type='application/ld+json']/text()")
    return {str(node["@type"]): node for block in blocks for node in json.loads(block)["@graph"]}


def large_photo() -> bytes:
    """Give a photo that search engines would show."""
    target = BytesIO()
    Image.new("RGB", (400, 300), (40, 90, 90)).save(target, "JPEG")
    return target.getvalue()


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


def test_the_path_through_the_archive_is_told_as_it_is_shown(site: Site) -> None:
    site.article("2021/01/a.md")
    assert_law(site)
    for path in ("luu-tru/2021/01/08/index.html", "luu-tru/2021/01/index.html"):
        told = graph(site, path)["BreadcrumbList"]["itemListElement"]
        shown = tree(site, path).xpath("//nav[@class='breadcrumb']//a")
        assert len(told) > 2 and [(step["name"], step["item"]) for step in told] == [
            (link.text_content(), "https://example.org" + link.get("href")) for link in shown
        ]


def test_the_front_page_tells_of_the_house_and_its_policies(site: Site) -> None:
    site.write("content/pages/dinh-chinh.md", "---\ntitle: Đính chính\nslug: sua-sai\n---\nChúng tôi sửa.\n")
    site.write("static/logo.png", picture(1, "png"))
    site.settings(
        policies="{corrections: pages/dinh-chinh.md, about: /sua-sai/, ethics: https://x.example/e}",
        profiles="[https://www.facebook.com/bao]", publisher="{logo: logo.png, founded: 1947-02-01, phone: '0269'}",
    )  # fmt: skip
    assert_law(site)
    house = graph(site, "index.html")["NewsMediaOrganization"]
    assert house["correctionsPolicy"] == "https://example.org/sua-sai/"
    assert (house["ethicsPolicy"], house["foundingDate"]) == ("https://x.example/e", "1947-02-01")
    assert house["logo"]["url"] == "https://example.org/logo.png" and (site.output / "logo.png").exists()
    assert graph(site, "index.html")["WebSite"]["publisher"]["@id"] == house["@id"]
    assert "AboutPage" in graph(site, "sua-sai/index.html")


def test_a_policy_whose_page_is_gone_or_was_never_there_is_told_with_its_line(site: Site) -> None:
    site.write("content/pages/sua-sai.md", "---\ntitle: Đính chính\n---\nChúng tôi sửa.\n")
    site.settings(policies="{corrections: pages/sua-sai.md}", publisher="{logo: khong.png}")
    assert [(problem.code, problem.line, problem.column) for problem in site.build().problems] == [
        ("missing-logo", 4, 19)
    ]
    site.delete("content/pages/sua-sai.md")
    report = site.build()
    assert ("dead-policy", 3, 25) in [(problem.code, problem.line, problem.column) for problem in report.problems]
    assert_law(site)
    assert "correctionsPolicy" not in graph(site, "index.html")["NewsMediaOrganization"]


def test_the_terms_for_photos_follow_their_page_into_every_article(site: Site) -> None:
    """Also where the footer does not name the pages."""
    site.write("templates/partials/footer.html", "<p>x</p>")
    site.write("content/pages/anh.md", "---\ntitle: Ảnh\n---\nDùng ảnh.\n")
    site.write("content/articles/2021/01/x.jpg", large_photo())
    site.write("content/authors.yaml", "linh: {name: Phương Linh, role: Phóng viên, bio: Ở Pleiku.}\n")
    site.article("2021/01/a.md", '![Hội nghị](x.jpg "Ảnh: Phương Linh")', author="linh")
    site.settings(policies="{photo_terms: pages/anh.md}")
    assert_law(site)
    assert graph(site, "2021/01/a.html")["NewsArticle"]["image"][0]["license"] == "https://example.org/anh/"
    site.write("content/pages/anh.md", "---\ntitle: Ảnh\nslug: dieu-khoan\n---\nDùng ảnh.\n")
    assert_law(site)
    assert graph(site, "2021/01/a.html")["NewsArticle"]["image"][0]["license"] == "https://example.org/dieu-khoan/"
    person = graph(site, "tac-gia/phuong-linh/index.html")["ProfilePage"]["mainEntity"]
    assert (person["name"], person["jobTitle"], person["description"]) == ("Phương Linh", "Phóng viên", "Ở Pleiku.")


def test_a_list_tells_its_stories_in_the_order_of_the_page(site: Site) -> None:
    for number in (1, 2):
        site.article(f"2021/01/a{number}.md", date=f"2021-01-0{number}", category="Thời sự", series="Ba mươi năm")
    assert_law(site)
    for path, order in (("thoi-su/index.html", ["a2", "a1"]), ("loat-bai/ba-muoi-nam/index.html", ["a1", "a2"])):
        stories = graph(site, path)["CollectionPage"]["mainEntity"]["itemListElement"]
        assert [step["url"][-7:-5] for step in stories] == order


def test_a_photo_that_may_not_be_passed_on_is_told_to_no_machine(site: Site) -> None:
    """Not in social cards, structured data, feeds, sitemaps or the list of the newest; readers see it."""
    site.write("content/articles/2021/01/x.png", picture(1, "png"))
    site.article("2021/01/a.md", photos="[{file: x.png, distribute: false, alt: Riêng}]", type="photo")
    assert_law(site)
    for path in ("2021/01/a.html", "index.html"):
        page = tree(site, path)
        assert page.xpath("//img[contains(@src, '/anh/')]") and not page.xpath("//meta[contains(@content, '/anh/')]")
        assert "/anh/" not in "".join(page.xpath("//script/text()"))
    told = {path for path, content in site.snapshot().items() if b"/anh/2021" in content and not path.endswith(".html")}
    assert told == set()
