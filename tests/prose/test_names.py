"""Captions and credits, addresses of pictures, and the filling of placeholders."""

from __future__ import annotations

import unicodedata

import lxml.html
import pytest

from glonews.prose import fill, photo_path, split_caption

PATH = "content/articles/2021/01/x.md"


@pytest.mark.parametrize(
    ("title", "caption", "credit"),
    [
        ("Quang cảnh hội nghị. Ảnh: Phương Linh", "Quang cảnh hội nghị.", "Phương Linh"),
        ("Quang cảnh. Photo: A. B.", "Quang cảnh.", "A. B."),
        ("Quang cảnh. Ảnh minh họa: Internet", "Quang cảnh.", "Internet"),
        ("Quang cảnh. ẢNH: X.", "Quang cảnh.", "X"),
        ("Quang cảnh Ảnh: X", "Quang cảnh", "X"),
        ("Quang cảnh - ảnh: X", "Quang cảnh", "X"),
        ("Quang cảnh (Ảnh: X)", "Quang cảnh", "X"),
        ("“Hội nghị” ảnh tư liệu: X", "“Hội nghị”", "X"),
        ("“Hội nghị”. Ảnh tư liệu: X", "“Hội nghị”.", "X"),
        ("Ảnh: Phương Linh", "", "Phương Linh"),
        ("Trong ảnh: công nhân làm việc", "Trong ảnh: công nhân làm việc", ""),
        ("Quang cảnh. Ảnh:", "Quang cảnh. Ảnh:", ""),
        ("Quang cảnh", "Quang cảnh", ""),
        ("", "", ""),
    ],
)
def test_the_credit_is_split_off_the_caption(title: str, caption: str, credit: str) -> None:
    assert split_caption(title) == (caption, credit)
    assert split_caption(unicodedata.normalize("NFD", title)) == (caption, credit)


@pytest.mark.parametrize(
    ("src", "path"),
    [
        ("hoi-nghi.jpg", "content/articles/2021/01/hoi-nghi.jpg"),
        ("./a/../b.jpg", "content/articles/2021/01/b.jpg"),
        ("../02/h%E1%BB%99i%20ngh%E1%BB%8B.jpg?w=9#x", "content/articles/2021/02/hội nghị.jpg"),
        (unicodedata.normalize("NFD", "hội.jpg"), "content/articles/2021/01/hội.jpg"),
        ("ảnh #2.jpg#x", "content/articles/2021/01/ảnh #2.jpg"),
        ("anh?1#2.PNG", "content/articles/2021/01/anh?1#2.PNG"),
        ("bieu.svg#ten.svg", "content/articles/2021/01/bieu.svg"),
        ("anh#2", "content/articles/2021/01/anh"),
        ("anh\\b.jpg", "content/articles/2021/01/anh/b.jpg"),
        ("/photos/x.jpg", "/photos/x.jpg"),
        ("/photos/../x.jpg", "/x.jpg"),
        ("../../../../x.jpg", "x.jpg"),
        ("https://x.vn/a%20b.jpg", "https://x.vn/a%20b.jpg"),
        ("//x.vn/a.jpg", "https://x.vn/a.jpg"),
        *(
            (bad, None)
            for bad in ("", "..", "a/", "../../../../../x.jpg", "/../x", "%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/x")
        ),
        *((bad, None) for bad in ("data:image/png,x", "javascript:x", "ftp://x.vn/a", "C:\\a.jpg", "a%00.jpg", "?x")),
    ],
)
def test_picture_addresses_stay_within_the_site(src: str, path: str | None) -> None:
    assert photo_path(PATH, src) == path


def test_placeholders_are_filled_by_number() -> None:
    html = '\x01F1\x02\n<p>a \x01I0\x02 <a href="\x01L1\x02" title="t">b</a> <a href="\x01L0\x02">c</a></p>'
    assert fill(html, ["", "<figure></figure>"], ["<img>", ""], ['/x?a=1&b="2"', "/y"]) == (
        '<figure></figure>\n<p>a <img> <a href="/y" title="t">b</a> <a href="/x?a=1&amp;b=&quot;2&quot;">c</a></p>'
    )


def test_an_empty_address_takes_the_href_away_and_keeps_the_text() -> None:
    html = fill('<p>a <a href="\x01L0\x02" title="t">b</a> <a class="x" href="\x01L1\x02">c</a></p>', [], [], ["", ""])
    assert html == '<p>a <a title="t">b</a> <a class="x">c</a></p>'
    assert lxml.html.fromstring(html).text_content() == "a b c"


def test_a_body_without_placeholders_is_left_alone() -> None:
    assert fill("<p>a</p>", [], [], []) == "<p>a</p>"
