"""Related stories: those that share most, the newest first; how few are looked at must not show."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from glonews.model.order import first_position
from glonews.pages import related

NOW = 1_600_000_000
SECONDS = st.integers(NOW - 400 * related.DAY_SECONDS, NOW - 1)
WINDOW = st.lists(st.integers(0, 60), max_size=related.WINDOW, unique=True)


def weighed_one_by_one(windows: list[dict[int, bytes]], kinds: list[str]) -> tuple[int, ...]:
    """Give what is most related by the rule alone: every member of every window gets its score."""
    weights: dict[int, int] = {}
    for window, kind in zip(windows, kinds, strict=True):
        rarity = related._rarity(window, related._second(first_position(NOW)))
        for number in window:
            weights[number] = weights.get(number, 0) + rarity * (8 if kind == "tag" else 4)
    positions = {number: position for window in windows for number, position in window.items()}
    now = related._second(first_position(NOW))
    scores = [
        (weight - ((now - related._second(positions[number])) // related.DAY_SECONDS).bit_length(), positions[number])
        for number, weight in weights.items()
    ]
    by_position = {position: number for number, position in positions.items()}
    return tuple(by_position[position] for _, position in sorted(scores, reverse=True)[: related.SHOWN])


@given(
    seconds=st.lists(SECONDS, min_size=61, max_size=61, unique=True),
    chosen=st.lists(WINDOW, min_size=1, max_size=5),
)
def test_the_most_related_stories_are_those_that_weighing_every_story_of_every_list_finds(
    seconds: list[int], chosen: list[list[int]]
) -> None:
    places = {number: first_position(second) + bytes(7) for number, second in enumerate(seconds)}
    windows = [{n: places[n] for n in sorted(numbers, key=lambda n: places[n])} for numbers in chosen]
    listings = [("tag", str(number)) for number in range(len(windows) - 1)]
    known = dict(zip([*listings, ("category", "c")], windows, strict=True))
    standing: Any = SimpleNamespace(category="c", listings=listings, position=first_position(NOW))
    archive: Any = SimpleNamespace(listings=SimpleNamespace(window=lambda kind, key, *_: known[kind, key]))
    kinds = ["tag"] * len(listings) + ["category"]
    assert related.related_ids(standing, archive) == weighed_one_by_one(windows, kinds)
