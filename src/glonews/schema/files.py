"""The schema of each kind of file, by name; lists of declarations may be lists or go from names to what is said."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from glonews.frontmatter.schema import ArticleKeys, PageKeys
from glonews.schema.making import NOTHING, TEXT, Maker, Schema
from glonews.schema.names import Names
from glonews.settings.schema import CategoryKeys, FrontKeys, PersonKeys, SeriesKeys, SiteKeys, TagKeys

DRAFT = "http://json-schema.org/draft-07/schema#"
SCHEMAS = {
    "article": "content/articles/**/*.md",
    "page": "content/pages/*.md",
    "site": "content/site.yaml",
    "categories": "content/categories.yaml",
    "authors": "content/authors.yaml",
    "tags": "content/tags.yaml",
    "series": "content/series.yaml",
    "front": "content/front.yaml",
}
"""Names of the schemas, and the files they are for."""
_GROUPS: dict[str, type[Struct]] = {"article": ArticleKeys, "page": PageKeys, "site": SiteKeys, "front": FrontKeys}


def schema_of(name: str, names: Names | None = None, say: Callable[[str], str] = str) -> Schema:
    """Give the schema of one of ``SCHEMAS``; ``say`` gives a sentence in the language of the descriptions."""
    maker = Maker(names or Names(), say)
    head: Schema = {"$schema": DRAFT}
    if name in _GROUPS:
        made = maker.group(_GROUPS[name], f"glonews: {SCHEMAS[name]}")
        if name in ("site", "front"):
            made["type"] = ["object", "null"]
        return head | made
    return head | {"title": f"glonews: {SCHEMAS[name]}"} | _DECLARED[name](maker)


def _categories(maker: Maker) -> Schema:
    """Give the tree of sections; below a name stands a list of children or a group of keys."""
    group = maker.group(CategoryKeys)
    group["properties"]["children"] = {**group["properties"]["children"], "anyOf": [{"$ref": "#"}]}
    return _listed(group, {"type": "array", "items": {"$ref": "#/definitions/entry"}})


def _people(maker: Maker) -> Schema:
    return _listed(maker.group(PersonKeys), TEXT)


def _tags(maker: Maker) -> Schema:
    return _listed(maker.group(TagKeys), TEXT, {"type": "array", "items": TEXT})


def _series(maker: Maker) -> Schema:
    return _listed(maker.group(SeriesKeys), TEXT)


def _listed(group: Schema, *shorter: Schema) -> Schema:
    """Give the schema of a list whose entries are names, groups, or one name with what is said of it.

    ``shorter`` are the forms beside a group in which something is said of a name.
    """
    whole = {**group, "required": ["name"]}
    below = {"anyOf": [{key: value for key, value in group.items() if key != "required"}, *shorter, NOTHING]}
    single = {
        "type": "object", "minProperties": 1, "maxProperties": 1,
        "propertyNames": {"not": {"enum": list(group["properties"])}}, "additionalProperties": below,
    }  # fmt: skip
    keyed = {"type": "object", "additionalProperties": below}
    entries = {"type": "array", "items": {"$ref": "#/definitions/entry"}}
    return {"anyOf": [entries, keyed, NOTHING], "definitions": {"entry": {"anyOf": [whole, TEXT, single, NOTHING]}}}


_DECLARED: dict[str, Callable[[Maker], Schema]] = {
    "categories": _categories, "authors": _people, "tags": _tags, "series": _series,
}  # fmt: skip
