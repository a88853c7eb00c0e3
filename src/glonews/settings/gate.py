"""The key ``gate`` of site.yaml: what ``glonews check --output`` allows; no page depends on it."""

from __future__ import annotations

from glonews.frontmatter.fields import Fields
from glonews.model.settings import Gate
from glonews.settings.limits import bounded_number, codes_off

_DEFAULT = Gate()
_LIMITS = {"html_kb": (10, 10_000), "page_kb": (20, 100_000), "image_kb": (10, 100_000)}


def read_gate(fields: Fields) -> Gate:
    """Read the budgets and the rules that are switched off; a key that is absent or wrong has its default."""
    node = fields.node("gate")
    group = None if node is None else fields.group(node, "gate", Gate.__struct_fields__, {})
    if group is None:
        return _DEFAULT
    sizes = {name: bounded_number(group, name, getattr(_DEFAULT, name), *limits) for name, limits in _LIMITS.items()}
    from glonews.conformance.registry import RULES  # deferred: most sites have no such key

    return Gate(off=codes_off(group, RULES, "the rules are listed in docs/gate.md"), **sizes)
