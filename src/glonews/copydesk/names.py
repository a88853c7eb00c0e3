"""Names of the paper's own people and categories that are misspelt in credits and in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from unicodedata import normalize

from glonews.copydesk.house import House
from glonews.copydesk.manuscript import Manuscript
from glonews.copydesk.remark import Remark
from glonews.copydesk.searching import places_of
from glonews.copydesk.tones import in_one_style
from glonews.text import fold, identity


def _is_vietnamese_capital(letter: str) -> bool:
    return letter.isupper() and normalize("NFD", letter)[0] in "AEIOUY"


_CREDIT = re.compile(r"(?:Ảnh|Photo)\s*:\s*(?P<name>[^\n\"”)|;,]+?)[.\s*_]*(?=[\"”)|;,\n]|$)", re.MULTILINE)
_CAPITALS = "A-ZĐ" + "".join(letter for letter in map(chr, range(0xC0, 0x1EFA)) if _is_vietnamese_capital(letter))
_NAME = re.compile(rf"[{_CAPITALS}][^\W\d_]*(?: [{_CAPITALS}][^\W\d_]*){{2,5}}")
_LONG = 3
"""Syllables from which a name with other marks is taken for a slip: shorter ones are shared by many people."""


def own_names(manuscript: Manuscript, house: House) -> Iterator[Remark]:
    """Find names that differ from a declared one by their marks, or in a credit by a letter."""
    if not house.people and not house.categories:
        return
    credits = list(_credits(manuscript))
    for name, start, end in (*credits, *_in_text(manuscript)):
        right = _meant(name, house.people, house.categories)
        if right:
            yield Remark(start, end, f'"{name}" is no name of the house', f'did you mean "{right}"?')
    for name, start, end in credits:
        right = _near_person(name, house.people)
        if right and not _meant(name, house.people, house.categories):
            yield Remark(start, end, f'"{name}" is no name of the house', f'did you mean "{right}"?')


def _credits(manuscript: Manuscript) -> Iterator[tuple[str, int, int]]:
    for value in manuscript.of_key("credit"):
        yield value.text.strip(), value.start, value.end
    running = manuscript.running
    for found in filter(None, (_CREDIT.match(running, at) for at in places_of(("Ảnh", "Photo"), running))):
        yield found["name"].strip(), *found.span("name")


def _in_text(manuscript: Manuscript) -> Iterator[tuple[str, int, int]]:
    for found in _NAME.finditer(manuscript.running, manuscript.body_start):
        words = found[0].split(" ")
        at = found.start()
        for first in range(len(words) - _LONG + 1):
            for size in range(_LONG, len(words) - first + 1):
                name = " ".join(words[first : first + size])
                yield name, at, at + len(name)
            at += len(words[first]) + 1


@lru_cache(maxsize=4096)
def _meant(name: str, people: tuple[str, ...], categories: tuple[str, ...]) -> str:
    """Give the declared name that has the same letters with other marks."""
    exact, folded = _declared(people, categories)
    return "" if _same(name) in exact else folded.get(fold(name), "")


@lru_cache(maxsize=4096)
def _near_person(name: str, people: tuple[str, ...]) -> str:
    """Give the declared person whose name differs by one letter or two that changed places."""
    if len(name) < 6 or _same(name) in _declared(people, ())[0]:
        return ""
    # Deferred: only a credit that names nobody of the house asks.
    from rapidfuzz.distance import OSA

    wanted = fold(name)
    return next((own for own in people if OSA.distance(wanted, fold(own), score_cutoff=1) == 1), "")


def _same(name: str) -> str:
    """Give what is equal for a name however it is typed; "Hoà" and "Hòa" are one name, which tone-place speaks of."""
    return in_one_style(identity(name))


@lru_cache(maxsize=8)
def _declared(people: tuple[str, ...], categories: tuple[str, ...]) -> tuple[frozenset[str], dict[str, str]]:
    names = (*people, *categories)
    return frozenset(map(_same, names)), {fold(name): name for name in reversed(names) if " " in name}
