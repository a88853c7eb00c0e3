"""Which declared person a byline means; profiles and pages are made elsewhere."""

from __future__ import annotations

from collections.abc import Iterable

from glonews.model.taxonomy import Person
from glonews.text import fold, identity, nearest


class People:
    """Look-ups among declared people; who is not declared is known by name alone."""

    def __init__(self, people: tuple[Person, ...]) -> None:
        self._names = [person.name for person in people]
        # In this order, so that an id wins over a name, and a pen name over another person's real name.
        spellings = [
            *((person.key, [person.key]) for person in people),
            *((person.key, [person.name]) for person in people),
            *((person.key, list(person.aliases)) for person in people),
            *((person.key, [person.real_name]) for person in people if person.real_name),
        ]
        self._exact: dict[str, str] = {}
        for key, words in spellings:
            for word in words:
                self._exact.setdefault(identity(word), key)
        self._loose = _unambiguous((fold(word), key) for key, words in spellings for word in words)
        self._found: dict[str, str] = {}

    def key_of(self, written: str) -> str:
        """Give the key of the declared person whose id, name, alias or real name this is, else its identity.

        A name typed without marks counts when only one person can be meant.
        """
        if written not in self._found:
            word = identity(written)
            self._found[written] = self._exact.get(word) or self._loose.get(fold(written)) or word
        return self._found[written]

    def nearest(self, written: str) -> str:
        """Give the declared name most like a name that is not declared, "" when none is."""
        return nearest(written, self._names)


def _unambiguous(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    keys: dict[str, set[str]] = {}
    for word, key in pairs:
        keys.setdefault(word, set()).add(key)
    return {word: min(found) for word, found in keys.items() if len(found) == 1}
