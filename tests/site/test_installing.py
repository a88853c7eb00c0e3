"""What browsers and social networks read of a site: manifest, icons, search, cards."""

from __future__ import annotations

import json
from typing import Any

from harness import Site, assert_law, written
from lxml import etree, html


def head(site: Site, path: str) -> Any:
    return html.fromstring((site.output / path).read_bytes()).find("head")


def meta(site: Site, path: str, name: str) -> list[str]:
    return [str(found) for found in head(site, path).xpath(f"meta[@property='{name}' or @name='{name}']/@content")]


def test_every_icon_that_head_and_manifest_name_is_there(site: Site) -> None:
    site.settings(name="Báo điện tử Gia Lai", dateline="GLO")
    site.article("2021/01/a.md")
    assert_law(site)
    manifest = json.loads((site.output / "site.webmanifest").read_bytes())
    assert (manifest["name"], manifest["short_name"], manifest["lang"]) == ("Báo điện tử Gia Lai", "GLO", "vi")
    linked = head(site, "index.html").xpath("link[contains(@rel, 'icon') or @rel='manifest']/@href")
    named = [*linked, *(icon["src"] for icon in manifest["icons"])]
    assert len(named) == 8 and all((site.output / path.lstrip("/")).is_file() for path in named)
    assert {icon["purpose"] for icon in manifest["icons"]} == {"any", "maskable"}


def test_a_manifest_of_the_sites_own_takes_the_place_of_ours(site: Site) -> None:
    site.article("2021/01/a.md")
    site.build()
    site.write("static/site.webmanifest", "{}")
    assert_law(site)
    assert (site.output / "site.webmanifest").read_bytes() == b"{}"
    site.delete("static/site.webmanifest")
    assert_law(site)
    assert json.loads((site.output / "site.webmanifest").read_bytes())["start_url"] == "/"


def test_some_icons_of_ones_own_are_told(site: Site) -> None:
    site.article("2021/01/a.md")
    site.write("static/icon.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>')
    problem = next(problem for problem in site.build().problems if problem.code == "mixed-icons")
    assert problem.path == "static/icon.svg" and "icon-192.png" in problem.message


def test_browsers_learn_of_the_search_where_a_setting_names_it(site: Site) -> None:
    site.article("2021/01/a.md")
    assert_law(site)
    assert not head(site, "index.html").xpath("link[@rel='search']")
    site.settings(search='"/tim-kiem/?q={q}&n=1"', name="Báo điện tử của tỉnh Gia Lai")
    assert "opensearch.xml" in written(site.build())
    assert_law(site)
    described = etree.fromstring((site.output / "opensearch.xml").read_bytes())
    space = {"o": "http://a9.com/-/spec/opensearch/1.1/"}
    assert described.xpath("o:Url/@template", namespaces=space) == ["https://example.org/tim-kiem/?q={searchTerms}&n=1"]
    assert len(described.findtext("o:ShortName", namespaces=space)) <= 16
    assert head(site, "2021/01/a.html").xpath("link[@rel='search']/@href") == ["/opensearch.xml"]
    site.settings()
    assert "opensearch.xml" in site.build().removed


def test_a_page_without_a_photo_is_shared_with_the_picture_of_the_paper(site: Site) -> None:
    site.article("2021/01/a.md")
    assert_law(site)
    assert meta(site, "2021/01/a.html", "og:image") == ["https://example.org/social.png"]
    site.write("static/chia-se.jpg", "x")
    site.settings(social_picture="chia-se.jpg")
    assert_law(site)
    for path in ("2021/01/a.html", "index.html", "luu-tru/index.html"):
        assert meta(site, path, "og:image") == ["https://example.org/chia-se.jpg"]
    assert b"chia-se.jpg" in site.snapshot()["2021/01/a.html"].partition(b"ld+json")[2]
    site.delete("static/chia-se.jpg")
    assert "missing-logo" in [problem.code for problem in site.build().problems]
    assert_law(site)


def test_a_social_card_names_language_authors_section_and_tags(site: Site) -> None:
    site.settings(profiles="[https://x.com/baogialai, https://www.facebook.com/bao]")
    site.article("2021/01/a.md", author="[Phương Linh, Đức Thụy]", tags="[Gia Lai, Pleiku]", category="Thời sự/Tin")
    site.article("2021/01/b.md", language="en")
    assert_law(site)
    path = "2021/01/a.html"
    base = "https://example.org"
    assert meta(site, path, "article:author") == [f"{base}/tac-gia/phuong-linh/", f"{base}/tac-gia/duc-thuy/"]
    assert (meta(site, path, "article:section"), meta(site, path, "article:tag")) == (
        ["Thời sự"], ["Gia Lai", "Pleiku"],
    )  # fmt: skip
    assert (meta(site, path, "og:locale"), meta(site, "2021/01/b.html", "og:locale")) == (["vi_VN"], ["en_US"])
    assert meta(site, path, "twitter:site") == ["@baogialai"]
    canonical = head(site, path).xpath("link[@rel='canonical']/@href")
    assert canonical == meta(site, path, "og:url") == [f"{base}/{path}"]
