"""The letters that drawn cards can show: those of the typeface that the package holds; opens nothing."""

from __future__ import annotations

from collections.abc import Iterable

LETTERS: tuple[int, ...] = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x100),
    *map(ord, "ĂăĐđĨĩŨũƠơƯư"),
    *range(0x1EA0, 0x1EFA),
    # The languages of the Central Highlands; marks for what they write in two signs (ơ̆).
    *map(ord, "ČčĔĕĬĭŎŏŬŭ\u0300\u0301\u0303\u0306\u0309\u0323"),
    *map(ord, "‐‑‒–—‘’‚“”„†•…‰′″‹›⁄₫€№™←→−≈≤≥"),
)
"""Code points of the typeface, as ``scripts/make_fonts.py`` cuts it."""
_KNOWN = frozenset(map(chr, LETTERS))


def can_be_drawn(texts: Iterable[str]) -> bool:
    """Say whether the typeface has every letter; a card with empty boxes would be worse than none."""
    return all(_KNOWN.issuperset(text) for text in texts)
