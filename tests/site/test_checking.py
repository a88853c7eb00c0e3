"""What a check tells does not depend on the checks before it, and nothing of the site is touched."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from io import BytesIO
from pathlib import Path
from unicodedata import normalize

import pytest
from harness import NOW, SOURCES, Site
from histories import PHASES, Step, histories, openings
from hypothesis import HealthCheck, given, seed, settings
from newsroom import Edit, Newsroom
from PIL import Image

from glonews.check import CheckRequest, Findings, check
from glonews.problems import Problem, SiteError

HISTORIES = int(os.environ.get("GLONEWS_HISTORIES", "200")) // 5


def found(site: Site, *paths: str) -> Findings:
    return check(CheckRequest(site=site.root, now=site.now, jobs=1, only=paths or None))


def codes(site: Site, *paths: str) -> list[tuple[str, str]]:
    return [(problem.path.rpartition("/")[2], problem.code) for problem in found(site, *paths).problems]


@pytest.mark.parametrize("part", range(2))
def test_after_any_history_a_check_tells_what_a_first_check_would(part: int) -> None:
    @seed(part)
    @settings(
        max_examples=-(-HISTORIES // 2), deadline=None, database=None, print_blob=False, report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck), phases=PHASES,
    )  # fmt: skip
    @given(openings, histories)
    def follow(opening: tuple[Edit, ...], history: list[Step]) -> None:
        with tempfile.TemporaryDirectory() as folder:
            newsroom = Newsroom(Site(Path(folder, "site")))
            for step in [Step(opening), *history]:
                for edit in step.edits:
                    newsroom.apply(edit)
                warm = _told(newsroom.site)
                if step.compare:
                    assert warm == _told(_copy(newsroom.site))

    follow()


def test_of_two_articles_with_one_address_the_same_is_told_of_whatever_was_checked_before(site: Site) -> None:
    site.article("2021/02/b.md", slug="s")
    found(site)
    site.article("2021/02/a.md", slug="s")
    assert list(found(site).problems) == list(found(_copy(site)).problems)


def test_of_two_pages_with_one_address_the_second_is_told_of_in_every_check(site: Site) -> None:
    site.write("content/pages/b.md", "---\ntitle: Hai\nslug: s\n---\nB.\n")
    found(site)
    site.write("content/pages/a.md", "---\ntitle: Một\nslug: s\n---\nA.\n")
    assert [problem.code for problem in found(site).problems] == ["same-output"]
    assert list(found(site).problems) == list(found(_copy(site)).problems)


def _told(site: Site) -> list[Problem]:
    try:
        return list(found(site).problems)
    except SiteError as error:
        return [Problem("", 0, 0, "refused", "error", str(error))]


def _copy(site: Site) -> Site:
    copy = site.root.with_name("copy")
    shutil.rmtree(copy, ignore_errors=True)
    for name in SOURCES:
        if (site.root / name).exists():
            shutil.copytree(site.root / name, copy / name, symlinks=True)
    made = Site(copy)
    made.now = site.now
    return made


def test_a_check_writes_nothing_but_its_own_state(site: Site) -> None:
    site.article("a.md")
    site.build()
    published, index = site.snapshot(), (site.state / "index.sqlite").read_bytes()
    site.article("b.md")
    found(site)
    site.delete("content/articles/a.md")
    found(site)
    assert site.snapshot() == published
    assert (site.state / "index.sqlite").read_bytes() == index


def test_drafts_and_embargoed_articles_are_checked(site: Site) -> None:
    site.article("a.md", "[x](khong.md)", draft="true")
    site.article("b.md", "[x](khong.md)", date="2031-01-01")
    assert codes(site) == [("a.md", "dead-link"), ("b.md", "dead-link")]


def test_a_draft_that_was_mended_is_no_longer_told(site: Site) -> None:
    site.article("a.md", "[x](khong.md)", draft="true")
    found(site)
    site.article("a.md", "Thân bài.", draft="true")
    assert codes(site) == []


def test_a_link_to_a_place_that_a_page_lost_is_told_with_the_place_it_has(site: Site) -> None:
    site.article("a.md", "## Phần một\n\nx")
    site.article("b.md", "[x](a.md#phan-mot) và [y](#phan-hai)\n\n## Phần hai")
    assert codes(site) == []
    site.article("a.md", "## Phần mốt đầu\n\nx")
    problem = found(site).problems[0]
    assert (problem.path, problem.code, problem.hint) == (
        "content/articles/b.md", "dead-anchor", 'did you mean "phan-mot-dau"?',
    )  # fmt: skip


def test_a_mistyped_link_or_photo_is_told_with_the_file_that_was_meant(site: Site) -> None:
    site.article("hoi-nghi-tong-ket.md")
    site.article("b.md", '[x](hoi-nghi-tongket.md)\n\n![Xe qua cầu](cau-moj.jpg "Cầu. Ảnh: A.")')
    from newsroom import picture

    site.write("content/articles/cau-moi.jpg", picture(1, "jpg"))
    assert [problem.hint for problem in found(site).problems] == [
        'did you mean "hoi-nghi-tong-ket.md"?', 'did you mean "cau-moi.jpg"?',
    ]  # fmt: skip


def test_a_photo_too_small_for_print_is_told_until_a_larger_one_comes(site: Site) -> None:
    def photo(*size: int) -> bytes:
        target = BytesIO()
        Image.new("RGB", size, (30, 90, 60)).save(target, "JPEG")
        return target.getvalue()

    site.article("b.md", '![Xe qua cầu](cau.jpg "Cầu. Ảnh: A.")\n\n![Sau](cau.jpg "Cầu. Ảnh: A.")')
    site.write("content/articles/cau.jpg", photo(799, 500))
    (problem,) = found(site).problems
    assert (problem.code, problem.line) == ("small-photo", 5) and "799 × 500" in problem.message
    assert "small-photo" not in [problem.code for problem in site.build().problems], "readers of pages do not mind"
    site.write("content/articles/cau.jpg", photo(600, 800))
    assert codes(site) == []
    site.settings(copydesk="{photo_px: 1000}")
    assert codes(site) == [("b.md", "small-photo")]
    for quiet in ("{photo_px: 0}", "{photo_px: 1000, off: small-photo}"):
        site.settings(copydesk=quiet)
        assert codes(site) == []


def test_two_stories_of_one_week_with_almost_one_title_are_told_once(site: Site) -> None:
    site.article("a.md", title="Đại hội thi đua yêu nước tỉnh lần thứ hai", date="2021-01-08")
    site.article("b.md", title="Đại hội thi đua yêu nước tỉnh lần thứ  hai", date="2021-01-10")
    site.article("c.md", title="Đại hội thi đua yêu nước tỉnh lần thứ hai", date="2021-03-10")
    assert ("b.md", "similar-title") in codes(site)
    site.article("a.md", title="Khởi công đường tránh qua thành phố Pleiku", date="2021-01-08")
    assert [code for code in codes(site) if code[1] == "similar-title"] == []


def test_titles_that_differ_in_their_numbers_are_a_series(site: Site) -> None:
    site.article("a.md", title="Giá cà phê hôm nay 8-1 ở Tây Nguyên", date="2021-01-08")
    site.article("b.md", title="Giá cà phê hôm nay 9-1 ở Tây Nguyên", date="2021-01-09")
    assert codes(site) == []


def test_a_rare_tag_that_is_almost_a_frequent_one_is_told_and_corrected(site: Site) -> None:
    for name in "abc":
        site.article(f"{name}.md", tags="[xây dựng nông thôn mới, Gia Lai]", date=f"2021-0{ord(name) - 96}-08")
    site.article("d.md", tags="[xây dựng nông thônn mới, Pleiku, GiaLai]", date="2022-01-08")
    assert codes(site) == [("d.md", "similar-tag"), ("d.md", "similar-tag")]
    assert _glonews(site, "check", "--fix")[0] == 0
    text = (site.root / "content/articles/d.md").read_text(encoding="utf-8")
    assert "tags: [xây dựng nông thôn mới, Pleiku, Gia Lai]\n" in text
    assert codes(site) == []


def test_a_corrected_tag_never_stands_twice(site: Site) -> None:
    for day in range(10, 26):
        site.article(f"{day}.md", tags="[cầu đường, Pleiku]", date=f"2021-01-{day}")
    written = ("[cầu đường, Cầu Đường, cau duong]", "cau duong, cầu đường", "\n  - cầu đường\n  - cau duong")
    for number, tags in enumerate(written):
        site.article(f"{number}.md", tags=tags, date="2022-01-08")
    assert [code for _, code in codes(site)] == ["similar-tag"] * 3
    assert _glonews(site, "check", "--fix")[0] == 0
    texts = [(site.root / f"content/articles/{number}.md").read_text(encoding="utf-8") for number in range(3)]
    right = ("tags: [cầu đường, Cầu Đường]\n", "tags: cầu đường\n", "  - cầu đường\n---")
    assert [tags for tags, text in zip(right, texts, strict=True) if tags not in text] == []
    assert codes(site) == []


def test_files_and_folders_that_are_asked_for_are_counted_and_others_not_told(site: Site) -> None:
    site.article("a.md", "hoà")
    site.article("muc/b.md", "hoà")
    site.article("muc/c.md", "hòa")
    code, out, _ = _glonews(site, "check", "content/articles/muc")
    assert (code, out.count("tone-place"), out.splitlines()[-1]) == (0, 1, "đã xem 2 tệp; lỗi: 0, lưu ý: 1")
    assert _glonews(site, "check", "content/articles/a.md")[1].endswith("đã xem 1 tệp; lỗi: 0, lưu ý: 1\n")
    assert _glonews(site, "check", ".")[1].endswith("đã xem 3 bài; lỗi: 0, lưu ý: 2\n")


def test_a_file_that_does_not_exist_is_told_and_nothing_is_said_to_be_well(site: Site) -> None:
    site.article("a.md")
    code, out, said = _glonews(site, "check", "khong-co.md")
    assert (code, out) == (2, "")
    assert 'không có tệp "khong-co.md"' in said
    file = str(site.root / "content/articles/a.md")
    code, _, said = _glonews(site, "check", "--changed", file)
    assert code == 2
    assert "--changed=HEAD" in said


def test_words_that_differ_in_a_mark_or_a_letter_are_different_tags(site: Site) -> None:
    for number, tag in enumerate(("Phù Mỹ", "Phú Mỹ", "Chư Sê", "Chư Pê", "khai nghiệp", "khai nghiệm")):
        site.article(f"{number}.md", tags=f"[{tag}]", date=f"2021-0{number + 1}-08")
    assert codes(site) == []


def test_remarks_that_are_switched_off_are_not_told(site: Site) -> None:
    site.settings(copydesk="{off: [dead-anchor, tone-place]}")
    site.article("a.md", "hoà bình [x](#khong)\n\n[y](khong.md)")
    assert codes(site) == [("a.md", "dead-link")]


def test_a_portrait_that_is_not_there_and_a_misspelt_template_are_told(site: Site) -> None:
    site.write("content/authors.yaml", "linh:\n  name: Phương Linh\n  photo: linh.jpg\n")
    site.write("templates/artcle.html", "x")
    problems = found(site).problems
    assert [(problem.code, problem.line) for problem in problems] == [("missing-portrait", 3), ("unused-template", 0)]
    assert problems[1].hint == 'did you mean "article.html"?'


def test_a_partial_of_the_site_s_own_is_no_misspelt_template(site: Site) -> None:
    site.write("templates/partials/own.html", "x")
    site.write("templates/404.html", '{% include "partials/own.html" %}')
    assert codes(site) == []


def test_broken_settings_are_told_with_the_problems_of_articles(site: Site) -> None:
    site.write("content/site.yaml", "page_size: viele\n")
    site.article("a.md", date="hôm qua")
    assert [code for _, code in codes(site)] == ["unreadable-date", "bad-number"]


def _glonews(site: Site, *arguments: str) -> tuple[int, str, str]:
    source = Path(__file__).parents[2] / "src"
    environment = {**os.environ, "PYTHONPATH": str(source), "GLONEWS_LANGUAGE": "vi", "NO_COLOR": "1"}
    command = [sys.executable, "-m", "glonews", arguments[0], "--site", str(site.root), *arguments[1:]]
    ran = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    return ran.returncode, ran.stdout, ran.stderr


def test_the_terminal_shows_the_place_the_line_a_mark_and_what_to_do(site: Site) -> None:
    site.article("a.md", category="Chinh trj")
    site.write("content/categories.yaml", "- Chính trị\n")
    code, out, _ = _glonews(site, "check")
    assert code == 1
    assert out.splitlines()[:4] == [
        'content/articles/a.md:4:11: lỗi[unknown-category]: không có chuyên mục "Chinh trj"',
        "    4 | category: Chinh trj",
        "      |           ^",
        '      gợi ý: có phải là "Chính trị"?',
    ]
    assert out.splitlines()[-1] == "đã xem 0 bài; lỗi: 1, lưu ý: 0"


def test_exit_codes_are_those_that_are_documented(site: Site) -> None:
    site.article("a.md")
    assert _glonews(site, "check")[0] == 0
    site.article("a.md", "hoà bình")
    assert _glonews(site, "check")[0] == 0
    assert _glonews(site, "check", "--strict")[0] == 1
    assert _glonews(site, "check", "--changed")[0] == 2, "outside of git"
    assert _glonews(Site(site.root.with_name("none")), "check", "--format", "xml")[0] == 2


def test_only_what_differs_from_a_commit_is_told(site: Site) -> None:
    site.article("a.md", "hoà")
    site.git("init", "-q")
    site.git("add", "-A")
    site.git("commit", "-qm", "x")
    site.article("b.md", "hoà")
    assert [line for line in _glonews(site, "check", "--changed")[1].splitlines() if "tone-place" in line] == [
        'content/articles/b.md:5:2: lưu ý[tone-place]: dấu thanh của "hoà" không đặt theo lối của báo'
    ]
    assert "a.md" in _glonews(site, "check", "content/articles/a.md")[1]


def test_fixing_leaves_links_and_protected_files_alone_and_says_so(site: Site) -> None:
    site.article("a.md", "hoà ,  bình")
    site.article("b.md", "hoà ,  bình khác")
    link, locked = site.root / "content/articles/a.md", site.root / "content/articles/b.md"
    link.rename(site.root / "a.md")
    link.symlink_to(site.root / "a.md")
    locked.chmod(0o444)
    told = _glonews(site, "check", "--fix")[2]
    assert link.is_symlink()
    assert "a.md là liên kết tượng trưng nên chưa sửa" in told
    assert "b.md không cho ghi nên chưa sửa" in told
    assert "hoà" in locked.read_text(encoding="utf-8")


def test_fixing_gives_a_file_the_name_by_which_links_find_it(site: Site) -> None:
    site.article(normalize("NFD", "hòa/bình.md"), title="Hòa bình ở làng")
    site.article("a.md", "Xem [bài](hòa/bình.md).")
    assert set(codes(site)) == {("a.md", "dead-link"), (normalize("NFD", "bình.md"), "decomposed-name")}
    told = _glonews(site, "check", "--fix")[2]
    assert "đã sửa: content/articles/hòa/bình.md" in told
    assert codes(site) == []
    assert [file.name for file in (site.root / "content/articles").rglob("b*")] == ["bình.md"]


def test_fixing_never_takes_the_name_of_another_file(site: Site) -> None:
    site.article(normalize("NFD", "hòa.md"), slug="khac", title="Chuyện ở làng")
    site.article(normalize("NFC", "hòa.md"), "Bài này khác hẳn.", title="Hòa bình là thế")
    assert "giữ nguyên tên" in _glonews(site, "check", "--fix")[2]
    assert len(list((site.root / "content/articles").iterdir())) == 2


def test_several_people_in_one_signature_are_told_as_a_list(site: Site) -> None:
    site.article("a.md", author="Phương Linh, Đức Thụy")
    site.article("b.md", author="Phương Linh và Đức Thụy", title="Chuyện khác hẳn ở làng")
    site.article("c.md", author="Nguyễn Văn An, nguyên Giám đốc Sở", title="Một bài thứ ba nữa")
    told = found(site).problems
    assert [(each.path[-4:], each.code) for each in told] == [("a.md", "several-authors"), ("b.md", "several-authors")]
    assert {each.hint for each in told} == {"write a list: [Phương Linh, Đức Thụy]"}
    site.write("content/authors.yaml", '- "Phương Linh, Đức Thụy"\n- Phương Linh\n- Đức Thụy\n')
    assert "a.md" not in {each.path[-4:] for each in found(site).problems}


def test_fixing_twice_changes_nothing_the_second_time(site: Site) -> None:
    site.article("a.md", "hoà ,  bình và và của của 8/1/2021")
    assert "đã sửa: content/articles/a.md" in _glonews(site, "check", "--fix")[2]
    before = (site.root / "content/articles/a.md").read_bytes()
    assert _glonews(site, "check", "--fix")[2] == ""
    assert (site.root / "content/articles/a.md").read_bytes() == before
    assert before.decode().endswith("---\nhòa, bình và của 8-1-2021\n")


def test_picks_of_the_front_page_and_of_sections_are_checked(site: Site) -> None:
    site.article("a.md", category="Kinh tế")
    site.write("content/front.yaml", "lead: articles/khong.md\nfronts:\n  Kinh tế: [articles/khong.md]\n")
    dead = [("front.yaml", "dead-pick")] * 2
    assert codes(site) == dead == codes(site)
    site.write("content/front.yaml", "lead: articles/a.md\n")
    assert codes(site) == []


def test_links_and_names_that_are_no_text_are_told_every_time(site: Site) -> None:
    site.article("a.md")
    (site.root / "content/articles/b.md").symlink_to("a.md")
    (site.root / "content/articles/nam").symlink_to("..")
    (site.root / os.fsdecode(b"content/articles/c\xff.md")).write_bytes(b"x")
    told = [("b.md", "left-out"), ("c?.md", "left-out"), ("nam", "left-out")]
    assert codes(site) == told == codes(site)


def test_the_instant_of_a_check_matters_to_expired_articles_only(site: Site) -> None:
    site.article("a.md", "[x](khong.md)", expires_at="2022-01-01")
    assert codes(site) == []
    site.now = NOW - 4 * 365 * 86_400 + 200 * 86_400
    assert codes(site) == [("a.md", "dead-link")]
