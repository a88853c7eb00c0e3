"""Explaining one output: why it would be built or kept, and what it shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct, structs

from glonews.build.hidden import why_hidden
from glonews.build.pipeline import build
from glonews.build.report import Report, Request
from glonews.index.archive import Archive
from glonews.index.outputs import LOST, output_row, owner_of
from glonews.plan.kinds import KINDS
from glonews.routes.urls import output_path, url_stem


def explain(request: Request, path: str, say: Callable[[str], str] = str) -> list[str]:
    """Give the lines that explain an output; nothing when there is none of that name.

    ``path`` is a file of the output ("2021/01/x.html"), an address ("/chinh-tri/"), or an article's source; ``say``
    puts sentences into another language.
    """
    request = structs.replace(request, dry_run=True, clean=False)
    lines: list[str] = []
    build(request, inspect=lambda report, archive: lines.extend(_lines(path, request, report, archive, say)))
    return lines


def _lines(path: str, request: Request, report: Report, archive: Archive, say: Callable[[str], str]) -> Iterator[str]:
    file = _file_of(path, archive)
    for address in owner_of(archive.connection, file):
        if address.kind == LOST:
            continue
        yield f"{file}: {address}"
        row = output_row(archive.connection, address)
        if file in report.reasons:
            yield f"  {say('would be built:')} {say(report.reasons[file])}"
        elif row:
            yield f"  {say('would be kept; it was built because:')} {say(row.reason)}"
        sheet = KINDS[address.kind].inputs(address, archive)
        if sheet:
            yield f"  {say('shows:')}"
            yield from (f"    {line}" for line in dict.fromkeys(_shown(sheet.value)))
            for problem in sheet.problems:
                said = structs.replace(problem, message=say(problem.message), hint=say(problem.hint))
                yield f"  {say(problem.severity)}: {said}"
    yield from _hidden(path, request.now, archive, say)
    if file in report.removed:
        yield say(f"{file} would be removed: nothing owns it any more")


def _hidden(path: str, now: int, archive: Archive, say: Callable[[str], str]) -> Iterator[str]:
    """Say why an article has no page."""
    row = archive.connection.execute(
        "SELECT path, draft, visible_from, visible_until FROM article"
        " WHERE NOT live AND (path = ? OR stem = ?) ORDER BY path",
        (path, url_stem("/" + path.removeprefix("dist/").lstrip("/"))),
    ).fetchone()
    if row:
        yield f"{row[0]}: {say(why_hidden(row[1], row[2], row[3], now, archive.zone))}"


def _file_of(path: str, archive: Archive) -> str:
    standing = archive.standing(path)
    if standing:
        path = standing.url
    return output_path(path) if path.startswith("/") else path.removeprefix("dist/")


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
