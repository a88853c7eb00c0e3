"""Photos: the files made of them, what these say of themselves, when they are made, and when they must not be shown."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path
from unicodedata import normalize

import exifread
import pytest
from harness import Site, assert_law, assert_settled, written
from hostile import hostile
from PIL import Image
from profiles import adobe_rgb, display_p3

import glonews
from glonews.build.darkroom import Darkroom
from glonews.build.report import Request
from glonews.verify.compare import verify

SERIAL = "SN-4711-SECRET"
ARTICLE = '![Quang cảnh](hoi-nghi.jpg "Hội nghị. Ảnh: Phương Linh")'


@cache
def camera_photo() -> bytes:
    """Give a photo of 8.6 megapixels as a camera writes it: turned, with its place, a number and a thumbnail."""
    image = Image.new("RGB", (2400, 3600), (90, 120, 60))
    image.paste((200, 30, 30), (0, 0, 2400, 900))  # on the right once it is upright
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x013B] = "Phương Linh".encode()
    exif[0x8298] = "© Báo Gia Lai".encode()
    exif.get_ifd(0x8769)[0xA431] = SERIAL
    exif.get_ifd(0x8825).update({1: "N", 2: (13.0, 59.0, 0.0), 3: "E", 4: (108.0, 0.0, 0.0)})
    target = BytesIO()
    image.save(target, "JPEG", quality=60, exif=exif)
    return target.getvalue()


@pytest.fixture
def story(site: Site) -> Site:
    """One article with a photo of several widths."""
    site.write("content/articles/2021/01/hoi-nghi.jpg", small_photo())
    site.article("2021/01/a.md", ARTICLE, photos="[{file: hoi-nghi.jpg, alt: Quang cảnh}]")
    return site


def test_a_photo_whose_name_is_typed_in_parts_is_the_one_that_articles_name(site: Site) -> None:
    """As macOS and its archives write names; with a number sign in it, too, which is no place of a page here."""
    named = "content/articles/2021/01/ảnh lễ hội #2.jpg"
    typed = normalize("NFD", named)
    site.write(typed, small_photo())
    site.article("2021/01/a.md", "![Lễ hội](<ảnh lễ hội #2.jpg>)", photos='[{file: "ảnh lễ hội #2.jpg", alt: Lễ}]')
    assert site.build().problems == ()
    assert_law(site)
    assert [path for path in site.snapshot() if path.startswith("anh/") and normalize("NFC", path) == path]
    site.git("init", "-q")
    site.git("add", "-A")
    site.git("commit", "-qm", "x")
    assert_law(site)
    site.write(typed, other_photo())
    assert any(path.startswith("anh/") for path in site.build().added)
    assert_law(site)
    site.write(named, small_photo())  # of two names that look the same, the composed one counts
    assert_law(site)
    site.delete(named)
    assert_law(site)
    site.rename(typed, named)
    assert not written(site.build())
    assert_law(site)
    site.delete(named)
    assert [problem.code for problem in site.build().problems] == ["missing-photo"]
    assert_law(site)


@cache
def other_photo() -> bytes:
    """Give a photo like ``small_photo`` of another colour."""
    target = BytesIO()
    Image.new("RGB", (640, 400), (0, 120, 0)).save(target, "JPEG", quality=90)
    return target.getvalue()


@cache
def small_photo() -> bytes:
    """Give a photo with two widths, red on the left and blue on the right."""
    image = Image.new("RGB", (640, 400), (200, 0, 0))
    image.paste((0, 0, 200), (320, 0, 640, 400))
    target = BytesIO()
    image.save(target, "JPEG", quality=90)
    return target.getvalue()


def files_of(site: Site, pattern: str = "") -> list[str]:
    return sorted(path for path in site.snapshot() if path.startswith("anh/") and re.search(pattern, path))


def test_a_photo_is_made_upright_in_every_width_and_format_without_its_place_and_number(site: Site) -> None:
    site.write("content/articles/2021/01/hoi-nghi.jpg", camera_photo())
    site.article("2021/01/a.md", ARTICLE)
    assert_settled_after_build(site)
    made = {path: content for path, content in site.snapshot().items() if path.startswith("anh/")}
    sizes = {(Image.open(BytesIO(content)).size, path.rpartition(".")[2]) for path, content in made.items()}
    whole = {
        ((width, width * 2 // 3), ending) for width in (480, 800, 1200, 1920) for ending in ("avif", "webp", "jpg")
    }
    crops = {((1200, 675), "jpg"), *(((w, w * 3 // 4), e) for w in (480, 800) for e in ("webp", "jpg"))}
    crops |= {((width, width), ending) for width in (240, 480) for ending in ("webp", "jpg")}
    assert sizes == whole | crops
    for path, content in made.items():
        image = Image.open(BytesIO(content)).convert("RGB")
        red, green, _ = image.getpixel((image.width - 5, image.height // 2))
        assert red > 150 > green, path
        assert SERIAL.encode() not in content
        tags = exifread.process_file(BytesIO(content))
        assert not [name for name in tags if "GPS" in name or "humbnail" in name or "Orientation" in name], path
        assert "Phương Linh".encode() in content and "© Báo Gia Lai".encode() in content, path
    jpeg = next(content for path, content in made.items() if path.endswith(".jpg"))
    assert {"Image Artist", "Image Copyright"} <= exifread.process_file(BytesIO(jpeg)).keys()


def assert_settled_after_build(site: Site) -> None:
    assert not site.build().failed
    assert_settled(site)


def test_no_file_is_wider_than_the_photo(story: Site) -> None:
    story.build()
    widths = {Image.open(story.output / path).width for path in files_of(story)}
    assert max(widths) == 640


@pytest.mark.parametrize(
    ("profile", "written_as"),
    [
        (display_p3, {(234, 51, 35): (255, 0, 0), (117, 251, 76): (0, 255, 0), (0, 0, 245): (0, 0, 255)}),
        (adobe_rgb, {(219, 0, 0): (255, 0, 0), (144, 255, 60): (0, 255, 0), (0, 0, 250): (0, 0, 255)}),
    ],
)
def test_the_colours_of_a_photo_in_a_wide_space_are_those_of_the_web(
    site: Site, profile: Callable[[], bytes], written_as: dict[tuple[int, int, int], tuple[int, int, int]]
) -> None:
    image = Image.new("RGB", (300, 90))
    for number, colour in enumerate(written_as):
        image.paste(colour, (number * 100, 0, number * 100 + 100, 90))
    image.save(site.root / "x.png", icc_profile=profile())
    site.write("content/articles/2021/01/x.png", (site.root / "x.png").read_bytes())
    site.article("2021/01/a.md", "![Màu](x.png)")
    assert_law(site)
    made = files_of(site, r"-300\.(jpg|webp|avif)")
    assert len(made) >= 3
    for path in made:
        with Image.open(site.output / path) as file:
            assert "icc_profile" not in file.info, path
            shown = file.convert("RGB")
        for number, wanted in enumerate(written_as.values()):
            found = shown.getpixel((number * 100 + 50, 45))
            assert max(abs(a - b) for a, b in zip(found, wanted, strict=True)) <= 8, (path, found, wanted)


def test_a_crop_keeps_the_focus(story: Site) -> None:
    for focus, red in (("0 50%", True), ("100% 50%", False)):
        story.article("2021/01/a.md", ARTICLE, lead_photo=f"{{file: hoi-nghi.jpg, focus: {focus}}}")
        story.build()
        (square,) = files_of(story, r"1x1.*-240\.jpg")
        colour = Image.open(story.output / square).getpixel((40 if red else 200, 120))
        assert (colour[0] > 150) == red
    assert_law(story)


def test_a_card_shows_a_wide_photo_whole_and_a_tall_one_as_the_crop_around_its_focus(site: Site) -> None:
    for name, size in (("cao", (600, 900)), ("rong", (900, 600)), ("tit", (601, 900))):
        target = BytesIO()
        Image.new("RGB", size, (90, 120, 60)).save(target, "JPEG")
        site.write(f"content/articles/2021/01/{name}.jpg", target.getvalue())
        site.article(f"2021/01/{name}.md", photos=f"[{{file: {name}.jpg, focus: 50% 90%}}]", category="Thời sự",
                     date="2021-01-09" if name == "tit" else "2021-01-08")  # fmt: skip
    assert_law(site)
    shown = dict(re.findall(r'<img src="/anh/2021/01/(cao|rong|tit)\.(?:[0-9a-f]{8})([^"]*)"', cards_of(site)))
    assert shown == {"cao": "-4x3-50-90-600.jpg", "rong": "-900.jpg", "tit": "-601.jpg"}


def cards_of(site: Site) -> str:
    return (site.output / "thoi-su/index.html").read_text(encoding="utf-8")


def test_a_build_opens_no_photo_that_has_not_changed(story: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    story.build()
    before = story.snapshot()

    def refuse(*_arguments: object, **_named: object) -> None:
        raise AssertionError("a photo was opened")

    monkeypatch.setattr(Image, "open", refuse)
    monkeypatch.setattr(Darkroom, "_made", refuse)
    assert_settled(story)
    story.article("2021/01/a.md", ARTICLE + "\n\nThêm một câu.", photos="[{file: hoi-nghi.jpg, alt: Quang cảnh}]")
    assert not story.build().failed
    for path in files_of(story):
        (story.output / path).unlink()
    assert not story.build().failed
    assert {path: before[path] for path in files_of(story)} == {
        path: content for path, content in story.snapshot().items() if path.startswith("anh/")
    }


def test_a_damaged_file_and_a_damaged_cache_are_mended(story: Site) -> None:
    story.build()
    before = story.snapshot()
    for file in (story.state / "photos").rglob("*.webp"):
        file.write_bytes(file.read_bytes()[:-3])
    for path in files_of(story, r"\.webp"):
        (story.output / path).write_bytes(b"RIFF")
    story.build()
    assert story.snapshot() == before


def test_a_new_index_forgets_the_files_of_photos_that_are_gone(story: Site) -> None:
    story.write("content/articles/2021/01/them.jpg", camera_photo_small("A", "B"))
    story.article("2021/01/b.md", "![Ảnh](them.jpg)")
    story.build()
    assert len(list((story.state / "photos").glob("*/*"))) == 2
    story.delete("content/articles/2021/01/them.jpg")
    story.delete("content/articles/2021/01/b.md")
    (story.state / "index.sqlite").unlink()
    story.build()
    assert len(list((story.state / "photos").glob("*/*"))) == 1
    assert_law(story)


def test_files_go_when_nothing_public_shows_the_photo(story: Site) -> None:
    story.build()
    assert files_of(story)
    story.article("2021/01/a.md", "Không ảnh.")
    assert_law(story)
    assert not files_of(story)


def test_a_photo_leaves_every_page_when_its_licence_runs_out_and_comes_back_with_the_clock(story: Site) -> None:
    story.article(
        "2021/01/a.md", ARTICLE, title="Hội nghị", photos="[{file: hoi-nghi.jpg, license_expires: 2024-06-01}]"
    )
    assert_law(story)
    shown = story.snapshot()
    named = {path for path, content in shown.items() if b"/anh/2021" in content}
    assert {"2021/01/a.html", "index.html", "rss.xml", "feed.json", "latest.json", "sitemaps/2021-01.xml"} <= named
    story.now += 24 * 3600
    assert written(story.build())
    assert not [path for path, content in story.snapshot().items() if b"/anh/2021" in content]
    assert not files_of(story)
    page = story.snapshot()["2021/01/a.html"].decode()
    assert "Báo không còn được phép đăng ảnh này." in page
    assert_law(story)
    story.now -= 24 * 3600
    story.build()
    assert story.snapshot() == shown


def test_a_photo_that_may_not_be_passed_on_is_on_the_page_alone(story: Site) -> None:
    story.article("2021/01/a.md", ARTICLE, photos="[{file: hoi-nghi.jpg, alt: Quang cảnh, distribute: false}]")
    assert_law(story)
    named = {path for path, content in story.snapshot().items() if b"/anh/2021" in content}
    assert "2021/01/a.html" in named and not [path for path in named if not path.endswith(".html")]
    page = story.snapshot()["2021/01/a.html"].decode()
    assert re.findall(r'og:image" content="([^"]*)"', page) == ["https://example.org/social.png"]
    assert not re.search(r"ld\+json[^<]*/anh/", page)


@pytest.mark.parametrize("stating", ["", "draft: true", "publish_at: 2030-01-01", "withdrawn: 2021-01-10"])
@pytest.mark.parametrize("copied", [False, True])
def test_what_one_article_says_of_a_photo_holds_for_every_article_that_shows_it_or_a_copy(
    story: Site, stating: str, copied: bool
) -> None:
    """A translation, a later story: nobody states the terms twice, and the agency's contract knows no drafts."""
    file = "khac.jpg" if copied else "hoi-nghi.jpg"
    story.write(f"content/articles/2021/01/{file}", small_photo())
    story.article("2021/01/a.md", "Không ảnh.")
    story.article("2021/01/b.md", f"![Quang cảnh]({file})", title="Bài sau", date="2021-01-09 08:00")
    assert_law(story)
    assert {"rss.xml", "sitemaps/2021-01.xml", "latest.json"} <= showing(story)
    assert re.search(r"ld\+json[^<]*/anh/", story.snapshot()["2021/01/b.html"].decode())
    story.write("content/articles/2021/01/a.md", "---\ntitle: Bài\ndate: 2021-01-08\n" + stating
                + "\nphotos: [{file: hoi-nghi.jpg, alt: Ảnh, distribute: false, license_expires: 2024-06-01}]\n"
                "---\nThân bài.\n")  # fmt: skip
    report = story.build()
    assert "2021/01/b.html" in report.changed
    assert showing(story) and not [path for path in showing(story) if not path.endswith(".html")]
    page = story.snapshot()["2021/01/b.html"].decode()
    assert not re.search(r'(og:image" content="[^"]*|ld\+json[^<]*)/anh/', page)
    assert_law(story)
    story.now += 24 * 3600
    report = story.build()
    assert not showing(story) and not files_of(story)
    assert ("licence-ended", "content/articles/2021/01/b.md") in {(each.code, each.path) for each in report.problems}
    assert_law(story)
    story.delete("content/articles/2021/01/a.md")
    assert_law(story)
    assert {"rss.xml", "sitemaps/2021-01.xml", "latest.json"} <= showing(story)


def showing(site: Site) -> set[str]:
    return {path for path, content in site.snapshot().items() if b"/anh/2021" in content}


def test_a_photo_that_becomes_a_copy_of_a_restricted_one_is_restricted(story: Site) -> None:
    story.article("2021/01/a.md", ARTICLE, photos="[{file: hoi-nghi.jpg, license_expires: 2024-01-01}]")
    story.write("content/articles/2021/01/khac.jpg", camera_photo_small("A", "B"))
    story.article("2021/01/b.md", "![Quang cảnh](khac.jpg)", title="Bài sau", date="2021-01-09 08:00")
    assert_law(story)
    assert "2021/01/b.html" in showing(story)
    story.write("content/articles/2021/01/khac.jpg", small_photo())
    assert_law(story)
    assert not showing(story)
    story.write("content/articles/2021/01/hoi-nghi.jpg", camera_photo_small("A", "B"))
    assert_law(story)
    assert "2021/01/b.html" in showing(story) and "2021/01/a.html" not in showing(story)


def test_the_photos_of_a_withdrawn_article_are_published_no_more(story: Site) -> None:
    story.build()
    assert files_of(story)
    story.article("2021/01/a.md", ARTICLE, withdrawn="2021-01-10")
    assert_law(story)
    assert not files_of(story)


def test_with_too_little_time_the_slow_format_comes_later_and_pages_are_whole(story: Site) -> None:
    story.photo_seconds = 0
    report = story.build()
    assert report.photos_left == 1
    assert files_of(story, "webp") and not files_of(story, "avif")
    assert "image/avif" not in story.snapshot()["2021/01/a.html"].decode()
    assert not verify(Request(site=story.root, now=story.now), given_now=False).differing
    assert_settled(story)
    story.photo_seconds = 60
    report = story.build()
    assert report.photos_left == 0 and "2021/01/a.html" in report.changed
    assert "image/avif" in story.snapshot()["2021/01/a.html"].decode()
    story.photo_seconds = None
    assert_law(story)


def test_what_the_file_says_of_itself_stands_where_the_article_says_nothing(site: Site) -> None:
    site.write("content/authors.yaml", "- Phương Linh\n")
    site.write("content/articles/2021/01/hoi-nghi.jpg", camera_photo_small("Phương Linh", "Hội nghị sáng 8-1."))
    site.article("2021/01/a.md", "![Quang cảnh](hoi-nghi.jpg)")
    assert_law(site)
    page = site.snapshot()["2021/01/a.html"].decode()
    assert '<a href="/tac-gia/phuong-linh/">Phương Linh</a>' in page and "Hội nghị sáng 8-1." in page
    site.write("content/authors.yaml", "- {name: Phương Linh, slug: pl}\n")
    assert_law(site)
    assert '<a href="/tac-gia/pl/">Phương Linh</a>' in site.snapshot()["2021/01/a.html"].decode()
    site.delete("content/authors.yaml")
    assert_law(site)
    assert "/tac-gia/pl/" not in site.snapshot()["2021/01/a.html"].decode()


def test_the_agency_of_a_photo_is_named_once_on_the_page_and_in_feeds(story: Site) -> None:
    for credit, shown in (("Phương Linh", "Phương Linh/TTXVN"), ("TTXVN", "TTXVN"), ("", "TTXVN")):
        story.article(
            "2021/01/a.md", "Thân bài.", photos=f"[{{file: hoi-nghi.jpg, credit: '{credit}', source: TTXVN}}]"
        )
        assert_law(story)
        assert f"Ảnh: {shown}</span>" in story.snapshot()["2021/01/a.html"].decode()
        assert f">{shown}</media:credit>" in story.snapshot()["rss.xml"].decode()


@pytest.mark.parametrize("lost", ["Ph????ng Linh", "Nguy?n Th? Lan", "Ph\ufffdng Linh", "??c Thụy"])
def test_a_name_whose_letters_are_lost_is_no_credit(site: Site, lost: str) -> None:
    site.write(
        "content/articles/2021/01/hoi-nghi.jpg", camera_photo_small(lost, "Sao? Vì sao? Xem https://x.example/?q=a")
    )
    site.article("2021/01/a.md", "![Quang cảnh](hoi-nghi.jpg)")
    assert_law(site)
    page = site.snapshot()["2021/01/a.html"].decode()
    assert lost not in page and "Vì sao?" in page
    jpeg = (site.output / files_of(site, r"\.jpg$")[0]).read_bytes()
    assert lost.encode() in jpeg, "what a file says of its owner is passed on as it is"


def sitemap_of_people(site: Site) -> set[str]:
    return set(re.findall(r"<loc>https://example.org([^<]+)", (site.output / "sitemaps/authors.xml").read_text()))


def test_a_link_to_the_photos_of_a_person_holds_while_there_are_some(site: Site) -> None:
    site.article(
        "2021/01/links.md", "Xem [ảnh](/tac-gia/phuong-linh/anh/) và [cũ](/tac-gia/phuong-linh/anh/trang-1.html)."
    )
    site.write("content/authors.yaml", "- Phương Linh\n")
    assert [problem.code for problem in site.build().problems] == ["dead-link", "dead-link"]
    site.settings(page_size=1)
    for number in range(3):
        site.write(f"content/articles/2021/01/x{number}.jpg", small_photo())
        site.article(f"2021/01/p{number}.md", f'![Ảnh](x{number}.jpg "Cảnh. Ảnh: Phương Linh")')
    assert_law(site)
    assert site.snapshot()["2021/01/links.html"].count(b'href="/tac-gia/phuong-linh/anh/') == 2
    site.write("content/authors.yaml", "- {name: Phương Linh, slug: pl}\n")
    assert [problem.code for problem in site.build().problems] == ["dead-link", "dead-link"]


def test_the_last_photo_of_a_person_leaves_the_sitemap_also_when_a_section_is_renamed_at_once(site: Site) -> None:
    story = '![Ảnh](x.jpg "Cảnh. Ảnh: Phương Linh")'
    site.article("2021/01/a.md", story, author="Phương Linh", category="Xã hội")
    assert_law(site)
    assert "/tac-gia/phuong-linh/anh/" in sitemap_of_people(site)
    site.article("2021/01/a.md", "Không ảnh.", author="Phương Linh", category="XÃ HỘI")
    assert_law(site)
    assert "/tac-gia/phuong-linh/anh/" not in sitemap_of_people(site)


def test_a_page_of_photos_whose_files_are_gone_is_still_there_for_its_neighbours(site: Site) -> None:
    site.settings(page_size=1)
    site.write("content/authors.yaml", "- Phương Linh\n")
    for number in range(4):
        site.write(f"content/articles/2021/01/x{number}.jpg", small_photo())
        body = f'![Ảnh](x{number}.jpg "Cảnh {number}. Ảnh: Phương Linh")'
        site.article(f"2021/01/p{number}.md", body, date=f"2021-01-0{number + 1}")
    assert_law(site)
    page = "tac-gia/phuong-linh/anh/trang-2.html"
    assert "Cảnh 1." in site.snapshot()[page].decode()
    site.delete("content/articles/2021/01/x1.jpg")
    assert_law(site)
    assert b"trang-1.html" in site.snapshot()[page] and b"photo-grid" not in site.snapshot()[page]
    assert b"trang-2.html" in site.snapshot()["tac-gia/phuong-linh/anh/trang-3.html"]


def test_the_photos_of_a_person_of_the_paper_are_on_pages_of_their_own(story: Site) -> None:
    story.write("content/authors.yaml", "- Phương Linh\n- Đức Thụy\n")
    for number in range(8):
        credit = ("Phương Linh", "Đức Thụy", "TTXVN")[number % 3 if number < 3 else 0]
        story.write(f"content/articles/2021/02/x{number}.jpg", small_photo())
        body = f'![Ảnh](x{number}.jpg "Cảnh {number}. Ảnh: {credit}")'
        story.article(f"2021/02/p{number}.md", body, date=f"2021-02-0{number + 1} 08:00")
    assert_law(story)
    made = story.snapshot()
    assert {path for path in made if "/anh/" in path and path.endswith(".html")} == {
        "tac-gia/phuong-linh/anh/index.html", "tac-gia/phuong-linh/anh/trang-1.html", "tac-gia/duc-thuy/anh/index.html",
    }  # fmt: skip
    author = made["tac-gia/phuong-linh/index.html"].decode()
    assert 'href="/tac-gia/phuong-linh/anh/"' in author and "Cảnh 7." in author and "Cảnh 1." not in author
    assert "Cảnh 1." in made["tac-gia/duc-thuy/anh/index.html"].decode()
    assert {"/tac-gia/phuong-linh/anh/", "/tac-gia/duc-thuy/anh/"} <= sitemap_of_people(story)
    story.article("2021/02/p1.md", '![Ảnh](x1.jpg "Cảnh khác. Ảnh: Phương Linh")', date="2021-02-02 08:00")
    assert_law(story)
    assert "tac-gia/duc-thuy/anh/index.html" not in story.snapshot()
    assert "/tac-gia/duc-thuy/anh/" not in sitemap_of_people(story)
    story.write("content/authors.yaml", "- {name: Phương Linh, slug: pl}\n")
    assert_law(story)


def test_sixteen_bits_of_grey_are_shown_as_eight(site: Site) -> None:
    Image.new("I;16", (300, 200), 128 * 256).save(site.root / "x.png")
    site.write("content/articles/2021/01/x.png", (site.root / "x.png").read_bytes())
    site.article("2021/01/a.md", "![Siêu âm](x.png)")
    assert_law(site)
    jpeg = files_of(site, r"-300\.jpg$")[0]
    assert abs(Image.open(site.output / jpeg).convert("L").getpixel((150, 100)) - 128) <= 2


def test_a_photo_in_a_format_of_phones_is_told_how_to_come_in(site: Site) -> None:
    site.write("content/articles/2021/01/x.heic", b"\0\0\0\x18ftypheic")
    site.article("2021/01/a.md", "![Hội nghị](x.heic)")
    (problem,) = site.build().problems
    assert (problem.code, problem.line) == (
        "missing-photo",
        5,
    ) and "no HEIC files; save the photo as JPEG" in problem.hint


def test_copies_of_a_photo_under_one_name_in_several_folders_share_their_files(site: Site) -> None:
    roots = {"content/articles/k/x.jpg": "x.jpg", "content/k/x.jpg": "/k/x.jpg", "photos/k/x.jpg": "/photos/k/x.jpg"}
    for number, (path, written_as) in enumerate(roots.items()):
        site.write(path, small_photo())
        site.article(f"k/a{number}.md", f"![Ảnh]({written_as})", lead_photo=written_as, date=f"2021-01-0{number + 1}")
    assert_law(site)
    assert not site.build().problems
    shared = files_of(site)
    assert shared and all(path.startswith("anh/k/x.") for path in shared)
    for number, path in enumerate(list(roots)[:2]):
        site.article(f"k/a{number}.md", "Không ảnh.", date=f"2021-01-0{number + 1}")
        assert_law(site)
        assert files_of(site) == shared
        site.delete(path)
        assert_law(site)
        assert files_of(site) == shared
    site.write("photos/k/x.jpg", camera_photo_small("A", "B"))
    assert_law(site)
    assert not set(files_of(site)) & set(shared)


def test_photos_of_one_name_in_several_folders_keep_files_of_their_own(site: Site) -> None:
    site.write("content/articles/k/x.jpg", small_photo())
    site.write("photos/k/x.jpg", camera_photo_small("A", "B"))
    site.article("k/a.md", "![Ảnh](x.jpg)\n\n![Kia](/photos/k/x.jpg)")
    assert_law(site)
    assert len({path.split(".")[1].partition("-")[0] for path in files_of(site)}) == 2


def test_a_line_of_pixels_is_no_photo(site: Site) -> None:
    Image.new("RGB", (1, 20_000)).save(site.root / "x.png")
    site.write("content/articles/2021/01/x.png", (site.root / "x.png").read_bytes())
    site.article("2021/01/a.md", "![Vạch](x.png)")
    problems = site.build().problems
    assert ("content/articles/2021/01/a.md", 5, "unreadable-photo") in [(p.path, p.line, p.code) for p in problems]
    assert not files_of(site)


def camera_photo_small(creator: str, caption: str) -> bytes:
    exif = Image.Exif()
    exif[0x013B], exif[0x010E] = creator.encode(), caption.encode()
    target = BytesIO()
    Image.new("RGB", (32, 24)).save(target, "JPEG", exif=exif)
    return target.getvalue()


def test_an_animated_picture_stays_one_and_loses_its_remarks(site: Site) -> None:
    target = BytesIO()
    frames = [Image.new("RGB", (20, 20), (90 * step, 0, 0)) for step in range(3)]
    frames[0].save(
        target, "GIF", save_all=True, append_images=frames[1:], comment=b"13.98N 108.0E", duration=90, loop=0
    )
    site.write("content/articles/2021/01/v.gif", target.getvalue())
    site.article("2021/01/a.md", "![Múa](v.gif)")
    assert_law(site)
    (path,) = files_of(site, r"\.gif$")
    content = (site.output / path).read_bytes()
    assert b"108.0E" in target.getvalue() and b"108.0E" not in content
    assert getattr(Image.open(BytesIO(content)), "n_frames", 1) == Image.open(target).n_frames > 1


def test_a_drawing_runs_nothing_and_asks_no_other_host(site: Site) -> None:
    site.write("content/articles/2021/01/v.svg", (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 60 40"'
        ' onload="alert(1)"><script>alert(2)</script><foreignObject><b>x</b></foreignObject>'
        '<style>@import url(https://evil.example/a.css);</style><image xlink:href="https://evil.example/b.png"/>'
        '<a xlink:href="javascript:alert(3)"><text>Chữ</text></a><rect width="60" height="40" fill="url(#g)"/>'
        '<rect style="fill:url( \'//evil.example/c\')" onclick="x()"/><use href="https://evil.example/d.svg#x"/></svg>'
    ))  # fmt: skip
    site.article("2021/01/a.md", "![Bản đồ](v.svg)")
    assert_law(site)
    (path,) = files_of(site)
    drawing = (site.output / path).read_text()
    assert 'fill="url(#g)"' in drawing
    for word in ("evil", "script", "alert", "onclick", "foreignObject", "@import"):
        assert word not in drawing
    assert 'width="60" height="40"' in site.snapshot()["2021/01/a.html"].decode()


MEASURED = """
import resource, sys
from pathlib import Path
from glonews.build.pipeline import build
from glonews.build.report import Request
report = build(Request(site=Path(sys.argv[1]), now=int(sys.argv[2]), jobs=1))
for problem in report.problems:
    print(problem.severity, f"{problem.path}:{problem.line}", problem.code, problem.message, problem.hint, sep="|")
print(max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) // 1024)
"""


def test_each_broken_or_hostile_photo_is_told_at_the_line_of_its_article_and_the_rest_is_built(site: Site) -> None:
    files = hostile()
    folder = site.root / "content/articles/2021/01"
    for name, content in files.items():
        site.write(f"content/articles/2021/01/{name}", content)
    site.write("content/articles/2021/01/tot.jpg", small_photo())
    (folder / "ra-ngoai.jpg").symlink_to("/etc/passwd")
    names = [*files, "ra-ngoai.jpg"]
    assert len(names) == 25
    site.article("2021/01/a.md", "\n\n".join(f"![Ảnh]({name})" for name in names))
    site.article("2021/01/b.md", "![Ảnh](tot.jpg)")
    source = str(Path(glonews.__file__).parents[1])
    command = [sys.executable, "-c", MEASURED, str(site.root), str(site.now)]
    run = subprocess.run(command, check=True, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": source})
    *lines, memory_mb = run.stdout.splitlines()
    told = [line.split("|") for line in lines]
    article = "content/articles/2021/01/a.md"
    for number, name in enumerate(names):
        place = f"{article}:{5 + 2 * number}"
        (message,) = [each[3] for each in told if each[1] == place]
        assert name in message, message
        assert name == "ra-ngoai.jpg" or re.search("cannot be shown: it|cannot be shown: the drawing", message)
    assert "symbolic link" in next(each[4] for each in told if "ra-ngoai.jpg" in each[3])
    assert {"2021/01/a.html", "2021/01/b.html"} <= site.snapshot().keys()
    assert {path.rpartition(".")[2] for path in files_of(site, "tot")} == {"avif", "webp", "jpg"}
    assert int(memory_mb) < 1000
