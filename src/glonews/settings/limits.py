"""Values that several settings have: a whole number within limits, and a list of codes that are switched off."""

from __future__ import annotations

from collections.abc import Collection

from glonews.frontmatter.fields import Fields
from glonews.text import did_you_mean


def bounded_number(fields: Fields, name: str, default: int, least: int, most: int, *, advised: int = 0) -> int:
    """Read a whole number; the default when it is absent, and, with an error, when it lies outside the limits.

    ``advised`` is the number that the hint names, when it is not the default.
    """
    written = fields.text(name)
    if not written:
        return default
    digits = written.lstrip("0") or "0"
    if written.isascii() and written.isdigit() and len(digits) <= len(str(most)) and least <= int(digits) <= most:
        return int(digits)
    message = f'{name} "{written}" must be a whole number from {least} to {most}'
    fields.findings.error(fields.place(name), "bad-number", message, f"write {advised or default}")
    return default


def codes_off(fields: Fields, known: Collection[str], where: str) -> tuple[str, ...]:
    """Read the codes of ``off``, in code point order, and warn of those that are none.

    ``where`` is the hint that says which codes there are.
    """
    chosen = set()
    for ref in fields.refs("off", commas=True):
        if ref.written in known:
            chosen.add(ref.written)
            continue
        hint = did_you_mean(ref.written, known) or where
        fields.findings.warning((ref.line, ref.column), "unknown-rule", f'unknown rule "{ref.written}"', hint)
    return tuple(sorted(chosen))
