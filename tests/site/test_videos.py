"""Videos of the paper's own: the file, its poster and captions beside an article, and what becomes of them."""

from __future__ import annotations

import json
from re import findall, search

import pytest
from films import PLACE, mp4, track
from harness import Site, assert_law, written
from lxml import etree
from newsroom import clip, picture

FOLDER = "content/articles/2021/01"
VIDEO = "{file: lua.mp4, poster: lua.jpg, captions: lua.vtt, caption: Đốt lửa., credit: Phương Linh}"
PAGE = "2021/01/a.html"
MEDIA, ATOM = "{http://search.yahoo.com/mrss/}", "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def filmed(site: Site) -> Site:
    """A story with a video, its poster and captions, beside one without."""
    site.write(f"{FOLDER}/lua.mp4", clip(0, "mp4"))
    site.write(f"{FOLDER}/lua.vtt", clip(0, "vtt"))
    site.write(f"{FOLDER}/lua.jpg", picture(3, "jpg"))
    site.write("content/authors.yaml", "- Phương Linh\n")
    site.article("2021/01/a.md", title="Đốt lửa", type="video", video=VIDEO)
    site.article("2021/01/b.md", date="2021-01-07")
    site.build()
    return site


def page(site: Site, path: str = PAGE) -> str:
    """Give a page of the output."""
    return (site.output / path).read_text(encoding="utf-8")


def films(site: Site) -> dict[str, bytes]:
    """Give the videos and captions of the output."""
    return {path: each for path, each in site.snapshot().items() if path.endswith((".mp4", ".webm", ".vtt"))}


def codes(site: Site) -> list[tuple[str, str, int]]:
    """Build, and give severity, code and line of what is wrong."""
    return [(problem.severity, problem.code, problem.line) for problem in site.build().problems]


def test_a_video_is_published_as_it_is_and_loads_when_it_is_played(filmed: Site) -> None:
    """Under a name that caches for ever, in the place that its poster keeps, without a photo above it."""
    assert_law(filmed)
    assert sorted(films(filmed).values()) == sorted([clip(0, "mp4"), clip(0, "vtt")])
    shown = search(r"<video ([^>]*)>", page(filmed))
    assert shown
    assert 'controls playsinline preload="none"' in shown[1] and 'width="600" height="60"' in shown[1]
    addresses = findall(r'<(?:video|track) [^>]*?\bsrc="/([^"]+)"', page(filmed))
    assert sorted(addresses) == sorted(films(filmed))
    assert '<track kind="captions"' in page(filmed) and 'srclang="vi"' in page(filmed)
    assert 'Video: <a href="/tac-gia/phuong-linh/">Phương Linh</a>' in page(filmed)
    assert 'fetchpriority="high"' not in page(filmed).partition("</article>")[0]


def test_machines_are_told_of_a_video(filmed: Site) -> None:
    """https://developers.google.com/search/docs/appearance/structured-data/video"""
    story = json.loads(search(r'ld\+json">(.*?)</script>', page(filmed))[1])  # type: ignore[index]
    (video,) = story["@graph"][0]["video"]
    assert video["contentUrl"].startswith("https://example.org/anh/2021/01/lua.")
    assert video["thumbnailUrl"].endswith(".jpg") and video["uploadDate"] == "2021-01-08T10:32:00+07:00"
    assert (video["duration"], video["width"], video["height"]) == ("PT1S", 640, 360)
    assert video["encodingFormat"] == "video/mp4"
    head = page(filmed).partition("</head>")[0]
    assert f'<meta property="og:video" content="{video["contentUrl"]}">' in head
    assert '<meta property="og:video:width" content="640">' in head


def test_every_feed_has_the_file_of_a_video_with_its_size_and_length(filmed: Site) -> None:
    """Beside the photo; where there is room for one file, the photo has it, else the video."""
    film, size = next(path for path in films(filmed) if path.endswith("mp4")), str(len(clip(0, "mp4")))
    item = etree.fromstring(page(filmed, "rss.xml").encode()).findall("channel/item")[0]
    (content,) = (each for each in item.findall(f"{MEDIA}content") if each.get("medium") == "video")
    assert dict(content.attrib) == {
        "url": f"https://example.org/{film}", "type": "video/mp4", "medium": "video", "fileSize": size, "duration": "1",
        "width": "640", "height": "360",
    }  # fmt: skip
    told = [(each.tag.removeprefix(MEDIA), each.text) for each in content]
    assert told == [("description", "Đốt lửa."), ("credit", "Phương Linh"), ("thumbnail", None)]
    assert content[2].get("url", "").startswith("https://example.org/anh/2021/01/lua.")
    assert [each.get("type") for each in item.findall("enclosure")] == ["image/jpeg"]
    links = etree.fromstring(page(filmed, "atom.xml").encode()).findall(f".//{ATOM}link[@rel='enclosure']")
    assert [(each.get("type"), each.get("length")) for each in links] == [("image/jpeg", None), ("video/mp4", size)]
    files = json.loads(page(filmed, "feed.json"))["items"][0]["attachments"]
    assert (files[1]["mime_type"], files[1]["size_in_bytes"], files[1]["duration_in_seconds"]) == (
        "video/mp4", int(size), 1,
    )  # fmt: skip
    filmed.article("2021/01/a.md", title="Đốt lửa", video="lua.mp4")
    assert_law(filmed)
    (enclosure,) = etree.fromstring(page(filmed, "rss.xml").encode()).findall("channel/item/enclosure")
    assert dict(enclosure.attrib) == {"url": f"https://example.org/{film}", "length": size, "type": "video/mp4"}


def test_a_video_that_may_not_be_passed_on_is_shown_and_told_nowhere(filmed: Site) -> None:
    """Neither in feeds nor in structured data nor in social cards; a feed leads to the page."""
    filmed.article("2021/01/a.md", title="Đốt lửa", video=VIDEO.replace("}", ", distribute: false}"))
    assert_law(filmed)
    assert "<video" in page(filmed)
    assert "VideoObject" not in page(filmed) and "og:video" not in page(filmed)
    for feed in ("rss.xml", "atom.xml", "feed.json"):
        assert ".mp4" not in page(filmed, feed)
    assert 'https://example.org/2021/01/a.html">Xem video' in page(filmed, "rss.xml").replace("&quot;", '"')


def test_a_poster_that_may_not_be_passed_on_stands_for_no_video(filmed: Site) -> None:
    """Machines hear of the video, and of the picture of the paper in the poster's place."""
    poster = "{file: lua.jpg, distribute: false}"
    filmed.article("2021/01/a.md", title="Đốt lửa", video=VIDEO.replace("poster: lua.jpg", f"poster: {poster}"))
    assert_law(filmed)
    story = json.loads(search(r'ld\+json">(.*?)</script>', page(filmed))[1])  # type: ignore[index]
    assert "lua." not in story["@graph"][0]["video"][0]["thumbnailUrl"]
    assert "media:thumbnail" not in page(filmed, "rss.xml") and 'medium="video"' in page(filmed, "rss.xml")


def test_a_published_video_does_not_say_where_it_was_filmed(filmed: Site) -> None:
    """Nothing else of it changes, nor its size; its title stays. No clean build gives other bytes."""
    for ending in ("mp4", "webm"):
        filmed.write(f"{FOLDER}/xa.{ending}", clip(3, ending))
        filmed.article("2021/01/a.md", title="Đốt lửa", video=f"{{file: xa.{ending}, poster: lua.jpg}}")
        assert PLACE.encode() in clip(3, ending)
        assert_law(filmed)
        (film,) = films(filmed).values()
        assert PLACE.encode() not in film and len(film) == len(clip(3, ending))
        assert ("Lửa".encode() in film) == (ending == "mp4")


def test_a_video_that_one_article_keeps_at_home_is_passed_on_by_none(filmed: Site) -> None:
    """Terms belong to the file; when nobody states them any more, all pass it on again."""
    filmed.article("2021/01/c.md", date="2021-01-09", video="lua.mp4", lead_photo="lua.jpg")
    filmed.build()
    assert page(filmed, "rss.xml").count('medium="video"') == 2
    filmed.article("2021/01/a.md", title="Đốt lửa", draft="true", video="{file: lua.mp4, distribute: false}")
    assert_law(filmed)
    assert 'medium="video"' not in page(filmed, "rss.xml") and "og:video" not in page(filmed, "2021/01/c.html")
    filmed.delete("content/articles/2021/01/a.md")
    assert_law(filmed)
    assert page(filmed, "rss.xml").count('medium="video"') == 1


def test_a_static_video_that_says_where_it_was_filmed_is_told(filmed: Site) -> None:
    """It is published as it is; and a symbolic link is none."""
    filmed.write("static/lua.mp4", clip(3, "mp4"))
    filmed.article("2021/01/a.md", title="Đốt lửa", video="/lua.mp4", lead_photo="lua.jpg")
    assert codes(filmed) == [("warning", "video-measures", 4)]
    filmed.delete("static/lua.mp4")
    (filmed.root / "static").mkdir(exist_ok=True)
    (filmed.root / "static/lua.mp4").symlink_to("/etc/passwd")
    assert "it is a symbolic link; put the file itself there" in {problem.hint for problem in filmed.build().problems}


def test_a_film_that_few_browsers_show_or_that_holds_measurements_is_told(filmed: Site) -> None:
    """With the line; it is published all the same."""
    filmed.write(f"{FOLDER}/lua.mp4", mp4(coding=b"hvc1", tracks=(track(b"gpmd", (0, 0), b"meta"),)))
    assert codes(filmed) == [("warning", "video-coding", 5), ("warning", "video-measures", 5)]
    assert_law(filmed)
    assert "<video" in page(filmed)


def test_another_cut_of_a_video_writes_the_file_its_page_and_what_holds_its_text(filmed: Site) -> None:
    """And nothing of the story beside it; the old file leaves."""
    before = set(films(filmed))
    filmed.write(f"{FOLDER}/lua.mp4", clip(1, "mp4"))
    report = filmed.build()
    assert_law(filmed)
    assert written(report) == (before ^ set(films(filmed))) | {PAGE, "rss.xml", "atom.xml", "feed.json"} | {
        path for path in written(report) if path.startswith("the-loai/") or path.startswith("rss/")
    }
    assert "2021/01/b.html" not in written(report)


def test_a_video_that_nothing_public_shows_is_not_published(filmed: Site) -> None:
    """Neither that of a draft nor that of a withdrawn story."""
    filmed.article("2021/01/a.md", title="Đốt lửa", type="video", video=VIDEO, draft="true")
    assert_law(filmed)
    assert not films(filmed)
    filmed.article("2021/01/a.md", title="Đốt lửa", type="video", video=VIDEO, withdrawn="{date: 2021-01-09}")
    assert_law(filmed)
    assert not films(filmed)


def test_a_missing_video_and_its_captions_are_told_with_the_line_and_near_names(filmed: Site) -> None:
    """The page says nothing of them until they are there."""
    filmed.delete(f"{FOLDER}/lua.mp4")
    filmed.delete(f"{FOLDER}/lua.vtt")
    filmed.write(f"{FOLDER}/lua-1.mp4", clip(0, "mp4"))
    report = filmed.build()
    told = [(problem.code, problem.line, problem.hint) for problem in report.problems]
    assert told == [
        ("missing-video", 5, "put the file beside the article"),
        ("missing-video", 5, 'did you mean "lua-1.mp4"?'),
    ]
    assert "<video" not in page(filmed)
    filmed.write(f"{FOLDER}/lua.mp4", clip(0, "mp4"))
    assert_law(filmed)
    assert "<video" in page(filmed) and "<track" not in page(filmed)


def test_a_video_that_is_none_keeps_what_was_published_until_it_is_replaced(filmed: Site) -> None:
    """A film of a telephone under another name, a text, an empty file."""
    before, text = films(filmed), page(filmed)
    for content in (clip(2, "mp4"), b"text", b""):
        filmed.write(f"{FOLDER}/lua.mp4", content)
        assert codes(filmed) == [("error", "unreadable-video", 5), ("error", "unreadable-file", 0)]
        assert films(filmed) == before and page(filmed) == text
    filmed.write(f"{FOLDER}/lua.mp4", clip(1, "mp4"))
    assert_law(filmed)
    assert clip(1, "mp4") in films(filmed).values()


def test_a_video_without_a_poster_takes_the_photo_of_the_story_and_asks_for_one_where_there_is_none(
    filmed: Site,
) -> None:
    """Its place is kept all the same."""
    filmed.article("2021/01/a.md", title="Đốt lửa", video="lua.mp4", lead_photo="lua.jpg")
    assert not codes(filmed)
    assert 'poster="/anh/2021/01/lua.' in page(filmed)
    filmed.article("2021/01/a.md", title="Đốt lửa", video="lua.mp4")
    assert codes(filmed) == [("warning", "video-without-poster", 4)]
    assert 'width="640" height="360"' in page(filmed) and "poster=" not in page(filmed)
    assert_law(filmed)


def test_the_poster_of_a_video_is_the_photo_of_cards(filmed: Site) -> None:
    """Unless the story has a photo for them."""
    assert "/anh/2021/01/lua." in page(filmed, "index.html")


def test_a_video_may_lie_in_the_folder_of_static_files(filmed: Site) -> None:
    """It then keeps its address."""
    filmed.write("static/phim/lua.webm", clip(0, "webm"))
    filmed.article("2021/01/a.md", title="Đốt lửa", video="/phim/lua.webm", lead_photo="lua.jpg")
    assert_law(filmed)
    assert 'src="/phim/lua.webm"' in page(filmed) and list(films(filmed)) == ["phim/lua.webm"]


def test_the_address_of_a_video_site_shows_its_card_above_the_text(site: Site) -> None:
    """As a link alone in a paragraph does; nothing is loaded from there."""
    site.article("2021/01/a.md", video="https://youtu.be/dQw4w9WgXcQ")
    assert_law(site)
    text = page(site).partition('<div class="prose">')[2]
    assert text.startswith('\n<p class="video-card"><a href="https://youtu.be/dQw4w9WgXcQ"')
    assert "<video" not in page(site)
