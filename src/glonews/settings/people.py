"""``content/authors.yaml`` to people; bylines are matched with them by ``glonews.taxonomy``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yaml.nodes import MappingNode, Node, ScalarNode

from glonews.frontmatter.fields import Fields
from glonews.frontmatter.findings import Findings, Place
from glonews.frontmatter.nodes import entries, place_of
from glonews.model.taxonomy import Person
from glonews.problems import Problem
from glonews.settings.opening import empty_fields, listed, root
from glonews.settings.schema import PERSON_KEYS
from glonews.settings.slugs import declared_slug
from glonews.text import identity

_ADDRESS = re.compile(r"https?://([^\s/?#@\\\"<>]+)(?:[/?#][^\s\"<>]*)?", re.IGNORECASE)
_WORDS_ELSEWHERE = {"pen_name": "name", "fullname": "real_name", "full_name": "real_name", "title": "role"} | {
    "picture": "photo",
    "image": "photo",
    "avatar": "photo",
    "description": "bio",
}


def read_authors(path: str, source: bytes | None) -> tuple[tuple[Person, ...], tuple[Problem, ...]]:
    """Read people in their declared order, from ids to groups of keys or from a list; nothing without a file."""
    if source is None:
        return (), ()
    findings = Findings(path)
    found: dict[str, Person] = {}
    slugs: dict[str, int] = {}
    for key, place, rest in listed(root(source, findings, "authors"), PERSON_KEYS, findings):
        person = _person(key, place, rest, findings)
        if person is None:
            continue
        if person.key in found:
            findings.error(place, "duplicate-author", f'author "{person.key}" is declared twice', "keep one of them")
        elif person.slug in slugs:
            message = f'two authors share the slug "{person.slug}"'
            hint = f"line {slugs[person.slug]} has it already; add another slug"
            findings.error(place, "duplicate-slug", message, hint)
        else:
            found[person.key], slugs[person.slug] = person, place[0]
    return tuple(found.values()), findings.all()


def _person(key: str, place: Place, rest: Node | None, findings: Findings) -> Person | None:
    fields = empty_fields(findings)
    if isinstance(rest, ScalarNode):
        name = fields.text_of(rest, key)
    else:
        group = fields if rest is None else fields.group(rest, key or "author", PERSON_KEYS, _WORDS_ELSEWHERE)
        if group is None:
            return None
        fields, name = group, group.plain("name")
    name = name or (key if rest is None else "")
    if not name:
        findings.error(place, "missing-name", "an author has no name", "add name: …, the name as it is printed")
        return None
    return Person(
        key=key if key and rest is not None else fields.text("id") or identity(name),
        name=name,
        slug=declared_slug(fields, name),
        real_name=fields.plain("real_name"),
        role=fields.plain("role"),
        bio=fields.plain("bio"),
        email=_email(fields),
        photo=_photo(fields),
        aliases=tuple(ref.written for ref in fields.refs("aliases", commas=True)),
        links=tuple(_links(fields)),
    )


def _email(fields: Fields) -> str:
    written = fields.text("email").removeprefix("mailto:")
    name, at, host = written.partition("@")
    if written and not (name and at and "." in host and " " not in written):
        fields.findings.error(fields.place("email"), "bad-email", f'"{written}" is no e-mail address')
        return ""
    return written


def _links(fields: Fields) -> Iterator[tuple[str, str]]:
    """Give name and address of each link: names to addresses, or addresses alone, which are named by their host."""
    node = fields.node("links")
    if isinstance(node, MappingNode):
        written = [
            (each.key, fields.text_of(each.value, "links"), each.place) for each in entries(node, fields.findings)
        ]
    else:
        written = [("", ref.written, (ref.line, ref.column)) for ref in fields.refs("links")]
    for name, address, place in written:
        found = _ADDRESS.fullmatch(address)
        if found:
            yield name or found[1].removeprefix("www."), address
        else:
            fields.findings.error(place, "bad-link", f'"{address}" is no address', "begin it with https://")


def _photo(fields: Fields) -> str:
    from glonews.prose import photo_path

    written, node = fields.text("photo"), fields.node("photo")
    path = photo_path(fields.findings.path, written) if written else None
    if written and path is None and node is not None:
        message = f'"{written}" is no photo of this site'
        fields.findings.error(place_of(node), "bad-photo-path", message, "name a file beside authors.yaml")
    return path or ""
