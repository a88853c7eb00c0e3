"""The key ``copydesk`` of site.yaml: the style of the house for ``glonews check``."""

from __future__ import annotations

from typing import get_args, get_type_hints

from glonews.frontmatter.fields import Fields
from glonews.model.settings import CopyDesk
from glonews.text import did_you_mean

_DEFAULT = CopyDesk()
_CHOICES = {name: get_args(get_type_hints(CopyDesk)[name]) for name in ("tone", "dates")}
_LIMITS = {"title_length": (20, 300), "tag_words": (1, 30), "photo_px": (0, 20_000)}


def read_copydesk(fields: Fields) -> CopyDesk:
    """Read the style; a key that is absent or wrong has its default."""
    node = fields.node("copydesk")
    group = None if node is None else fields.group(node, "copydesk", CopyDesk.__struct_fields__, {})
    if group is None:
        return _DEFAULT
    return CopyDesk(
        tone=_choice(group, "tone"),  # type: ignore[arg-type]  # one of the choices
        dates=_choice(group, "dates"),  # type: ignore[arg-type]  # one of the choices
        title_length=_limit(group, "title_length"),
        tag_words=_limit(group, "tag_words"),
        photo_px=_limit(group, "photo_px"),
        off=tuple(sorted(set(_codes(group)))),
    )


def _choice(group: Fields, name: str) -> str:
    written = group.text(name)
    if written and written not in _CHOICES[name]:
        message = f'"{name}" is "{written}"'
        group.findings.error(group.place(name), "bad-choice", message, "write one of " + ", ".join(_CHOICES[name]))
    return written if written in _CHOICES[name] else str(getattr(_DEFAULT, name))


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


def _codes(group: Fields) -> list[str]:
    """Read the codes of remarks that are switched off, and warn of those that are none."""
    from glonews.copydesk.rules import CODES  # deferred: a site that switches nothing off needs no rule

    known = []
    for ref in group.refs("off", commas=True):
        if ref.written in CODES:
            known.append(ref.written)
            continue
        hint = did_you_mean(ref.written, CODES) or "the codes are listed in docs/problems.md"
        group.findings.warning((ref.line, ref.column), "unknown-rule", f'unknown rule "{ref.written}"', hint)
    return known
