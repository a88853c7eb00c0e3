"""``glonews new``: what it writes is read without a word of complaint, and nothing is ever overwritten."""

from __future__ import annotations

import os
import subprocess
from io import BytesIO
from pathlib import Path
from typing import Any, get_args
from zoneinfo import ZoneInfo

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from glonews.cli.main import commands
from glonews.drafting.articles import Draft, write_article
from glonews.drafting.declaring import declare_author, declare_series
from glonews.frontmatter import Reading, read_article
from glonews.model.article import Article, ArticleType
from glonews.photos.metadata import Words, written
from glonews.problems import SiteError
from glonews.settings import read_authors

NOW = "2026-11-25T20:15:00+07:00"
READING = Reading(timezone="Asia/Ho_Chi_Minh", language="vi", dateline="", typographic_quotes=False)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site with sections and a person."""
    content = tmp_path / "site/content"
    content.mkdir(parents=True)
    (content / "categories.yaml").write_text("- Chính trị: [Tin tức]\n- Xã hội\n", encoding="utf-8")
    (content / "authors.yaml").write_text("# Tòa soạn\nlinh: {name: Phương Linh, role: Phóng viên}\n", encoding="utf-8")
    return tmp_path / "site"


def new(site: Path, *words: str, answer: str = "") -> Result:
    """Run the command in English."""
    return CliRunner().invoke(
        commands, ["new", *words, "--site", str(site), "--language", "en", "--now", NOW], input=answer
    )


def article(site: Path, path: str) -> Article:
    """Read an article; nothing may be wrong with it."""
    found, problems = read_article(path, (site / path).read_bytes(), READING)
    assert not problems
    assert found
    return found


def test_an_article_lies_where_its_date_and_title_say(site: Path) -> None:
    done = new(site, "Đường về  làng", "--category", "chinh-tri/tin-tuc", "--tag", "Phú Mỹ")
    assert (done.exit_code, done.output) == (0, "content/articles/2026/11/duong-ve-lang.md\n")
    found = article(site, "content/articles/2026/11/duong-ve-lang.md")
    assert (found.title, found.draft, found.type) == ("Đường về làng", True, "news")
    assert [tag.written for tag in found.tags] == ["Phú Mỹ"]
    assert found.published == 1_795_612_500


@pytest.mark.parametrize("form", get_args(ArticleType))
def test_every_type_begins_with_what_its_reader_understands(site: Path, form: str) -> None:
    assert new(site, "Một bài", "--type", form, "--publish").exit_code == 0
    found = article(site, "content/articles/2026/11/mot-bai.md")
    assert (found.type, found.draft) == (form, False)


def test_nothing_is_overwritten(site: Path) -> None:
    assert new(site, "Một bài").exit_code == 0
    (site / "content/articles/2026/11/mot-bai.md").write_text("của tôi", encoding="utf-8")
    done = new(site, "MỘT BÀI")
    assert (done.exit_code, "is there already" in done.output) == (1, True)
    assert (site / "content/articles/2026/11/mot-bai.md").read_text(encoding="utf-8") == "của tôi"


def test_an_unknown_section_is_told_with_a_near_match(site: Path) -> None:
    done = new(site, "Một bài", "--category", "Xả hội")
    assert done.exit_code == 1
    assert 'unknown category "Xả hội"' in done.output and 'did you mean "Xã hội"?' in done.output
    assert not (site / "content/articles").exists()


def test_the_author_is_the_person_whom_git_knows(site: Path) -> None:
    subprocess.run(["git", "init", "-q", site], check=True)
    subprocess.run(["git", "-C", site, "config", "user.name", "phuong linh"], check=True)
    assert new(site, "Một bài").exit_code == 0
    assert [by.name.written for by in article(site, "content/articles/2026/11/mot-bai.md").authors] == ["Phương Linh"]
    subprocess.run(["git", "-C", site, "config", "user.name", "Người Lạ"], check=True)
    assert new(site, "Hai bài").exit_code == 0
    assert not article(site, "content/articles/2026/11/hai-bai.md").authors


def picture(words: Words) -> bytes:
    """Give a JPEG that says something of itself."""
    target = BytesIO()
    Image.new("RGB", (1600, 900), (20, 90, 60)).save(target, "JPEG", **written(words, "jpg"))
    return target.getvalue()


def test_photos_come_along_with_what_their_files_say(site: Path, tmp_path: Path) -> None:
    (tmp_path / "Ảnh Đẹp.JPG").write_bytes(picture(Words(creator="Đức Thụy", copyright="Báo")))
    done = new(site, "Có ảnh", "--photo", str(tmp_path / "Ảnh Đẹp.JPG"))
    assert done.output.splitlines()[1:] == ["content/articles/2026/11/anh-dep.jpg"]
    photo = article(site, "content/articles/2026/11/co-anh.md").photos[0]
    assert (photo.file, photo.credit) == ("content/articles/2026/11/anh-dep.jpg", "Đức Thụy")
    again = new(site, "Có ảnh nữa", "--photo", str(tmp_path / "Ảnh Đẹp.JPG"))
    assert (again.exit_code, "give one another name" in again.output) == (1, True)


def test_a_photo_that_is_none_is_told_and_nothing_is_written(site: Path, tmp_path: Path) -> None:
    (tmp_path / "x.jpg").write_bytes(b"no picture")
    for name in ("x.jpg", "missing.jpg"):
        done = new(site, "Có ảnh", "--photo", str(tmp_path / name))
        assert (done.exit_code, "cannot be read" in done.output) == (1, True)
    assert not (site / "content/articles").exists()


def test_a_person_is_added_and_the_rest_of_the_file_stays(site: Path) -> None:
    before = (site / "content/authors.yaml").read_text(encoding="utf-8")
    assert new(site, "author", "Đức Thụy", "--role", "Phóng viên: ảnh").exit_code == 0
    after = (site / "content/authors.yaml").read_text(encoding="utf-8")
    assert after == before + 'duc-thuy:\n  name: "Đức Thụy"\n  role: "Phóng viên: ảnh"\n'
    again = new(site, "author", "đức thụy")
    assert again.exit_code == 1
    assert (site / "content/authors.yaml").read_text(encoding="utf-8") == after


@pytest.mark.parametrize(
    "before",
    ["", "# Chưa có ai\n", "- An\n", "  - An\n  - {name: Bình, role: Phóng viên}",
     "an: An\r\nbinh:\r\n  name: Bình\r\n", "- name: An # trưởng ban\n  role: Phóng viên\n\n# hết\n"],
)  # fmt: skip
def test_a_person_can_be_added_to_every_form_of_the_file(site: Path, before: str) -> None:
    (site / "content/authors.yaml").write_bytes(before.encode())
    old, _ = read_authors("content/authors.yaml", before.encode())
    declare_author(site, "Đức Thụy", {"role": "Phóng viên ảnh"})
    after = (site / "content/authors.yaml").read_bytes()
    found, problems = read_authors("content/authors.yaml", after)
    assert not problems
    assert found[:-1] == old
    assert (found[-1].name, found[-1].role) == ("Đức Thụy", "Phóng viên ảnh")
    assert after.startswith(before.encode())
    assert (b"\r\n" in after) == ("\r\n" in before)


@pytest.mark.parametrize("before", ["{an: {name: An}}\n", "[An]\n", "an: [\n", "an: An\n...\n"])
def test_a_file_of_another_form_is_left_alone(site: Path, before: str) -> None:
    (site / "content/authors.yaml").write_text(before, encoding="utf-8")
    with pytest.raises(SiteError):
        declare_author(site, "Đức Thụy", {})
    assert (site / "content/authors.yaml").read_text(encoding="utf-8") == before


def test_a_series_begins_its_file(site: Path) -> None:
    declare_series(site, "Gia Lai 30 năm", {"description": "Nhìn lại."})
    text = (site / "content/series.yaml").read_text(encoding="utf-8")
    assert text == '- name: "Gia Lai 30 năm"\n  description: "Nhìn lại."\n'


def test_the_editor_that_is_asked_for_opens_the_article(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", "sed -i s/Viết.*//;s/Write.here/Mở.ra/")
    assert new(site, "Một bài", "--edit").exit_code == 0
    assert "Mở.ra" in (site / "content/articles/2026/11/mot-bai.md").read_text(encoding="utf-8")
    monkeypatch.delenv("EDITOR")
    assert new(site, "Hai bài", "--edit").exit_code == 1


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"]), min_size=1, max_size=60))
def test_any_title_is_read_back_as_it_was_given(tmp_path_factory: pytest.TempPathFactory, title: str) -> None:
    site = tmp_path_factory.mktemp("any")
    from datetime import datetime

    moment = datetime(2026, 11, 25, 20, 15, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
    try:
        path = write_article(site, Draft(title=title, moment=moment), str)[0]
    except SiteError as error:
        assert str(error) == "the title is empty"
        return
    found, problems = read_article(path, (site / path).read_bytes(), READING)
    assert found or any(problem.code == "empty-title" for problem in problems), problems


def test_what_cannot_be_written_whole_leaves_nothing(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    full = Path("/dev/full")
    real = Path.open

    def opened(path: Path, mode: str = "r", *more: Any) -> Any:
        file = real(path, mode, *more)
        if mode == "xb":
            file.close()
            file = real(full, "wb", 0)
        return file

    monkeypatch.setattr(Path, "open", opened)
    assert new(site, "Một bài").exit_code == 1
    assert not (site / "content/articles/2026/11/mot-bai.md").exists()


@pytest.mark.parametrize("option", ["", "--category", "--author", "--tag", "--in-series"])
def test_bytes_that_are_no_utf_8_are_refused_in_a_sentence(site: Path, option: str) -> None:
    done = new(site, *(["Một bài", option, "\udcff\udcfe"] if option else ["\udcff\udcfe"]))
    assert (done.exit_code, "is not written in UTF-8" in done.output) == (1, True)
    assert not (site / "content/articles").exists()


def test_a_pipe_or_folder_in_the_place_of_a_file_is_told(site: Path) -> None:
    (site / "content/authors.yaml").unlink()
    os.mkfifo(site / "content/authors.yaml")
    (site / "content/series.yaml").mkdir()
    for words in (("author", "Đức Thụy"), ("series", "Biển đảo")):
        done = new(site, *words)
        assert (done.exit_code, "is no file; put a file in its place first" in done.output) == (1, True)


def test_a_photo_that_never_ends_is_refused(site: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "ong.jpg")
    for photo in ("/dev/zero", str(tmp_path / "ong.jpg")):
        done = new(site, "Một bài", "--photo", photo)
        assert (done.exit_code, "it is no regular file" in done.output) == (1, True)
