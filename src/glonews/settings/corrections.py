"""What ``site.yaml`` says of corrections: their words, and fields beyond date and text."""

from __future__ import annotations

from yaml.nodes import MappingNode

from glonews.frontmatter.fields import Fields
from glonews.frontmatter.nodes import entries
from glonews.model.settings import Corrections
from glonews.settings.schema import CORRECTIONS_KEYS


def corrections(fields: Fields) -> Corrections:
    """Read ``corrections``."""
    node = fields.node("corrections")
    group = None if node is None else fields.group(node, "corrections", CORRECTIONS_KEYS, {"title": "heading"})
    if group is None:
        return Corrections()
    return Corrections(group.plain("heading"), group.plain("intro"), group.plain("withdrawn"), _details(group))


def _details(group: Fields) -> tuple[tuple[str, str], ...]:
    node = group.node("details")
    if isinstance(node, MappingNode):
        written = ((each.key, group.text_of(each.value, "details")) for each in entries(node, group.findings))
        return tuple((name, label or name) for name, label in written)
    return tuple((ref.written, ref.written) for ref in group.refs("details", commas=True))
