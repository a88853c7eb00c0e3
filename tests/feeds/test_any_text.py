"""Whatever an article holds, its feeds can be read: by an XML parser, by a feed reader, as JSON."""

from __future__ import annotations

import json
from html import unescape
from typing import Any

import feedparser
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree
from msgspec import structs

from glonews.feeds.atom import atom
from glonews.feeds.by_feedgen import rss_by_feedgen
from glonews.feeds.contents import FEED_BYTES, contents
from glonews.feeds.json_feed import json_feed
from glonews.feeds.rss import rss
from glonews.feeds.values import FeedItem, FeedPage
from glonews.model.facets import Clip, Picture, Renditions, Signature
from glonews.text.xml import without_forbidden

NASTY = ("\x00", "\x0b", "\x1f", "\x85", "\ufffe", "\U0001f389", "\u202eملح", "]]>", "<![CDATA[", "<b>đậm</b>", "&amp;",
         "&", "<", ">", '"', "'", "\r\n", "\t", "<script>", "<!--", "Lễ hội", "e\u0301")  # fmt: skip
texts = st.lists(st.sampled_from(NASTY) | st.text(st.characters(codec="utf-8"), max_size=8), max_size=6).map("".join)


class Press:
    """Gives back the body it was made with."""

    def __init__(self, body: str) -> None:
        self._body = body

    def body(self, path: str) -> str:
        return self._body

    def figure(self, template: str, picture: object, language: str, *, eager: bool = False) -> str:
        return "<figure></figure>"

    def piece(self, template: str, macro: str, language: str, item: FeedItem, body: str) -> str:
        return body

    def once(self, key: object, make: object) -> str:
        return make()  # type: ignore[operator]  # a function without arguments


def page(title: str, summary: str, name: str) -> FeedPage:
    photo = Picture("x.jpg", "/anh/x.jpg", 10, 10, alt=title, caption=summary, credit=name)
    item = FeedItem(
        path="a.md", url="https://bao.example/a.html", guid="https://bao.example/a.html", title=title, summary=summary,
        language="", published=1_610_076_720, updated=1_610_076_720, authors=(Signature(name, "https://bao.example/"),),
        categories=(title,), lead=photo, gallery=(), figures=(), links=(), corrections=(), body_digest="x",
    )  # fmt: skip
    return FeedPage(
        format="rss", title="Báo " + title, description="Báo " + summary, language="vi", zone="Asia/Ho_Chi_Minh",
        site="https://bao.example", url="https://bao.example/", self_url="https://bao.example/rss.xml", hub="",
        publisher="Báo", updated=1_610_076_720, items=(item,),
    )  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(texts, texts, texts, texts)
@example("]]>", "]]>", "]]>", "]]>]]>")
@example("\x00\x1f", "\x0b", "\ufffe", "\x1b[0m")
def test_any_text_survives_in_every_format(title: str, summary: str, name: str, body: str) -> None:
    value = page(title, summary, name)
    texts_of = contents(value, Press(body))  # type: ignore[arg-type]  # what contents needs of a press
    for feed in (rss(value, texts_of), atom(value, texts_of)):
        etree.fromstring(feed)
        read = feedparser.parse(feed)
        assert not read.bozo and len(read.entries) == 1
    tree = etree.fromstring(atom(value, texts_of))
    inside = tree.xpath("//*[local-name()='entry']/*[local-name()='title' or local-name()='content']")
    wanted = [without_forbidden(title), *([without_forbidden(body)] if body and texts_of[0] else [])]
    assert [_lines(part.text or "") for part in inside] == [_lines(text) for text in wanted]
    encoded = etree.fromstring(rss(value, texts_of)).findtext(".//{http://purl.org/rss/1.0/modules/content/}encoded")
    assert _lines(encoded or "") == _lines(texts_of[0])
    item = json.loads(json_feed(value, texts_of))["items"][0]
    assert item["id"] and item.get("title", "") == title


def _lines(text: str) -> str:
    """An XML parser reads any end of a line as a line feed."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def test_half_a_megabyte_is_passed_on_whole() -> None:
    body = "<p>Đoạn văn &amp; \U0001f389 ]]&gt;</p>" * 14_000
    value = page("Bài dài", "Tóm tắt", "Phương Linh")
    texts_of = contents(value, Press(body))  # type: ignore[arg-type]  # what contents needs of a press
    assert len(body.encode()) > 500_000 and texts_of == [body]
    for feed in (rss(value, texts_of), atom(value, texts_of)):
        assert len(feed) < FEED_BYTES
        assert feedparser.parse(feed).entries[0].content[0].value.count("Đoạn văn") == 14_000


def test_markup_in_a_title_is_shown_as_it_was_written() -> None:
    value = page("Thẻ <b>đậm</b> & <i>", "Tóm <u>tắt</u>", "Phương Linh")
    texts_of = contents(value, Press(""))  # type: ignore[arg-type]  # what contents needs of a press
    assert feedparser.parse(atom(value, texts_of)).entries[0].title_detail.type == "text/plain"
    tree = etree.fromstring(rss(value, texts_of))
    assert tree.findtext(".//item/title") == "Thẻ <b>đậm</b> & <i>"
    # A description is HTML to readers: one unescaping gives what the writer typed.
    assert unescape(tree.findtext(".//item/description") or "") == "Tóm <u>tắt</u>"


def photos_of(title: str, caption: str, name: str) -> st.SearchStrategy[Picture | None]:
    renditions = st.none() | st.just(Renditions("", "/anh/x.1a2b3c4d", ((320, 180), (640, 360)), ("webp", "jpg")))
    return st.none() | st.builds(
        Picture, id=st.sampled_from(["x.jpg", "y.png"]), url=st.sampled_from(["", "/anh/x.jpg", "/anh/%C4%91.png"]),
        width_px=st.sampled_from([0, 10]), height_px=st.just(10), alt=st.just(title), caption=st.just(caption),
        credit=st.just(name), license=st.just(caption), renditions=renditions,
    )  # fmt: skip


def clips_of(caption: str, name: str) -> st.SearchStrategy[Clip | None]:
    return st.none() | st.builds(
        Clip, url=st.just("/anh/%C4%91.mp4"), type=st.just("video/mp4"), poster=st.none(),
        poster_url=st.sampled_from(["", "/anh/x.jpg"]), width_px=st.just(10), height_px=st.just(6),
        caption=st.just(caption), credit=st.just(name), size_bytes=st.sampled_from([0, 9]),
        seconds=st.sampled_from([0, 7]), film_width_px=st.sampled_from([0, 640]), film_height_px=st.just(360),
    )  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(texts, texts, texts, texts, st.data())
@example("]]>", "\r\n\t\"'", "&<>", "]]>]]>\r", None)
def test_rss_has_the_bytes_that_feedgen_gives(title: str, words: str, name: str, body: str, more: Any) -> None:
    value = page(title, words, name)
    item = value.items[0]
    if more is not None:
        photos = photos_of(title, words, name)
        item = structs.replace(
            item, lead=more.draw(photos), gallery=tuple(filter(None, (more.draw(photos),))),
            clip=more.draw(clips_of(words, name)),
            authors=item.authors * more.draw(st.integers(0, 2)),
            categories=(title, words)[: more.draw(st.integers(0, 2))],
            published=more.draw(st.integers(-5_000_000_000, 5_000_000_000)),
        )  # fmt: skip
    value = structs.replace(
        value, items=(item, item) if more is None or more.draw(st.booleans()) else (),
        hub=f"https://hub.example/?{body}" if body.isascii() and body.isprintable() else "",
        zone="America/St_Johns" if more is None else more.draw(st.sampled_from(["Asia/Ho_Chi_Minh", "UTC"])),
    )  # fmt: skip
    texts_of = contents(value, Press(body))  # type: ignore[arg-type]  # what contents needs of a press
    assert rss(value, texts_of) == rss_by_feedgen(value, texts_of)
