"""The page of problems says what is so: each example is checked and built, and every code of the program is on it."""

from __future__ import annotations

import re
from pathlib import Path
from unicodedata import normalize

import pytest
from films import mp4, track

from glonews.build.pipeline import build
from glonews.build.report import Request
from glonews.check import CheckRequest, check
from glonews.cli.language import speech
from glonews.copydesk.rules import CODES
from glonews.problems import Problem, SiteError
from glonews.problems.handbook import Explanation, Sample, explanations

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/problems.md").read_text(encoding="utf-8")
EXPLAINED = explanations(PAGE)
NOW = 1_780_000_000
VIETNAMESE = speech("vi")
FOLLOW = "templates/partials/follow.html"
"""The template of the examples: what is wrong with a template is said by Jinja, to designers."""
PAPER = {
    "content/site.yaml": "name: Báo Gia Lai\nurl: https://example.org\ndateline: GLO\n",
    "content/categories.yaml": "- Chính trị: [Tin tức]\n- Kinh tế\n",
    "content/authors.yaml": "- Phương Linh\n- Đức Thụy\n",
    "content/articles/2021/01/hoi-nghi.md": "---\ntitle: Tỉnh ủy Gia Lai tổng kết công tác\ndate: 2021-01-05\n"
    "author: Phương Linh\n---\nHội nghị đã họp.\n",
}
"""The paper that the page speaks of, without its photos and its videos."""


def _write(site: Path, sample: Sample) -> None:
    written = re.fullmatch("name in (NFC|NFD)", sample.note)
    file = site / (normalize(written[1], sample.path) if written else sample.path)  # type: ignore[arg-type]
    file.parent.mkdir(parents=True, exist_ok=True)
    if sample.note.startswith("link"):
        file.symlink_to(sample.note.partition("→")[2].strip())
        return
    text = _whole(sample) if sample.path.endswith(".md") else sample.text
    form = sample.note if sample.note in ("NFC", "NFD") else "NFC"
    encoding = "utf-16" if sample.note == "UTF-16" else "utf-8"
    file.write_bytes(normalize(form, text).encode(encoding))


def _whole(sample: Sample) -> str:
    """Complete an article of which the example has some lines only."""
    if sample.language == "yaml":
        usual = ("title: Giá cà phê tăng trở lại", "date: 2021-01-08")
        rest = [line for line in usual if not re.search(f"^{line[:5]}", sample.text, re.MULTILINE)]
        return "---\n" + sample.text + "".join(f"{line}\n" for line in rest) + "---\nSáng nay, giá cà phê tăng.\n"
    whole = sample.text.startswith("---") or sample.language == "text"
    return sample.text if whole else f"---\ntitle: Giá cà phê tăng trở lại\ndate: 2021-01-08\n---\n{sample.text}"


def _paper(site: Path, samples: tuple[Sample, ...]) -> None:
    from PIL import Image

    for path, text in PAPER.items():
        _write(site, Sample(path, "", "text", text))
    for name, size in (("hoi-nghi", (1600, 1200)), ("hoi-nghi-nho", (640, 480))):
        Image.new("RGB", size, (30, 90, 60)).save(site / f"content/articles/2021/01/{name}.jpg")
    films = {
        "khai-mac.mp4": mp4(), "khai-mac-hevc.mp4": mp4(coding=b"hvc1"),
        "khai-mac-gopro.mp4": mp4(tracks=(track(b"gpmd", (0, 0), b"meta"),)),
        "khai-mac.vtt": "WEBVTT\n\n00:00.000 --> 00:02.000\nHội nghị bắt đầu.\n".encode(),
    }  # fmt: skip
    for name, content in films.items():
        (site / "content/articles/2021/01" / name).write_bytes(content)
    for sample in samples:
        _write(site, sample)


def _checked(site: Path) -> tuple[Problem, ...]:
    return check(CheckRequest(site=site, now=NOW, jobs=1)).problems


def _built(site: Path) -> tuple[Problem, ...]:
    try:
        return build(Request(site=site, now=NOW, jobs=1)).problems
    except SiteError as error:
        return error.problems


@pytest.mark.parametrize("told", EXPLAINED.values(), ids=EXPLAINED)
def test_an_example_shows_what_it_says(told: Explanation, tmp_path: Path) -> None:
    wrong, right = tmp_path / "wrong", tmp_path / "right"
    _paper(wrong, told.wrong)
    _paper(right, told.right)
    found = _checked(wrong)
    if told.code not in {problem.code for problem in found}:
        found = _built(wrong)
        assert _built(right) == ()
    assert told.code in {problem.code for problem in found}
    assert _checked(right) == ()
    said = [part for problem in found for part in (problem.message, problem.hint) if problem.path != FOLLOW and part]
    assert not [part for part in said if not VIETNAMESE.knows(part)], "locale/vi/problems.yaml has no sentence for it"


@pytest.mark.parametrize("told", EXPLAINED.values(), ids=EXPLAINED)
def test_every_code_is_explained_in_both_languages_by_wrong_and_right(told: Explanation) -> None:
    assert told.english and told.vietnamese and told.wrong and told.right
    assert re.search("[à-ỹđ]", told.vietnamese.lower()) and told.english != told.vietnamese


def test_what_the_page_marks_as_corrected_is_corrected(tmp_path: Path) -> None:
    from glonews.check.fixing import fix

    for told in EXPLAINED.values():
        if told.fixable:
            site = tmp_path / told.code
            _paper(site, told.wrong)
            fix(site, check(CheckRequest(site=site, now=NOW, jobs=1)), lambda text: None)
            assert told.code not in {problem.code for problem in _checked(site)}, told.code


def test_a_code_that_is_switched_off_is_not_told(tmp_path: Path) -> None:
    for told in EXPLAINED.values():
        if told.code in CODES:
            site = tmp_path / told.code
            _paper(site, told.wrong)
            with (site / "content/site.yaml").open("a", encoding="utf-8") as file:
                file.write(f"copydesk: {{off: [{told.code}]}}\n")
            assert told.code not in {problem.code for problem in _checked(site)}, told.code
