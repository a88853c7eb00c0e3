"""``content/front.yaml`` to the plan of the front page; whether its stories and names exist is seen when it is made."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from zoneinfo import ZoneInfo

from yaml.nodes import MappingNode, Node, ScalarNode

from glonews.frontmatter.fields import Fields
from glonews.frontmatter.findings import Findings
from glonews.frontmatter.nodes import entries, is_empty, place_of
from glonews.model.article import Ref
from glonews.model.front import NO_PLAN, FrontPlan, Pick, Slot
from glonews.problems import Problem
from glonews.settings.limits import bounded_number
from glonews.settings.opening import root_fields
from glonews.settings.schema import FRONT_KEYS, PICK_KEYS, SLOT_KEYS

NAMED_SLOTS = ("lead", "secondary", "latest", "opinion", "photos")
_SLOT_WORDS_ELSEWHERE = {
    "pins": "picks", "stories": "picks", "articles": "picks", "title": "heading", "name": "heading", "rule": "fill",
    "category": "fill", "newest": "fill", "limit": "size", "count": "size",
}  # fmt: skip
_PICK_WORDS_ELSEWHERE = {
    "path": "article", "file": "article", "url": "article", "from": "since", "expires": "until", "to": "until",
}  # fmt: skip
_PATH = re.compile(r"\S*/\S*|\S+\.(?:md|html)")
_NEWEST_OF = re.compile(r"(?:newest (?:of|in)|mới nhất (?:của|trong)) +(?P<name>.+)", re.IGNORECASE)
_RULES = {"newest": "newest", "mới nhất": "newest", "featured": "featured", "nổi bật": "featured", "none": "none",
          "không": "none"}  # fmt: skip
_MAX_SIZE = 40


def read_front(path: str, source: bytes | None, zone: ZoneInfo) -> tuple[FrontPlan, tuple[Problem, ...]]:
    """Read the plan; an absent file (None) plans nothing. Times without a zone are meant in ``zone``."""
    if source is None:
        return NO_PLAN, ()
    findings = Findings(path)
    fields = root_fields(source, FRONT_KEYS, findings, zone)
    slots = {name: _slot(fields, node, name) for name in NAMED_SLOTS if (node := fields.node(name))}
    sections = tuple(_slot(fields, node, "sections") for node in fields.parts("sections"))
    plan = FrontPlan(
        **slots,
        sections=sections if fields.node("sections") else None,
        fronts=tuple(_fronts(fields)),
    )
    return plan, findings.all()


def _slot(fields: Fields, node: Node, name: str) -> Slot:
    """Read a story, a rule, a list of stories, or a group of keys."""
    if isinstance(node, ScalarNode):
        ref = Ref(fields.text_of(node, name), *place_of(node))
        return Slot(picks=(Pick(ref),)) if _PATH.fullmatch(ref.written) else Slot(fill=_rule(ref))
    if not isinstance(node, MappingNode):
        return Slot(picks=tuple(_picks(fields, node.value, name)))
    if {entry.key for entry in entries(node, Findings(fields.findings.path))} & set(PICK_KEYS):
        return Slot(picks=tuple(_picks(fields, [node], name)))
    group = fields.group(node, name, SLOT_KEYS, _SLOT_WORDS_ELSEWHERE)
    if group is None:
        return Slot()
    fill = next(iter(group.refs("fill")), None)
    return Slot(
        picks=tuple(_picks(group, group.parts("picks"), "picks")),
        fill=None if fill is None else _rule(fill),
        size=_size(group),
        heading=group.plain("heading"),
    )


def _rule(ref: Ref) -> Ref:
    """Give a rule in its short form: "mới nhất của Kinh tế" is "Kinh tế"."""
    found = _NEWEST_OF.fullmatch(ref.written)
    word = found["name"] if found else _RULES.get(ref.written.lower(), ref.written)
    return Ref(word.strip(), ref.line, ref.column)


def _picks(fields: Fields, nodes: Iterable[Node], name: str) -> Iterator[Pick]:
    for node in nodes:
        if isinstance(node, ScalarNode):
            if not is_empty(node):
                yield Pick(Ref(fields.text_of(node, name), *place_of(node)))
            continue
        group = fields.group(node, name, PICK_KEYS, _PICK_WORDS_ELSEWHERE)
        if group is None:
            continue
        article = next(iter(group.refs("article")), None)
        since, until = group.date("since"), group.date("until")
        if article is None:
            fields.findings.error(place_of(node), "pick-without-article", "a pick names no article",
                                  "add article: articles/2021/01/x.md")  # fmt: skip
        elif since and until and until[0] <= since[0]:
            fields.findings.error(group.place("until"), "pick-without-time", "the pick ends before it begins",
                                  "check since and until")  # fmt: skip
        else:
            yield Pick(article, since[0] if since else None, until[0] if until else None)


def _size(group: Fields) -> int | None:
    return bounded_number(group, "size", 4, 0, _MAX_SIZE) if group.text("size") else None


def _fronts(fields: Fields) -> Iterator[tuple[Ref, tuple[Pick, ...]]]:
    node = fields.node("fronts")
    if node is None:
        return
    if not isinstance(node, MappingNode):
        fields.wrong_shape(node, "fronts", "a group of categories")
        return
    for entry in entries(node, fields.findings):
        value = entry.value
        nodes = [value] if isinstance(value, (ScalarNode, MappingNode)) else value.value
        yield Ref(entry.key, *entry.place), tuple(_picks(fields, nodes, entry.key))
