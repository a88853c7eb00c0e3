"""YAML as a tree of texts with their places; nothing is typed here, so ``NO`` and ``19:30`` stay what they are.

Anchors, aliases and tags are refused: a newsroom has no use for them, and they are how YAML runs code or
fills the memory.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import yaml
from msgspec import Struct
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from glonews.frontmatter.decoding import clean_value
from glonews.frontmatter.findings import Findings, Place
from glonews.frontmatter.syntax import report_syntax_error
from glonews.text import did_you_mean, fold

# The base loaders resolve no types. The one in C is twenty times as fast and may be missing from a build of PyYAML.
_BaseLoader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
# The composer calls itself for every level and the one in C has no limit of its own.
_MAX_DEPTH = 64
# Fewer of the marks that open a list or group cannot nest deep enough to do harm.
_MAX_MARKS = 500
_START = yaml.Mark("", 0, 0, 0, None, 0)
_SHOWN_KEYS = 8
_QUOTE_HINT = "put the whole value in quotes"


class _Loader(_BaseLoader):  # type: ignore[misc]  # one of two, which mypy cannot follow
    """Asks nobody which type a value has: nothing here is typed, and the question takes a quarter of the reading."""

    def descend_resolver(self, current_node: Node | None, current_index: object) -> None:
        pass

    def ascend_resolver(self) -> None:
        pass

    def resolve(self, kind: type[Node], value: object, implicit: object) -> str:
        return ""


class Entry(Struct, frozen=True):
    """One ``key: value`` of a mapping: the key as written, its place, and the node of the value."""

    key: str
    place: Place
    value: Node


def place_of(node: Node | yaml.Event) -> Place:
    """Give line and column of a node or event; without a mark, the first line."""
    if node.start_mark is None:
        return 1, 1
    return node.start_mark.line + 1, node.start_mark.column + 1


def compose(text: str, findings: Findings) -> Node | None:
    """Read YAML whose lines are numbered as in its file; None when it has an error, which is then reported.

    Text without any YAML is a node that ``is_empty``.
    """
    try:
        if _needs_look(text) and not _is_harmless(text, findings):
            return None
        node = _composed(text)
    # Beside YAMLError: the pure Python reader lets chr() complain about an escape such as "\UFFFFFFFF".
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError) as trouble:
        if "nesting depth" in str(trouble):  # libyaml's own limit, since PyYAML 6.0.4
            mark = getattr(trouble, "problem_mark", _START)
            _report_depth((mark.line + 1, mark.column + 1), findings)
        else:
            report_syntax_error(trouble, text, findings)
        return None
    return node if node is not None else ScalarNode("", "", _START, _START)


@lru_cache(maxsize=1)
def _composed(text: str) -> Node | None:
    """Compose harmless YAML. The check asks twice for each file, once as its reader and once as its copy desk."""
    node: Node | None = yaml.compose(text, Loader=_Loader)
    return node


def entries(node: Node, findings: Findings) -> list[Entry]:
    """Give the entries of a mapping in order, each key once; a second one of the same name is an error."""
    found: dict[str, Entry] = {}
    for key_node, value in node.value:
        place = place_of(key_node)
        if not isinstance(key_node, ScalarNode):
            findings.error(place, "bad-key", "a key must be a word, not a list", _QUOTE_HINT)
            continue
        key = key_node.value.strip() if key_node.value.isprintable() else clean_value(key_node.value)[0].strip()
        if key in found:
            first = found[key].place[0]
            findings.error(place, "duplicate-key", f'key "{key}" is given twice', f"line {first} has it already")
            continue
        found[key] = Entry(key, place, value)
    return list(found.values())


def known_entries(
    node: Node, known: tuple[str, ...], also: Mapping[str, str], findings: Findings, within: str = ""
) -> dict[str, Entry]:
    """Give the entries of a mapping by known key, and warn of the others with a near match.

    ``also`` maps words of other programs to ours, for the hint; ``within`` names the mapping in messages.
    """
    found: dict[str, Entry] = {}
    for entry in entries(node, findings):
        key = entry.key if entry.key in known else entry.key.lower().replace("-", "_")
        if key in known:
            found.setdefault(key, entry)
            continue
        meant = also.get(key) or also.get(fold(entry.key))
        hint = f'did you mean "{meant}"?' if meant else did_you_mean(entry.key, known) or _ignored(known)
        findings.warning(entry.place, "unknown-key", f'unknown key "{entry.key}"' + within, hint)
    return found


def _ignored(known: tuple[str, ...]) -> str:
    shown = ", ".join(known[:_SHOWN_KEYS]) + (", …" if len(known) > _SHOWN_KEYS else "")
    return f"it is ignored; known keys: {shown}"


def is_empty(node: Node) -> bool:
    """Tell whether nothing was written: no value, an empty text (editors' forms leave them), ``~`` or ``null``."""
    if not isinstance(node, ScalarNode):
        return False
    return not node.value.strip() or (node.value in ("~", "null") and node.style in (None, ""))


def shape(node: Node) -> str:
    """Name what was written, for messages."""
    if isinstance(node, SequenceNode):
        return "a list"
    return "a group of keys" if isinstance(node, MappingNode) else "a text"


def _needs_look(text: str) -> bool:
    if "*" in text or "&" in text or "!" in text:
        return True
    return sum(text.count(mark) for mark in "[{-?:") > _MAX_MARKS


def _is_harmless(text: str, findings: Findings) -> bool:
    """Walk the events, which needs no recursion, and report the first that is refused."""
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, (yaml.SequenceStartEvent, yaml.MappingStartEvent)):
            depth += 1
        elif isinstance(event, (yaml.SequenceEndEvent, yaml.MappingEndEvent)):
            depth -= 1
        place = place_of(event)
        if depth > _MAX_DEPTH:
            _report_depth(place, findings)
            return False
        if refused := _refused(event):
            findings.error(place, "yaml-feature", f"{refused} not allowed here", _QUOTE_HINT)
            return False
    return True


def _report_depth(place: Place, findings: Findings) -> None:
    findings.error(place, "nested-too-deep", f"lists within lists, more than {_MAX_DEPTH} deep")


def _refused(event: yaml.Event) -> str:
    if isinstance(event, yaml.AliasEvent):
        return 'a value that begins with "*" (YAML reads it as an alias) is'
    if getattr(event, "anchor", None):
        return 'a value that begins with "&" (YAML reads it as an anchor) is'
    if getattr(event, "tag", None) and not isinstance(event, yaml.CollectionEndEvent):
        return 'a value that begins with "!" (YAML reads it as a type) is'
    return ""
