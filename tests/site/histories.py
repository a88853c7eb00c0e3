"""Strategies: histories of a newsroom as lists of steps, each some edits and then a build."""

from __future__ import annotations

import os
from typing import NamedTuple
from unicodedata import normalize

from harness import NOW
from hypothesis import Phase
from hypothesis import strategies as st
from newsroom import Edit

HOUR = 3600
PHASES = (Phase.generate, Phase.shrink) if os.environ.get("GLONEWS_SHRINK", "1") == "1" else (Phase.generate,)
"""Making a failing history short takes minutes: GLONEWS_SHRINK=0 shows it as it was found."""


class Step(NamedTuple):
    """Some edits, then a build; ``compare`` with a clean build; ``repair`` what has errors afterwards."""

    edits: tuple[Edit, ...]
    compare: bool = False
    repair: bool = False


ARTICLES = (
    "content/articles/2021/01/a.md", "content/articles/2021/01/b.md", "content/articles/2021/01/c.md",
    "content/articles/2021/01/d.md", "content/articles/2021/02/e.md", "content/articles/2021/02/a.md",
    "content/articles/2020/12/f.md", "content/tin/g.md", "content/articles/h.md", "content/articles/2021/01/bài i.md",
)  # fmt: skip
PAGES = ("content/pages/gioi-thieu.md", "content/pages/lien-he.md")
PHOTOS = (
    "content/articles/2021/01/x.jpg", "content/articles/2021/01/y.png", "photos/z.jpg", "static/w.png",
    "content/people/linh.jpg", "content/articles/2021/01/v.gif", "content/articles/2021/01/ảnh #2.jpg",
    normalize("NFD", "content/articles/2021/01/ảnh #2.jpg"),
)  # fmt: skip
CLIPS = (
    "content/articles/2021/01/m.mp4", "content/articles/2021/01/m.vtt", "photos/n.webm", "static/o.mp4",
)  # fmt: skip
DATES = (
    "2021-01-08 10:32", "2021-01-08 10:32", "2021-01-09 08:00", "2021-01-10", "2021-02-01 00:30", "2020-12-31 23:59",
    "2021-02-03 09:00", "2024-06-01T08:00:00+07:00", "2024-06-01T00:00:00Z",
)  # fmt: skip
INSTANTS = tuple(NOW + step * HOUR + shift for step in (-2, 0, 1, 3, 48, 50) for shift in (0, -1))
HOURS = ("2024-05-31T22:00:00Z", "2024-06-01T00:00:00Z", "2024-06-01T01:00:00Z", "2024-06-01T03:00:00Z")
CATEGORIES = ("Chính trị", "Chính trị/Tin tức", "chinh-tri/tin-tuc", "Xã hội", "xa-hoi", "Xã hội/Đời sống", "Thể thao")
TAGS = ("Gia Lai", "gia lai", "GIA LAI", normalize("NFD", "Gia Lai Pleiku"), "Gia Lai Pleiku", "Phù Mỹ", "Phú Mỹ",
        "phu my", "Pleiku", "日本", "tỉnh Gia Lai")  # fmt: skip
AUTHORS = ("Phương Linh", "phương linh", "Đức Thụy", "linh", normalize("NFD", "Đức Thụy"))
LINKS = (
    "b.md", "../01/a.md", "../02/e.md", "/articles/2021/01/c.md", "a.md#phan-1", "/pages/lien-he.md", "/gioi-thieu/",
    "/2021/01/a.html", "/2021/01/b", "b.html", "/2021/01/s1.html", "/2021/01/a.html?x=1#y", "/cu/1.html", "/cu/2/",
    "/chinh-tri/", "/chinh-tri/tin-tuc/", "/chinh-tri/trang-1.html", "/xa-hoi/rss.xml", "/", "/rss.xml",
    "/chinh-tri/atom.xml", "/feed.json", "/tu-khoa/gia-lai/feed.json", "/rss/",
    "/tu-khoa/gia-lai/", "/tu-khoa/phu-my/", "/tu-khoa/gia-lai/trang-1.html", "/tu-khoa/gia-lai/rss.xml",
    "/tac-gia/phuong-linh/", "/tac-gia/duc-thuy", "/tac-gia/phuong-linh/anh/",
    "/tac-gia/pl/anh/trang-1.html", "/tac-gia/duc-thuy/anh/", "/robots.txt", "/w.png",
    "/luu-tru/", "/luu-tru/2021/", "/luu-tru/2021/01/", "/luu-tru/2021/01/trang-1.html",
    "/luu-tru/2021/01/08/", "/luu-tru/2021/02/03", "/loat-bai/gia-lai-30-nam/", "/loat-bai/chuyen-lang/rss.xml",
    "/en/news/", "/en/life/rss.xml", "/en/news/trang-1.html", "/dinh-chinh/", "/dinh-chinh/2021/", "/en/",
    "/en/trang-1.html", "/en/rss.xml", "/the-loai/video/",
    "/the-loai/anh/trang-1.html", "/o.mp4",
)  # fmt: skip
SAFE_LINKS = ("/", "/rss.xml", "/luu-tru/", "#phan-1", "https://example.com/")
BLOCKS = (
    "Đoạn văn thường.", "Một đoạn khác, dài hơn một chút.", "## Phần 1", "### Phần 2", "> Trích dẫn \"ngoặc kép\".",
    '![Quang cảnh](x.jpg "Hội nghị. Ảnh: Phương Linh")', '![Người](y.png "Ảnh: Đức Thụy")', "Chữ ![hình](x.jpg) giữa.",
    "## 14:30 Khai hội", "## 9-1 8h15 Tàn hội {#tan-hoi}", '![Rừng](x.jpg "Rừng. Ảnh: Phương Linh"){.full-bleed}',
    "![Ngoài](/w.png)", "![Chuyển động](v.gif)", "![Rời](<ảnh #2.jpg>)", "![Kho](/photos/z.jpg)",
    "[Tìm kiếm](https://example.com/)",
)  # fmt: skip

articles = st.sampled_from(ARTICLES)
links = st.builds("Xem [bài]({}) này.".format, st.sampled_from(LINKS) | st.sampled_from(SAFE_LINKS))
bodies = st.lists(st.sampled_from(BLOCKS) | links, min_size=1, max_size=4).map(tuple)
photo_keys = st.lists(
    st.fixed_dictionaries(
        {"file": st.sampled_from(["x.jpg", "y.png", "/photos/z.jpg", "/w.png", "v.gif", "ảnh #2.jpg"])},
        optional={
            "caption": st.just("Chú thích"), "credit": st.sampled_from(AUTHORS), "distribute": st.booleans(),
            "alt": st.just("Ảnh"), "focus": st.sampled_from(["50% 30%", "0 1"]),
            "license_expires": st.sampled_from(["2024-05-31", "2024-06-01T01:00:00Z", "2024-06-02"]),
        },
    ),
    max_size=2,
)  # fmt: skip
terms = st.sampled_from(
    [{}, {"distribute": False}, {"license_expires": "2024-06-01T01:00:00Z"}, {"license_expires": "2024-05-31"}]
)
bylines = st.sampled_from(AUTHORS) | st.builds(
    lambda name, role: {"name": name, "role": role},
    st.sampled_from(AUTHORS),
    st.sampled_from(["photo", "words", "translated"]),
)
FIELDS = {
    "title": st.sampled_from(["Bài một", "Bài hai", "Lễ hội <b> & mùa", 'Nói "thật"', "日本 hôm nay"]),
    "date": st.sampled_from(DATES),
    "updated": st.sampled_from([None, "2021-03-01 10:00", "2021-03-02"]),
    "category": st.sampled_from([None, *CATEGORIES]),
    "categories": st.none() | st.lists(st.sampled_from(CATEGORIES), max_size=2),
    "authors": st.none() | st.lists(bylines, max_size=2),
    "tags": st.none() | st.lists(st.sampled_from(TAGS), max_size=4),
    "summary": st.sampled_from([None, "Tóm tắt.", "(GLO)- Tóm tắt khác."]),
    "type": st.sampled_from([None, "photo", "opinion", "video", "longform", "live", "live"]),
    "ended_at": st.sampled_from([None, "2021-01-09 21:00", *HOURS[1:3]]),
    "related": st.none() | st.lists(st.sampled_from(["a.md", "b.md", "../02/e.md", "/2021/01/c.html"]), max_size=2),
    "aliases": st.none() | st.lists(st.sampled_from(["/cu/1.html", "/cu/2/", "/cu/3", "/2021/01/cu.html"]), max_size=2),
    "slug": st.sampled_from([None, "s1", "s2"]),
    "draft": st.sampled_from([None, True, False]),
    "publish_at": st.none() | st.sampled_from(HOURS),
    "expires_at": st.none() | st.sampled_from(HOURS),
    "featured": st.sampled_from([None, True]),
    "photos": st.none() | photo_keys,
    "lead_photo": st.sampled_from([None, "x.jpg", "y.png", "/w.png"]),
    "video": st.sampled_from(
        [
            None, "m.mp4", {"file": "m.mp4", "poster": "x.jpg", "captions": "m.vtt"}, "/photos/n.webm",
            {"file": "m.mp4", "distribute": False},
            {"file": "/o.mp4", "poster": {"file": "y.png", "license_expires": "2024-06-01T01:00:00Z"}},
            {"file": "https://youtu.be/x1", "credit": "linh"},
        ]
    ),
    "language": st.sampled_from([None, "en", "en", "fr"]),
    "translation_of": st.none() | st.sampled_from(["a.md", "b.md", "../01/a.md", "/articles/2021/02/e.md", "none.md"]),
    "corrections": st.sampled_from(
        [
            None, [{"date": "2021-01-09", "text": "Sai tên."}],
            [{"date": "2021-03-09 10:00", "text": "Sai số.", "details": {"so": "12"}},
             {"date": "2024-02-01", "text": "Lại sai."}],
        ]
    ),
    "withdrawn": st.sampled_from([None, None, {"date": "2021-01-10", "reason": "Nguồn tin rút lại."}, "2024-03-01"]),
    "source": st.sampled_from([None, "TTXVN"]),
    "series": st.sampled_from([None, "Gia Lai 30 năm", "GIA LAI 30 NĂM", "Chuyện làng", "Gia Lai, 30 năm"]),
}  # fmt: skip
fronts = st.fixed_dictionaries(
    {"date": FIELDS["date"]},
    optional={
        key: FIELDS[key]
        for key in (
            "category",
            "tags",
            "authors",
            "photos",
            "aliases",
            "related",
            "publish_at",
            "series",
            "language",
            "type",
            "video",
        )  # fmt: skip
    },
)
SETTINGS = {
    "name": st.sampled_from([None, "Báo Gia Lai"]),
    "tagline": st.sampled_from([None, "Tin nhanh"]),
    "url": st.sampled_from([None, "https://baogialai.example"]),
    "language": st.sampled_from([None, "en"]),
    "timezone": st.sampled_from([None, "UTC", "America/New_York"]),
    "dateline": st.sampled_from([None, "GLO"]),
    "signature": st.sampled_from([None, "capitals"]),
    "google_news": st.sampled_from([None, "https://news.google.com/x"]),
    "page_size": st.sampled_from([3, 2, 4, 1]),
    "feed_size": st.sampled_from([3, 2, 5]),
    "permalink": st.sampled_from([None, "/{year}/{slug}/", "/tin/{year}/{month}/{day}/{slug}.html"]),
    "typographic_quotes": st.sampled_from([None, True]),
    "full_text_feeds": st.sampled_from([None, False]),
    "feed_formats": st.sampled_from([None, {"tag": ["json", "atom"], "site": "rss"}, {"category": "none"}]),
    "partners": st.sampled_from(
        [
            None,
            [{"name": "Báo bạn", "categories": ["Chính trị"], "max_age_days": 2, "formats": ["rss", "json"]}],
            [{"name": "Ảnh", "types": ["photo", "news"], "tags": ["gia lai", "Pleiku"], "full_text": False}],
        ]
    ),
    "websub_hub": st.sampled_from([None, "https://hub.example/"]),
    "corrections": st.sampled_from([None, {"heading": "Đính chính", "details": {"so": "Số"}}, {"withdrawn": "Đã gỡ."}]),
    "search": st.sampled_from([None, "/tim-kiem/?q={q}", "/lien-he/?q={q}&x=1", "https://tim.example/?q={q}"]),
    "headers": st.sampled_from([None, {"nginx": "nginx-headers.conf"}, {"netlify": False}]),
    "editions": st.sampled_from(
        [None, ["en"], {"en": {"name": "News", "slug": "eng"}}, {"en": {"mixed": True, "dateline": "GLN"}}]
    ),
    "llms_txt": st.sampled_from([None, True]),
    "publisher": st.sampled_from([None, {"name": "Tỉnh ủy Gia Lai", "phone": "0269", "logo": "w.png"}]),
    "policies": st.sampled_from(
        [None, {"contact": "pages/lien-he.md", "photo_terms": "/gioi-thieu/"}, {"ethics": "https://x.example/"}]
    ),
    "social_picture": st.sampled_from([None, "w.png"]),
    "social_cards": st.sampled_from([True, None]),
    "profiles": st.sampled_from([None, ["https://www.facebook.com/bao", "https://x.com/bao"]]),
    "paths": st.sampled_from([None, {"tag": "the", "page": "p"}, {"archive": "kho", "media": "m"}]),
}
YAML_FILES = {
    "content/categories.yaml": (
        "- Chính trị: [Tin tức]\n- Xã hội: [Đời sống]\n- Thể thao\n",
        "- Thể thao\n- Xã hội: [Đời sống, Môi trường]\n- Chính trị: [Tin tức]\n",
        "- {name: Thời sự, slug: chinh-tri, description: Mọi tin, children: [{name: Tin mới, slug: tin-tuc}]}\n"
        "- {name: Xã hội, children: [Đời sống]}\n- Thể thao\n",
        "- Chính trị: [Tin tức, Xã hội, Thể thao]\n",
        "- {name: Chính trị, names: {en: News}, children: [{name: Tin tức, names: {en: Briefs}}]}\n"
        "- {name: Xã hội, names: {en: News}}\n- Thể thao\n",
        "- {name: Chính trị, children: [{name: Tin tức, names: {en: Life}}]}\n"
        "- {name: Xã hội, names: {en: Life, fr: Vie}}\n",
    ),
    "content/authors.yaml": (
        "linh: {name: Phương Linh, role: Phóng viên, photo: people/linh.jpg}\n",
        "linh: {name: Phương Linh, role: Biên tập viên, slug: pl, aliases: [Linh Phương], links: [https://linh.example/]}\n",
        "- Đức Thụy\n- {name: Phương Linh, id: pl, real_name: Trần Linh, bio: Tiểu sử., photo: people/linh.jpg}\n",
        "thuy: {name: Đức Thụy, real_name: Phương Linh}\n",
    ),
    "content/front.yaml": (
        "lead: articles/2021/01/a.md\nsecondary: {size: 2, fill: Xã hội}\nlatest: {size: 2}\n",
        "lead: [{article: articles/2021/01/b.md, until: 2024-06-01T01:00:00Z}, /2021/02/e.html]\n"
        "sections: [Xã hội, {heading: Tuyển, picks: [articles/2021/01/c.md]}, {fill: Gia Lai, size: 1}]\n",
        "opinion: {fill: opinion}\nphotos: none\nfronts:\n"
        "  Xã hội: [{article: articles/2021/01/d.md, since: 2024-06-01T00:00:00Z}, articles/2021/01/a.md]\n",
        "sections: [{fill: Gia Lai 30 năm}, {fill: Phương Linh}]\n",
    ),
    "content/series.yaml": (
        "- Gia Lai 30 năm\n",
        "Gia Lai 30 năm: Nhìn lại.\nChuyện làng: {slug: lang, description: Ở buôn.}\n",
    ),
    "content/tags.yaml": (
        "- Gia Lai: [tỉnh Gia Lai]\n",
        "- {name: GIA LAI, slug: gl}\n- Phú Mỹ\n",
        "- {name: Pleiku, aliases: [Gia Lai Pleiku, Phù Mỹ]}\n",
    ),
}
TEMPLATES = (
    "tag.html", "category.html", "article.html", "front.html", "figure.html", "feed_figure.html", "picture.html",
    "feed_item.html", "feeds.html", "redirect.html", "base.html", "listing.html", "404.html", "archive.html",
    "page.html", "partials/card.html", "partials/footer.html", "partials/photo.html", "series.html", "archive_day.html",
    "corrections.html", "withdrawn.html", "edition.html", "type.html", "article_opinion.html", "article_live.html",
    "live_entry.html", "section.html",
)  # fmt: skip
STATICS = (
    "static/robots.txt", "static/css/style.css", "static/css/them.css", "static/thu muc/tệp.txt", "static/icon.svg",
    "static/icon-192.png", "static/2021", "static/tin",
    "static/site.webmanifest",
)  # fmt: skip
BROKEN = st.sampled_from(["{% if %}", "{{ không }}", "x"])


def edits(name: str, *arguments: st.SearchStrategy) -> st.SearchStrategy[Edit]:
    """Give edits of one kind."""
    return st.tuples(*arguments).map(lambda values: Edit(name, values))


changes = st.sampled_from(sorted(FIELDS)).flatmap(
    lambda key: edits("change", st.sampled_from(ARTICLES[:7]), st.just(key), FIELDS[key])
)
settings = st.sampled_from(sorted(SETTINGS)).flatmap(lambda key: edits("setting", st.just(key), SETTINGS[key]))
yaml_files = st.sampled_from(sorted(YAML_FILES)).flatmap(
    lambda path: edits("file", st.just(path), st.sampled_from(YAML_FILES[path]))
)
page_fronts = st.fixed_dictionaries(
    {},
    optional={
        "title": st.just("Trang"), "summary": st.just("Tóm"), "slug": st.just("ve-toi"), "language": st.just("en"),
        "aliases": st.just(["/cu/trang.html"]),
    },
)  # fmt: skip
numbers = st.integers(0, 40)
COMMON = (
    edits("add", articles, fronts, bodies), edits("add", articles, fronts, bodies), changes, changes, changes, changes,
    edits("rewrite", articles, bodies), edits("remove", articles | st.sampled_from(PAGES)),
    edits("rename", articles, articles),
    edits("restrict", articles, st.sampled_from(["x.jpg", "/photos/z.jpg", "../01/x.jpg", "y.png"]), terms),
    edits("photo", st.sampled_from(PHOTOS), st.integers(0, 3)), edits("drop", st.sampled_from(PHOTOS)),
    edits("clip", st.sampled_from(CLIPS), st.sampled_from([0, 1, 3])), edits("drop", st.sampled_from(CLIPS)),
    edits("move_photo", st.sampled_from(PHOTOS), st.sampled_from(PHOTOS)),
    edits("page", st.sampled_from(PAGES), page_fronts, bodies), settings, yaml_files,
    edits("drop", st.sampled_from(sorted(YAML_FILES))), edits("at", st.sampled_from(INSTANTS)),
    edits("file", st.sampled_from(STATICS), st.sampled_from(["a", "b"])), edits("drop", st.sampled_from(STATICS)),
)  # fmt: skip
RARE = (
    edits("template", st.sampled_from(TEMPLATES), st.integers(1, 2)),
    edits("drop", st.sampled_from(TEMPLATES).map("templates/{}".format)),
    edits("template_text", st.sampled_from(["tag.html", "figure.html"]), BROKEN),
    edits("drafts", st.booleans()), edits("hurry", st.sampled_from([0, 60, None])),
    edits("jobs", st.sampled_from([1, 2])),
    edits("sneak", articles), edits("touch", articles, st.sampled_from([1_600_000_000, 1_900_000_000])),
    edits("spoil", articles), edits("file", st.sampled_from(PHOTOS[:2]), st.just("no picture")),
    edits("clip", st.sampled_from(CLIPS), st.just(2)),
    edits("file", st.just("content/site.yaml"), st.just("name: [\n")),
    edits("lose_output", numbers), edits("spoil_output", numbers), edits("lose_all_output"),
    edits("lose_index"), edits("cut_index", st.integers(0, 7)), edits("age_index"),
    edits("commit"), edits("commit"), edits("check_out", st.integers(0, 3)), edits("forget_git"),
)  # fmt: skip
any_edit = st.one_of(*COMMON, st.one_of(*COMMON), st.one_of(*RARE))
steps = st.builds(Step, st.lists(any_edit, min_size=1, max_size=3).map(tuple), st.booleans(), st.booleans())
histories = st.lists(steps, min_size=4, max_size=9)
openings = st.lists(
    edits("add", articles, fronts, bodies), min_size=5, max_size=10, unique_by=lambda edit: edit.arguments[0]
).map(tuple)
