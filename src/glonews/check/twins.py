"""Titles and words that are almost equal: which pairs are likely to be one thing typed in two ways. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from glonews.text import fold

NEAR_SECONDS = 7 * 86_400
"""Stories with almost one title are looked for among those of a week: later ones are a column, not a slip."""
ALIKE = 92
"""Share of equal characters, in percent, from which two titles count as one (rapidfuzz's ratio)."""
SHORTEST_TITLE = 20
RARE_USES = 3
"""A word used more often than this is meant, however like another it is."""
LONG_WORD = 5

_DIGITS = re.compile(r"\d+")


class Headline(NamedTuple):
    """A title in time."""

    second: int
    path: str
    title: str


def similar_titles(headlines: Sequence[Headline]) -> Iterator[tuple[Headline, Headline]]:
    """Give pairs of an article and an earlier one of the same week with almost the same title.

    ``headlines`` are in order of time. Titles that differ in their numbers only are a series: yesterday's prices
    and today's.
    """
    # Deferred: a check in which no article changed compares nothing.
    from rapidfuzz.fuzz import ratio
    from rapidfuzz.process import extractOne

    folded = [fold(headline.title) for headline in headlines]
    numbers = [_DIGITS.findall(title) for title in folded]
    first = 0
    for at, headline in enumerate(headlines):
        while headlines[first].second < headline.second - NEAR_SECONDS:
            first += 1
        if len(folded[at]) < SHORTEST_TITLE:
            continue
        # One call for the whole week first: nearly all titles are like no other.
        if not extractOne(folded[at], folded[first:at], scorer=ratio, score_cutoff=ALIKE):
            continue
        for other in range(at - 1, first - 1, -1):
            if numbers[at] == numbers[other] and ratio(folded[at], folded[other], score_cutoff=ALIKE):
                yield headline, headlines[other]
                break


def similar_words(uses: Mapping[str, int]) -> dict[str, str]:
    """Give for every rare word that is almost another one, used at least as often, that other word.

    Almost: the same letters without marks, or without spaces and hyphens, or with a letter too few, too many, or two
    changed in place within a longer syllable. Words that differ in a letter or a mark are different words.
    """
    by_form: dict[str, list[str]] = {}
    for word in sorted(uses):
        for form in {fold(word), _joined(fold(word))}:
            by_form.setdefault(form, []).append(word)
    found = {}
    for word, count in sorted(uses.items()):
        if count > RARE_USES:
            continue
        known = (other for form in _forms_near(word) for other in by_form.get(form, ()))
        nearer = [other for other in known if _is_slip(word, other) and (-uses[other], other) < (-count, word)]
        if nearer:
            found[word] = min(nearer, key=lambda other: (-uses[other], other))
    return found


def _forms_near(word: str) -> Iterable[str]:
    form = fold(word)
    near = {form: None, _joined(form): None}
    for at in range(len(form)):
        near[form[:at] + form[at + 1 :]] = None
        near[form[:at] + form[at + 1 : at + 2] + form[at] + form[at + 2 :]] = None
    for at in range(len(form) + 1):
        # A letter too few: the letters of its neighbours are those that fingers miss.
        for letter in {*form[max(at - 1, 0) : at + 1], *"aeinhgou "}:
            near[form[:at] + letter + form[at:]] = None
    return near


def _is_slip(word: str, other: str) -> bool:
    if word == other:
        return False
    one, two = fold(word), fold(other)
    if one == two:
        return word.isascii() != other.isascii()
    if _joined(one) == _joined(two):
        return True
    if _DIGITS.findall(one) != _DIGITS.findall(two):
        return False
    differing = [pair for pair in zip(one.split(), two.split(), strict=False) if pair[0] != pair[1]]
    same_count = len(one.split()) == len(two.split())
    return same_count and len(differing) == 1 and max(map(len, differing[0])) >= LONG_WORD


def _joined(form: str) -> str:
    return form.replace(" ", "").replace("-", "")
