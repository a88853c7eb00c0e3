"""What only the archive as a whole can tell: almost equal titles, tags and authors, and links to places that are gone.

The answers are kept in the check's index and looked for again around what has changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from msgspec import msgpack

from glonews.check.proofs import anchors_of, dead_anchor, has_anchor
from glonews.check.session import ProofSession
from glonews.check.twins import NEAR_SECONDS, Headline, similar_titles, similar_words
from glonews.index.archive import Archive
from glonews.index.listings import AFTER_ALL
from glonews.index.outputs import put_problems
from glonews.model.article import Article, Ref
from glonews.model.order import FIRST_SECOND
from glonews.problems import Problem
from glonews.routes.names import fragment_of, link_name

_articles = msgpack.Decoder(Article)


class Respelt(NamedTuple):
    """A word of an article that is almost another, more frequent one."""

    path: str
    written: Ref
    right: str


def tell_similar(archive: Archive, session: ProofSession) -> None:
    """Bring the stored remarks up to date with what this session has changed."""
    changed = session.changed_paths()
    if changed is not None and not changed:
        return
    connection = archive.connection
    connection.execute("BEGIN IMMEDIATE")
    everything = changed is None
    if everything:
        connection.execute("DELETE FROM problem WHERE owner LIKE 'similar%' OR owner LIKE 'anchor:%'")
    for low, high in _weeks(archive, changed):
        _tell_titles(archive, low, high)
    for kind in ("tag", "author"):
        told = (_respelling(respelt, kind) for respelt in respellings(archive, kind))
        put_problems(connection, f"similar-{kind}", told)
    for path in _with_anchors(archive, changed):
        put_problems(connection, f"anchor:{path}", _anchor_problems(path, archive))
    connection.execute("COMMIT")


def respellings(archive: Archive, kind: str) -> Iterator[Respelt]:
    """Give every use of a tag or author ("tag", "author") that is almost another one."""
    if kind == "author" and archive.terms.taxonomy.people:
        return  # declared people are compared when an article is read
    rows = archive.connection.execute("SELECT key, name, size FROM listing WHERE kind = ? AND size > 0", (kind,))
    names = {key: (name, size) for key, name, size in rows}
    meant = similar_words({key: size for key, (_, size) in names.items()})
    for key, other in sorted(meant.items()):
        for standing in archive.newest(kind, key, 100):
            for ref in _words(_articles.decode(standing.page), kind):
                if _key_of(archive, kind, ref.written) == key:
                    yield Respelt(standing.path, ref, names[other][0])


def _words(article: Article, kind: str) -> Iterable[Ref]:
    return article.tags if kind == "tag" else [byline.name for byline in article.authors]


def _key_of(archive: Archive, kind: str, written: str) -> str:
    from glonews.taxonomy import Tags

    return Tags(archive.terms.taxonomy.tags).key_of(written) if kind == "tag" else archive.terms.people.key_of(written)


def _respelling(respelt: Respelt, kind: str) -> Problem:
    message = f'the {kind} "{respelt.written.written}" is almost another one'
    place = (respelt.written.line, respelt.written.column)
    return Problem(respelt.path, *place, f"similar-{kind}", "warning", message, f'did you mean "{respelt.right}"?')


def _weeks(archive: Archive, changed: dict[str, bytes] | None) -> list[tuple[int, int]]:
    """Give the stretches of time whose titles are compared: around every change, joined where they meet."""
    if changed is None:
        return [(FIRST_SECOND, -FIRST_SECOND)]
    seconds = {_second(position) for position in changed.values() if position}
    for path in changed:
        row = archive.connection.execute("SELECT position FROM article WHERE path = ?", (path,)).fetchone()
        seconds.update({_second(row[0])} if row else ())
        put_problems(archive.connection, f"similar-title:{path}", ())
    weeks: list[tuple[int, int]] = []
    for second in sorted(seconds):
        low, high = second, second + NEAR_SECONDS
        if weeks and low <= weeks[-1][1]:
            low, high = weeks.pop()[0], high
        weeks.append((low, high))
    return weeks


def _second(position: bytes) -> int:
    return int.from_bytes(position[:5], "big") + FIRST_SECOND


def _tell_titles(archive: Archive, low: int, high: int) -> None:
    """Compare the titles of a stretch of time, each with those of the week before it."""
    start = (max(low - NEAR_SECONDS, FIRST_SECOND) - FIRST_SECOND).to_bytes(5, "big")
    end = (high - FIRST_SECOND + 1).to_bytes(5, "big") if high < -FIRST_SECOND else AFTER_ALL
    rows = archive.connection.execute(
        "SELECT member.position, path, title FROM member JOIN article ON id = article"
        " WHERE listing = ? AND member.position >= ? AND member.position < ? ORDER BY member.position",
        (archive.listings.number("site", ""), start, end),
    )
    headlines = [Headline(_second(position), path, title) for position, path, title in rows]
    twins = {later.path: earlier for later, earlier in similar_titles(headlines)}
    for headline in headlines:
        if headline.second >= low:
            earlier = twins.get(headline.path)
            told = [_twin(headline.path, earlier.path)] if earlier else []
            if told or low > FIRST_SECOND:  # of all articles there are no older remarks
                put_problems(archive.connection, f"similar-title:{headline.path}", told)


def _twin(path: str, other: str) -> Problem:
    message = f"the title is almost that of {other}, of the same week"
    return Problem(path, 1, 1, "similar-title", "warning", message, "delete one of the two, or tell them apart")


def _with_anchors(archive: Archive, changed: dict[str, bytes] | None) -> list[str]:
    """Give the articles whose links to places of other pages are to be looked at."""
    if changed is None:
        # The page of an article holds its links, and few lead to a place of another page.
        rows = archive.connection.execute("SELECT path FROM article WHERE instr(page, x'23')")
        return [row[0] for row in rows]
    referring = (path for name in changed for path in archive.referring(f"source:{name}"))
    return sorted({*changed, *referring})


def _anchor_problems(path: str, archive: Archive) -> Iterator[Problem]:
    standing = archive.standing(path)
    if standing is None:
        return
    for link in _articles.decode(standing.page).body.links:
        anchor = fragment_of(link.target)[1:]
        name = link_name(path, standing.url, link.target) if anchor else None
        target = archive.find(name) if name else None
        if target and target.path:
            html = archive.body(target.path)
            if not has_anchor(html, anchor):
                yield dead_anchor(path, link.line, link.column, link.target, anchors_of(html))
