"""The sections of editions: categories that have a name in another language, as the settings declare them."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from glonews.model.taxonomy import Category
from glonews.text import short_digest, slug


class Section(Struct, frozen=True):
    """A section of an edition; several categories of one name in its language are one section."""

    key: str
    """Language and slug, "en/business"."""
    language: str
    slug: str
    name: str


class Sections:
    """Look-ups among the sections of all languages; they stand flat, in the order of the categories."""

    def __init__(self, categories: tuple[Category, ...]) -> None:
        self._of: dict[str, dict[str, Section]] = {}
        self._by_category: dict[tuple[str, str], str] = {}
        for category in categories:
            for language, name in category.names:
                word = slug(name) or short_digest(name)
                section = Section(f"{language}/{word}", language, word, name)
                self._of.setdefault(language, {}).setdefault(section.key, section)
                self._by_category[language, category.key] = section.key

    def of(self, language: str) -> tuple[Section, ...]:
        """Give the sections of an edition in their order."""
        return tuple(self._of.get(language, {}).values())

    def find(self, key: str) -> Section | None:
        """Give a section by its key."""
        return self._of.get(key.partition("/")[0], {}).get(key)

    def keys_of(self, language: str, categories: Iterable[str]) -> tuple[str, ...]:
        """Give the keys of the sections for articles in these categories: of each, it and those above, lowest first."""
        found: dict[str, None] = {}
        for category in categories:
            key = category
            while key:
                if section := self._by_category.get((language, key)):
                    found.setdefault(section)
                key = key.rpartition("/")[0]
        return tuple(found)
