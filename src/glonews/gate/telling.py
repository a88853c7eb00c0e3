"""Everything that is wrong with an output, put together from what is stored."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import msgpack

from glonews.conformance import whole
from glonews.conformance.across import DEAD, DEAD_ANCHOR, SHARED_HINT
from glonews.conformance.addresses import address_of
from glonews.conformance.facts import Facts, House
from glonews.conformance.html.dates import FUTURE
from glonews.conformance.registry import RULES
from glonews.conformance.rule import Finding, Rule
from glonews.conformance.sitemaps.news import AGE_SECONDS, OLD
from glonews.conformance.source import Source
from glonews.problems import Problem

_FINDINGS = msgpack.Decoder(tuple[Finding, ...])
_FACTS = msgpack.Decoder(Facts)


def problems(connection: sqlite3.Connection, root: Path, house: House, now: int) -> Iterator[Problem]:
    """Give every problem of an output at an instant, in no order."""
    yield from _stored(connection)
    yield from _dead(connection, root, house)
    yield from _untimely(connection, now)
    yield from _repeated(connection)
    yield from _unlisted(connection)


def _stored(connection: sqlite3.Connection) -> Iterator[Problem]:
    for column in ("findings", "judged"):
        query = f"SELECT path, {column} FROM file JOIN seen USING (id) WHERE {column} IS NOT NULL"
        for path, stored in connection.execute(query):
            yield from (RULES[finding.rule].problem(path, finding) for finding in _FINDINGS.decode(stored))


def _dead(connection: sqlite3.Connection, root: Path, house: House) -> Iterator[Problem]:
    rows = connection.execute(
        "SELECT t.path, fragment, use, block, min(s.path), count(*) FROM target t"
        " JOIN names ON names.target = t.id JOIN holds USING (block) JOIN seen s ON s.id = holds.file"
        " WHERE alive = 0 GROUP BY t.id, use, block"
    )
    for path, fragment, use, _, holder, count in rows:
        there = bool(fragment) and connection.execute("SELECT 1 FROM seen WHERE path = ?", (path,)).fetchone()
        rule = DEAD_ANCHOR if there else DEAD[use]
        address = address_of(path, "") + (f"#{fragment}" if fragment else "")
        finding = rule.found(_place(root / holder, address, house), address=address)
        if count > 1:
            hint = SHARED_HINT.format(count=count - 1)
            finding = Finding(finding.rule, finding.line, finding.column, finding.message, hint)
        yield rule.problem(holder, finding)


def _place(file: Path, address: str, house: House) -> tuple[int, int]:
    """Find the place of an address in a file, in whichever form it stands there."""
    source = Source(file.read_bytes())
    fragment = address[address.find("#") :] if "#" in address else ""
    for written in (f'"{address}"', house.base + address, address, f'"{fragment}"' if fragment else ""):
        line, column = source.first(written) if written else (0, 0)
        if line:
            return line, column + written.startswith('"')
    return 0, 0


def _untimely(connection: sqlite3.Connection, now: int) -> Iterator[Problem]:
    """Find what lies in the future, and news that are old by now."""
    rows = connection.execute(
        "SELECT path, facts FROM seen JOIN file USING (id)"
        " WHERE id IN (SELECT id FROM file WHERE latest > ? UNION SELECT id FROM file WHERE oldest < ?)",
        (now, now - AGE_SECONDS),
    )
    for path, facts in rows:
        for dated in _FACTS.decode(facts).dated:
            place = dated.line, dated.column
            if dated.instant > now:
                yield FUTURE.problem(path, FUTURE.found(place, written=dated.written))
            elif dated.rule == OLD.id and dated.instant < now - AGE_SECONDS:
                yield OLD.problem(path, OLD.found(place, written=dated.written))


def _repeated(connection: sqlite3.Connection) -> Iterator[Problem]:
    """Find pages with the title of another one; each is told of the first in order of path."""
    keys = connection.execute(
        "SELECT title_key FROM file WHERE title_key IS NOT NULL GROUP BY title_key HAVING count(*) > 1"
    ).fetchall()
    for (key,) in keys:
        rows = connection.execute(
            "SELECT title, path, facts FROM file JOIN seen USING (id) WHERE title_key = ? ORDER BY title, path", (key,)
        )
        first: dict[str, str] = {}
        for title, path, facts in rows:
            other = first.setdefault(title, path)
            if other != path:
                place = _FACTS.decode(facts).title if facts else (0, 0)
                yield whole.SAME_TITLE.problem(path, whole.SAME_TITLE.found(place, title=title, other=other))


def _unlisted(connection: sqlite3.Connection) -> Iterator[Problem]:
    if not connection.execute("SELECT 1 FROM seen WHERE path = 'robots.txt'").fetchone():
        yield whole.NO_ROBOTS.problem("robots.txt", whole.NO_ROBOTS.found())
    maps = connection.execute(
        "SELECT path FROM file JOIN seen USING (id) WHERE kind IN ('sitemap', 'sitemap-index') AND NOT EXISTS"
        " (SELECT 1 FROM target t JOIN asks ON asks.target = t.id WHERE t.path = seen.path AND fragment = '')"
    )
    yield from _each(whole.UNLISTED_MAP, maps)
    if connection.execute("SELECT 1 FROM file WHERE kind = 'sitemap'").fetchone():
        pages = connection.execute(
            "SELECT path FROM file JOIN seen USING (id) WHERE article AND NOT EXISTS"
            " (SELECT 1 FROM target t JOIN asks ON asks.target = t.id"
            "  WHERE t.path = seen.path AND fragment = '' AND listing)"
        )
        yield from _each(whole.UNLISTED_PAGE, pages)


def _each(rule: Rule, rows: Iterable[tuple[str]]) -> Iterator[Problem]:
    for (path,) in rows:
        yield rule.problem(path, rule.found())
