"""Searching for given signs: far faster than a pattern that may begin with one of several. Knows no rule."""

from __future__ import annotations

from collections.abc import Iterable


def places_of(signs: Iterable[str], text: str) -> list[int]:
    """Give the places of some letters or words in a text, in its order."""
    places = []
    for sign in signs:
        at = text.find(sign)
        while at >= 0:
            places.append(at)
            at = text.find(sign, at + 1)
    return sorted(places)
