"""Names and slugs of listings: what is declared, what the articles' own words elect, who owns a slug."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from glonews.model.taxonomy import Taxonomy
from glonews.taxonomy import chosen_category_name, chosen_form, owned_slugs
from glonews.text import slug as slug_of

NAMED_KINDS = ("category", "tag", "author", "series")
"""Listings whose name and slug come from words; months and the whole site have none."""
LASTING_KINDS = ("category", "author")
"""Those that have a page as soon as they are declared; tags and series wait for their first article."""


class TermChange(NamedTuple):
    """A listing whose name, slug or existence differs from what the last build showed."""

    kind: str
    key: str
    old_slug: str
    """Empty when it had no page."""
    renamed: bool
    """True when only words differ, not existence."""


def declare(connection: sqlite3.Connection, taxonomy: Taxonomy) -> dict[int, tuple[str, str]]:
    """Enter the declared terms and forget those no longer declared.

    Gives the ids of the listings concerned with the name and slug base each had before.
    """
    declared = {
        **{("category", category.key): (category.name, category.key) for category in taxonomy.categories},
        **{("author", person.key): (person.name, person.slug) for person in taxonomy.people},
        **{("tag", tag.key): (tag.name, tag.slug or slug_of(tag.key)) for tag in taxonomy.tags},
        **{("series", series.key): (series.name, series.slug) for series in taxonomy.series},
    }
    run, find = connection.executemany, "SELECT id, name, base FROM listing WHERE kind = ? AND key = ?"
    stored = {
        (kind, key): (name, base)
        for kind, key, name, base in connection.execute("SELECT kind, key, name, base FROM listing WHERE declared")
    }
    gone = stored.keys() - declared.keys()
    news = {address: value for address, value in declared.items() if stored.get(address) != value}
    before = {at: connection.execute(find, at).fetchone() or (0, "", "") for at in sorted(gone | news.keys())}
    run("UPDATE listing SET declared = 0, name = '', base = '' WHERE kind = ? AND key = ?", sorted(gone))
    run(
        "INSERT INTO listing (kind, key, declared, name, base) VALUES (?,?,1,?,?) ON CONFLICT (kind, key)"
        " DO UPDATE SET declared = 1, name = excluded.name, base = excluded.base",
        [(*address, *value) for address, value in sorted(news.items())],
    )
    return {connection.execute(find, at).fetchone()[0]: (name, base) for at, (_, name, base) in before.items()}


def settle(
    connection: sqlite3.Connection, listings: Iterable[int], before: Mapping[int, tuple[str, str]]
) -> list[TermChange]:
    """Elect names, then give out slugs, for the listings whose members or declaration changed.

    ``before`` is what ``declare`` has given. Gives every named listing that is now shown in another way than
    before, also those that lost or won a slug.
    """
    groups: set[tuple[str, str]] = set()
    concerned: dict[int, tuple[str, str, str, str, int]] = {}
    for number in sorted(set(listings)):
        row = connection.execute(
            "SELECT kind, key, declared, name, base, slug, shown FROM listing WHERE id = ?", (number,)
        ).fetchone()
        if row and row[0] in NAMED_KINDS:
            kind, key, declared, name, base, slug, shown = row
            old_name, old_base = before.get(number, (name, base))
            concerned[number] = (kind, key, old_name, slug, shown)
            groups |= {(kind, old_base), (kind, _elect(connection, number, kind, key, declared, name, base))}
    for kind, base in sorted(groups):
        for number, key, name, slug, shown in _give_slugs(connection, kind, base):
            concerned.setdefault(number, (kind, key, name, slug, shown))
    return [change for number, old in concerned.items() if (change := _compare(connection, number, *old))]


def _compare(
    connection: sqlite3.Connection, number: int, kind: str, key: str, name: str, slug: str, shown: int
) -> TermChange | None:
    row = connection.execute("SELECT name, slug, size, declared FROM listing WHERE id = ?", (number,)).fetchone()
    exists = int(row[2] > 0 or (row[3] and kind in LASTING_KINDS))
    if exists != shown:
        connection.execute("UPDATE listing SET shown = ? WHERE id = ?", (exists, number))
    if (exists, row[0], row[1]) == (shown, name, slug) or not (exists or shown):
        return None
    return TermChange(kind, key, slug if shown else "", renamed=exists == shown)


def _elect(
    connection: sqlite3.Connection, number: int, kind: str, key: str, declared: int, name: str, base: str
) -> str:
    """Settle name, slug base and age of one listing; a declared one keeps its words and is the oldest."""
    first = b""
    if not declared:
        run = connection.execute
        first = run("SELECT min(position) FROM member WHERE listing = ?", (number,)).fetchone()[0] or b""
        forms = run("SELECT written, uses FROM form WHERE listing = ? AND uses > 0", (number,)).fetchall()
        choose = chosen_category_name if kind == "category" else chosen_form
        name = choose([(_last_word(kind, written), uses) for written, uses in forms or [(key, 1)]])
        base = key if kind == "category" else slug_of(key)
    connection.execute("UPDATE listing SET name = ?, base = ?, first = ? WHERE id = ?", (name, base, first, number))
    return base


def _last_word(kind: str, written: str) -> str:
    return written.rstrip("/ ").rsplit("/", 1)[-1].strip() if kind == "category" else written


def _give_slugs(connection: sqlite3.Connection, kind: str, base: str) -> list[tuple[int, str, str, str, int]]:
    """Give each rival its slug; give id, key, name, slug and shown as they were of those whose slug changed."""
    rows = connection.execute(
        "SELECT key, id, first, slug, name, shown FROM listing WHERE kind = ? AND base = ? AND (size > 0 OR declared)",
        (kind, base),
    ).fetchall()
    slugs = owned_slugs((row[0], base, row[2]) for row in rows)
    if kind == "category":
        slugs = {row[0]: row[0] for row in rows}
    changed = [row for row in rows if row[3] != slugs[row[0]]]
    connection.executemany("UPDATE listing SET slug = ? WHERE id = ?", [(slugs[row[0]], row[1]) for row in changed])
    return [(row[1], row[0], row[4], row[3], row[5]) for row in changed]
