"""The fast renderer gives Python-Markdown's bytes or nothing, and nothing that the sanitiser would change."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from prose_bodies import foreign_bodies, nasty_bodies, newspaper_bodies, plain_bodies, random_bodies

from glonews.prose import ProseOptions, read_prose
from glonews.prose.fast import fast_html
from glonews.prose.full import full_html, plain_markdown
from glonews.prose.places import Places
from glonews.prose.read import finished_body, safe_html
from glonews.prose.sanitise import sanitised

OPTIONS = ProseOptions()
REFERENCE = plain_markdown(OPTIONS)
PATH = "content/articles/2021/01/x.md"


def assert_same(body: str) -> bool:
    """Check one body in every way; say whether the fast renderer understood it."""
    html = fast_html(body)
    if html is None:
        return False
    assert html == REFERENCE.reset().convert(body)
    assert html == full_html(body, OPTIONS)
    assert html == sanitised(html)
    return True


def read_slowly(body: str) -> object:
    places, problems = Places(body, 5), []
    return finished_body(safe_html(body, PATH, places, OPTIONS, problems), PATH, places, problems)


@settings(max_examples=300, deadline=None)
@given(plain_bodies)
def test_plain_bodies_are_rendered_byte_for_byte(body: str) -> None:
    assert_same(body)


@settings(max_examples=300, deadline=None)
@given(nasty_bodies)
def test_bodies_full_of_traps_are_rendered_byte_for_byte_or_refused(body: str) -> None:
    assert_same(body)


def test_ten_thousand_random_bodies_are_rendered_byte_for_byte_or_refused() -> None:
    understood = sum(assert_same(body) for body in random_bodies(10_000, seed=1))
    assert understood > 2000


def test_every_body_of_the_newspaper_is_understood() -> None:
    assert all(assert_same(body) for body in newspaper_bodies())


def test_real_articles_of_another_generator_are_rendered_byte_for_byte_or_refused() -> None:
    assert any([assert_same(body) for body in foreign_bodies()])


def test_both_renderers_give_the_same_body_and_problems() -> None:
    for body in (*random_bodies(1500, seed=2), *newspaper_bodies()[:200]):
        if fast_html(body) is not None:
            assert read_prose(body, path=PATH, first_line=5, options=OPTIONS) == read_slowly(body)


@pytest.mark.parametrize(
    "body",
    [
        "a **b *c* d**",
        "a*b*c",
        "a _b_",
        "`a`",
        "a\\*b",
        "AT&amp;T",
        "&#65;",
        "<b>x</b>",
        "a\n---",
        "a\n===",
        "***",
        "1. a",
        "a\n: b",
        ": a",
        "a | b",
        "~~~",
        "[a]: b",
        "[^1]",
        "{: #x}",
        "    a",
        " a",
        "\ta",
        "> a\nb",
        "> > a",
        "- a\n  b",
        "- a\n\n- b",
        "* * *",
        "[a](b(c))",
        "[a](<b>)",
        "[a](javascript:b)",
        "[a](https://x.vn:8)",
        '![a](b "c "d" e")',
        "![a](b\n)",
        "[*a*](b)",
        "[a]",
        "a\x02b",
        "\xa0a",
    ],
)
def test_what_is_not_surely_understood_is_refused(body: str) -> None:
    assert fast_html(body) is None


@pytest.mark.parametrize(
    "body",
    [
        "",
        "\n\n",
        "a",
        "a  \nb",
        "a & b > c",
        "*a* (**b**)",
        "# a\nb\n## c",
        "> a\n> b\n\n> c",
        "* a\n+ b *c*",
        "a\n \nb",
        "![](a)",
        '![a_b](c_d.jpg "e\'f (g) *h*")',
        "**[a](https://x.vn/b_c?d=e&f#g)**",
        "[a](mailto:a@b.vn)",
        "a\n- b",
        "-a",
        "# đ\n\n# Đ\n\n# “”\n\n# …",
        'H\'Bông "x"',
        "a\xa0b",
        "a  ",
        "2021 a",
        "![a](b)\n![c](d)",
    ],
)
def test_the_markup_of_newspapers_is_understood(body: str) -> None:
    assert assert_same(body)


def test_the_trimmed_list_of_patterns_changes_nothing() -> None:
    for body in (*random_bodies(2500, seed=3), *foreign_bodies()):
        if "{{" not in body and "{%" not in body:
            assert full_html(body, OPTIONS) == REFERENCE.reset().convert(body)
