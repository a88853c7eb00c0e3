"""Opens a YAML file of the site: bytes to fields or nodes; what its keys mean is decided by the readers."""

from __future__ import annotations

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from glonews.frontmatter.decoding import decoded
from glonews.frontmatter.fields import Fields
from glonews.frontmatter.findings import Findings, Place
from glonews.frontmatter.nodes import compose, entries, is_empty, known_entries, place_of, shape

# Only the plan of the front page has times; elsewhere the zone is never asked for.
_ZONE = ZoneInfo("UTC")


def root(source: bytes, findings: Findings, wrapper: str = "") -> Node | None:
    """Give the root of a YAML file, None when it is empty or cannot be read (which is reported).

    A file that holds nothing but the key ``wrapper`` ("categories: [...]", as some editors' forms must) means
    what stands below it.
    """
    text = decoded(source, findings)
    node = None if text is None else compose(text, findings)
    if isinstance(node, MappingNode) and len(node.value) == 1 and node.value[0][0].value == wrapper:
        node = node.value[0][1]
    return None if node is None or is_empty(node) else node


def root_fields(source: bytes, known: tuple[str, ...], findings: Findings, zone: ZoneInfo = _ZONE) -> Fields:
    """Give the fields of a file of ``key: value`` lines; without any when it cannot be read.

    ``zone`` is that of times without one.
    """
    node = root(source, findings)
    if node is not None and not isinstance(node, MappingNode):
        findings.error(place_of(node), "wrong-type", f'the file must be lines of "key: value", not {shape(node)}')
        node = None
    found = {} if node is None else known_entries(node, known, {}, findings)
    return Fields(found, findings, zone)


def empty_fields(findings: Findings) -> Fields:
    """Give fields of nothing, to read a name that stands alone."""
    return Fields({}, findings, _ZONE)


def listed(node: Node | None, keys: tuple[str, ...], findings: Findings) -> Iterator[tuple[str, Place, Node | None]]:
    """Give the entries of a list, or of a mapping from names: name, place, and what is said of it.

    An entry of a list is a name alone, ``name: [more]``, or a group of ``keys``; then its name is "" here and
    stands within.
    """
    if isinstance(node, MappingNode):
        for entry in entries(node, findings):
            yield entry.key, entry.place, None if is_empty(entry.value) else entry.value
    elif isinstance(node, SequenceNode):
        for part in node.value:
            if isinstance(part, ScalarNode):
                yield empty_fields(findings).text_of(part, "name"), place_of(part), None
            elif _is_named(part, keys):
                yield from listed(part, keys, findings)
            else:
                yield "", place_of(part), part
    elif node is not None:
        findings.error(place_of(node), "wrong-type", "the file must be a list", 'begin each line with "- "')


def _is_named(node: Node, keys: tuple[str, ...]) -> bool:
    """Tell whether an entry is ``name: [more]`` and not a group of keys."""
    if not isinstance(node, MappingNode) or len(node.value) != 1:
        return False
    key, value = node.value[0]
    return isinstance(key, ScalarNode) and key.value not in keys and not isinstance(value, ScalarNode)
