"""Problems in the forms that terminals and build servers read."""

from __future__ import annotations

import json

import pytest
from msgspec import structs

from glonews.cli.reports import FORMS, RuleNote, report
from glonews.problems import Problem

PROBLEMS = (
    Problem("2021/01/bài a.html", 3, 7, "dead-link", "error", 'leads, 100%: to "x"\nnowhere', "mend it"),
    Problem("rss.xml", 0, 0, "feed-old", "warning", "is old"),
)
RULES = {"dead-link": RuleNote("Every link leads somewhere.", "https://example.org/rule")}


@pytest.mark.parametrize("form", FORMS)
def test_no_problem_is_said_in_every_form(form: str) -> None:
    said = report(form, ())
    assert said == "" or json.loads(said) is not None


def test_text_has_a_line_for_each_with_code_place_and_source_of_the_rule() -> None:
    first, last = report("text", PROBLEMS[1:] + PROBLEMS[:1], RULES).split("\n", 1)
    assert first == "warning feed-old rss.xml: is old"
    assert last.startswith("error dead-link 2021/01/bài a.html:3:7: ") and last.endswith("(https://example.org/rule)\n")


def test_json_counts_and_names_the_rules_that_were_broken() -> None:
    told = json.loads(report("json", PROBLEMS, {**RULES, "other": RuleNote("Another.")}))
    assert (told["errors"], told["warnings"]) == (1, 1)
    assert told["problems"][0]["line"] == 3 and list(told["rules"]) == ["dead-link"]


def test_github_annotations_are_one_line_each_and_escaped() -> None:
    lines = report("github", PROBLEMS, RULES, "dist/").splitlines()
    assert lines == [
        '::error file=dist/2021/01/bài a.html,line=3,col=7,title=dead-link::leads, 100%25: to "x"%0Anowhere; mend it',
        "::warning file=dist/rss.xml,title=feed-old::is old",
    ]


def test_gitlab_keeps_the_fingerprint_of_a_problem_that_moves_down_a_line() -> None:
    moved = structs.replace(PROBLEMS[0], line=4)
    one, other = (json.loads(report("gitlab", [problem]))[0] for problem in (PROBLEMS[0], moved))
    assert one["fingerprint"] == other["fingerprint"]
    assert (one["location"]["lines"]["begin"], other["location"]["lines"]["begin"]) == (3, 4)
    assert one["severity"] == "major"


def test_sarif_names_rule_level_and_place() -> None:
    run = json.loads(report("sarif", PROBLEMS, RULES, "dist/"))["runs"][0]
    rules, results = run["tool"]["driver"]["rules"], run["results"]
    assert [rules[result["ruleIndex"]]["id"] for result in results] == ["dead-link", "feed-old"]
    assert rules[0]["helpUri"] == "https://example.org/rule" and [r["level"] for r in results] == ["error", "warning"]
    place = results[0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "dist/2021/01/b%C3%A0i%20a.html"
    assert place["region"] == {"startLine": 3, "startColumn": 7}
    assert "region" not in results[1]["locations"][0]["physicalLocation"]
