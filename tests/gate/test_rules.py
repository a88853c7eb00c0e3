"""Every rule of the gate catches an output that was broken on purpose, and is silent when it is mended."""

from __future__ import annotations

import pytest
from breakages import BREAKAGES, Breakage
from published import Published

from glonews.cli.language import speech
from glonews.conformance.registry import FAMILIES, RULES


def test_every_rule_is_in_the_registry_once() -> None:
    ids = [rule.id for rules in FAMILIES.values() for rule in rules]
    assert len(ids) == len(set(ids)) == len(RULES)


def test_every_rule_has_an_output_that_breaks_it() -> None:
    assert {breakage.rule for breakage in BREAKAGES} == set(RULES)


def test_a_newspaper_as_it_was_built_breaks_no_rule(published: Published) -> None:
    assert not published.check().problems


@pytest.mark.parametrize("breakage", BREAKAGES, ids=lambda breakage: f"{breakage.rule}-{breakage.name}".rstrip("-"))
def test_a_rule_catches_an_output_that_breaks_it(published: Published, breakage: Breakage) -> None:
    path = published.path(breakage.path)
    with published.broken(path, breakage.applied(published, path)):
        problems = [one for one in published.check().problems if one.code == breakage.rule]
        told = breakage.told or path
        assert any(problem.path == told for problem in problems), published.found()
        if breakage.line:
            assert all(problem.line for problem in problems if problem.path == told)
    assert not published.found(), "mended, the output is silent again"


def test_every_rule_speaks_vietnamese() -> None:
    vietnamese = speech("vi")
    assert not [rule.id for rule in RULES.values() if not all(map(vietnamese.knows, (rule.message, rule.hint)))]
