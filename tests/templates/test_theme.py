"""The pages of the default theme: what they must say, and what they must never hold."""

from __future__ import annotations

import re

import pytest
from lxml import html

from glonews.model.article import LiveEntry
from glonews.model.facets import CorrectionNote, Link, PersonProfile, Renditions, SectionBlock
from glonews.templates.environment import Theme
from glonews.templates.filters import cut, focus, reading_minutes, srcset, tint
from glonews.views.values import (
    ArchivePage,
    ArchiveYear,
    Chrome,
    Coverage,
    FrontPage,
    ListingPage,
    NotFoundPage,
    RedirectPage,
    StaticPage,
)

from .conftest import PUBLISHED, article, card, picture

HOSTILE = """<script>alert(1)</script>"'&"""


def pages(title: str = "Tin") -> dict[str, object]:
    chrome = Chrome("/x/", title, title, breadcrumb=(Link("c", title, "/c/"),), picture=picture(alt=title))
    cards = (card(title=title, summary=title, photo=picture(), category=Link("c", title, "/c/")), card(type="opinion"))
    listing = ListingPage(chrome=chrome, heading=title, cards=cards, number=3, newer="/n/", older="/o/", feed="/f.xml")
    profile = PersonProfile("p", title, "/p/", title, title, title, "a@b.example", picture())
    block = SectionBlock(Link("c", title, "/c/"), cards)
    return {
        "front.html": FrontPage(
            chrome=chrome, lead=cards[0], secondary=cards, latest=cards, sections=(block,), opinion=cards, photos=cards
        ),
        "article.html": article(
            chrome=chrome,
            title=title,
            summary=title,
            source=title,
            lead=picture(caption=title, credit=title),
            corrections=(CorrectionNote("2021-01-09", title),),
            tags=(Link("t", title, "/t/"),),
            previous=Link("a", title, "/a.html"),
            related=cards,
            updated=PUBLISHED + 60,
            draft=True,
        ),
        "category.html": listing,
        "tag.html": listing,
        "author.html": ListingPage(
            chrome=chrome, heading=title, cards=cards, number=None, newer="", older="", profile=profile
        ),
        "archive_month.html": listing,
        "archive.html": ArchivePage(
            chrome=chrome, heading=title, years=(ArchiveYear(2021, "/2021/", (Link("m", title, "/m/"),)),)
        ),
        "page.html": StaticPage(chrome=chrome, title=title, updated=PUBLISHED, figures=(), links=(), body_digest=""),
        "404.html": NotFoundPage(chrome=chrome),
        "redirect.html": RedirectPage(chrome=chrome, target="/2021/01/a.html"),
    }


@pytest.mark.parametrize("name", sorted(pages()))
@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_page_has_one_heading_a_language_and_nothing_foreign(theme: Theme, name: str, language: str) -> None:
    tree = html.document_fromstring(theme.render(name, pages()[name], language))
    assert len(tree.findall(".//h1")) == 1
    assert tree.get("lang") == language
    loaded = [*tree.xpath("//img/@src"), *tree.xpath("//script/@src"), *tree.xpath("//link[@rel='stylesheet']/@href")]
    assert all(address.startswith("/") for address in loaded)
    assert not tree.xpath("//style | //@style | //script[not(@src)] | //iframe")
    assert not [attribute for attribute in tree.xpath("//@*") if attribute.attrname.startswith("on")]


@pytest.mark.parametrize("name", sorted(pages()))
def test_hostile_text_stays_text(theme: Theme, name: str) -> None:
    page = theme.render(name, pages(HOSTILE)[name], "vi")
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert not html.document_fromstring(page).xpath("//script[not(@src)]")


@pytest.mark.parametrize("name", sorted(set(pages()) - {"404.html", "redirect.html"}))
def test_every_photo_has_its_size_and_no_identifier_comes_twice(theme: Theme, name: str) -> None:
    tree = html.document_fromstring(theme.render(name, pages()[name], "vi"))
    assert all(
        image.get("width") and image.get("height") and image.get("alt") is not None for image in tree.iter("img")
    )
    identifiers = tree.xpath("//@id")
    assert len(identifiers) == len(set(identifiers))


def test_an_article_says_who_when_and_where(theme: Theme) -> None:
    page = theme.render("article.html", article(updated=PUBLISHED + 86400), "vi", body="<p>Nội dung.</p>")
    assert '<p class="standfirst"><span class="dateline">(GLO)-</span> Sáng 8-1.</p>' in page
    assert '<time datetime="2021-01-08T10:32:00+07:00">Thứ Sáu, 8/1/2021, 10:32 (GMT+7)</time>' in page
    assert 'Cập nhật: <time datetime="2021-01-09T10:32:00+07:00">' in page
    assert '<span class="role">Ảnh:</span> <a href="/tac-gia/phuong-linh/" rel="author">Phương Linh</a>' in page
    assert "3 phút đọc" in page
    assert "<p>Nội dung.</p>" in page
    assert '<meta property="og:type" content="article">' in page


@pytest.mark.parametrize("kind", ["opinion", "video", "infographic"])
def test_only_reports_open_with_the_dateline(theme: Theme, kind: str) -> None:
    page = theme.render("article.html", article(type=kind), "vi")
    assert '<p class="standfirst">Sáng 8-1.</p>' in page


def test_the_photos_only_the_front_matter_names_follow_the_text_with_their_script(theme: Theme) -> None:
    page = theme.render("article.html", article(type="photo", gallery=(picture(),)), "vi", body="<p>Nội dung.</p>")
    assert page.index("Nội dung.") < page.index('<section class="gallery"') < page.index("Quang cảnh hội nghị.")
    assert 'src="/static/js/gallery.js?v" defer data-photos="Ảnh trong bài" data-enlarge="Xem ảnh lớn"' in page
    assert "gallery.js" not in theme.render("article.html", article(), "vi")


def test_a_live_story_lists_what_happened_when(theme: Theme) -> None:
    entries = tuple(LiveEntry(f"luc-{hour}", "Diễn biến", PUBLISHED + hour * 3600) for hour in (12, 10, 8))
    live = Coverage(PUBLISHED, PUBLISHED + 13 * 3600, entries)
    page = theme.render("article_live.html", article(type="live", live=live), "vi")
    assert re.findall(r'<a href="#luc-(\d+)"><time datetime="[^"]*">(\d\d:32)', page) == [
        ("12", "22:32"), ("10", "20:32"), ("8", "18:32"),
    ]  # fmt: skip
    assert "Tường thuật kết thúc" in page


@pytest.mark.parametrize(("heading", "title"), [("", "Lưu trữ"), ("2021", "Lưu trữ 2021")])
def test_the_archive_has_a_title_and_a_heading(theme: Theme, heading: str, title: str) -> None:
    archive = ArchivePage(chrome=Chrome("/luu-tru/", heading), heading=heading, years=())
    tree = html.document_fromstring(theme.render("archive.html", archive, "vi"))
    assert tree.findtext(".//title") == f"{title} - Báo Gia Lai"
    assert tree.findtext(".//h1") == (heading or "Lưu trữ")


def test_an_older_page_of_a_listing_says_so_in_its_title(theme: Theme) -> None:
    listing = ListingPage(chrome=Chrome("/x/", "Xã hội"), heading="Xã hội", cards=(), number=3, newer="/n/", older="")
    page = theme.render("category.html", listing, "vi")
    assert "<title>Xã hội - Trang 3 - Báo Gia Lai</title>" in page


def test_a_day_without_an_hour_is_printed_without_one(theme: Theme) -> None:
    page = theme.render(
        "article.html", article(has_time=False, updated=PUBLISHED + 86400, updated_has_time=False), "vi"
    )
    assert '<time datetime="2021-01-08">Thứ Sáu, 8/1/2021</time>' in page
    assert 'Cập nhật: <time datetime="2021-01-09">Thứ Bảy, 9/1/2021</time>' in page


def test_the_current_section_is_marked_and_shows_its_subsections(theme: Theme) -> None:
    page = theme.render("article.html", article(), "vi")
    assert '<a href="/chinh-tri/" aria-current="true">Chính trị</a>' in page
    assert 'aria-label="Trong chuyên mục này"' in page
    assert "aria-current" not in theme.render("404.html", pages()["404.html"], "vi")


def test_a_figure_keeps_caption_and_credit_apart(theme: Theme) -> None:
    figure = theme.macro("figure.html", "figure", "vi")(picture())
    assert (
        '<figcaption><span class="caption">Quang cảnh hội nghị.</span> '
        '<span class="credit">Ảnh: <a href="/tac-gia/phuong-linh/">Phương Linh</a></span></figcaption>'
    ) in figure
    assert 'loading="lazy"' in figure


def test_the_first_figure_is_loaded_at_once(theme: Theme) -> None:
    figure = theme.macro("figure.html", "figure", "vi")(picture(), eager=True)
    assert 'fetchpriority="high"' in figure
    assert "loading" not in figure


@pytest.mark.parametrize("url", ["", "https://elsewhere.example/a.jpg"])
def test_a_photo_that_cannot_be_shown_leaves_its_words(theme: Theme, url: str) -> None:
    for name in ("figure.html", "feed_figure.html", "picture.html"):
        figure = theme.macro(name, "figure", "vi")(picture(url=url))
        assert "<img" not in figure
        assert "Hội nghị" in figure


def test_figures_for_feeds_have_absolute_addresses(theme: Theme) -> None:
    figure = theme.macro("feed_figure.html", "figure", "vi")(picture())
    assert re.findall(r'(?:src|href)="([^"]*)"', figure) == [
        "https://baogialai.example/anh/hoi-nghi.jpg",
        "https://baogialai.example/tac-gia/phuong-linh/",
    ]


def test_a_redirect_sends_on_at_once_and_names_the_new_address(theme: Theme) -> None:
    page = theme.render("redirect.html", pages()["redirect.html"], "vi")
    assert '<meta http-equiv="refresh" content="0; url=/2021/01/a.html">' in page
    assert '<link rel="canonical" href="https://baogialai.example/2021/01/a.html">' in page
    assert '<a href="/2021/01/a.html">' in page


def test_reading_time_is_rounded_up_and_never_nothing() -> None:
    assert [reading_minutes(words) for words in (0, 1, 220, 221, 1030)] == [1, 1, 1, 2, 5]


def test_the_focus_of_a_photo_becomes_classes() -> None:
    assert focus(None) == ""
    assert focus((0.5, 0.5)) == "focus-middle"
    assert focus((0.1, 0.9)) == "focus-bottom focus-left"


WHOLE = Renditions("", "/anh/hoi-nghi.1a2b3c4d", ((360, 240), (720, 480)), ("avif", "jpg"))


def test_renditions_become_a_srcset() -> None:
    stem = "/anh/hoi-nghi.1a2b3c4d"
    assert srcset(WHOLE, "avif") == f"{stem}-360.avif 360w, {stem}-720.avif 720w"
    assert WHOLE.largest == (f"{stem}-720.jpg", 720, 480)


def test_a_photo_is_cut_as_asked_or_else_shown_whole() -> None:
    square = Renditions("1x1", "/anh/x", ((160, 160),), ("jpg",))
    shown = picture(renditions=WHOLE, crops=(square,))
    assert cut(shown, "1x1") is square
    assert cut(shown, "4x3") is cut(shown, "") is WHOLE


def test_the_colour_of_a_photo_becomes_classes() -> None:
    assert tint("3af") == "tint r3 ga bf"
    assert tint("") == ""


def test_a_photo_with_renditions_offers_every_format_and_keeps_its_place(theme: Theme) -> None:
    lead = picture(renditions=WHOLE, color="3af")
    html = theme.render("article.html", article(lead=lead), "vi", "")
    assert '<source type="image/avif" srcset="/anh/hoi-nghi.1a2b3c4d-360.avif 360w, ' in html
    assert 'width="720" height="480" alt="Hội nghị" class="tint r3 ga bf" fetchpriority="high"' in html
    assert "style=" not in html
