"""``content/categories.yaml``, a tree of names, to categories in tree order; articles are not known here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import structs
from yaml.nodes import MappingNode, Node, SequenceNode

from glonews.frontmatter.fields import Fields
from glonews.frontmatter.findings import Findings, Place
from glonews.frontmatter.nodes import entries, is_empty
from glonews.frontmatter.plain import plain_text
from glonews.model.settings import Edition, Paths
from glonews.model.taxonomy import Category
from glonews.problems import Problem
from glonews.settings.opening import empty_fields, listed, root
from glonews.settings.schema import CATEGORY_KEYS
from glonews.settings.slugs import declared_slug
from glonews.text import did_you_mean

_WORDS_ELSEWHERE = {"title": "name", "subcategories": "children", "sub": "children", "id": "slug"}
_YEAR = re.compile(r"[0-9]{4}")


def read_categories(
    path: str, source: bytes | None, paths: Paths | None = None, editions: Iterable[Edition] = ()
) -> tuple[tuple[Category, ...], tuple[Problem, ...]]:
    """Read the category tree: parents before children, siblings as declared; nothing when the file is absent.

    ``paths`` and ``editions`` begin other addresses, which no top category may take.
    """
    if source is None:
        return (), ()
    findings = Findings(path)
    taken = Taken(paths or Paths(), tuple(editions))
    return tuple(_branch(root(source, findings, "categories"), "", taken, findings)), findings.all()


class Taken:
    """What the settings have given out: first parts of addresses, and languages of editions."""

    def __init__(self, paths: Paths, editions: tuple[Edition, ...]) -> None:
        self.words = frozenset((*structs.asdict(paths).values(), *(edition.slug for edition in editions)))
        self.languages = tuple(edition.language for edition in editions)


def _branch(node: Node | None, parent: str, settings: Taken, findings: Findings) -> Iterator[Category]:
    """Read siblings and all below them; ``parent`` is the key above with its final slash, or empty."""
    taken: dict[str, int] = {}
    for name, place, rest in listed(node, CATEGORY_KEYS, findings):
        # "Chính trị: [Tin tức, Bình luận]" gives a name and its children.
        named = rest is None or (name and isinstance(rest, SequenceNode))
        fields = empty_fields(findings) if named else _entry(rest, findings)
        if fields is None:
            continue
        name = fields.plain("name") or name
        if not name:
            findings.error(place, "missing-name", "a category has no name", "add name: …")
            continue
        if "/" in name:
            findings.error(
                place, "bad-name", f'the category name "{name}" has a "/"', "that parts a path; write a dash"
            )
            continue
        word = declared_slug(fields, name)
        if _is_free(word, place, parent, taken, settings.words, findings):
            yield Category(parent + word, name, fields.plain("description"), tuple(_names(fields, settings.languages)))
            children = rest if isinstance(rest, SequenceNode) else fields.node("children")
            yield from _branch(children, f"{parent}{word}/", settings, findings)


def _names(fields: Fields, languages: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Give the names of a category in other languages; one in a language without an edition has no place to stand."""
    node = fields.node("names")
    if node is not None and not isinstance(node, MappingNode):
        fields.wrong_shape(node, "names", "a group of languages and names")
        return
    for each in entries(node, fields.findings) if node else ():
        name = plain_text(fields.text_of(each.value, each.key)) if not is_empty(each.value) else ""
        if each.key not in languages:
            hint = did_you_mean(each.key, languages) or "add it to editions in content/site.yaml"
            fields.findings.warning(each.place, "no-edition", f'the paper has no edition in "{each.key}"', hint)
        elif name:
            yield each.key, name


def _entry(node: Node | None, findings: Findings) -> Fields | None:
    return None if node is None else empty_fields(findings).group(node, "category", CATEGORY_KEYS, _WORDS_ELSEWHERE)


def _is_free(
    word: str, place: Place, parent: str, taken: dict[str, int], reserved: frozenset[str], findings: Findings
) -> bool:
    """Tell whether an address is still free, and take it."""
    if word in taken:
        message = f'two categories share the slug "{word}"'
        findings.error(place, "duplicate-slug", message, f"line {taken[word]} has it already; add another slug")
        return False
    if not parent and (word in reserved or _YEAR.fullmatch(word)):
        message = f'the slug "{word}" begins other addresses of the site'
        findings.error(place, "reserved-slug", message, f"add another slug, such as {word}-2")
        return False
    taken[word] = place[0]
    return True
