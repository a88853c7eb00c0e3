"""Noticing photos whose rights change: what one article says of a photo holds wherever it, or a copy, is shown."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from glonews.build.reading import Read
from glonews.index.rights import Likeness, digest_at, likeness, paths_of, rights_known, rights_of, stated_in
from glonews.model.photo import Rights


class RightsWatch:
    """Compares the rights of all photos that a set of changes concerns, before and after."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._before: dict[Likeness, Rights] = {}

    def note(self, reads: Sequence[Read], removed: Sequence[str]) -> None:
        """Note the rights as they are; call it before the index changes."""
        if rights_known(self._connection) or any(read.entry and read.entry.rights for read in reads):
            for like in self._concerned(reads, removed):
                self._before[like] = rights_of(self._connection, like)

    def changed(self) -> list[str]:
        """Give the photos that now have other rights, by source path; call it when the index has changed."""
        likes = [like for like, rights in self._before.items() if rights_of(self._connection, like) != rights]
        return paths_of(self._connection, likes)

    def _concerned(self, reads: Sequence[Read], removed: Sequence[str]) -> Iterable[Likeness]:
        """Give the photos that the articles restrict or did restrict, and those that come, go or change."""
        new = {read.source.path: read.source.digest for read in reads if read.source and read.facts}
        articles = [*removed, *(read.entry.path for read in reads if read.entry)]
        photos = [*new, *removed, *(path for article in articles for path in stated_in(self._connection, article))]
        photos += [each.photo for read in reads if read.entry for each in read.entry.rights]
        for path in dict.fromkeys(photos):
            yield likeness(path, digest_at(self._connection, path))
            if path in new:
                yield likeness(path, new[path])
