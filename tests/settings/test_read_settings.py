from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glonews.model.settings import Paths, Settings
from glonews.model.taxonomy import Category, Person, Tag
from glonews.settings import read_authors, read_categories, read_settings, read_tags


def test_without_files_everything_has_its_default() -> None:
    assert read_settings("content/site.yaml", None) == (Settings(), ())
    assert read_settings("content/site.yaml", b"") == (Settings(), ())
    for read in (read_categories, read_authors, read_tags):
        assert read("content/x.yaml", None) == ((), ())
        assert read("content/x.yaml", b"# nothing yet\n") == ((), ())


def test_every_key_of_the_site_is_read() -> None:
    source = """
name: Báo Gia Lai
tagline: Tiếng nói của Đảng bộ
url: HTTPS://BaoGiaLai.com.vn/
language: vi
timezone: Asia/Bangkok
dateline: (GLO)-
google_news: https://news.google.com/publications/x
page_size: 30
feed_size: 40
permalink: /{year}/{slug}/
typographic_quotes: yes
full_text_feeds: no
publisher: {name: Tòa soạn, phone: 0269 123, license: Số 1/GP}
paths: {tag: the, media: media}
"""
    settings, problems = read_settings("content/site.yaml", source.encode())
    assert problems == ()
    assert settings.url == "https://baogialai.com.vn"
    assert (settings.dateline, settings.timezone, settings.permalink) == ("GLO", "Asia/Bangkok", "/{year}/{slug}/")
    assert (settings.page_size, settings.feed_size) == (30, 40)
    assert (settings.typographic_quotes, settings.full_text_feeds) == (True, False)
    assert (settings.publisher.phone, settings.publisher.license) == ("0269 123", "Số 1/GP")
    assert settings.paths == Paths(tag="the", media="media")
    assert all(getattr(settings, name) != getattr(Settings(), name) for name in ("name", "tagline", "google_news"))


def test_a_wrong_key_has_its_default_and_the_others_stay() -> None:
    settings, problems = read_settings("content/site.yaml", "name: Báo Gia Lai\npage_size: nhiều\n".encode())
    assert (settings.name, settings.page_size, len(problems)) == ("Báo Gia Lai", 20, 1)


def test_categories_are_a_tree_of_names_or_groups() -> None:
    source = """
- name: Chính trị
  description: Tin chính trị
  children:
    - Tin tức: [Xây dựng Đảng]
    - {name: Bình luận, slug: y-kien}
- 東京
- 🎉
"""
    expected = (
        Category("chinh-tri", "Chính trị", "Tin chính trị"),
        Category("chinh-tri/tin-tuc", "Tin tức"),
        Category("chinh-tri/tin-tuc/xay-dung-dang", "Xây dựng Đảng"),
        Category("chinh-tri/y-kien", "Bình luận"),
        Category("dong-jing", "東京"),
        Category("f53660", "🎉"),
    )
    assert read_categories("content/categories.yaml", source.encode()) == (expected, ())
    wrapped = "categories:" + source.replace("\n", "\n  ").rstrip() + "\n"
    assert read_categories("content/categories.yaml", wrapped.encode()) == (expected, ())


def test_a_category_keeps_off_the_addresses_that_the_settings_name() -> None:
    assert read_categories("c.yaml", b"- Tin", Paths(tag="tin"))[1][0].code == "reserved-slug"
    assert read_categories("c.yaml", b"- Tin", Paths())[1] == ()


def test_authors_are_ids_with_names_or_a_list() -> None:
    source = """
phuong-linh:
  name: Phương Linh
  real_name: Nguyễn Thị A
  role: Phóng viên
  email: linh@baogialai.com.vn
  photo: authors/linh.jpg
  aliases: P.L, Linh
duc-thuy: Đức Thụy
"""
    expected = (
        Person(
            "phuong-linh", "Phương Linh", "phuong-linh", real_name="Nguyễn Thị A", role="Phóng viên",
            email="linh@baogialai.com.vn", photo="content/authors/linh.jpg", aliases=("P.L", "Linh"),
        ),
        Person("duc-thuy", "Đức Thụy", "duc-thuy"),
    )  # fmt: skip
    assert read_authors("content/authors.yaml", source.encode()) == (expected, ())
    listed = "- {id: duc-thuy, name: Đức Thụy}\n- Hà Duy\n- name: Hoàng Ngọc\n"
    people, problems = read_authors("content/authors.yaml", listed.encode())
    assert problems == ()
    assert [(person.key, person.slug) for person in people] == [
        ("duc-thuy", "duc-thuy"), ("hà duy", "ha-duy"), ("hoàng ngọc", "hoang-ngoc"),
    ]  # fmt: skip


def test_tags_have_a_form_a_slug_and_other_spellings() -> None:
    expected = (Tag("gia lai", "Gia Lai", "gl", ("tỉnh gia lai",)), Tag("pleiku", "Pleiku"))
    listed = "- {name: Gia Lai, slug: gl, aliases: [Tỉnh Gia Lai]}\n- Pleiku\n"
    mapped = "Gia Lai: {slug: gl, aliases: Tỉnh Gia Lai}\nPleiku:\n"
    assert read_tags("content/tags.yaml", listed.encode()) == (expected, ())
    assert read_tags("content/tags.yaml", mapped.encode()) == (expected, ())
    assert read_tags("t.yaml", "Gia Lai: [Tỉnh Gia Lai]".encode())[0] == (
        Tag("gia lai", "Gia Lai", "", ("tỉnh gia lai",)),
    )


yaml_like = st.text(alphabet=st.sampled_from("nameslug: -[]{}'\"\\#&*!|>\n\té\u2028"), max_size=80)


@given(st.one_of(st.binary(max_size=80), yaml_like.map(str.encode)))
def test_no_bytes_make_a_reader_fail(source: bytes) -> None:
    for read in (read_settings, read_categories, read_authors, read_tags):
        for problem in read("content/x.yaml", source)[1]:
            assert problem.line >= 1 and problem.column >= 1


@given(st.sampled_from(Settings.__struct_fields__), yaml_like)
def test_settings_are_always_usable(name: str, value: str) -> None:
    settings, _ = read_settings("content/site.yaml", f"{name}: {value}\n".encode())
    assert settings.permalink.format(year="2021", month="01", day="08", slug="x").startswith("/")
    assert settings.url.startswith("http") and 1 <= settings.page_size <= 500


@pytest.mark.parametrize(
    "address",
    [
        "https://a.example; script-src *?q={q}", "https://*?q={q}", "https://*.a.example/?q={q}",
        "https://a.example 'unsafe-inline'/?q={q}", "https://a.example,b.example/?q={q}", "https://u:p@a.example/?q={q}",
        "https://a.example\\\\@b.example/?q={q}", "/\\\\b.example/?q={q}", "//b.example/?q={q}", "https:///?q={q}",
    ],
)  # fmt: skip
def test_the_host_of_a_search_page_is_one_host_and_nothing_else(address: str) -> None:
    """It stands in the policy of every page, which a star, a space or a semicolon would open to anybody."""
    settings, problems = read_settings("content/site.yaml", f'search: "{address}"\n'.encode())
    assert [problem.code for problem in problems] == ["bad-search"] and settings.search == ""


@pytest.mark.parametrize(
    "address", ["https://tim.example:8080/?q={q}", "https://a-b.example?q={q}", "/tìm/?q={q}&x=;*"]
)
def test_a_search_page_may_have_a_port_and_any_path(address: str) -> None:
    assert read_settings("content/site.yaml", f'search: "{address}"\n'.encode())[0].search == address


@pytest.mark.parametrize(
    "address", ["https://hub.example/>;rel=x", "https://hub.example/\\\\", "https://hub.example/ x"]
)
def test_the_address_of_a_hub_cannot_end_a_header(address: str) -> None:
    _, problems = read_settings("content/site.yaml", f'websub_hub: "{address}"\n'.encode())
    assert [problem.code for problem in problems] == ["bad-url"]
