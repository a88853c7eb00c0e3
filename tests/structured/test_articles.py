"""The structured data of an article: by its type, safe in a page, and nothing in it that may not be passed on."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import html
from msgspec import structs

from glonews.model.article import LiveEntry
from glonews.model.facets import CorrectionNote, Link, Paper, Picture, Renditions, SeriesPlace, Signature
from glonews.prose.videos import with_video_cards
from glonews.structured.articles import article_data
from glonews.views.values import ArticlePage, Chrome, Coverage, Translation

PUBLISHED = 1610076720
"""2021-01-08T10:32:00+07:00."""
PAPER = Paper("Báo Gia Lai", "https://bao.example", "Asia/Ho_Chi_Minh", photo_terms="https://bao.example/anh/")
CHAIN = (Link("category:kinh-te", "Kinh tế", "/kinh-te/"), Link("category:kinh-te/nong", "Nông", "/kinh-te/nong/"))
PHOTO = Picture("x.jpg", "/anh/x.1a.jpg", 1200, 800, alt="Hội nghị", caption="Quang cảnh.", credit="Phương Linh",
                credit_url="/tac-gia/phuong-linh/")  # fmt: skip


def page(**changes: Any) -> ArticlePage:
    base = ArticlePage(
        chrome=Chrome("/2021/01/a.html", "Tin", description="Sáng 8-1.", breadcrumb=CHAIN), id="content/a.md",
        title="Tin", published=PUBLISHED, has_time=True, updated=None, type="news", dateline="", summary="Sáng 8-1.",
        categories=CHAIN, other_categories=(), authors=(Signature("Phương Linh", "/tac-gia/phuong-linh/"),), source="",
        tags=(Link("tag:x", "Gia Lai", "/tu-khoa/gia-lai/"),), lead=None, figures=(), links=(), headings=(),
        body_digest="", words=450, corrections=(), previous=None, next=None, related=(), paper=PAPER,
    )  # fmt: skip
    return structs.replace(base, **changes)


def nodes(value: ArticlePage) -> list[dict[str, Any]]:
    graph = json.loads(article_data(value, "Trang nhất"))
    assert graph["@context"] == "https://schema.org"
    return graph["@graph"]


def story(**changes: Any) -> dict[str, Any]:
    return nodes(page(**changes))[0]


@pytest.mark.parametrize(
    ("type", "told"),
    [("news", "NewsArticle"), ("opinion", "OpinionNewsArticle"), ("longform", "ReportageNewsArticle"),
     ("photo", "NewsArticle"), ("infographic", "NewsArticle")],
)  # fmt: skip
def test_the_type_of_an_article_is_told_in_the_words_of_schema_org(type: str, told: str) -> None:
    assert story(type=type)["@type"] == told


def test_the_story_says_what_the_page_shows() -> None:
    told = story()
    assert told["headline"] == "Tin"
    assert told["url"] == told["mainEntityOfPage"] == "https://bao.example/2021/01/a.html"
    assert told["author"] == [
        {"@type": "Person", "name": "Phương Linh", "url": "https://bao.example/tac-gia/phuong-linh/"}
    ]
    assert (told["articleSection"], told["keywords"]) == (["Kinh tế", "Nông"], ["Gia Lai"])
    assert told["publisher"]["@id"] == "https://bao.example/#paper"


def test_the_first_publication_stays_and_the_change_is_never_before_it() -> None:
    assert story()["datePublished"] == story()["dateModified"] == "2021-01-08T10:32:00+07:00"
    changed = story(updated=PUBLISHED + 3600)
    assert (changed["datePublished"], changed["dateModified"]) == (
        "2021-01-08T10:32:00+07:00", "2021-01-08T11:32:00+07:00",
    )  # fmt: skip
    assert story(updated=PUBLISHED - 3600)["dateModified"] == "2021-01-08T10:32:00+07:00"


def test_roles_of_a_byline_are_told_apart_and_the_paper_stands_in_for_no_author() -> None:
    by = {role: Signature(f"Người {role}", "/x/", role) for role in ("", "photo", "video", "translated", "compiled")}
    told = story(authors=tuple(by.values()))
    assert [each["name"] for each in told["author"]] == ["Người ", "Người compiled"]
    assert [each["name"] for each in told["contributor"]] == ["Người photo", "Người video"]
    assert [each["name"] for each in told["translator"]] == ["Người translated"]
    assert [each["name"] for each in story(authors=(by["photo"],))["author"]] == ["Người photo"]
    assert story(authors=(), source="TTXVN")["author"][0]["@type"] == "NewsMediaOrganization"
    assert story(authors=(), source="TTXVN")["sourceOrganization"]["name"] == "TTXVN"


def test_a_photo_is_told_with_its_rights_and_each_of_its_crops() -> None:
    crop = Renditions("16x9", "/anh/x.1a-16x9", ((640, 360), (1200, 675)), ("webp", "jpg"))
    told = story(figures=(structs.replace(PHOTO, crops=(crop,)), structs.replace(PHOTO, url="/anh/z.jpg")))["image"]
    assert [each["contentUrl"].removeprefix("https://bao.example/anh/") for each in told] == [
        "x.1a.jpg", "x.1a-16x9-1200.jpg", "z.jpg",
    ]  # fmt: skip
    assert told[1] == {
        "@type": "ImageObject", "url": "https://bao.example/anh/x.1a-16x9-1200.jpg",
        "contentUrl": "https://bao.example/anh/x.1a-16x9-1200.jpg", "width": 1200, "height": 675,
        "caption": "Quang cảnh.", "creditText": "Phương Linh",
        "creator": {"@type": "Person", "name": "Phương Linh", "url": "https://bao.example/tac-gia/phuong-linh/"},
        "copyrightNotice": "© Báo Gia Lai", "license": "https://bao.example/anh/",
    }  # fmt: skip


def test_the_photo_of_the_cards_comes_first_with_its_crops_wherever_the_body_shows_it() -> None:
    crop = Renditions("16x9", "/anh/x.1a-16x9", ((1200, 675),), ("webp", "jpg"))
    other = structs.replace(PHOTO, url="/anh/z.jpg")
    frame = structs.replace(page().chrome, picture=structs.replace(PHOTO, crops=(crop,)))
    told = story(chrome=frame, figures=(other, PHOTO))["image"]
    assert [each["url"].rpartition("/")[2] for each in told] == ["x.1a.jpg", "x.1a-16x9-1200.jpg", "z.jpg"]


def test_the_terms_of_the_paper_are_not_those_of_an_agency() -> None:
    foreign = structs.replace(PHOTO, credit="TTXVN", credit_url="", license="https://agency.example/terms")
    told = story(figures=(foreign,))["image"][0]
    assert (told["copyrightNotice"], told["license"]) == ("© TTXVN", "https://agency.example/terms")
    assert "creator" not in told
    assert "license" not in story(figures=(structs.replace(foreign, license="TTXVN, một lần"),))["image"][0]


def test_the_agency_of_a_photo_is_named_beside_its_photographer() -> None:
    told = story(figures=(structs.replace(PHOTO, source="TTXVN"),))["image"][0]
    assert (told["creditText"], told["copyrightNotice"]) == ("Phương Linh/TTXVN", "© TTXVN")
    assert told["creator"]["name"] == "Phương Linh" and "license" not in told
    assert told["sourceOrganization"] == {"@type": "Organization", "name": "TTXVN"}
    alone = story(figures=(structs.replace(PHOTO, credit="", credit_url="", source="TTXVN"),))["image"][0]
    assert alone["creditText"] == "TTXVN" and "creator" not in alone


def test_a_story_and_its_translations_name_each_other() -> None:
    english = Translation("en", "English", "Good news", "/2021/01/en.html")
    told = {
        "@type": "CreativeWork",
        "name": "Good news",
        "url": "https://bao.example/2021/01/en.html",
        "inLanguage": "en",
    }
    original = story(translations=(english,))
    assert original["workTranslation"] == [told] and "translationOfWork" not in original
    translation = story(translations=(english,), original=english.url)
    assert translation["translationOfWork"] == told and "workTranslation" not in translation
    of_hidden = story(translations=(english,), original="")
    assert not {"translationOfWork", "workTranslation"} & of_hidden.keys()


@pytest.mark.parametrize(
    "change", [{"distribute": False}, {"url": ""}, {"url": "https://other.example/x.jpg"}, {"width_px": 60}]
)
def test_photos_that_may_not_be_passed_on_or_are_too_small_are_not_told(change: dict[str, Any]) -> None:
    hidden = structs.replace(PHOTO, **{"height_px": 60 if "width_px" in change else 800, **change})
    for place in ("figures", "gallery"):
        assert "image" not in story(**{place: (hidden,)})
    if "width_px" not in change:
        assert "hasPart" not in story(type="photo", gallery=(hidden,), lead=hidden)


def test_a_photo_story_has_all_its_photos_as_a_gallery() -> None:
    photos = tuple(structs.replace(PHOTO, url=f"/anh/{number}.jpg") for number in range(3))
    told = story(type="photo", figures=photos[:1], gallery=photos[1:])
    assert told["hasPart"]["@type"] == "ImageGallery"
    assert [each["contentUrl"][-5] for each in told["hasPart"]["associatedMedia"]] == ["0", "1", "2"]
    assert len(told["image"]) == 1


def test_a_live_story_tells_its_span_and_its_entries_newest_first() -> None:
    entries = (LiveEntry("l2", "", PUBLISHED + 60, "Sau."), LiveEntry("l1", "Khai mạc", PUBLISHED, "Trước."))
    news, told, _ = nodes(page(type="live", live=Coverage(PUBLISHED, PUBLISHED + 3600, entries)))
    assert (news["@type"], told["@type"]) == ("NewsArticle", "LiveBlogPosting")
    assert told["headline"] == news["headline"] and told["author"] == news["author"]
    assert (told["coverageStartTime"], told["coverageEndTime"]) == (
        "2021-01-08T10:32:00+07:00", "2021-01-08T11:32:00+07:00",
    )  # fmt: skip
    assert [(each["headline"], each["articleBody"], each["url"]) for each in told["liveBlogUpdate"]] == [
        ("Tin", "Sau.", "https://bao.example/2021/01/a.html#l2"),
        ("Khai mạc", "Trước.", "https://bao.example/2021/01/a.html#l1"),
    ]
    assert "coverageEndTime" not in nodes(page(type="live", live=Coverage(PUBLISHED, None, entries)))[1]


@pytest.mark.parametrize(
    ("address", "player"),
    [("https://www.youtube.com/watch?v=ab_1&amp;t=3", "https://www.youtube.com/embed/ab_1"),
     ("https://youtu.be/ab_1", "https://www.youtube.com/embed/ab_1"),
     ("https://www.youtube-nocookie.com/embed/ab_1?rel=0", "https://www.youtube-nocookie.com/embed/ab_1"),
     ("https://www.youtube-nocookie.com/watch?v=ab_1", "https://www.youtube-nocookie.com/embed/ab_1"),
     ("https://www.youtube.com/embed/ab_1", "https://www.youtube.com/embed/ab_1"),
     ("https://player.vimeo.com/video/123", "https://player.vimeo.com/video/123"),
     ("https://vimeo.com/123", "https://player.vimeo.com/video/123"), ("https://fb.watch/x/", None)],
)  # fmt: skip
def test_a_video_is_told_with_its_player_and_a_picture_of_the_story(address: str, player: str | None) -> None:
    body = with_video_cards(f'<p><a href="{address}">Ngày hội &amp; nắng</a></p>')
    told = json.loads(article_data(page(figures=(PHOTO,)), "x", body))["@graph"][0]["video"]
    assert [(video["name"], video.get("embedUrl")) for video in told] == [("Ngày hội & nắng", player)]
    assert told[0]["thumbnailUrl"] == "https://bao.example/anh/x.1a.jpg"
    assert "video" not in json.loads(article_data(page(), "x", body))["@graph"][0]


def test_corrections_and_the_place_in_a_series_are_told() -> None:
    place = SeriesPlace(Link("series:x", "Gia Lai 30 năm", "/loat-bai/x/"), 2, 5, None, None)
    told = story(corrections=(CorrectionNote("2021-01-09", "Sai tên."),), series=place)
    assert told["correction"] == [
        {"@type": "CorrectionComment", "text": "Sai tên.", "datePublished": "2021-01-09"}
    ]  # fmt: skip
    assert (told["isPartOf"]["name"], told["position"]) == ("Gia Lai 30 năm", 2)


def test_the_path_begins_with_the_front_page_and_ends_with_the_section() -> None:
    path = nodes(page())[1]
    assert path["@type"] == "BreadcrumbList"
    assert [(step["position"], step["name"], step["item"]) for step in path["itemListElement"]] == [
        (1, "Trang nhất", "https://bao.example/"), (2, "Kinh tế", "https://bao.example/kinh-te/"),
        (3, "Nông", "https://bao.example/kinh-te/nong/"),
    ]  # fmt: skip
    assert len(nodes(page(chrome=Chrome("/a.html", "Tin")))) == 1


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(codec="utf-8"), max_size=20), st.text(st.characters(codec="utf-8"), max_size=20))
@example("</script><script>alert(1)</script>", "<!--<script>")
@example("]]> & &amp; <b>đậm</b>", '"\\u003c\u2028\u202eملح')
def test_any_text_stays_within_its_block_and_is_read_back_as_it_was(title: str, caption: str) -> None:
    data = article_data(page(title=title, figures=(structs.replace(PHOTO, caption=caption),)), title)
    block = html.fromstring(f'<html><script type="application/ld+json">{data}</script><p>x</p></html>')
    found = block.xpath("//script[@type='application/ld+json']")
    assert len(found) == len(block.xpath("//script")) == 1
    assert json.loads(found[0].text)["@graph"][0]["headline"] == title
