"""However deep a writer nests lists, a sentence says so."""

from __future__ import annotations

import pytest

from glonews.frontmatter import Reading, read_article

READING = Reading(timezone="UTC", language="vi", dateline="", typographic_quotes=False)


@pytest.mark.parametrize("depth", [100, 600, 1500, 20_000])
def test_lists_within_lists_are_no_syntax_error(depth: int) -> None:
    """Also where libyaml has a limit of its own."""
    source = f"---\ntitle: Tin\ndate: 2021-01-08\ntags: {'[' * depth}{']' * depth}\n---\nTin.\n".encode()
    _, problems = read_article("content/x.md", source, READING)
    assert {problem.code for problem in problems} <= {"nested-too-deep", "wrong-type"} and problems
