"""Related articles ("Có thể bạn quan tâm"), decided as of an article's own publication.

Only what lies before the article counts, and only the forty newest earlier articles of each of its tags and
of its category, so that publishing never rewrites the archive and the cost does not grow with it. No
corpus-wide statistics: how rare a tag was then is read from how far back its forty articles reach.
"""

from __future__ import annotations

from collections.abc import Iterable

from glonews.model.entry import Address, Standing
from glonews.pages.kind import Touch
from glonews.views.archive import ArchiveView

WINDOW = 40
SHOWN = 5
HORIZON_SECONDS = 20 * 365 * 86_400
DAY_SECONDS = 86_400


def related_ids(standing: Standing, archive: ArchiveView) -> tuple[int, ...]:
    """Give the ids of the most related earlier articles, best first."""
    scores: dict[int, int] = {}
    positions: dict[int, bytes] = {}
    for listing in _listings_of(standing):
        window = archive.listings.earlier(*listing, standing.position, WINDOW)
        weight = _rarity(window, standing) * (2 if listing[0] == "tag" else 1)
        for position, number in window:
            scores[number] = scores.get(number, 0) + weight
            positions[number] = position
    ranked = sorted(scores, key=lambda number: (_score(scores[number], positions[number], standing), positions[number]))
    return tuple(ranked[: -SHOWN - 1 : -1])


def may_relate(touch: Touch, archive: ArchiveView) -> Iterable[Address]:
    """Give the later articles that have this one within a window."""
    shown = touch.facets & {"link", "card"}
    numbers: dict[int, None] = {}
    for listing in touch.standing.listings:
        if listing[0] in ("tag", "category") and (shown or listing in touch.moved):
            later = archive.listings.later(*listing, touch.standing.position, WINDOW)
            numbers.update(dict.fromkeys(number for _, number in later))
    return [Address("article", standing.path) for standing in archive.standings(numbers)]


def _listings_of(standing: Standing) -> list[tuple[str, str]]:
    category = [("category", standing.category)] if standing.category else []
    return [listing for listing in standing.listings if listing[0] == "tag"] + category


def _rarity(window: list[tuple[bytes, int]], standing: Standing) -> int:
    """Weigh a listing by the mean time between its articles then: each doubling of the gap adds one."""
    if not window:
        return 0
    reach = _second(standing.position) - _second(window[-1][0]) if len(window) == WINDOW else HORIZON_SECONDS
    return (reach // (len(window) * 3600)).bit_length()


def _score(shared: int, position: bytes, standing: Standing) -> int:
    age_days = (_second(standing.position) - _second(position)) // DAY_SECONDS
    return shared * 4 - age_days.bit_length()


def _second(position: bytes) -> int:
    return int.from_bytes(position[:5], "big")
