"""Near matches for messages: which known word did the editor mean? Reads nothing, decides nothing."""

from __future__ import annotations

from collections.abc import Iterable

from glonews.text.folding import fold

_CUTOFF = 0.6


def nearest(written: str, known: Iterable[str]) -> str:
    """Give the known word most like the written one, by folded letters, or "" when none comes near."""
    # Deferred: only a site with a mistake needs it.
    from difflib import get_close_matches

    by_fold: dict[str, str] = {}
    for word in known:
        by_fold.setdefault(fold(word), word)
    found = get_close_matches(fold(written), by_fold, n=1, cutoff=_CUTOFF)
    return by_fold[found[0]] if found else ""


def did_you_mean(written: str, known: Iterable[str]) -> str:
    """Give the hint ``did you mean "…"?`` for a near match, or "" when there is none."""
    word = nearest(written, known)
    return f'did you mean "{word}"?' if word else ""
