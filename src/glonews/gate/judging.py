"""The rules between files, asked again of those files that the change concerns."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from functools import lru_cache

from msgspec import msgpack

from glonews.conformance.across import judge
from glonews.conformance.addresses import INDEX
from glonews.conformance.facts import Facts, House, Profile

KNOWN = 1 << 16
"""Profiles that are kept at hand; each is asked for many times."""


def resolve(connection: sqlite3.Connection) -> None:
    """Find out of every address that is new or concerned whether it leads somewhere."""
    anchors_of = lru_cache(maxsize=256)(lambda path: _anchors(connection, path))
    rows = connection.execute("SELECT id, path, fragment FROM target WHERE alive IS NULL").fetchall()
    alive = []
    for number, path, fragment in rows:
        found = path if _exists(connection, path) else f"{path}/{INDEX}"
        there = found == path or _exists(connection, found)
        if there and fragment and found.endswith(".html"):
            there = fragment in anchors_of(found)
        alive.append((there, number))
    connection.executemany("UPDATE target SET alive = ? WHERE id = ?", alive)


def _exists(connection: sqlite3.Connection, path: str) -> bool:
    return connection.execute("SELECT 1 FROM seen WHERE path = ?", (path,)).fetchone() is not None


def _anchors(connection: sqlite3.Connection, path: str) -> frozenset[str]:
    row = connection.execute("SELECT anchors FROM seen JOIN file USING (id) WHERE path = ?", (path,)).fetchone()
    return frozenset(msgpack.decode(row[0])) if row and row[0] else frozenset()


def judge_again(connection: sqlite3.Connection, numbers: Iterable[int], house: House) -> None:
    """Compare some files with those that they speak of, and store what is found."""

    @lru_cache(maxsize=KNOWN)
    def ask(path: str) -> Profile | None:
        row = connection.execute("SELECT profile FROM seen JOIN file USING (id) WHERE path = ?", (path,)).fetchone()
        return profiles.decode(row[0]) if row else None

    profiles = msgpack.Decoder(Profile)
    facts = msgpack.Decoder(Facts)
    for number in numbers:
        path, stored, before = connection.execute(
            "SELECT path, facts, judged FROM seen JOIN file USING (id) WHERE id = ?", (number,)
        ).fetchone()
        found = tuple(judge(path, facts.decode(stored), ask, house)) if stored else ()
        judged = msgpack.encode(found) if found else None
        if judged != before:
            connection.execute("UPDATE file SET judged = ? WHERE id = ?", (judged, number))


def askers(connection: sqlite3.Connection, paths: Iterable[str]) -> set[int]:
    """Give the files that compare themselves with any of these."""
    found: set[int] = set()
    for path in paths:
        rows = connection.execute(
            "SELECT file FROM asks WHERE target = (SELECT id FROM target WHERE path = ? AND fragment = '')", (path,)
        )
        found.update(row[0] for row in rows)
    return found
