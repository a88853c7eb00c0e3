"""``content/front.yaml`` lays out the front page and section fronts; where it is silent, rules fill them."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from harness import Site, assert_law, assert_settled


@pytest.fixture
def paper(site: Site) -> Site:
    """Nine articles in three categories, a day apart; "a9" is the newest."""
    for number in range(1, 10):
        category = ("Kinh tế", "Xã hội", "Thể thao")[number % 3]
        site.article(f"2021/01/a{number}.md", date=f"2021-01-0{number} 08:00", category=category,
                     tags="[Pleiku]" if number < 4 else "[]", type="opinion" if number == 2 else "news")  # fmt: skip
    return site


def front(site: Site, text: str) -> list[str]:
    """Write the plan, build, and give the stories of the front page in order, without their folder."""
    site.write("content/front.yaml", text)
    report = site.build()
    assert not report.failed, report.problems
    assert_law(site)
    return stories(site, "index.html")


def stories(site: Site, page: str) -> list[str]:
    html = site.snapshot()[page].decode()
    main = html.partition("<main")[2].partition("</main>")[0]
    return list(dict.fromkeys(re.findall(r'href="/2021/01/(\w+).html"', main)))


def told(site: Site) -> list[str]:
    return [str(problem) for problem in site.build().problems]


def test_without_the_file_every_story_is_on_a_small_front_page_once(paper: Site) -> None:
    paper.build()
    html = paper.snapshot()["index.html"].decode()
    assert stories(paper, "index.html")[0] == "a9"
    assert all(len(re.findall(rf'href="/2021/01/a{n}.html"', html)) == 1 for n in range(1, 10))


def test_picks_come_in_their_order_and_no_rule_takes_a_picked_story(paper: Site) -> None:
    """Two leads: the second goes on beside the first. a9 is the newest, and picked for a section."""
    shown = front(paper, "lead: [articles/2021/01/a3.md, /2021/01/a1.html]\nsecondary: {size: 2}\nlatest: {size: 2}\n"
                  "sections:\n- fill: Xã hội\n  picks: [content/articles/2021/01/a9.md]\n  size: 2\n")  # fmt: skip
    assert shown[:4] == ["a3", "a1", "a8", "a7"]
    assert shown.index("a9") > 4 and shown.count("a9") == 1


@pytest.mark.parametrize(
    ("rule", "expected"),
    [("Kinh tế", "a9"), ("newest of Xã hội", "a7"), ("mới nhất của thể thao", "a8"), ("pleiku", "a3"),
     ("opinion", "a2"), ("newest", "a9")],
)  # fmt: skip
def test_a_rule_names_a_category_a_tag_a_type_or_simply_the_newest(paper: Site, rule: str, expected: str) -> None:
    assert front(paper, f"lead: {{fill: {rule}}}\n")[0] == expected


def test_an_empty_rule_leaves_a_slot_empty(paper: Site) -> None:
    html_of = "secondary: none\nlatest: none\nopinion: none\nsections: []\nlead: articles/2021/01/a5.md\n"
    assert front(paper, html_of) == ["a5"]


def test_a_pick_holds_between_its_instants_whatever_else_changes(paper: Site) -> None:
    """The build's instant alone decides; nothing but the front page is written."""
    plan = ("lead:\n- {article: articles/2021/01/a4.md, since: 2024-06-02 08:00, until: 2024-06-03}\n"
            "- {article: articles/2021/01/a2.md, until: 2024-06-02 08:00}\n")  # fmt: skip
    assert front(paper, plan)[0] == "a2"
    for moment, expected in ((datetime(2024, 6, 2, 1, tzinfo=UTC), "a4"), (datetime(2024, 6, 2, 17, tzinfo=UTC), "a9")):
        paper.now = int(moment.timestamp())
        report = paper.build()
        assert set(report.changed) == {"index.html"} and not report.added and not report.removed
        assert stories(paper, "index.html")[0] == expected
        assert_settled(paper)


def test_a_dead_pick_is_an_error_with_its_line_and_the_front_page_stays(paper: Site) -> None:
    paper.build()
    before = paper.snapshot()["index.html"]
    paper.write("content/front.yaml", "secondary:\n  picks:\n  - articles/2021/01/a44.md\n  fill: Kinh te\n")
    report = paper.build()
    assert report.failed and paper.snapshot()["index.html"] == before
    assert [str(problem) for problem in report.problems] == [
        'content/front.yaml:3:5: there is no article "articles/2021/01/a44.md"; did you mean "articles/2021/01/a4.md"?'
    ]
    paper.article("2021/01/a44.md", date="2021-01-09 09:00")
    assert not paper.build().failed
    assert_law(paper)


def test_an_unknown_rule_and_an_unknown_front_are_errors(paper: Site) -> None:
    paper.write("content/categories.yaml", "- Kinh tế\n- Xã hội\n- Thể thao\n")
    paper.write("content/front.yaml", "lead: {fill: Kinh tê nhé}\nfronts:\n  Thể thaoo: [articles/2021/01/a2.md]\n")
    assert told(paper) == [
        'content/front.yaml:1:14: nothing is called "Kinh tê nhé"; did you mean "Kinh tế"?',
        'content/front.yaml:3:3: unknown category "Thể thaoo"; did you mean "Thể thao"?',
    ]


def test_a_pick_that_is_not_public_gives_its_place_to_the_rule(paper: Site) -> None:
    paper.article("2021/01/b.md", date="2021-01-09 09:00", draft="true")
    paper.write("content/front.yaml", "lead: articles/2021/01/b.md\n")
    report = paper.build()
    assert not report.failed and [problem.code for problem in report.problems] == ["hidden-pick"]
    assert stories(paper, "index.html")[0] == "a9"
    paper.article("2021/01/b.md", date="2021-01-09 09:00")
    paper.build()
    assert stories(paper, "index.html")[0] == "b"
    paper.delete("content/articles/2021/01/b.md")
    assert paper.build().failed


def test_the_head_of_a_section_is_laid_out_as_well(paper: Site) -> None:
    """A picked story may be of another section; it is not shown twice, and older pages do not change."""
    paper.settings()
    paper.build()
    paper.write("content/front.yaml", "fronts:\n  Kinh tế: [articles/2021/01/a3.md, articles/2021/01/a8.md]\n")
    report = paper.build()
    assert set(report.changed) == {"kinh-te/index.html"}
    assert stories(paper, "kinh-te/index.html") == ["a3", "a8", "a9", "a6"]
    paper.delete("content/front.yaml")
    assert set(paper.build().changed) == {"kinh-te/index.html"}
    assert_law(paper)


def test_a_story_picked_twice_is_shown_once_with_a_warning(paper: Site) -> None:
    shown = front(paper, "lead: articles/2021/01/a3.md\nsecondary: [articles/2021/01/a3.md]\n")
    assert shown.count("a3") == 1
    paper.write("content/front.yaml", "lead: articles/2021/01/a3.md\nsecondary: [ articles/2021/01/a3.md]\n")
    assert [problem.code for problem in paper.build().problems] == ["picked-twice"]
