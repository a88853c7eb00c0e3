"""Related articles ("Có thể bạn quan tâm"), decided as of an article's own publication.

Only what lies before the article counts, and only the twenty newest earlier articles of each of its tags and
of its category, so that publishing never rewrites the archive and the cost does not grow with it. No
corpus-wide statistics: how rare a tag was then is read from how far back its twenty articles reach.
"""

from __future__ import annotations

from collections.abc import Iterable

from glonews.model.entry import Address, Standing
from glonews.pages.kind import Touch
from glonews.views.archive import ArchiveView

WINDOW = 20
SHOWN = 5
HORIZON_SECONDS = 20 * 365 * 86_400
DAY_SECONDS = 86_400


def related_ids(standing: Standing, archive: ArchiveView) -> tuple[int, ...]:
    """Give the ids of the most related earlier articles, best first; of equals the newest."""
    shared: dict[tuple[bytes, int], int] = {}
    now = _second(standing.position)
    for listing in _listings_of(standing):
        window = archive.listings.earlier(*listing, standing.position, WINDOW)
        weight = _rarity(window, now) * (8 if listing[0] == "tag" else 4)
        for member in window:
            shared[member] = shared.get(member, 0) + weight
    # Written out in one expression: this runs for two hundred candidates an article.
    scores = [
        (weight - ((now - int.from_bytes(position[:5], "big")) // DAY_SECONDS).bit_length(), position, number)
        for (position, number), weight in shared.items()
    ]
    scores.sort(reverse=True)
    return tuple(number for _, _, number in scores[:SHOWN])


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


def _rarity(window: list[tuple[bytes, int]], now: int) -> int:
    """Weigh a listing by the mean time between its articles then: each doubling of the gap adds one."""
    if not window:
        return 0
    reach = now - _second(window[-1][0]) if len(window) == WINDOW else HORIZON_SECONDS
    return (reach // (len(window) * 3600)).bit_length()


def _second(position: bytes) -> int:
    return int.from_bytes(position[:5], "big")
