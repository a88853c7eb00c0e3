"""Which rules have anything to look for in a manuscript, told by its words: a word is judged once, not in every text.

A paper writes most of its text with a few thousand words. A rule whose slips show in a single word gives a sign: a
claim about one word, which may be true of a word that is right, and is true of every word at which the rule can find
something. What a rule finds in a manuscript does not depend on what was read before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import chain, compress, filterfalse, islice
from operator import eq

from glonews.copydesk.day_style import may_be_day
from glonews.copydesk.doubled import WORDS, edges, is_edged
from glonews.copydesk.spacing import may_be_lopsided, may_be_spaced
from glonews.copydesk.tones import is_misplaced
from glonews.model.settings import CopyDesk

Sign = Callable[[str, CopyDesk], bool]

SIGNS: dict[str, Sign] = {
    "tone-place": is_misplaced,
    "spaces": may_be_spaced,
    "dashes": may_be_lopsided,
    "day-style": may_be_day,
    "doubled-word": is_edged,
}
"""Signs by the codes of their rules, for words in small letters."""
LARGEST = 50_000
"""Words that are remembered; a paper that writes more begins again."""
_GROWS = "\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}"
"""The one letter that is two when it is small, so that a word would be another one."""


def idle_rules(running: str, style: CopyDesk) -> frozenset[str]:
    """Give the codes of the rules that can find nothing in running text."""
    if _GROWS in running:
        return frozenset()
    small = running.lower()
    words = small.split()
    found = _lexicon(style.tone, style.dates).suspected(words)
    edged = found.pop("doubled-word", ())
    busy = set(found)
    if "  " in running:
        busy.update(("spaces", "doubled-word"))
    # Comparing the whole list with itself, one word later, is left to C.
    elif not WORDS.isdisjoint(compress(words, map(eq, words, islice(words, 1, None)))) or any(
        f"{word} {word}" in small for word in set(chain.from_iterable(map(edges, edged)))
    ):
        busy.add("doubled-word")
    return frozenset(SIGNS.keys() - busy)


class Lexicon:
    """The words that were judged in one style: those that no rule minds, and the others with the codes of the rules."""

    def __init__(self, style: CopyDesk) -> None:
        self._style = style
        self._plain: set[str] = set()
        self._minded: dict[str, tuple[str, ...]] = {}

    def suspected(self, words: Iterable[str]) -> dict[str, list[str]]:
        """Give the codes of the rules with a sign at some of these words, and those words."""
        found: dict[str, list[str]] = {}
        if len(self._plain) + len(self._minded) > LARGEST:
            self._plain.clear()
            self._minded.clear()
        for word in filterfalse(self._plain.__contains__, words):
            for code in self._minded.get(word) or self._judged(word):
                found.setdefault(code, []).append(word)
        return found

    def signs_of(self, word: str) -> tuple[str, ...]:
        """Give the codes of the rules that mind a word."""
        return tuple(code for code, sign in SIGNS.items() if sign(word, self._style))

    def _judged(self, word: str) -> tuple[str, ...]:
        codes = self.signs_of(word)
        if codes:
            self._minded[word] = codes
        else:
            self._plain.add(word)
        return codes


@lru_cache(maxsize=4)
def _lexicon(tone: str, dates: str) -> Lexicon:
    return Lexicon(CopyDesk(tone=tone, dates=dates))  # type: ignore[arg-type]  # of settings that were read
