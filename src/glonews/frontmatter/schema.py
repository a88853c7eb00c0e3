"""The keys of front matter as a writer may give them: one type each, with a sentence and an example for every key.

These types are the list of known keys and the source of generated documentation and JSON Schema
(``msgspec.json.schema``). They are never filled: ``glonews.frontmatter.article`` reads more forms than a schema
can say.
"""

from __future__ import annotations

from typing import Annotated, Any

from msgspec import Meta, Struct

from glonews.model.article import ArticleType, BylineRole


def key(sentence: str, example: Any, kind: str = "") -> Meta:
    """Say what a key means, with an example.

    ``kind`` is what its text is: "date", "category", "person" and so on, see ``glonews.schema``; "" for any text.
    """
    return Meta(description=sentence, examples=[example], extra={"kind": kind} if kind else None)


class WrittenPhoto(Struct, kw_only=True):
    """A photo in ``photos`` or ``lead_photo``."""

    file: Annotated[str, key("File beside the article, a path from /, or an address on another host.", "hoi-nghi.jpg")]
    alt: Annotated[str, key("What is to be seen, for readers who cannot see it.", "Quang cảnh hội nghị")] = ""
    caption: Annotated[str, key("The line under the photo.", "Quang cảnh hội nghị sáng 8-1.")] = ""
    credit: Annotated[str, key("Who took it.", "Phương Linh", "person")] = ""
    license: Annotated[str, key("Terms of use, as the agency words them.", "TTXVN, một lần")] = ""
    license_expires: Annotated[str, key("Last day on which it may be shown.", "2022-01-08", "date")] = ""
    source: Annotated[str, key("Agency or archive it comes from.", "TTXVN")] = ""
    distribute: Annotated[bool, key("False keeps it out of feeds, sitemaps and social cards.", False)] = True
    focus: Annotated[
        str | tuple[float, float], key("The point that crops keep, from the left and the top.", "50% 30%")
    ] = ""


class WrittenByline(Struct, kw_only=True):
    """A signature with its role in ``author`` or ``authors``."""

    name: Annotated[str, key("Pen name, or id in authors.yaml.", "Phương Linh", "person")]
    role: Annotated[BylineRole, key("What that person did; empty means wrote it.", "photo")] = ""


class WrittenCorrection(Struct, kw_only=True):
    """A correction in ``corrections``."""

    date: Annotated[str, key("When the correction was published.", "2021-01-09", "date")]
    text: Annotated[str, key("What was wrong, and what is right.", "Bản tin trước ghi sai chức danh.")]
    details: Annotated[
        dict[str, str] | None,
        key("Further fields, as `corrections` in `site.yaml` names them.", {"document": "Công văn 12"}),
    ] = None


class WrittenWithdrawal(Struct, kw_only=True):
    """That an article was taken back, in ``withdrawn``."""

    date: Annotated[str, key("When it was taken back.", "2021-01-10", "date")]
    reason: Annotated[str, key("Why, as readers are told.", "Nguồn tin đã rút lại lời.")] = ""


class WrittenVideo(Struct, kw_only=True):
    """A video in ``video``."""

    file: Annotated[str, key("File beside the article (.mp4, .webm), or its page on a video site.", "clip.mp4")]
    poster: Annotated[WrittenPhoto | str, key("The picture before it plays; else `lead_photo`.", "clip.jpg")] = ""
    captions: Annotated[str, key("File of subtitles in the language of the article (.vtt).", "clip.vtt")] = ""
    caption: Annotated[str, key("The line under the video.", "Lễ khai mạc tối 15-3.")] = ""
    credit: Annotated[str, key("Who made it.", "Quốc Bảo", "person")] = ""
    distribute: Annotated[bool, key("False keeps it out of feeds, social cards and structured data.", False)] = True


Names = list[str] | str
Photos = list[WrittenPhoto | str] | WrittenPhoto | str
Bylines = list[WrittenByline | str] | WrittenByline | str


class ArticleKeys(Struct, kw_only=True):
    """Front matter of an article; only ``title`` and ``date`` are required."""

    title: Annotated[str, key("The headline, as plain text.", "Gia Lai: Tổng kết công tác năm 2020", "headline")]
    date: Annotated[
        str,
        key(
            "First publication, and not shown before; without a zone the site's zone is meant.",
            "2021-01-08T10:32:00+07:00",
            "date",
        ),
    ]
    updated: Annotated[str, key("Last change of substance.", "2021-01-09 08:00", "date")] = ""
    category: Annotated[
        str, key("Path of names or slugs from the top.", "Chính trị/Tin tức/Xây dựng Đảng", "category")
    ] = ""
    categories: Annotated[
        Names, key("Further categories; without category, the first is the main one.", ["Xã hội"], "category")
    ] = ""
    author: Annotated[Bylines, key("Who signs: a name, or a group of name and role.", "Phương Linh", "person")] = ""
    authors: Annotated[Bylines, key("The same for several.", ["Phương Linh", "Đức Thụy"], "person")] = ""
    tags: Annotated[Names, key("Keywords, as a list or with commas.", ["Tỉnh ủy Gia Lai", "xây dựng Đảng"], "tag")] = ""
    summary: Annotated[
        str, key("The standfirst; without it the beginning of the body serves.", "Sáng 8-1, tại Pleiku…")
    ] = ""
    photos: Annotated[
        Photos,
        key(
            "Photos with their rights; what is said here wins over the body.", [{"file": "a.jpg", "credit": "Đức Thụy"}]
        ),
    ] = ""
    lead_photo: Annotated[WrittenPhoto | str, key("The photo of teasers; else the first of all.", "hoi-nghi.jpg")] = ""
    video: Annotated[WrittenVideo | str, key("The video of the story: a file or an address.", "clip.mp4")] = ""
    type: Annotated[ArticleType, key("The form of the story.", "photo")] = "news"
    ended_at: Annotated[str, key("When a live story ended; without it, it goes on.", "2021-01-08 21:20", "date")] = ""
    series: Annotated[str, key("Name of the series it belongs to.", "Gia Lai 30 năm", "series")] = ""
    related: Annotated[Names, key("Articles to read before this one.", ["../01/hoi-nghi.md"])] = ""
    source: Annotated[str, key("Agency or paper the text comes from.", "TTXVN")] = ""
    corrections: Annotated[
        list[WrittenCorrection] | WrittenCorrection,
        key("Published corrections.", [{"date": "2021-01-09", "text": "Bản tin trước ghi sai chức danh."}]),
    ] = []
    withdrawn: Annotated[
        WrittenWithdrawal | str,
        key("Takes the story back: its address then says so, and nothing else shows it.", {"date": "2021-01-10"}),
    ] = ""
    slug: Annotated[str, key("Last part of the address; else the name of the file.", "hoi-nghi-tong-ket")] = ""
    aliases: Annotated[Names, key("Old addresses that lead here.", ["/chinh-tri/hoi-nghi.htm"])] = ""
    draft: Annotated[bool, key("True keeps it off the site.", True)] = False
    publish_at: Annotated[str, key("Embargo: not shown before.", "2021-01-08T17:00:00+07:00", "date")] = ""
    expires_at: Annotated[str, key("Not shown from then on.", "2022-01-08", "date")] = ""
    featured: Annotated[bool, key("Marks it for the top of the front page.", True)] = False
    language: Annotated[str, key("BCP 47 tag when it is not the site's language.", "en", "language")] = ""
    translation_of: Annotated[str, key("The article this one says in another language.", "../01/hoi-nghi.md")] = ""


class PageKeys(Struct, kw_only=True):
    """Front matter of a page such as "about us"; only ``title`` is required."""

    title: Annotated[str, key("The heading, as plain text.", "Giới thiệu", "headline")]
    updated: Annotated[str, key("Last change of substance.", "2021-01-09", "date")] = ""
    summary: Annotated[str, key("A sentence for search engines.", "Báo điện tử của tỉnh Gia Lai")] = ""
    slug: Annotated[str, key("Last part of the address; else the name of the file.", "gioi-thieu")] = ""
    aliases: Annotated[Names, key("Old addresses that lead here.", ["/about.htm"])] = ""
    language: Annotated[str, key("BCP 47 tag when it is not the site's language.", "en", "language")] = ""


ARTICLE_KEYS = ArticleKeys.__struct_fields__
PAGE_KEYS = PageKeys.__struct_fields__
PHOTO_KEYS = WrittenPhoto.__struct_fields__
BYLINE_KEYS = WrittenByline.__struct_fields__
VIDEO_KEYS = WrittenVideo.__struct_fields__
WITHDRAWAL_KEYS = WrittenWithdrawal.__struct_fields__
CORRECTION_KEYS = WrittenCorrection.__struct_fields__

WORDS_ELSEWHERE = {  # fmt: skip
    "description": "summary",
    "excerpt": "summary",
    "lead": "summary",
    "sapo": "summary",
    "subtitle": "summary",
    "lastmod": "updated",
    "modified": "updated",
    "last_modified_at": "updated",
    "pubdate": "date",
    "published": "date",
    "image": "lead_photo",
    "images": "photos",
    "cover": "lead_photo",
    "thumbnail": "lead_photo",
    "featured_image": "lead_photo",
    "poster": "lead_photo",
    "keywords": "tags",
    "section": "category",
    "byline": "author",
    "permalink": "slug",
    "url": "slug",
    "redirect_from": "aliases",
    "expirydate": "expires_at",
    "publishdate": "publish_at",
    "lang": "language",
    "tit": "title",
    "tieu de": "title",
    "tua de": "title",
    "dau de": "title",
    "ngay": "date",
    "ngay dang": "date",
    "ngay gio": "date",
    "thoi gian": "date",
    "cap nhat": "updated",
    "chuyen muc": "category",
    "muc": "category",
    "tac gia": "author",
    "but danh": "author",
    "nguoi viet": "author",
    "tu khoa": "tags",
    "the": "tags",
    "sa po": "summary",
    "tom tat": "summary",
    "mo ta": "summary",
    "anh": "photos",
    "hinh anh": "photos",
    "anh dai dien": "lead_photo",
    "anh bia": "lead_photo",
    "loai": "type",
    "loai bai": "type",
    "the loai": "type",
    "loat bai": "series",
    "chuyen de": "series",
    "lien quan": "related",
    "tin lien quan": "related",
    "bai lien quan": "related",
    "nguon": "source",
    "dinh chinh": "corrections",
    "nhap": "draft",
    "ban nhap": "draft",
    "hen gio": "publish_at",
    "het han": "expires_at",
    "noi bat": "featured",
    "ngon ngu": "language",
    "dia chi cu": "aliases",
    "duong dan": "slug",
    "translations": "translation_of",
    "translation": "translation_of",
    "live_end": "ended_at",
    "coverage_end": "ended_at",
}
"""Words of other programs and of Vietnamese newsrooms (folded) for our keys, for the hint only."""

VIDEO_WORDS_ELSEWHERE = {
    "src": "file", "url": "file", "tep": "file", "image": "poster", "thumbnail": "poster", "anh": "poster",
    "subtitles": "captions", "track": "captions", "phu de": "captions", "title": "caption", "chu thich": "caption",
    "author": "credit", "by": "credit", "tac gia": "credit", "nguoi quay": "credit",
}  # fmt: skip

PHOTO_WORDS_ELSEWHERE = {
    "src": "file",
    "url": "file",
    "image": "file",
    "title": "caption",
    "author": "credit",
    "by": "credit",
    "tep": "file",
    "anh": "file",
    "mo ta": "alt",
    "chu thich": "caption",
    "tac gia": "credit",
    "nguoi chup": "credit",
    "nguon": "source",
    "ban quyen": "license",
}
