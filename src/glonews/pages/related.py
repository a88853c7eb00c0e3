"""Related articles ("Có thể bạn quan tâm"), decided as of an article's own publication.

Only what lies before the article counts, and only the twenty newest earlier articles of each of its tags and
of its category, so that publishing never rewrites the archive and the cost does not grow with it. No
corpus-wide statistics: how rare a tag was then is read from how far back its twenty articles reach.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from glonews.model.entry import Address, Standing
from glonews.pages.kind import Touch
from glonews.views.archive import ArchiveView

WINDOW = 20
SHOWN = 5
HORIZON_SECONDS = 20 * 365 * 86_400
DAY_SECONDS = 86_400


def related_ids(standing: Standing, archive: ArchiveView) -> tuple[int, ...]:
    """Give the ids of the most related earlier articles, best first; of equals the newest."""
    now = _second(standing.position)
    windows = [
        (archive.listings.window(*listing, standing.position, WINDOW), listing[0]) for listing in _listings_of(standing)
    ]
    positions: dict[int, bytes] = {}
    weights: dict[int, int] = {}
    candidates = _candidates([window for window, _ in windows])
    for window, kind in windows:
        weight = _rarity(window, now) * (8 if kind == "tag" else 4)
        for number in candidates.intersection(window):
            positions[number] = window[number]
            weights[number] = weights.get(number, 0) + weight
    scores = [
        (weight - ((now - _second(positions[number])) // DAY_SECONDS).bit_length(), positions[number], number)
        for number, weight in weights.items()
    ]
    scores.sort(reverse=True)
    return tuple(number for _, _, number in scores[:SHOWN])


def _candidates(windows: list[dict[int, bytes]]) -> set[int]:
    """Give all that can be shown: who shares one list alone comes after those there that are newer, so five do."""
    once: set[int] = set()
    twice: set[int] = set()
    for window in windows:
        twice.update(once.intersection(window))
        once.update(window)
    for window in windows:
        twice.update(islice(reversed(window), SHOWN))
    return twice


def may_relate(touch: Touch, archive: ArchiveView) -> Iterable[Address]:
    """Give the later articles that have this one within a window."""
    shown = touch.facets & {"link", "card"}
    numbers: dict[int, None] = {}
    for listing in touch.standing.listings:
        if listing[0] in ("tag", "category", "edition") and listing[1] and (shown or listing in touch.moved):
            later = archive.listings.later(*listing, touch.standing.position, WINDOW)
            numbers.update(dict.fromkeys(number for _, number in later))
    return [Address("article", standing.path) for standing in archive.standings(numbers)]


def _listings_of(standing: Standing) -> list[tuple[str, str]]:
    category = [("category", standing.category)] if standing.category else []
    edition = [listing for listing in standing.listings if listing[0] == "edition" and listing[1] and not category]
    return [listing for listing in standing.listings if listing[0] == "tag"] + category + edition


def _rarity(window: dict[int, bytes], now: int) -> int:
    """Weigh a listing by the mean time between its articles then: each doubling of the gap adds one."""
    if not window:
        return 0
    reach = now - _second(next(iter(window.values()))) if len(window) == WINDOW else HORIZON_SECONDS
    return (reach // (len(window) * 3600)).bit_length()


def _second(position: bytes) -> int:
    return int.from_bytes(position[:5], "big")
