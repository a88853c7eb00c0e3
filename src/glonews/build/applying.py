"""Applying what was read to the index, and collecting on the way every output that may show a difference."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from msgspec import msgpack

from glonews.build.collecting import Collector
from glonews.build.reading import Read
from glonews.index.archive import Archive
from glonews.index.marks import set_changed, set_marks
from glonews.index.outputs import add_problems, put_problems
from glonews.index.sources import put_source, put_sources
from glonews.index.terms import declare, settle
from glonews.index.writer import BATCH, ArchiveWriter
from glonews.model.settings import Settings
from glonews.model.taxonomy import Taxonomy
from glonews.model.video import VideoFacts
from glonews.problems import Problem
from glonews.routes.urls import url_stem
from glonews.sources.files import is_video


class Applier:
    """Changes the index from one state of the sources to the next. The caller owns the transaction.

    ``hurried`` leaves the slow format of new photos for later.
    ``is_new`` says that the index is empty: then nothing is collected, since everything is a candidate. Articles whose
    hour comes after ``horizon`` are hidden: the build's instant, unless a preview looks further.
    """

    def __init__(
        self, connection: sqlite3.Connection, settings: Settings, taxonomy: Taxonomy, *,
        now: int, horizon: int, drafts: bool, is_new: bool, hurried: bool = False,
    ) -> None:  # fmt: skip
        self.connection = connection
        self.settings = settings
        self.taxonomy = taxonomy
        self.now = now
        self.horizon = horizon
        self.drafts = drafts
        self.is_new = is_new
        self.hurried = hurried
        self.writer = ArchiveWriter(connection)
        self._flipped: Sequence[str] = ()
        self.collector = Collector(Archive(connection, settings, taxonomy, now), self.is_live)

    def is_live(self, draft: int, visible_from: int, visible_until: int) -> bool:
        """Say whether an article is shown by this build."""
        return (self.drafts or not draft) and visible_from <= self.horizon and self.now < visible_until

    def change(self, reads: Iterable[Read], removed: Sequence[str], flipped: Sequence[str]) -> None:
        """Take in what was read, what is gone, and whose hour has come or passed."""
        if self.is_new:
            self._load(reads)
            return
        arrived = list(reads)
        self.collector.look_before(arrived, removed, flipped)
        for path in removed:
            self._forget(path)
        for read in arrived:
            if read.source:
                self._enter(read)
        self._flipped = flipped
        for path in flipped:
            row = self.connection.execute(
                "SELECT draft, visible_from, visible_until FROM article WHERE path = ?", (path,)
            ).fetchone()
            if row:
                self.writer.show(path, live=self.is_live(*row))
        self.writer.flush()

    def _load(self, reads: Iterable[Read]) -> None:
        """Fill an empty index, whose tables have no indexes yet: nothing in them is looked for."""
        sources = []
        for read in reads:
            if read.source:
                sources.append((read.source, read.has_failed))
                add_problems(self.connection, f"source:{read.source.path}", read.problems)
                self._enter_content(read)
            if len(sources) >= BATCH:
                put_sources(self.connection, sources)
                sources.clear()
        put_sources(self.connection, sources)
        self.writer.flush()

    def _enter(self, read: Read) -> None:
        source = read.source
        assert source is not None
        put_source(self.connection, source, failed=read.has_failed)
        put_problems(self.connection, f"source:{source.path}", read.problems)
        self._enter_content(read)

    def _enter_content(self, read: Read) -> None:
        if read.source and is_video(read.source.path):
            self._enter_video(read)
        elif read.source and read.source.kind == "photo":
            self._enter_photo(read)
        elif read.has_failed:
            return
        elif read.entry:
            entry = read.entry
            if not self.is_new:
                self.writer.remove(entry.path)
            live = self.is_live(entry.draft, entry.visible_from, entry.visible_until)
            self.writer.add(entry, live=live)
        elif read.page:
            page = read.page
            self.connection.execute(
                "INSERT OR REPLACE INTO page VALUES (?,?,?,?)",
                (page.path, url_stem(page.url), msgpack.encode(page), read.body),
            )

    def _enter_photo(self, read: Read) -> None:
        assert read.source is not None
        path, facts = read.source.path, read.facts
        if facts:
            self.connection.execute(
                "INSERT OR REPLACE INTO photo VALUES (?,?,?,'',?,?)",
                (path, read.source.digest, msgpack.encode(facts), self.hurried, facts.creator),
            )
        else:  # a damaged photo leaves the last good one in place
            self.connection.execute(
                "INSERT INTO photo VALUES (?,'',NULL,?,0,'')"
                " ON CONFLICT (path) DO UPDATE SET trouble = excluded.trouble",
                (path, read.trouble),
            )

    def _enter_video(self, read: Read) -> None:
        assert read.source is not None
        path, run = read.source.path, self.connection.execute
        if read.video:
            run(
                "INSERT OR REPLACE INTO video VALUES (?,?,?,'')",
                (path, read.source.digest, msgpack.encode(read.video)),
            )
        else:  # a damaged one leaves the last good one in place
            run(
                "INSERT INTO video VALUES (?,'',?,?) ON CONFLICT (path) DO UPDATE SET trouble = excluded.trouble",
                (path, msgpack.encode(VideoFacts()), read.trouble or "it cannot be read"),
            )

    def _forget(self, path: str) -> None:
        run = self.connection.execute
        run("DELETE FROM source WHERE path = ?", (path,))
        run("DELETE FROM photo WHERE path = ?", (path,))
        run("DELETE FROM video WHERE path = ?", (path,))
        run("DELETE FROM page WHERE path = ?", (path,))
        put_problems(self.connection, f"source:{path}", ())
        self.writer.remove(path)
        self.writer.flush()

    def settle(self, old_taxonomy: Taxonomy | None) -> list[Problem]:
        """Bring listings, names and addresses in order; collect what all changes can touch. Call it once.

        ``old_taxonomy`` is what was declared before, when that has changed.
        """
        declared = declare(self.connection, self.taxonomy) if old_taxonomy is not None else {}
        problems = self._refuse_doubles()
        self.writer.flush()
        listings = {*self.writer.dirty, *declared}
        set_marks(self.connection, self.writer.dirty, self.settings.page_size)
        set_changed(self.connection, self.writer.dirty)
        changes = settle(self.connection, listings, declared)
        if not self.is_new:
            after = Archive(self.connection, self.settings, self.taxonomy, self.now)
            self.collector.look_after(after, changes)
            if old_taxonomy is not None:
                self.collector.redeclare(old_taxonomy, self.taxonomy, after)
        return problems

    def _refuse_doubles(self) -> list[Problem]:
        """Hide all but one of the articles that claim one address: the one already public, else the first path."""
        problems = []
        for stem in self._claimed_twice():
            rows = self.connection.execute("SELECT path FROM article WHERE stem = ? AND live ORDER BY path", (stem,))
            paths = [row[0] for row in rows]
            keeper = self.keeper(paths, stem)
            problems += [self._hide_double(path, keeper) for path in paths if path != keeper]
        return problems

    def _claimed_twice(self) -> list[str]:
        """Give the addresses with more than one public article, looking only at those that have become public."""
        if self.is_new:
            rows = self.connection.execute("SELECT stem FROM article WHERE live GROUP BY stem HAVING count(*) > 1")
            return [row[0] for row in rows]
        pair = (  # not DISTINCT: SQLite would walk over all addresses to have them in order
            "SELECT a.stem FROM article a JOIN article b ON a.stem = b.stem AND a.id <> b.id"
            " WHERE a.live AND b.live AND "
        )
        found = {row[0] for row in self.connection.execute(pair + "a.id >= ?", (self.writer.first_new_id,))}
        for path in self._flipped:
            found.update(row[0] for row in self.connection.execute(pair + "a.path = ?", (path,)))
        return sorted(found)

    def keeper(self, paths: Sequence[str], stem: str) -> str:
        """Say which of the articles that claim an address has it: what is published stays where it is."""
        return next((path for path in paths if self._had_address(path, stem)), paths[0])

    def _had_address(self, path: str, stem: str) -> bool:
        known = self.collector.old
        old = known[path] if path in known else self.collector.before.standing(path)
        return old is not None and url_stem(old.url) == stem

    def _hide_double(self, path: str, keeper: str) -> Problem:
        (url,) = self.connection.execute("SELECT url FROM article WHERE path = ?", (path,)).fetchone()
        message = f'the address "{url}" belongs to {keeper} already'
        problem = Problem(path, 1, 1, "same-address", "error", message, "give this article another slug")
        self.writer.show(path, live=False)
        self.connection.execute("UPDATE source SET unsure = 2 WHERE path = ?", (path,))
        put_problems(self.connection, f"source:{path}", [problem])
        return problem
