"""Changing the archive part of the index: articles in and out, with their listings, names and references."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from msgspec import msgpack

from glonews.model.entry import Entry, Mention
from glonews.photos.recipes import place_of
from glonews.routes.urls import url_stem

BATCH = 1000

ADD_ARTICLE = "INSERT INTO article VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"


class ArchiveWriter:
    """Adds and removes articles; ``dirty`` then says from which position each listing has changed.

    Adds are buffered: call ``flush`` before reading. The caller owns the transaction.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.dirty: dict[int, bytes] = {}
        """Listing id -> smallest position at which its membership changed."""
        self.sizes: dict[int, int] = defaultdict(int)
        self.uses: dict[int, int] = defaultdict(int)
        self._listings: dict[tuple[str, str], int] = {}
        self._forms: dict[tuple[str, str], tuple[int, int]] = {}
        self._next_id = connection.execute("SELECT coalesce(max(id), 0) + 1 FROM article").fetchone()[0]
        self.first_new_id = self._next_id
        self._articles: list[tuple[object, ...]] = []
        self._bodies: list[tuple[int, str]] = []
        self._members: list[tuple[int, bytes, int]] = []
        self._mentions: list[tuple[int, int]] = []
        self._references: list[tuple[str, int]] = []
        self._aliases: list[tuple[str, int]] = []
        self._uses: list[tuple[object, ...]] = []
        self._rights: list[tuple[object, ...]] = []

    def add(self, entry: Entry, *, live: bool) -> None:
        """Put an article into the index and, when it is live, into its listings."""
        number = self._next_id
        self._next_id += 1
        self._articles.append(
            (
                number, entry.path, entry.url, url_stem(entry.url), entry.position, entry.title, entry.modified, live,
                entry.draft, entry.visible_from, entry.visible_until, entry.category, msgpack.encode(entry.mentions),
                msgpack.encode(entry.references), entry.card, entry.page, entry.body_digest,
            )
        )  # fmt: skip
        self._bodies.append((number, entry.body))
        places = self._places(entry.mentions)
        self._mentions.extend({(form, number) for _, forms in places for form in forms})
        self._references.extend((name, number) for name in set(entry.references))
        self._aliases.extend((url, number) for url in set(entry.aliases))
        self._uses.extend((use.photo, number, place_of(use.focus), use.lead) for use in entry.uses)
        self._rights.extend((each.photo, number, each.until, each.distribute) for each in entry.rights)
        if live:
            self._enlist(number, entry.position, places)
        if len(self._articles) >= BATCH:
            self.flush()

    def remove(self, path: str) -> None:
        """Take an article out of the index, if it is there."""
        self.flush()
        row = self.connection.execute(
            "SELECT id, position, mentions, refs, live FROM article WHERE path = ?", (path,)
        ).fetchone()
        if row is None:
            return
        number, position, mentions_blob, references_blob, live = row
        mentions = msgpack.decode(mentions_blob, type=tuple[Mention, ...])
        if live:
            self._delist(position, mentions)
        run = self.connection.executemany
        run("DELETE FROM mention WHERE form = ? AND article = ?",
            [(self._form(mention), number) for mention in mentions if mention.written])  # fmt: skip
        run("DELETE FROM reference WHERE name = ? AND article = ?",
            [(name, number) for name in msgpack.decode(references_blob)])  # fmt: skip
        self.connection.execute("DELETE FROM alias WHERE article = ?", (number,))
        self.connection.execute("DELETE FROM body WHERE article = ?", (number,))
        self.connection.execute("DELETE FROM use WHERE article = ?", (number,))
        self.connection.execute("DELETE FROM rights WHERE article = ?", (number,))
        self.connection.execute("DELETE FROM article WHERE id = ?", (number,))

    def show(self, path: str, *, live: bool) -> None:
        """Bring an article into its listings or take it out, as embargo, expiry and ``--drafts`` decide."""
        self.flush()
        number, position, blob, now = self.connection.execute(
            "SELECT id, position, mentions, live FROM article WHERE path = ?", (path,)
        ).fetchone()
        if bool(now) == live:
            return
        mentions = msgpack.decode(blob, type=tuple[Mention, ...])
        if live:
            self._enlist(number, position, self._places(mentions))
        else:
            self._delist(position, mentions)
        self.connection.execute("UPDATE article SET live = ? WHERE id = ?", (live, number))

    def flush(self) -> None:
        """Write what is buffered."""
        run = self.connection.executemany
        run(ADD_ARTICLE, self._articles)
        run("INSERT INTO body VALUES (?,?)", self._bodies)
        run("INSERT INTO member VALUES (?,?,?)", self._members)
        run("INSERT INTO mention VALUES (?,?)", self._mentions)
        run("INSERT OR IGNORE INTO reference VALUES (?,?)", self._references)
        run("INSERT OR IGNORE INTO alias VALUES (?,?)", self._aliases)
        run("INSERT OR IGNORE INTO use VALUES (?,?,?,?)", self._uses)
        run("INSERT INTO rights VALUES (?,?,?,?)", self._rights)
        rows_of: tuple[list[Any], ...] = (
            self._articles, self._bodies, self._members, self._mentions, self._references, self._aliases, self._uses,
            self._rights,
        )  # fmt: skip
        for rows in rows_of:
            rows.clear()
        self._flush_counts()

    def _flush_counts(self) -> None:
        run = self.connection.executemany
        run("UPDATE listing SET size = size + ? WHERE id = ?", [(n, key) for key, n in self.sizes.items()])
        run("UPDATE form SET uses = uses + ? WHERE id = ?", [(n, key) for key, n in self.uses.items()])
        self.sizes.clear()
        self.uses.clear()

    def listing(self, kind: str, key: str) -> int:
        """Give the id of a listing, made when it is new."""
        known = self._listings.get((kind, key))
        if known is None:
            known = self._listings[kind, key] = self._found_or_made(
                "SELECT id FROM listing WHERE kind = ? AND key = ?",
                "INSERT INTO listing (kind, key) VALUES (?,?)",
                (kind, key),
            )
        return known

    def _form(self, mention: Mention) -> int:
        """Give the id of a written form; a form that now means another listing is moved there."""
        listing = self.listing(mention.kind, mention.key)
        known = self._forms.get((mention.kind, mention.written))
        if known is None or known[1] != listing:
            number = self._found_or_made(
                "SELECT id FROM form WHERE kind = ? AND written = ?",
                "INSERT INTO form (kind, written, listing) VALUES (?,?,0)",
                (mention.kind, mention.written),
            )
            self.connection.execute("UPDATE form SET listing = ? WHERE id = ?", (listing, number))
            known = self._forms[mention.kind, mention.written] = (number, listing)
        return known[0]

    def _found_or_made(self, find: str, make: str, values: tuple[str, str]) -> int:
        row = self.connection.execute(find, values).fetchone()
        return int(row[0]) if row else int(self.connection.execute(make, values).lastrowid or 0)

    def _enlist(self, number: int, position: bytes, places: Iterable[tuple[int, set[int]]]) -> None:
        for listing, forms in places:
            self._members.append((listing, position, number))
            self._count(listing, position, forms, 1)

    def _delist(self, position: bytes, mentions: Iterable[Mention]) -> None:
        for listing, forms in self._places(mentions):
            self.connection.execute("DELETE FROM member WHERE listing = ? AND position = ?", (listing, position))
            self._count(listing, position, forms, -1)

    def _places(self, mentions: Iterable[Mention]) -> list[tuple[int, set[int]]]:
        """Give each listing once, with the written forms that lead there."""
        places: dict[int, set[int]] = {}
        for mention in mentions:
            forms = places.setdefault(self.listing(mention.kind, mention.key), set())
            if mention.written:
                forms.add(self._form(mention))
        return list(places.items())

    def _count(self, listing: int, position: bytes, forms: set[int], step: int) -> None:
        self.sizes[listing] += step
        for form in forms:
            self.uses[form] += step
        earliest = self.dirty.get(listing)
        if earliest is None or position < earliest:
            self.dirty[listing] = position
