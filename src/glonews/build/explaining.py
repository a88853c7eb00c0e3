"""Explaining one output: why it would be built or kept, and what it shows."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct, structs

from glonews.build.pipeline import build
from glonews.build.report import Report, Request
from glonews.index.archive import Archive
from glonews.index.outputs import LOST, output_row, owner_of
from glonews.plan.kinds import KINDS
from glonews.routes.urls import output_path


def explain(request: Request, path: str) -> list[str]:
    """Give the lines that explain an output; nothing when there is none of that name.

    ``path`` is a file of the output ("2021/01/x.html"), an address ("/chinh-tri/"), or an article's source.
    """
    request = structs.replace(request, dry_run=True, clean=False)
    lines: list[str] = []
    build(request, inspect=lambda report, archive: lines.extend(_lines(path, report, archive)))
    return lines


def _lines(path: str, report: Report, archive: Archive) -> Iterator[str]:
    file = _file_of(path, archive)
    for address in owner_of(archive.connection, file):
        if address.kind == LOST:
            continue
        yield f"{file}: {address}"
        row = output_row(archive.connection, address)
        if file in report.reasons:
            yield f"  would be built: {report.reasons[file]}"
        elif row:
            yield f"  would be kept; it was built because: {row.reason}"
        sheet = KINDS[address.kind].inputs(address, archive)
        if sheet:
            yield "  shows:"
            yield from (f"    {line}" for line in dict.fromkeys(_shown(sheet.value)))
            yield from (f"  {problem.severity}: {problem}" for problem in sheet.problems)
    if file in report.removed:
        yield f"{file} would be removed: nothing owns it any more"


def _file_of(path: str, archive: Archive) -> str:
    standing = archive.standing(path)
    if standing:
        path = standing.url
    return output_path(path) if path.startswith("/") else path


def _shown(value: object) -> Iterator[str]:
    """Walk a page value and name every object it shows: facet and id."""
    if isinstance(value, Struct):
        identity = getattr(value, "id", None) or getattr(value, "path", None)
        if isinstance(identity, str) and identity:
            yield f"{type(value).__name__.lower()} {identity}"
        for name in value.__struct_fields__:
            yield from _shown(getattr(value, name))
    elif isinstance(value, tuple):
        for part in value:
            yield from _shown(part)
