from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import get_type_hints
from zoneinfo import ZoneInfo

import pytest

from glonews.frontmatter import Reading, read_article
from glonews.frontmatter.schema import ArticleKeys
from glonews.model.article import Article, Byline, Correction, Ref
from glonews.problems import Problem

PATH = "content/articles/2021/01/hoi-nghi.md"
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
READING = Reading(timezone="Asia/Ho_Chi_Minh", language="vi", dateline="GLO", typographic_quotes=False)
NO_HOUSE = Reading(timezone="Asia/Ho_Chi_Minh", language="vi", dateline="", typographic_quotes=False)
BODY = "Tham dự hội nghị có lãnh đạo tỉnh."


def article(front: str = "", body: str = BODY, path: str = PATH, reading: Reading = READING) -> Article:
    """Read an article that must come without any problem; title and date are given unless ``front`` has them."""
    found, problems = read(front, body, path, reading)
    assert problems == ()
    assert found is not None
    return found


def read(
    front: str = "", body: str = BODY, path: str = PATH, reading: Reading = READING
) -> tuple[Article | None, tuple[Problem, ...]]:
    required = ("title: Một bài báo\n" if "title:" not in front else "") + (
        "date: 2021-01-08T10:32:00+07:00\n" if not front.startswith("date:") and "\ndate:" not in front else ""
    )
    return read_article(path, f"---\n{required}{front}\n---\n\n{body}\n".encode(), reading)


def at(year: int, month: int, day: int) -> int:
    return int(datetime(year, month, day, tzinfo=ZONE).timestamp())


def test_an_article_needs_title_and_date_alone() -> None:
    found = article()
    assert (found.slug, found.title, found.published, found.has_time) == ("hoi-nghi", "Một bài báo", 1610076720, True)
    assert found.summary == BODY and found.type == "news" and not found.draft


def test_yaml_types_are_never_guessed() -> None:
    found = article("tags: [NO, 19:30, 0123, 1e3, true]\nsource: 2021-01-08\ntitle: 2021\nseries: Yes\n")
    assert [ref.written for ref in found.tags] == ["NO", "19:30", "0123", "1e3", "true"]
    assert (found.title, found.source, found.series) == ("2021", "2021-01-08", Ref("Yes", 6, 9))


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Making websites more like M&Ms", "Making websites more like M&Ms"),
        ("a better &ldquo;front door&rdquo;", "a better “front door”"),
        ("writing for action <em>and</em> flexibility", "writing for action and flexibility"),
        ("O*NET today and beyond", "O*NET today and beyond"),
        ("**Nóng:** mùa _cà phê_ `2021`", "Nóng: mùa cà phê 2021"),
        ("snake_case_word 2 * 3 * 4", "snake_case_word 2 * 3 * 4"),
        ("a < b, List<Tên>, 5 > 3", "a < b, List<Tên>, 5 > 3"),
        ("Xem [báo Gia Lai](https://baogialai.com.vn)", "Xem báo Gia Lai"),
        (r"\*Không nhấn mạnh\*", "*Không nhấn mạnh*"),
        ("&lt;em&gt; là một thẻ", "<em> là một thẻ"),
        ("Dòng một<br>dòng hai", "Dòng một dòng hai"),
        ("R&D; AT&T; a&copy=b", "R&D; AT&T; a&copy=b"),
    ],
)
def test_markup_in_a_title_is_read_as_its_writer_meant(written: str, shown: str) -> None:
    assert article("title: '" + written + "'\n").title == shown


def test_a_long_title_of_marks_is_read_in_reasonable_time() -> None:
    assert article("title: '" + "*a_`[<" * 20_000 + "'\n").title


def test_tags_are_a_list_or_a_text_with_commas_each_once_with_its_place() -> None:
    assert article("tags: Gia Lai,  Pleiku, gia lai").tags == (Ref("Gia Lai", 4, 7), Ref("Pleiku", 4, 17))
    assert article('tags: "Gia Lai, Pleiku"').tags == (Ref("Gia Lai", 4, 8), Ref("Pleiku", 4, 17))
    assert article("tags: ['#Gia Lai', Pleiku]").tags == (Ref("Gia Lai", 4, 8), Ref("Pleiku", 4, 20))
    assert article("tags:").tags == article("tags: ''").tags == article("tags: []").tags == ()


def test_the_first_of_several_categories_is_the_main_one() -> None:
    listed = article("category: [Chính trị/Tin tức, Xã hội]")
    assert (listed.category, listed.categories) == (Ref("Chính trị/Tin tức", 4, 12), (Ref("Xã hội", 4, 31),))
    assert article("categories: [Xã hội]").category == Ref("Xã hội", 4, 14)


def test_an_author_is_one_name_even_with_a_comma() -> None:
    assert article("author: Phương Linh, Đức Thụy").authors == (Byline(Ref("Phương Linh, Đức Thụy", 4, 9)),)


def test_author_and_authors_add_up_with_their_roles() -> None:
    found = article("author: Phương Linh\nauthors:\n  - phương linh\n  - {name: Đức Thụy, role: Ảnh}\n")
    assert found.authors == (Byline(Ref("Phương Linh", 4, 9)), Byline(Ref("Đức Thụy", 7, 12), "photo"))


@pytest.mark.parametrize("lead", ["(GLO)-", "(GLO) -", "(GLO) –", "(GLO)—", "( glo ) - ", "(GLO)"])
def test_the_dateline_of_the_house_leaves_the_standfirst(lead: str) -> None:
    found = article(f"summary: '{lead} Sáng 8-1, tại Pleiku'")
    assert (found.dateline, found.summary) == ("(GLO)-", "Sáng 8-1, tại Pleiku")


def test_every_article_of_a_house_with_a_dateline_has_it() -> None:
    assert article("summary: Sáng 8-1").dateline == "(GLO)-"


def test_without_a_house_only_a_written_dateline_counts() -> None:
    assert article("summary: (TTXVN) – Sáng 8-1", reading=NO_HOUSE).dateline == "(TTXVN)-"
    assert article("summary: (Gia Lai) Sáng 8-1", reading=NO_HOUSE).dateline == ""


def test_a_first_paragraph_that_repeats_the_standfirst_is_dropped() -> None:
    found = article("summary: (GLO)- Sáng 8-1, tại Pleiku.", f"*(GLO)- Sáng 8-1,  tại Pleiku.*\n\n{BODY}")
    assert found.body.html.strip() == f"<p>{BODY}</p>"


def test_a_first_paragraph_that_says_more_stays() -> None:
    found = article("summary: Sáng 8-1, tại Pleiku.", f"Sáng 8-1, tại Pleiku. Nắng.\n\n{BODY}")
    assert "Nắng" in found.body.html


def test_a_beginning_that_serves_as_standfirst_is_not_shown_twice_but_keeps_its_links() -> None:
    assert article("", f"{BODY}\n\nHai.").body.html == "<p>Hai.</p>"
    assert "Một" in article("", "Một [liên kết](https://example.org/).\n\nHai.").body.html


def test_photos_of_the_front_matter_win_and_are_completed_from_the_body() -> None:
    found = article(
        "photos:\n  - file: a.jpg\n    credit: 'Ảnh: Đức Thụy'\n    distribute: no\n    focus: 50% 30%\n  - b.jpg\n",
        f'{BODY}\n\n![Hội trường](a.jpg "Quang cảnh. Ảnh: Phương Linh")\n',
    )
    first, second = found.photos
    assert (first.file, second.file) == ("content/articles/2021/01/a.jpg", "content/articles/2021/01/b.jpg")
    assert (first.credit, first.caption, first.alt, first.distribute) == (
        "Đức Thụy",
        "Quang cảnh.",
        "Hội trường",
        False,
    )
    assert first.focus == (0.5, 0.3)
    assert found.body.figures[0].photo.credit == "Đức Thụy"
    assert found.body.figures[0].photo.line == 15
    assert found.lead_photo == first


def test_the_lead_photo_is_named_else_the_first_of_all() -> None:
    picture = f"{BODY}\n\n![Hội trường](a.jpg)\n"
    shown = article("", picture).lead_photo
    named = article("lead_photo: b.jpg", picture).lead_photo
    same = article("lead_photo: a.jpg", picture).lead_photo
    assert shown is not None and shown.file.endswith("/a.jpg")
    assert named is not None and named.file.endswith("/b.jpg")
    assert same is not None and same.alt == "Hội trường"


def test_corrections_move_the_time_of_the_last_change_forward() -> None:
    found = article("updated: 2021-01-09\ncorrections:\n  - date: 2021-01-10\n    text: Sai *chức danh*.\n")
    assert found.corrections == (Correction("2021-01-10", "Sai chức danh."),)
    assert (found.updated, found.updated_has_time) == (at(2021, 1, 10), False)
    exact = article("corrections: {date: 2021-01-10 08:00, text: Sai tên}")
    assert exact.corrections[0].date == "2021-01-10T08:00:00+07:00"
    assert exact.updated_has_time


def test_a_change_on_the_day_of_publication_without_an_hour_is_no_change() -> None:
    assert article("updated: 2021-01-08").updated is None


def test_the_slug_is_the_name_of_the_file_unless_it_is_set() -> None:
    assert article(path="content/articles/2021/01/Hoi_nghi-2.md").slug == "Hoi_nghi-2"
    assert article(path="content/articles/2021/01/Hội nghị.md").slug == "hoi-nghi"
    assert article(path="content/articles/2021/01/🎉.md").slug == "f53660"
    assert article("slug: tong-ket.html").slug == "tong-ket"
    assert len(article(path=f"content/{'a' * 250}.md").slug) == 200


def test_addresses_times_and_claims_are_read() -> None:
    found = article(
        "aliases: /cu/hoi-nghi.htm\ndraft: không\nfeatured: yes\nlanguage: EN-us\ntype: Photo\n"
        "publish_at: 2021-01-09\nexpires_at: 9/1/2022\nrelated: [../01/a.md]\nlead-photo: a.jpg\n"
    )
    assert (found.aliases, found.draft, found.featured) == (("/cu/hoi-nghi.htm",), False, True)
    assert (found.language, found.type, found.related) == ("en-US", "photo", (Ref("../01/a.md", 11, 11),))
    assert (found.publish_at, found.expires_at) == (at(2021, 1, 9), at(2022, 1, 9))
    assert found.lead_photo is not None


def test_an_unreadable_draft_claim_does_not_publish() -> None:
    found, _ = read("draft: maybe")
    assert found is not None and found.draft


@pytest.mark.parametrize("front", ["title: ''", "date: x", "slug: a/b", "publish_at: x", "expires_at: x", "a: b: c"])
def test_what_cannot_be_placed_or_timed_is_no_article(front: str) -> None:
    found, problems = read(front)
    assert found is None
    assert [problem.severity for problem in problems] == ["error"]


def test_problems_of_body_and_front_matter_come_in_one_run() -> None:
    _, problems = read("title: a: b", "<script>alert(1)</script>\n")
    assert problems[0].code == "yaml-syntax"
    assert len(problems) > 1


@pytest.mark.parametrize(
    "source",
    [
        "---  \n{}---\t\n{}\n",
        "\n\n---\n{}...\n{}\n",
        "---\r\n{}---\r\n{}\r\n",
        "\ufeff---\n{}---\n{}",
        "---\n{}---\n\u2028{}",
    ],
)
def test_the_two_parts_are_found_in_all_their_forms(source: str) -> None:
    written = source.format("title: A\ndate: 2021-01-08\nsummary: B\n", BODY)
    found, problems = read_article(PATH, written.encode(), READING)
    assert problems == () and found is not None
    assert found.body.html == f"<p>{BODY}</p>"


def test_every_key_of_the_schema_is_read_in_its_own_example() -> None:
    front = []
    for name, hint in get_type_hints(ArticleKeys, include_extras=True).items():
        (meta,) = hint.__metadata__
        assert meta.description.endswith(".")
        assert len(meta.examples) == 1
        front.append(f"{name}: {_flow(meta.examples[0])}")
    found, bare = article("\n".join(front) + "\n"), article("slug: x")
    for name in set(ArticleKeys.__struct_fields__) - {"date", "author"}:
        assert getattr(found, name) != getattr(bare, name), name


def _flow(example: object) -> str:
    """Write a value as one line of YAML."""
    if isinstance(example, dict):
        return "{" + ", ".join(f"{key}: {_flow(value)}" for key, value in example.items()) + "}"
    if isinstance(example, list):
        return "[" + ", ".join(_flow(value) for value in example) + "]"
    return str(example).lower() if isinstance(example, bool) else f'"{example}"'


def test_the_seed_article_is_read_as_printed() -> None:
    source = Path(__file__).parent / "hoi-nghi.md"
    found, problems = read_article(PATH, source.read_bytes(), READING)
    assert problems == () and found is not None
    assert found.title == "Tổng kết công tác tổ chức xây dựng Đảng năm 2020"
    assert (found.category, found.dateline) == (Ref("Chính trị/Tin tức/Xây dựng Đảng", 4, 11), "(GLO)-")
    assert found.summary.startswith("Sáng 8-1, Ban Tổ chức")
    assert [figure.photo.credit for figure in found.body.figures] == ["Phương Linh"]


def test_another_dateline_makes_way_for_the_house_dateline() -> None:
    found = article("summary: (TTXVN) – Sáng 8-1, tại Hà Nội")
    assert (found.dateline, found.summary) == ("(GLO)-", "Sáng 8-1, tại Hà Nội")


def test_words_in_brackets_at_the_start_of_a_standfirst_are_no_dateline() -> None:
    for words in ("(Ảnh)- Sáng 8-1", "(HĐND) họp sáng 8-1", "(A)- một"):
        assert article(f"summary: {words}").summary == words


def test_quoted_text_on_several_lines_is_no_open_quote() -> None:
    _, problems = read_article(
        PATH,
        '---\ntitle: "Một bài báo\n  rất dài"\nsummary: |\n  "Nóng quá\ndate: a: b\n---\n\nBài.\n'.encode(),
        READING,
    )
    assert [(problem.line, problem.column) for problem in problems] == [(6, 8)]


def test_languages_that_exist_are_taken_as_written() -> None:
    for tag in ("vi", "en-US", "lo", "zh", "jra", "bdq"):
        assert article(f"language: {tag}").language == tag
