"""``glonews explain``: what a code means, with an example of wrong and right, from the page of problems."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from glonews.cli.language import speech_for
from glonews.cli.reports import RuleNote, Rules
from glonews.conformance.rule import Rule
from glonews.problems.handbook import Explanation, Sample, explanations
from glonews.problems.speech import Speech

_PACKAGE = Path(__file__).resolve().parent.parent
SHIPPED = _PACKAGE / "locale" / "problems.md"
"""Where the page lies in an installed package; in a checkout it is read from docs/."""
UNKNOWN = 2


def run_explain(code: str | None, site: Path, language: str | None) -> int:
    """Print the explanation of a code, or all codes in a line each; gives the exit code."""
    speech, known = speech_for(language, site), handbook()
    if code is None:
        width = max(map(len, known))
        for entry in known.values():
            click.echo(f"{entry.code:<{width}}  {entry.told(speech.language)}")
        return 0
    if code not in known:
        from glonews.conformance.registry import RULES
        from glonews.text import did_you_mean

        if code in RULES:
            click.echo("\n".join(_rule_lines(RULES[code])))
            return 0
        hint = did_you_mean(code, (*known, *RULES)) or 'all codes: "glonews explain"'
        unknown = f'unknown code "{code}"'
        click.echo(f"glonews: {speech.say(unknown)}; {speech.say(hint)}", err=True)
        return UNKNOWN
    for line in _lines(known[code], speech):
        click.echo(line)
    return 0


def handbook() -> dict[str, Explanation]:
    """Read the page of problems."""
    page = SHIPPED if SHIPPED.is_file() else _PACKAGE.parent.parent / "docs" / "problems.md"
    return explanations(page.read_text(encoding="utf-8"))


def rules(known: Mapping[str, Explanation], language: str) -> Rules:
    """Give what reports say of every code."""
    return {code: RuleNote(entry.told(language)) for code, entry in known.items()}


def _rule_lines(rule: Rule) -> Iterator[str]:
    """Give a rule of the gate: it is about published files, and has its own page of the documents."""
    yield click.style(rule.id, bold=True)
    yield f"{rule.says} ({rule.source})"
    for sign, colour, example in (("✗", "red", rule.wrong), ("✓", "green", rule.right)):
        yield ""
        yield click.style(sign, fg=colour)
        yield from (f"    {line}" for line in example.split("\n"))


def _lines(entry: Explanation, speech: Speech) -> Iterator[str]:
    yield click.style(entry.code, bold=True)
    yield entry.told(speech.language)
    if entry.fixable:
        yield speech.say("glonews check --fix corrects it")
    for sign, colour, samples in (("✗", "red", entry.wrong), ("✓", "green", entry.right)):
        for sample in samples:
            yield ""
            yield click.style(f"{sign} {_named(sample)}", fg=colour)
            yield from (f"    {line}" for line in sample.text.splitlines())


def _named(sample: Sample) -> str:
    return sample.path + (f" ({sample.note})" if sample.note else "")
