"""``content/categories.yaml``, a tree of names, to categories in tree order; articles are not known here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import structs
from yaml.nodes import Node, SequenceNode

from glonews.frontmatter.fields import Fields
from glonews.frontmatter.findings import Findings, Place
from glonews.model.settings import Paths
from glonews.model.taxonomy import Category
from glonews.problems import Problem
from glonews.settings.opening import empty_fields, listed, root
from glonews.settings.schema import CATEGORY_KEYS
from glonews.settings.slugs import declared_slug

_WORDS_ELSEWHERE = {"title": "name", "subcategories": "children", "sub": "children", "id": "slug"}
_YEAR = re.compile(r"[0-9]{4}")


def read_categories(
    path: str, source: bytes | None, paths: Paths | None = None, editions: Iterable[str] = ()
) -> tuple[tuple[Category, ...], tuple[Problem, ...]]:
    """Read the category tree: parents before children, siblings as declared; nothing when the file is absent.

    ``paths`` and ``editions`` are the first parts of other addresses, which no top category may take.
    """
    if source is None:
        return (), ()
    findings = Findings(path)
    reserved = frozenset((*structs.asdict(paths or Paths()).values(), *editions))
    return tuple(_branch(root(source, findings, "categories"), "", reserved, findings)), findings.all()


def _branch(node: Node | None, parent: str, reserved: frozenset[str], findings: Findings) -> Iterator[Category]:
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
        if _is_free(word, place, parent, taken, reserved, findings):
            yield Category(parent + word, name, fields.plain("description"))
            children = rest if isinstance(rest, SequenceNode) else fields.node("children")
            yield from _branch(children, f"{parent}{word}/", reserved, findings)


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
