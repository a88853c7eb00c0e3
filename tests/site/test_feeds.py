"""Feeds of a whole site: which there are, what they pass on, and what rewrites them."""

from __future__ import annotations

import json

import feedparser
import pytest
from harness import Site, assert_law, written
from lxml import etree, html
from newsroom import picture

from glonews.feeds import contents

DAY = 86_400
NAMES = {"media": "http://search.yahoo.com/mrss/", "atom": "http://www.w3.org/2005/Atom",
         "content": "http://purl.org/rss/1.0/modules/content/"}  # fmt: skip


def found(site: Site, path: str, query: str) -> list[str]:
    """Give the texts that an XPath finds in a feed."""
    return [str(text) for text in etree.fromstring((site.output / path).read_bytes()).xpath(query, namespaces=NAMES)]


def feeds_of(site: Site) -> set[str]:
    """Give the paths of all feeds."""
    return {path for path in site.snapshot() if path.endswith(("rss.xml", "atom.xml", "feed.json"))}


def in_every_list(site: Site, name: str, **front: object) -> None:
    keys = {"category": "Thời sự", "tags": "[Gia Lai]", "author": "Phương Linh", "series": "Ba mươi năm", **front}
    site.article(f"2021/01/{name}.md", "Đoạn một.\n\nĐoạn hai.", **keys)


def test_the_paper_and_its_sections_have_every_format_and_other_lists_have_rss(site: Site) -> None:
    in_every_list(site, "a", type="video")
    assert_law(site)
    three = {"rss.xml", "atom.xml", "feed.json"}
    assert feeds_of(site) == three | {f"thoi-su/{name}" for name in three} | {
        "tu-khoa/gia-lai/rss.xml", "tac-gia/phuong-linh/rss.xml", "loat-bai/ba-muoi-nam/rss.xml",
    }  # fmt: skip
    assert found(site, "rss/video.xml", "/rss/channel/title/text()") == ["Video - Báo"]


def test_a_setting_decides_the_formats_of_each_kind_of_list(site: Site) -> None:
    in_every_list(site, "a")
    site.build()
    site.settings(feed_formats="{site: rss, category: none, tag: [json, atom]}")
    assert_law(site)
    assert feeds_of(site) == {
        "rss.xml", "tu-khoa/gia-lai/atom.xml", "tu-khoa/gia-lai/feed.json", "tac-gia/phuong-linh/rss.xml",
        "loat-bai/ba-muoi-nam/rss.xml",
    }  # fmt: skip


def test_a_section_without_stories_has_no_feed_and_its_page_announces_none(site: Site) -> None:
    site.write("content/categories.yaml", "- Thời sự\n- Thể thao\n")
    in_every_list(site, "a")
    assert_law(site)
    assert b'rss+xml" title' not in site.snapshot()["the-thao/index.html"]
    assert "the-thao/rss.xml" not in site.snapshot()
    in_every_list(site, "b", category="Thể thao")
    assert_law(site)
    assert b"/the-thao/rss.xml" in site.snapshot()["the-thao/index.html"]
    assert b"/the-thao/atom.xml" in site.snapshot()["rss/index.html"]


@pytest.mark.parametrize("target", ["/the-thao/rss.xml", "/the-thao/feed.json"])
def test_a_link_to_a_feed_dies_and_lives_with_the_first_story(site: Site, target: str) -> None:
    site.write("content/categories.yaml", "- Thời sự\n- Thể thao\n")
    site.article("2021/01/x.md", f"Xem [nguồn]({target}).", category="Thời sự")
    assert site.build().failed
    in_every_list(site, "b", category="Thể thao")
    assert_law(site)


def test_a_story_that_moves_and_leaves_an_alias_keeps_its_name_in_every_format(site: Site) -> None:
    """Readers' programs would show it twice. A change to HTTPS is no other story, either."""
    in_every_list(site, "a")
    site.settings(url="http://bao.example")
    assert_law(site)
    names = _names(site)
    site.settings(url="https://bao.example")
    in_every_list(site, "a", slug="khac", aliases="[/2021/01/a.html]")
    assert_law(site)
    assert _names(site) == names and len(set(names)) == 1
    assert found(site, "rss.xml", "//item/link/text()") == ["https://bao.example/2021/01/khac.html"]


def _names(site: Site) -> list[str]:
    feed = json.loads((site.output / "feed.json").read_bytes())
    return [
        *found(site, "rss.xml", "//guid/text()"), *found(site, "atom.xml", "//atom:entry/atom:id/text()"),
        feed["items"][0]["id"],
    ]  # fmt: skip


def test_a_reader_sees_title_date_authors_text_photo_and_caption_alike_in_rss_and_atom(site: Site) -> None:
    site.write("content/articles/2021/01/x.png", picture(1, "png"))
    in_every_list(site, "a", title='"Lễ hội & mùa"', authors="[Phương Linh, Đức Thụy]", updated="2021-02-01 08:00",
                  photos="[{file: x.png, alt: Hội nghị, caption: Quang cảnh, credit: Phương Linh}]")  # fmt: skip
    assert_law(site)
    for path in ("rss.xml", "atom.xml"):
        read = feedparser.parse((site.output / path).read_bytes())
        entry = read.entries[0]
        assert not read.bozo and entry.title == "Lễ hội & mùa"
        assert entry.published_parsed[:5] == (2021, 1, 8, 3, 32)
        assert [author.name for author in entry.authors] == ["Phương Linh", "Đức Thụy"]
        assert "<p>Đoạn hai.</p>" in entry.content[0].value and 'alt="Hội nghị"' in entry.content[0].value
        assert entry.enclosures[0].type == "image/jpeg" and entry.enclosures[0].href.startswith("https://example.org/")
        assert [tag.term for tag in entry.tags] == ["Thời sự", "Gia Lai"]
    group = "//item/media:group"
    assert found(site, "rss.xml", f"{group}/media:description/text()") == ["Quang cảnh"]
    assert found(site, "rss.xml", f"{group}/media:credit[@role='photographer']/text()") == ["Phương Linh"]
    assert found(site, "atom.xml", "/atom:feed/atom:updated/text()") == ["2021-02-01T08:00:00+07:00"]
    assert "Mon, 01 Feb 2021 08:00:00 +0700" in found(site, "rss.xml", "//lastBuildDate/text()")


def test_photos_that_may_not_be_passed_on_are_in_no_feed(site: Site) -> None:
    site.write("content/articles/2021/01/x.png", picture(1, "png"))
    in_every_list(site, "a", photos="[{file: x.png, distribute: false, alt: Riêng}]")
    assert_law(site)
    feeds = [content for path, content in site.snapshot().items() if path in feeds_of(site)]
    assert feeds and not [content for content in feeds if b".png" in content]


def test_no_link_of_a_text_is_relative(site: Site) -> None:
    in_every_list(site, "b", date="2021-01-01")
    site.article("2021/01/a.md", "Xem [bài](b.md) và [phần](#phan-1), [chú thích][^1].\n\n## Phần 1\n\n[^1]: Nguồn.\n")
    assert_law(site)
    text = found(site, "rss.xml", "//item[1]/content:encoded/text()")[0]
    links = html.fromstring(f"<div>{text}</div>").xpath("//@href")
    assert links and all(link.startswith("https://example.org/2021/01/") for link in links)


def test_a_correction_reaches_the_readers_of_feeds(site: Site) -> None:
    in_every_list(site, "a", corrections="[{date: 2021-01-09, text: Sai tên.}]")
    assert_law(site)
    assert "Đính chính</strong> (9/1/2021): Sai tên." in found(site, "rss.xml", "//item/content:encoded/text()")[0]


def test_texts_past_the_limit_of_aggregators_leave_their_summary(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contents, "ITEM_BYTES", 2_000)
    monkeypatch.setattr(contents, "FEED_BYTES", 1_500)
    for number, paragraphs in ((3, 1), (2, 100), (1, 30), (0, 20)):
        body = "Đoạn văn.\n\n" * paragraphs
        site.article(f"2021/01/{number}.md", body, date=f"2021-01-0{number + 1}", summary="Tóm.")
    site.settings(feed_size=4)
    assert_law(site)
    assert len(found(site, "rss.xml", "//item/description/text()")) == 4
    assert len(found(site, "rss.xml", "//item/content:encoded/text()")) == 2


def test_the_hub_is_named_in_every_format(site: Site) -> None:
    in_every_list(site, "a")
    site.settings(websub_hub="https://hub.example/")
    assert_law(site)
    for path in ("rss.xml", "atom.xml"):
        assert found(site, path, "//atom:link[@rel='hub']/@href") == ["https://hub.example/"]
    assert json.loads((site.output / "feed.json").read_bytes())["hubs"][0]["url"] == "https://hub.example/"
    assert found(site, "rss.xml", "/rss/channel/link/text()") == ["https://example.org/"]


def test_a_partner_gets_what_meets_every_condition_until_it_is_too_old(site: Site) -> None:
    site.settings(
        partners="[{name: Báo bạn, categories: [Thời sự], tags: [gia lai, Pleiku], types: [video], max_age_days: 2,"
        " full_text: false, formats: [rss, json]}]"
    )
    good = {"category": "Thời sự/Tin", "tags": "[Gia Lai]", "type": "video", "date": "2024-05-31T00:00:00Z"}
    for name, change in (("a", {}), ("b", {"category": "Khác"}), ("c", {"tags": "[Lạ]"}), ("d", {"type": "news"}),
                         ("e", {"date": "2024-05-29T23:00:00Z"})):  # fmt: skip
        site.article(f"{name}.md", **{**good, **change})
    assert_law(site)
    assert found(site, "rss/bao-ban.xml", "//item/title/text()") == ["Bài a.md"]
    assert not found(site, "rss/bao-ban.xml", "//content:encoded")
    site.now += DAY
    assert "rss/bao-ban.xml" in written(site.build())
    assert found(site, "rss/bao-ban.xml", "//item/title/text()") == []
    assert_law(site)
    assert not [path for path, content in site.snapshot().items() if path.endswith(".html") and b"bao-ban" in content]


def test_an_unknown_category_of_a_partner_is_told(site: Site) -> None:
    site.article("a.md", category="Thời sự")
    site.settings(partners="[{name: Báo bạn, categories: [Thể thao]}]")
    assert [(p.path, p.code) for p in site.build().problems] == [("content/site.yaml", "unknown-category")]


def test_the_list_of_feeds_names_sections_with_stories_and_the_opml_file_the_same(site: Site) -> None:
    in_every_list(site, "a", category="Thời sự/Tin", type="photo")
    assert_law(site)
    named = found(site, "rss/feeds.opml", "//outline/@xmlUrl")
    base = "https://example.org"
    assert named == [f"{base}{path}" for path in ("/rss.xml", "/thoi-su/rss.xml", "/thoi-su/tin/rss.xml",
                                                  "/rss/photo.xml")]  # fmt: skip
    page = (site.output / "rss/index.html").read_text()
    assert all(f'href="{address.removeprefix(base)}"' in page for address in named)


def test_the_guide_for_programs_is_there_where_a_setting_asks(site: Site) -> None:
    in_every_list(site, "a")
    assert_law(site)
    assert "llms.txt" not in site.snapshot()
    site.settings(llms_txt=True)
    assert_law(site)
    assert "- [Thời sự](https://example.org/thoi-su/)" in (site.output / "llms.txt").read_text()


def test_the_newest_stories_are_in_a_small_file_for_pages_made_long_ago(site: Site) -> None:
    in_every_list(site, "a")
    assert_law(site)
    story = json.loads((site.output / "latest.json").read_bytes())["stories"][0]
    assert (story["url"], story["category"]) == ("/2021/01/a.html", "Thời sự")
    assert story["published"] == "2021-01-08T10:32:00+07:00"
