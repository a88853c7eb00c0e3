"""Words typed twice. Vietnamese doubles words on purpose ("luôn luôn", "xanh xanh"); words of grammar it never does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from operator import eq

from glonews.copydesk.house import House
from glonews.copydesk.manuscript import Manuscript
from glonews.copydesk.remark import Remark

WORDS = (
    "và", "của", "các", "những", "được", "tại", "trong", "với", "cho", "đã", "sẽ", "đang", "này", "một", "để", "bị",
    "về", "theo", "thì", "mà", "cùng", "hoặc", "nhưng", "vì", "nếu", "khi",
    "the", "of", "and", "to", "in", "for", "is", "with",
)  # fmt: skip
"""Words that never stand twice on purpose."""

_TWICE = re.compile(rf"(?<!\w)(?P<word>{'|'.join(WORDS)})(?P<again> +(?P=word))(?!\w)", re.IGNORECASE)


def doubled_word(manuscript: Manuscript, house: House) -> Iterator[Remark]:
    """Find a word of grammar that is typed twice."""
    words = manuscript.running.lower().split()
    # Comparing the whole list with itself, one word later, is left to C.
    if not any(map(eq, words, islice(words, 1, None))):
        return
    for found in _TWICE.finditer(manuscript.running):
        message = f'the word "{found["word"]}" stands twice'
        yield Remark(*found.span("again"), message, "delete one of them", "")
