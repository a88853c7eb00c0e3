"""The key ``copydesk`` of site.yaml: the style of the house for ``glonews check``."""

from __future__ import annotations

from typing import get_args, get_type_hints

from glonews.frontmatter.fields import Fields
from glonews.model.settings import CopyDesk
from glonews.settings.limits import bounded_number, codes_off

_DEFAULT = CopyDesk()
_CHOICES = {name: get_args(get_type_hints(CopyDesk)[name]) for name in ("tone", "dates")}
_LIMITS = {"title_length": (20, 300), "tag_words": (1, 30), "photo_px": (0, 20_000)}


def read_copydesk(fields: Fields) -> CopyDesk:
    """Read the style; a key that is absent or wrong has its default."""
    node = fields.node("copydesk")
    group = None if node is None else fields.group(node, "copydesk", CopyDesk.__struct_fields__, {})
    if group is None:
        return _DEFAULT
    from glonews.copydesk.rules import CODES  # deferred: a site without this key needs no rule

    sizes = {name: bounded_number(group, name, getattr(_DEFAULT, name), *limits) for name, limits in _LIMITS.items()}
    return CopyDesk(
        tone=_choice(group, "tone"),  # type: ignore[arg-type]  # one of the choices
        dates=_choice(group, "dates"),  # type: ignore[arg-type]  # one of the choices
        off=codes_off(group, CODES, "the codes are listed in docs/problems.md"),
        **sizes,
    )


def _choice(group: Fields, name: str) -> str:
    written = group.text(name)
    if written and written not in _CHOICES[name]:
        message = f'"{name}" is "{written}"'
        group.findings.error(group.place(name), "bad-choice", message, "write one of " + ", ".join(_CHOICES[name]))
    return written if written in _CHOICES[name] else str(getattr(_DEFAULT, name))
