"""Windows of listings: the newest members before a place, whoever asked for what before."""

from __future__ import annotations

import sqlite3

from hypothesis import given
from hypothesis import strategies as st

from glonews.index.windows import AHEAD, Windows

SIZE = 4
PLACES = st.integers(0, 3 * AHEAD).map(lambda number: number.to_bytes(2, "big"))


@given(
    members=st.dictionaries(st.integers(1, 2), st.sets(PLACES)),
    asked=st.lists(st.tuples(st.integers(1, 3), PLACES), max_size=40),
    in_order=st.booleans(),
)
def test_a_window_holds_the_newest_members_before_its_place_in_whatever_order_places_are_asked_for(
    members: dict[int, set[bytes]], asked: list[tuple[int, bytes]], in_order: bool
) -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute(
        "CREATE TABLE member (listing, position, article, PRIMARY KEY (listing, position)) WITHOUT ROWID"
    )
    rows = [(listing, place, place[1] + 1) for listing, places in members.items() for place in places]
    connection.executemany("INSERT INTO member VALUES (?,?,?)", rows)
    windows = Windows(connection, SIZE)
    for listing, position in sorted(asked, key=lambda ask: ask[1]) if in_order else asked:
        before = sorted(place for place in members.get(listing, ()) if place < position)[-SIZE:]
        assert list(windows.before(listing, position).items()) == [(place[1] + 1, place) for place in before]
