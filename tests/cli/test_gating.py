"""``glonews check --output``: exit codes, forms, and what it says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from glonews.build.pipeline import build
from glonews.build.report import Request
from glonews.cli.main import commands

NOW = 1_717_200_000
ARTICLE = "---\ntitle: Cầu mới\ndate: 2024-05-31 10:00\nsummary: Cầu đã thông.\n---\nXe đã qua cầu.\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site with one article, built."""
    (tmp_path / "content/articles").mkdir(parents=True)
    (tmp_path / "content/articles/cau.md").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "content/site.yaml").write_text("tagline: Báo thử\nurl: https://bao.example\n", encoding="utf-8")
    build(Request(site=tmp_path, now=NOW, jobs=1))
    return tmp_path


def check(site: Path, *more: str) -> Result:
    options = ["--site", str(site), "--output", str(site / "dist"), "--now", "2024-06-01T00:00:00Z"]
    return CliRunner().invoke(commands, ["check", *options, *more])


def break_page(site: Path) -> str:
    page = site / "dist/2024/05/cau.html"
    page.write_text(page.read_text(encoding="utf-8").replace("<h1", '<h1 onclick="go()"'), encoding="utf-8")
    return "2024/05/cau.html"


def test_an_output_as_built_is_silent_and_exits_with_0(site: Path) -> None:
    result = check(site, "--quiet", "--strict")
    assert (result.exit_code, result.output) == (0, "")


def test_an_error_exits_with_1_and_names_line_hint_and_source(site: Path) -> None:
    path = break_page(site)
    result = check(site, "--language", "en")
    assert result.exit_code == 1
    assert f"{path}:" in result.output and "error[handler-inline]" in result.output
    assert "hint: listen for the event" in result.output and "rule: https://www.w3.org/TR/CSP3/" in result.output


def test_vietnamese_is_said_to_a_vietnamese_paper(site: Path) -> None:
    break_page(site)
    assert "thuộc tính onclick chứa mã lệnh" in check(site, "--language", "vi").output


def test_sarif_has_the_rule_with_its_sentence_and_source(site: Path) -> None:
    break_page(site)
    driver = json.loads(check(site, "--format", "sarif", "--language", "en").output)["runs"][0]["tool"]["driver"]
    (rule,) = driver["rules"]
    assert rule["id"] == "handler-inline" and rule["helpUri"].startswith("https://www.w3.org/")
    assert rule["shortDescription"]["text"] == "No attribute of a page holds script."


@pytest.mark.parametrize(
    ("form", "mark"), [("github", "::error file="), ("gitlab", '"check_name"'), ("json", '"code"')]
)
def test_build_servers_get_their_own_forms(site: Path, form: str, mark: str) -> None:
    break_page(site)
    result = check(site, "--format", form)
    assert result.exit_code == 1 and mark in result.output and "2024/05/cau.html" in result.output


def test_only_the_named_files_are_told_of(site: Path) -> None:
    break_page(site)
    assert check(site, "rss.xml").exit_code == 0
    assert check(site, "2024/05/cau.html").exit_code == 1


def test_a_rule_can_be_switched_off(site: Path) -> None:
    break_page(site)
    with (site / "content/site.yaml").open("a", encoding="utf-8") as file:
        file.write("gate:\n  off: [handler-inline]\n")
    assert check(site).exit_code == 0


def test_an_unknown_rule_is_named_with_a_near_match(site: Path) -> None:
    from glonews.settings import read_settings

    _, problems = read_settings("content/site.yaml", b"gate:\n  off: [handler-inlin]\n  html_kb: 1\n")
    assert [(problem.code, problem.hint) for problem in problems] == [
        ("bad-number", "write 200"),
        ("unknown-rule", 'did you mean "handler-inline"?'),
    ]


def test_a_folder_without_sources_is_known_by_its_front_page(site: Path, tmp_path: Path) -> None:
    (site / "dist").rename(tmp_path / "public")
    options = ["--site", str(tmp_path / "none"), "--output", str(tmp_path / "public"), "--now", "2024-06-01T00:00:00Z"]
    result = CliRunner().invoke(commands, ["check", *options, "--quiet"])
    assert (result.exit_code, result.output) == (0, "")


def test_what_cannot_be_carried_out_exits_with_2(site: Path) -> None:
    assert CliRunner().invoke(commands, ["check", "--site", str(site), "--output", str(site / "no")]).exit_code == 2
    assert check(site, "--fix").exit_code == 2
    assert CliRunner().invoke(commands, ["check", "--site", str(site), "--now", "2024-06-01"]).exit_code == 2


def test_a_rule_can_be_explained() -> None:
    result = CliRunner().invoke(commands, ["explain", "rss-order", "--language", "en"])
    assert result.exit_code == 0
    assert "description stands before content:encoded" in result.output and "rss-profile" in result.output
    near = CliRunner().invoke(commands, ["explain", "rss-ordre", "--language", "en"])
    assert near.exit_code == 2 and 'did you mean "rss-order"?' in near.output
