"""Which articles and pages must be read again because the declared taxonomy means something else by their words."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from msgspec import msgpack

from glonews.build.desk import Desk
from glonews.model.entry import Mention
from glonews.model.taxonomy import Taxonomy
from glonews.text import identity


def articles_to_resolve_again(connection: sqlite3.Connection, desk: Desk, old: Taxonomy) -> set[str]:
    """Give the articles that use a word which now leads to another category, person or tag, and all static pages.

    Only the distinct words are resolved, not the articles. Photo credits are words, too, but are resolved
    when pages are made.
    """
    resolve: dict[str, Callable[[str], str | None]] = {
        "category": desk.tree.key_of, "author": desk.people.key_of, "tag": desk.tags.key_of, "series": identity,
    }  # fmt: skip
    rows = connection.execute(
        "SELECT form.id, form.kind, written, key FROM form JOIN listing ON listing.id = form.listing"
    ).fetchall()
    moved = [number for number, kind, written, key in rows if resolve[kind](written) != key]
    found: set[str] = set()
    for number in moved:
        articles = connection.execute("SELECT path FROM mention JOIN article ON id = article WHERE form = ?", (number,))
        found.update(row[0] for row in articles)
    found.update(_in_moved_editions(connection, desk, old))
    if old.people == desk.declared.people:
        return found
    pages = connection.execute("SELECT path FROM page")  # few: all of them, for their photo credits
    return found.union(_credited(connection, desk, old), (row[0] for row in pages))


def _in_moved_editions(connection: sqlite3.Connection, desk: Desk, old: Taxonomy) -> set[str]:
    """Give the articles of the editions whose sections are declared in another way."""
    found: set[str] = set()
    for edition in desk.settings.editions:
        if _named(old, edition.language) == _named(desk.declared, edition.language):
            continue
        # Public or not: no list holds those that wait for their hour.
        mention = msgpack.encode(Mention("edition", edition.language))
        rows = connection.execute("SELECT path FROM article WHERE instr(mentions, ?)", (mention,))
        found.update(row[0] for row in rows)
    return found


def _named(taxonomy: Taxonomy, language: str) -> dict[str, str]:
    """Give the categories that have a name in a language, by key."""
    named = ((category.key, dict(category.names).get(language, "")) for category in taxonomy.categories)
    return {key: name for key, name in named if name}


def _credited(connection: sqlite3.Connection, desk: Desk, old: Taxonomy) -> set[str]:
    """Give the articles whose photo credits or unknown-author warnings can change with the people."""
    known = {person.key for person in (*old.people, *desk.declared.people)}
    rows = connection.execute("SELECT DISTINCT name FROM reference WHERE name >= 'author:' AND name < 'author;'")
    found: set[str] = set()
    for (name,) in rows.fetchall():
        key = name.removeprefix("author:")
        if key not in known and desk.people.key_of(key) == key:
            continue
        articles = connection.execute("SELECT path FROM reference JOIN article ON id = article WHERE name = ?", (name,))
        found.update(row[0] for row in articles)
    warned = connection.execute("SELECT path FROM problem WHERE code = 'unknown-author'")
    return found.union(row[0] for row in warned)
