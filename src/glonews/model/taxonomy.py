"""Declared taxonomy: the category tree, the people, the tags and the series as their YAML files give them."""

from __future__ import annotations

from msgspec import Struct


class Category(Struct, frozen=True):
    """A declared category. ``key`` is the path of slugs from the top, "chinh-tri/tin-tuc/xay-dung-dang"."""

    key: str
    name: str
    description: str = ""
    names: tuple[tuple[str, str], ...] = ()
    """Languages of editions, each with its name in that language."""


class Person(Struct, frozen=True):
    """A declared person. ``key`` is the id in ``authors.yaml`` (or the folded name), ``name`` the pen name."""

    key: str
    name: str
    slug: str
    real_name: str = ""
    role: str = ""
    bio: str = ""
    email: str = ""
    photo: str = ""
    """Path relative to the site folder, or empty."""
    aliases: tuple[str, ...] = ()
    """Other spellings of the name as written in bylines."""
    links: tuple[tuple[str, str], ...] = ()
    """Name and address of the person's pages elsewhere."""


class Tag(Struct, frozen=True):
    """A declared tag. ``key`` is its identity (see ``glonews.text.identity``)."""

    key: str
    name: str
    slug: str = ""
    aliases: tuple[str, ...] = ()
    """Identities of other spellings that mean this tag."""


class Series(Struct, frozen=True):
    """A declared series of articles. ``key`` is its identity (see ``glonews.text.identity``)."""

    key: str
    name: str
    slug: str = ""
    description: str = ""
    """A sentence or two above its parts."""


class Taxonomy(Struct, frozen=True):
    """Everything declared. Empty tuples mean the file is absent and the terms are derived from the articles.

    ``categories`` come in tree order (parents before children, siblings as declared).
    """

    categories: tuple[Category, ...] = ()
    people: tuple[Person, ...] = ()
    tags: tuple[Tag, ...] = ()
    series: tuple[Series, ...] = ()
