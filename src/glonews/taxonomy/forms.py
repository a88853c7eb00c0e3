"""How a word that articles write in several ways is shown; by rule, never by reading order."""

from __future__ import annotations

import re
from collections.abc import Iterable

_BARE_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def chosen_form(forms: Iterable[tuple[str, int]]) -> str:
    """Choose among forms with their counts: the most frequent, of equals the first by code point; "" of none."""
    counts: dict[str, int] = {}
    for form, count in forms:
        counts[form] = counts.get(form, 0) + count
    return min(counts, key=lambda form: (-counts[form], form), default="")


def chosen_category_name(forms: Iterable[tuple[str, int]]) -> str:
    """Choose the name of a derived category: a name before any bare slug, and a bare slug made readable.

    "khoa-hoc-cong-nghe" becomes "Khoa hoc cong nghe": its marks cannot be guessed.
    """
    every = list(forms)
    named = chosen_form(pair for pair in every if not _BARE_SLUG.fullmatch(pair[0]))
    return named or chosen_form(every).replace("-", " ").capitalize()
