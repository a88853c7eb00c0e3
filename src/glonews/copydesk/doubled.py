"""Words typed twice. Vietnamese doubles words on purpose ("luôn luôn", "xanh xanh"); words of grammar it never does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glonews.copydesk.house import House
from glonews.copydesk.manuscript import Manuscript
from glonews.copydesk.remark import Remark
from glonews.model.settings import CopyDesk

WORDS = frozenset((
    "và", "của", "các", "những", "được", "tại", "trong", "với", "cho", "đã", "sẽ", "đang", "này", "một", "để", "bị",
    "về", "theo", "thì", "mà", "cùng", "hoặc", "nhưng", "vì", "nếu", "khi",
    "the", "of", "and", "to", "in", "for", "is", "with",
))  # fmt: skip
"""Words that hardly ever stand twice on purpose."""
DOUBTFUL = frozenset(("về", "một", "cùng", "này", "để", "đã", "to", "in", "for", "is", "with"))
"""Of these, words that may stand twice in a right sentence ("này này", "what it is is"): told, never corrected."""

_TWICE = re.compile(rf"(?<!\w)(?P<word>{'|'.join(sorted(WORDS))})(?P<again> +(?P=word))(?!\w)", re.IGNORECASE)
_RUNS = re.compile(r"\w+")
_PAIR_BEFORE = re.compile(r"(?<!\w)(?P<word>\w+) +(?P=word) +$", re.IGNORECASE)
_PAIR_AFTER = re.compile(r" +(?P<word>\w+) +(?P=word)(?!\w)", re.IGNORECASE)


def doubled_word(manuscript: Manuscript, house: House) -> Iterator[Remark]:
    """Find a word of grammar that is typed twice."""
    for found in _TWICE.finditer(manuscript.running):
        if _is_doubled_in_pairs(manuscript.running, found):
            continue
        message = f'the word "{found["word"]}" stands twice'
        correction = None if found["word"].lower() in DOUBTFUL else ""
        yield Remark(*found.span("again"), message, "delete one of them", correction)


def edges(word: str) -> frozenset[str]:
    """Give the words of grammar that begin or end what stands between two spaces: "(và", "được.", "hoặc/và"."""
    runs = _RUNS.findall(word)
    return WORDS.intersection((runs[0], runs[-1])) if runs else frozenset()


def is_edged(word: str, style: CopyDesk) -> bool:
    """Tell whether a word of grammar has a mark at its side, so that the same word beside it looks like another."""
    return word not in WORDS and bool(edges(word))


def _is_doubled_in_pairs(text: str, found: re.Match[str]) -> bool:
    """Tell whether another doubled word stands beside it: "đi đi về về" is a word of its own."""
    beside = (
        _PAIR_BEFORE.search(text[max(found.start() - 20, 0) : found.start()]),
        _PAIR_AFTER.match(text, found.end()),
    )
    return any(pair and pair["word"].lower() not in WORDS for pair in beside)
