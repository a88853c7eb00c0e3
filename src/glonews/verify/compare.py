"""Building clean in a temporary folder and comparing with the output folder; changes neither sources nor output.

The clean build writes RSS with feedgen and renders with Jinja's own environment, so that our own writer and our own
compiler are held against them on the paper at hand.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct, structs

from glonews.build.pipeline import build
from glonews.build.place import place_of
from glonews.build.report import Request
from glonews.index.schema import open_index
from glonews.index.sources import meta
from glonews.problems import IndexDamaged


class Comparison(Struct, frozen=True):
    """What a clean build has otherwise. Paths are relative to the output folder, in code point order."""

    compared: int
    differing: tuple[str, ...]
    missing: tuple[str, ...]
    """Files a clean build makes and the published site lacks."""
    surplus: tuple[str, ...]
    """Files the last build recorded that a clean build does not make. Files put there by hand are not counted."""
    failed: bool = False
    """The clean build met an error."""
    behind: int = 0
    """Sources that were changed since the last build: what differs may be theirs."""


def verify(request: Request, *, given_now: bool) -> Comparison:
    """Compare the published site with a clean build of the same sources.

    Unless an instant is given, the clean build is made as of the instant of the last build, so that nothing
    differs only because time has passed.
    """
    place = place_of(request.site, request.output)
    known, now, left_out = _record(place.index)
    with tempfile.TemporaryDirectory(prefix="glonews-verify-") as folder:
        clean = Path(folder) / "clean"
        report = build(
            structs.replace(
                request, output=clean, state=Path(folder) / "state", clean=False, dry_run=False, left_out=left_out,
                is_proof=True,
                now=request.now if given_now or now is None else now,
            )
        )  # fmt: skip
        behind = len(_sources(place.index) ^ _sources(Path(folder) / "state" / place.index.name))
        made = set(_files(clean))
        there = set(_files(place.output)) if place.output.is_dir() else set()
        differing = sorted(
            path for path in made & there if (clean / path).read_bytes() != (place.output / path).read_bytes()
        )
    return Comparison(
        compared=len(made),
        differing=tuple(differing),
        missing=tuple(sorted(made - there)),
        surplus=tuple(sorted((there & known) - made)),
        failed=report.failed,
        behind=behind,
    )


def _sources(index: Path) -> set[tuple[str, str]]:
    """Give path and digest of the sources of the last build; of none when there was none."""
    if not index.exists():
        return set()
    try:
        connection = open_index(index)
    except IndexDamaged:
        return set()
    try:
        return {(path, digest) for path, digest in connection.execute("SELECT path, digest FROM source")}
    finally:
        connection.close()


def _record(index: Path) -> tuple[set[str], int | None, tuple[str, ...]]:
    """Give the files the last build recorded, its instant, and the photos it had too little time for."""
    if not index.exists():
        return set(), None, ()
    try:
        connection = open_index(index)
    except IndexDamaged:
        return set(), None, ()
    try:
        known = {row[0] for row in connection.execute("SELECT path FROM output")}
        now = meta(connection, "now")[0]
        left_out = connection.execute("SELECT path FROM photo WHERE deferred ORDER BY path").fetchall()
        return known, int(now) if now else None, tuple(row[0] for row in left_out)
    finally:
        connection.close()


def _files(root: Path) -> Iterator[str]:
    for folder, _, names in os.walk(root):
        base = Path(folder).relative_to(root)
        yield from ((base / name).as_posix() for name in names)
