"""Letters that look right and are not: decomposed ones, and Eth or the African D in place of the Vietnamese Đ."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glonews.copydesk.house import House
from glonews.copydesk.manuscript import Manuscript
from glonews.copydesk.remark import Remark

# Vietnamese Đ begins its word. Icelandic Eth stands within one, and before letters that Vietnamese does not have.
_FALSE_D = re.compile(r"([ÐƉðɖ])(?<![^\W\d_].)(?=[^\W\d_])(?![^\W\d_]*[þÞæöÆÖ])")
_RIGHT = {"Ð": "Đ", "Ɖ": "Đ", "ð": "đ", "ɖ": "đ"}


def false_d(manuscript: Manuscript, house: House) -> Iterator[Remark]:
    """Find Ð (U+00D0), Ɖ (U+0189) and their small forms where Đ (U+0110) is meant, in text and in values."""
    names = manuscript.of_key(
        "category", "categories", "author", "authors", "name", "tags", "credit", "source", "series"
    )
    if not any(letter in manuscript.text for letter in _RIGHT):
        return
    places = [(value.start, value.end) for value in names]
    for found in _FALSE_D.finditer(manuscript.text):
        inside = any(start <= found.start() < end for start, end in places)
        if inside or manuscript.running[found.start()] == found[1]:
            right = _RIGHT[found[1]]
            message = (
                f"the letter {found[1]} (U+{ord(found[1]):04X}) is not the Vietnamese {right} (U+{ord(right):04X})"
            )
            yield Remark(found.start(), found.end(), message, f"write {right}", right)
