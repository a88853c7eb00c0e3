"""``content/series.yaml`` to declared series: name, address and what stands above the parts."""

from __future__ import annotations

from yaml.nodes import Node, ScalarNode

from glonews.frontmatter.findings import Findings, Place
from glonews.model.taxonomy import Series
from glonews.problems import Problem
from glonews.settings.opening import empty_fields, listed, root
from glonews.settings.schema import SERIES_KEYS
from glonews.settings.slugs import declared_slug
from glonews.text import identity

_WORDS_ELSEWHERE = {"title": "name", "summary": "description", "about": "description"}


def read_series(path: str, source: bytes | None) -> tuple[tuple[Series, ...], tuple[Problem, ...]]:
    """Read declared series in order, from a list or from names to what is said of them; nothing without a file."""
    if source is None:
        return (), ()
    findings = Findings(path)
    found: dict[str, Series] = {}
    slugs: dict[str, int] = {}
    for name, place, rest in listed(root(source, findings, "series"), SERIES_KEYS, findings):
        series = _series(name, place, rest, findings)
        if series is None:
            continue
        if series.key in found:
            findings.error(place, "duplicate-series", f'series "{series.name}" is declared twice', "keep one of them")
        elif series.slug in slugs:
            hint = f"line {slugs[series.slug]} has it already; add another slug"
            findings.error(place, "duplicate-slug", f'two series share the slug "{series.slug}"', hint)
        else:
            found[series.key], slugs[series.slug] = series, place[0]
    return tuple(found.values()), findings.all()


def _series(name: str, place: Place, rest: Node | None, findings: Findings) -> Series | None:
    fields = empty_fields(findings)
    if isinstance(rest, ScalarNode):  # "Gia Lai 30 năm: Nhìn lại một chặng đường"
        return Series(identity(name), name, declared_slug(fields, name), fields.text_of(rest, name))
    group = fields if rest is None else fields.group(rest, name or "series", SERIES_KEYS, _WORDS_ELSEWHERE)
    if group is None:
        return None
    shown = group.plain("name") or name
    if not shown:
        findings.error(place, "missing-name", "a series has no name", "add name: …")
        return None
    return Series(identity(shown), shown, declared_slug(group, shown), group.plain("description"))
