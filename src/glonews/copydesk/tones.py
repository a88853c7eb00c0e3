"""Where the tone mark of "hòa", "khỏe", "thủy" stands: on the first vowel or on the second, by choice of the house.

Both are in use; a paper should print one. The older way marks the vowel that is written first (hòa), the newer one
the vowel that carries the sound (hoà). Before another letter of the syllable the mark has one right place only
(hoàn, khuỷu), and so has it after "qu" (quý).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from glonews.copydesk.house import House
from glonews.copydesk.manuscript import Manuscript
from glonews.copydesk.remark import Remark
from glonews.copydesk.sentences import may_be_name
from glonews.model.settings import CopyDesk

_TONES = "\u0300\u0301\u0309\u0303\u0323"
_PLAIN = "aeoyuAEOYU"
_MARKED = dict(
    zip(
        (base + tone for base in _PLAIN for tone in _TONES),
        "àáảãạèéẻẽẹòóỏõọỳýỷỹỵùúủũụÀÁẢÃẠÈÉẺẼẸÒÓỎÕỌỲÝỶỸỴÙÚỦŨỤ",
        strict=True,
    )
)
_SPLIT = {letter: (pair[0], pair[1]) for pair, letter in _MARKED.items()}
_FIRST = "òóỏõọùúủũụÒÓỎÕỌÙÚỦŨỤ"
_SECOND = "àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ"
# It begins with one class of letters, which is found faster than either of two pairs.
_MARKED_PAIR = re.compile(
    rf"(?P<pair>[{_FIRST}oOuU](?:(?<=[{_FIRST}])[aeyAEY]|(?<=[oOuU])[{_SECOND}]))(?P<rest>[^\W\d_]?)"
)
_PAIRS = frozenset({"oa", "oe", "uy"})


def tone_place(manuscript: Manuscript, house: House) -> Iterator[Remark]:
    """Find tone marks that stand on the other vowel than the house has chosen, or where no house puts them."""
    own: list[tuple[int, int]] | None = None
    for found in _MARKED_PAIR.finditer(manuscript.running):
        before = manuscript.running[found.start() - 1 : found.start()].lower()
        right = _right(before, found["pair"], bool(found["rest"]), house.style.tone)
        if right == found["pair"]:
            continue
        own = _own_spellings(manuscript, house) if own is None else own
        if not any(start <= found.start() < end for start, end in own):
            start, end = found.span("pair")
            word, corrected = _word(manuscript.running, start, end, right)
            message = f'the tone mark of "{word}" stands on the other vowel than the house\'s'
            if may_be_name(manuscript, start):
                yield Remark(start, end, message, f'write "{corrected}", unless it is a name')
            else:
                yield Remark(start, end, message, f'write "{corrected}"', right)


def is_misplaced(word: str, style: CopyDesk) -> bool:
    """Tell whether a word has a tone mark that does not stand where the house puts it."""
    return any(
        _right(word[max(found.start() - 1, 0) : found.start()].lower(), found["pair"], bool(found["rest"]), style.tone)
        != found["pair"]
        for found in _MARKED_PAIR.finditer(word)
    )


def in_one_style(text: str) -> str:
    """Give a text with its tone marks where the older way puts them, so that both ways of a name are equal."""

    def replaced(found: re.Match[str]) -> str:
        before = text[max(found.start() - 1, 0) : found.start()].lower()
        return _right(before, found["pair"], bool(found["rest"]), "hòa") + found["rest"]

    return _MARKED_PAIR.sub(replaced, text)


@lru_cache(maxsize=4096)
def _right(before: str, pair: str, goes_on: bool, choice: str) -> str:
    """Give the pair of vowels as it should be, which may be as it is; what stands before it and behind decides."""
    first, second = pair[0], pair[1]
    tone = _SPLIT[first][1] if first in _SPLIT else _SPLIT[second][1]
    bare = (_SPLIT[first][0] if first in _SPLIT else first) + (_SPLIT[second][0] if second in _SPLIT else second)
    if bare.lower() not in _PAIRS or (bare[0] in "oO" and before == "u"):
        return pair
    on_second = bare[0] + _MARKED[bare[1] + tone]
    if before == "q":
        return on_second if bare[0] in "uU" else pair
    if goes_on:
        # "ngoéo" and "hoàng": with a letter behind it the second vowel carries the mark.
        return on_second
    return on_second if choice == "hoà" else _MARKED[bare[0] + tone] + bare[1]


def _word(text: str, start: int, end: int, right: str) -> tuple[str, str]:
    """Give the word around a place as it is and as it should be."""
    first, last = start, end
    while first > 0 and text[first - 1].isalpha():
        first -= 1
    while last < len(text) and text[last].isalpha():
        last += 1
    return text[first:last], text[first:start] + right + text[end:last]


def _own_spellings(manuscript: Manuscript, house: House) -> list[tuple[int, int]]:
    """Give the places where a declared name stands: people spell their own names as they like."""
    found = []
    for name in (*house.people, *house.categories):
        at = manuscript.running.find(name)
        while at >= 0:
            found.append((at, at + len(name)))
            at = manuscript.running.find(name, at + len(name))
    return found
