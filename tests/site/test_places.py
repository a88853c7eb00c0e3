"""Two outputs never share a file, and a file may become a folder or a folder a file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from click.testing import CliRunner
from harness import Site, assert_law, assert_settled
from PIL import Image

from glonews.cli.main import commands
from glonews.problems import SiteError

ABOUT = "---\ntitle: Về kinh tế\n---\nTrang này nói về kinh tế.\n"


def paper(root: Path, stories: int = 2) -> Site:
    site = Site(root / "bao")
    site.write("content/categories.yaml", "- name: Kinh tế\n  slug: kinh-te\n")
    for number in range(stories):
        site.article(f"2021/01/bai-{number}.md", category="Kinh tế")
    return site


def errors(site: Site, jobs: int = 1) -> list[tuple[str, int, str]]:
    return [(each.path, each.line, each.code) for each in site.build(jobs=jobs).problems if each.severity == "error"]


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_first_kind_has_the_place_that_two_want_and_the_other_is_an_error_at_its_source(
    tmp_path: Path, jobs: int
) -> None:
    site = paper(tmp_path, 60)
    site.write("content/pages/kinh-te.md", ABOUT)
    for _ in range(2):
        assert errors(site, jobs) == [("content/pages/kinh-te.md", 1, "same-output")]
        assert "Trang này nói về" not in site.snapshot()["kinh-te/index.html"].decode()
    site.rename("content/pages/kinh-te.md", "content/pages/ve-kinh-te.md")
    assert errors(site, jobs) == []
    assert_law(site)


def test_a_page_that_wants_the_place_of_a_published_one_leaves_it_as_it_is(tmp_path: Path) -> None:
    site = paper(tmp_path)
    site.write("content/pages/kinh-te.md", ABOUT)
    site.write("content/categories.yaml", "- name: Chính trị\n  slug: chinh-tri\n")
    for number in range(2):
        site.article(f"2021/01/bai-{number}.md", category="Chính trị")
    assert errors(site) == []
    site.write("content/categories.yaml", "- name: Chính trị\n  slug: chinh-tri\n- name: Kinh tế\n  slug: kinh-te\n")
    assert errors(site) == [("content/pages/kinh-te.md", 1, "same-output")]
    assert "Trang này nói về" in site.snapshot()["kinh-te/index.html"].decode()


def test_a_file_becomes_a_folder_and_a_folder_a_file_in_one_build(tmp_path: Path) -> None:
    site = paper(tmp_path)
    site.write("static/tin", "một")
    site.write("static/bao/cu/a.txt", "hai")
    assert errors(site) == []
    site.delete("static/tin")
    site.write("static/tin/x.txt", "ba")
    site.delete("static/bao/cu/a.txt")
    site.write("static/bao", "bốn")
    report = site.build()
    assert not report.failed and report.removed == ("bao/cu/a.txt", "tin")
    assert_law(site)
    assert_settled(site)


def test_one_photo_in_two_folders_is_no_quarrel(tmp_path: Path) -> None:
    site = paper(tmp_path)
    body = "![Phố](pho.jpg)"
    for folder in ("content/2021", "content/articles/2021"):
        site.write(f"{folder}/bai-{len(folder)}.md", f"---\ntitle: Bài\ndate: 2021-01-08\n---\n{body}\n")
        (site.root / folder).mkdir(parents=True, exist_ok=True)
        Image.new("RGB", (640, 480), (30, 90, 60)).save(site.root / folder / "pho.jpg")
        assert errors(site) == []
    assert_law(site)


def test_a_pipe_with_the_name_of_a_settings_file_is_an_error_and_not_read(tmp_path: Path) -> None:
    site = paper(tmp_path)
    os.mkfifo(site.root / "content/tags.yaml")
    with pytest.raises(SiteError) as raised:
        site.build()
    assert [(each.path, each.code) for each in raised.value.problems] == [("content/tags.yaml", "unreadable-file")]
    told = CliRunner().invoke(commands, ["build", "--site", str(site.root), "--language", "en"])
    assert (told.exit_code, "this is no regular file" in told.output) == (1, True)


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_file_where_articles_need_a_folder_gives_way_to_them_whichever_came_first(tmp_path: Path, jobs: int) -> None:
    first, later = paper(tmp_path / "mot", 60), Site(tmp_path / "hai" / "bao")
    first.write("static/2021", "một")
    later.write("static/2021", "một")
    assert errors(later, jobs) == []
    later.write("content/categories.yaml", "- name: Kinh tế\n  slug: kinh-te\n")
    for number in range(60):
        later.article(f"2021/01/bai-{number}.md", category="Kinh tế")
    driving = later.build(jobs=jobs)
    assert driving.removed == ("2021",) and "2021" not in driving.added
    for site in (first, later, first, later):
        assert errors(site, jobs) == [("static/2021", 0, "same-output")]
    assert first.snapshot() == later.snapshot()
    assert "2021/01/bai-7.html" in first.snapshot()
    for site in (first, later):
        site.delete("static/2021")
        assert errors(site, jobs) == []
        assert_law(site)
        assert_settled(site)
