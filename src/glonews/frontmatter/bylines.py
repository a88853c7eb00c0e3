"""Signatures of an article, ``author`` and ``authors`` together; who the people are is settled by the taxonomy."""

from __future__ import annotations

from typing import cast, get_args

from yaml.nodes import MappingNode, Node, ScalarNode

from glonews.frontmatter.fields import Fields
from glonews.frontmatter.nodes import place_of
from glonews.frontmatter.schema import BYLINE_KEYS
from glonews.model.article import Byline, BylineRole, Ref
from glonews.text import did_you_mean, fold, identity

_ROLES: tuple[str, ...] = get_args(BylineRole)
# What newsrooms print before or after a name, folded.
_ROLE_WORDS = {
    "bai": "words", "loi": "words", "text": "words", "writer": "words",
    "anh": "photo", "photos": "photo", "photographer": "photo",
    "clip": "video", "tong hop": "compiled", "bien soan": "compiled",
    "dich": "translated", "luoc dich": "translated", "translator": "translated",
}  # fmt: skip
_WORDS_ELSEWHERE = {"id": "name", "author": "name", "title": "role", "ten": "name", "vai tro": "role"}


def bylines(fields: Fields) -> tuple[Byline, ...]:
    """Read ``author``, then ``authors``; the same signature twice counts once."""
    found: dict[tuple[str, str], Byline] = {}
    for name in ("author", "authors"):
        for part in fields.parts(name):
            byline = _byline(fields, part, name)
            if byline is not None:
                found.setdefault((identity(byline.name.written), byline.role), byline)
    return tuple(found.values())


def _byline(fields: Fields, node: Node, name: str) -> Byline | None:
    if isinstance(node, ScalarNode):
        written = fields.text_of(node, name)
        return Byline(Ref(written, *place_of(node))) if written else None
    group = fields.group(node, name, BYLINE_KEYS, _WORDS_ELSEWHERE)
    if group is None:
        return None
    written = group.text("name")
    if not written:
        message = f'an entry of "{name}" has no name'
        fields.findings.error(place_of(node), "author-without-name", message, _name_hint(node))
        return None
    return Byline(Ref(written, *group.place("name")), _role(group))


def _name_hint(node: Node) -> str:
    """Show "Phương Linh: ảnh" as it must be written."""
    pairs = node.value if isinstance(node, MappingNode) else []
    if len(pairs) == 1 and all(isinstance(part, ScalarNode) for part in pairs[0]):
        name, role = pairs[0][0].value, pairs[0][1].value
        if name not in BYLINE_KEYS and (fold(role) in _ROLE_WORDS or role in _ROLES[1:]):
            return f"write {{name: {name}, role: {role}}}"
    return "add name: …"


def _role(group: Fields) -> BylineRole:
    written = group.text("role")
    role = written if written in _ROLES else _ROLE_WORDS.get(fold(written), fold(written))
    if role not in _ROLES:
        known = [role for role in _ROLES if role]
        hint = did_you_mean(written, known) or "write one of " + ", ".join(known)
        group.findings.error(group.place("role"), "unknown-role", f'unknown role "{written}"', hint)
        return ""
    return cast(BylineRole, role)
