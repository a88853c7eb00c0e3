"""From a file that a browser asks for to the output that would be this file, also before it was ever made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from posixpath import splitext

from glonews.index.archive import Archive
from glonews.index.outputs import LOST, owner_of
from glonews.model.entry import Address
from glonews.plan.kinds import KINDS
from glonews.routes.media import ROOTS
from glonews.routes.urls import url_stem

FINGERPRINT = re.compile(r"\.[0-9a-f]{8}$")
ALONE = {"index.html": "front", "404.html": "404", "robots.txt": "robots", "latest.json": "latest"}


def address_at(path: str, archive: Archive) -> Address | None:
    """Give the output that is, or is to be, the file ``path`` of the output folder; None when nobody can tell."""
    owners = [owner for owner in owner_of(archive.connection, path) if owner.kind != LOST]
    if owners:
        return owners[0]
    for address in _guesses(path, archive):
        sheet = KINDS[address.kind].inputs(address, archive)
        if sheet and sheet.path == path:
            return address
    return None


def _guesses(path: str, archive: Archive) -> Iterator[Address]:
    if path in ALONE:
        yield Address(ALONE[path])
    url = "/" + path.removesuffix("index.html")
    target = archive.find("url:" + url_stem(url))
    if target and target.path:
        yield Address("article", target.path)
        yield Address("page", target.path)
    yield from _listings(url, archive)
    yield from (Address("static", f"static/{name}") for name in _unmarked(path))
    inner = path.removeprefix(f"{archive.settings.paths.media}/")
    if inner != path:
        yield from (Address("media", root + name) for root in ROOTS for name in _unmarked(inner))
    yield Address("redirect", url)


def _listings(url: str, archive: Archive) -> Iterator[Address]:
    head, _, last = url.rpartition("/")
    number = last.removeprefix(f"{archive.settings.paths.page}-").removesuffix(".html")
    if last and not (last.endswith(".html") and number.isdecimal()):
        return
    kind, key = archive.finder.listing_at(head + "/")
    if kind in KINDS and key:
        yield Address(kind, key, int(number) if last else 0)


def _unmarked(path: str) -> Iterator[str]:
    """Give the name without the fingerprint that addresses of files carry, and as it is."""
    stem, ending = splitext(path)
    yield path
    if FINGERPRINT.search(stem):
        yield stem[: -len(".00000000")] + ending
