"""The key ``gate`` of site.yaml: what ``glonews check --output`` allows; no page depends on it."""

from __future__ import annotations

from glonews.frontmatter.fields import Fields
from glonews.model.settings import Gate
from glonews.text import did_you_mean

_DEFAULT = Gate()
_LIMITS = {"html_kb": (10, 10_000), "page_kb": (20, 100_000), "image_kb": (10, 100_000)}


def read_gate(fields: Fields) -> Gate:
    """Read the budgets and the rules that are switched off; a key that is absent or wrong has its default."""
    node = fields.node("gate")
    group = None if node is None else fields.group(node, "gate", Gate.__struct_fields__, {})
    if group is None:
        return _DEFAULT
    return Gate(**{name: _limit(group, name) for name in _LIMITS}, off=tuple(sorted(set(_ids(group)))))


def _limit(group: Fields, name: str) -> int:
    written, (least, most) = group.text(name), _LIMITS[name]
    default = int(getattr(_DEFAULT, name))
    if not written:
        return default
    if written.isascii() and written.isdigit() and least <= int(written[:9]) <= most:
        return int(written)
    message = f'{name} "{written}" must be a whole number from {least} to {most}'
    group.findings.error(group.place(name), "bad-number", message, f"write {default}")
    return default


def _ids(group: Fields) -> list[str]:
    """Read the ids of rules that are switched off, and warn of those that are none."""
    refs = list(group.refs("off", commas=True))
    if not refs:
        return []
    from glonews.conformance.registry import RULES  # deferred: a site that switches nothing off needs no rule

    known = []
    for ref in refs:
        if ref.written in RULES:
            known.append(ref.written)
            continue
        hint = did_you_mean(ref.written, RULES) or "the rules are listed in docs/gate.md"
        group.findings.warning((ref.line, ref.column), "unknown-rule", f'unknown rule "{ref.written}"', hint)
    return known
