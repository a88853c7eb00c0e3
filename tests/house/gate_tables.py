"""Writes the rules of docs/gate.md from the registry: ``PYTHONPATH=src python tests/house/gate_tables.py``."""

from __future__ import annotations

import re
from pathlib import Path

from glonews.conformance.registry import FAMILIES
from glonews.conformance.rule import Rule

DOCUMENT = Path(__file__).parents[2] / "docs" / "gate.md"
_MARKS = re.compile(r"(<!-- rules -->\n).*?(<!-- end -->\n)", re.DOTALL)


def with_rules(document: str) -> str:
    """Give the document with all rules between its two marks."""
    parts = [f"\n### {family}\n\n" + "".join(_told(rule) for rule in rules) for family, rules in FAMILIES.items()]
    written, count = _MARKS.subn(lambda found: found[1] + "".join(parts) + found[2], document)
    if count != 1:
        raise ValueError("docs/gate.md needs the marks of the rules once")
    return written


def _told(rule: Rule) -> str:
    grade = "" if rule.severity == "error" else " (warning)"
    return (
        f"**`{rule.id}`**{grade}: {rule.says.replace('<', '&lt;')} [Source]({rule.source})\n\n"
        f"```text\nwrong  {_shown(rule.wrong)}\nright  {_shown(rule.right)}\n```\n\n"
    )


def _shown(example: str) -> str:
    return example.replace("\n", "\n       ")


if __name__ == "__main__":
    DOCUMENT.write_text(with_rules(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")
