"""Reading terms: the link, tree and profile of categories, tags and people, remembered for one build."""

from __future__ import annotations

import sqlite3
from functools import cached_property

from glonews.model.facets import Link
from glonews.model.settings import Settings
from glonews.model.taxonomy import Person, Taxonomy
from glonews.routes.urls import listing_url, type_url
from glonews.taxonomy import CategoryTree, People, Sections, Tags

REMEMBERED = 20_000


class TermReader:
    """Names and addresses of terms. The category tree is held whole, tags and people as they are asked for."""

    def __init__(self, connection: sqlite3.Connection, taxonomy: Taxonomy, settings: Settings) -> None:
        self.connection = connection
        self.taxonomy = taxonomy
        self.paths = settings.paths
        self._editions = {edition.language: edition for edition in settings.editions}
        self.tree = CategoryTree(taxonomy.categories)
        self.people = People(taxonomy.people)
        self.sections = Sections(taxonomy.categories)
        self._tags = Tags(taxonomy.tags)
        self._links: dict[tuple[str, str], Link | None] = {}
        self._chains: dict[str, tuple[Link, ...]] = {}

    def tag_key(self, written: str) -> str:
        """Give the key of the tag that a word means."""
        return self._tags.key_of(written)

    def link(self, kind: str, key: str) -> Link | None:
        """Give the link of a term, or None when it has no page."""
        if (kind, key) not in self._links:
            if len(self._links) > REMEMBERED:
                self._links.clear()
            self._links[kind, key] = self._read(kind, key)
        return self._links[kind, key]

    def _read(self, kind: str, key: str) -> Link | None:
        if kind == "edition":  # it has a page before it has an article
            edition = self._editions.get(key)
            return Link(f"edition:{key}", edition.name, edition.url) if edition else None
        if kind == "section":  # so has a section of it
            section = self.sections.find(key)
            edition = self._editions.get(section.language) if section else None
            url = f"{edition.url}{section.slug}/" if section and edition else ""
            return Link(f"section:{key}", section.name, url) if section and url else None
        if kind == "type":
            url = type_url(key, self.paths)
            size = self.connection.execute(
                "SELECT size FROM listing WHERE kind = 'type' AND key = ?", (key,)
            ).fetchone()
            return Link(f"type:{key}", key, url) if url and size and size[0] else None
        row = self.connection.execute(
            "SELECT name, slug FROM listing WHERE kind = ? AND key = ?"
            " AND (size > 0 OR (declared AND kind IN ('category', 'author')))",
            (kind, key),
        ).fetchone()
        return Link(f"{kind}:{key}", row[0], listing_url(kind, row[1], self.paths)) if row else None

    def sections_of(self, language: str) -> tuple[Link, ...]:
        """Give the sections of an edition in their declared order."""
        return tuple(link for each in self.sections.of(language) if (link := self.link("section", each.key)))

    def by_slug(self, kind: str, slug: str) -> Link | None:
        """Find the term that owns a slug."""
        rows = self.connection.execute(
            "SELECT key FROM listing WHERE kind = ? AND slug = ? ORDER BY key", (kind, slug)
        ).fetchall()
        return next((link for row in rows if (link := self.link(kind, row[0]))), None)

    @cached_property
    def categories(self) -> dict[str, Link]:
        """Every category that has a page: declared ones in tree order, then derived ones by key."""
        declared = [category.key for category in self.taxonomy.categories]
        rows = self.connection.execute(
            "SELECT key FROM listing WHERE kind = 'category' AND (size > 0 OR declared) ORDER BY key"
        )
        keys = dict.fromkeys([*declared, *(row[0] for row in rows)])
        return {key: link for key in keys if (link := self.link("category", key))}

    @cached_property
    def _children(self) -> dict[str, tuple[Link, ...]]:
        children: dict[str, tuple[Link, ...]] = {}
        for key, link in self.categories.items():
            parent = key.rpartition("/")[0]
            children[parent] = (*children.get(parent, ()), link)
        return children

    def children(self, key: str) -> tuple[Link, ...]:
        """Give the links of a category's children in order; of the top categories for ""."""
        return self._children.get(key, ())

    def chain(self, key: str) -> tuple[Link, ...]:
        """Give the links from the top category down to this one."""
        known = self._chains.get(key)
        if known is None:
            parts = key.split("/") if key else []
            keys = ["/".join(parts[: depth + 1]) for depth in range(len(parts))]
            known = self._chains[key] = tuple(self.categories[key] for key in keys if key in self.categories)
        return known

    @cached_property
    def _descriptions(self) -> dict[tuple[str, str], str]:
        categories = {("category", category.key): category.description for category in self.taxonomy.categories}
        return categories | {("series", series.key): series.description for series in self.taxonomy.series}

    def description(self, kind: str, key: str) -> str:
        """Give what is declared to stand above the stories of a category or series, or nothing."""
        return self._descriptions.get((kind, key), "")

    @cached_property
    def _people(self) -> dict[str, Person]:
        return {person.key: person for person in self.taxonomy.people}

    def person(self, key: str) -> Person | None:
        """Give what is declared of a person."""
        return self._people.get(key)
