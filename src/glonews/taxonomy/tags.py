"""Which tag a written keyword is; display forms and slugs are chosen in ``forms`` and ``slugs``."""

from __future__ import annotations

from glonews.model.taxonomy import Tag
from glonews.text import identity


class Tags:
    """Look-ups among declared tags; every other keyword is its own tag."""

    def __init__(self, tags: tuple[Tag, ...]) -> None:
        self._keys = {alias: tag.key for tag in tags for alias in tag.aliases}

    def key_of(self, written: str) -> str:
        """Give the key of the tag: the declared one of which this is another spelling, else its identity."""
        word = identity(written)
        return self._keys.get(word, word)
