"""How a story goes on: its place in a series, and later articles that refer to it ("Diễn biến tiếp theo").

These are the only ways in which what is published later reaches the page of an older article.
"""

from __future__ import annotations

from collections.abc import Iterable

from glonews.model.entry import Address, Standing
from glonews.model.facets import Card, Link, SeriesPlace
from glonews.pages.kind import Touch
from glonews.routes.names import names_of
from glonews.views.archive import ArchiveView

COUNTED = 50
"""A series with more parts is a column: its parts are numbered, but do not say how many there are."""
NEXT_PARTS = 3
FOLLOWED = 5


def series_place(standing: Standing, archive: ArchiveView) -> SeriesPlace | None:
    """Give where an article stands in its series, None when it belongs to none."""
    key = _series_of(standing)
    link = archive.terms.link("series", key) if key is not None else None
    if key is None or link is None:
        return None
    size = archive.listings.size("series", key)
    return SeriesPlace(
        series=link,
        part=archive.listings.rank("series", key, standing.position),
        parts=size if size <= COUNTED else 0,
        previous=_link(archive.listings.earlier("series", key, standing.position, 1), archive),
        next=_link(archive.listings.later("series", key, standing.position, 1), archive),
    )


def followers(standing: Standing, archive: ArchiveView) -> tuple[Card, ...]:
    """Give the next parts of the series and the newest later articles that refer to this one, newest first."""
    later = dict(archive.referring_after(names_of(standing.path, standing.url), standing.position, FOLLOWED))
    key = _series_of(standing)
    if key is not None:
        later.update(archive.listings.later("series", key, standing.position, NEXT_PARTS))
    newest = sorted(later, reverse=True)[:FOLLOWED]
    return archive.cards_of([later[position] for position in newest])


def continued(touch: Touch, archive: ArchiveView) -> Iterable[Address]:
    """Give the articles on whose pages this one is what came later, or whose place in the series it changes."""
    standing = touch.standing
    targets = (archive.find(name) for name in standing.references if name.startswith(("source:", "url:")))
    yield from (Address("article", target.path) for target in targets if target and target.path)
    key = _series_of(standing)
    if key is None:
        return
    if ("series", key) in touch.moved and archive.listings.size("series", key) <= COUNTED + 1:
        parts = archive.listings.later("series", key, b"", -1)
    else:
        parts = archive.listings.earlier("series", key, standing.position, NEXT_PARTS)
        # An older part that comes late gives all later ones other numbers.
        parts += archive.listings.later("series", key, standing.position, -1 if ("series", key) in touch.moved else 1)
    yield from (Address("article", part.path) for part in archive.standings(number for _, number in parts))


def _series_of(standing: Standing) -> str | None:
    return next((key for kind, key in standing.listings if kind == "series"), None)


def _link(members: list[tuple[bytes, int]], archive: ArchiveView) -> Link | None:
    return archive.link(members[0][1]) if members else None
