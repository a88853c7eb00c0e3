"""Reading files of the output, in whichever process; gives rows that are ready to be stored."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from hashlib import blake2b, sha256
from pathlib import Path
from typing import NamedTuple

from msgspec import msgpack

from glonews.conformance.facts import Facts, House, Reading
from glonews.conformance.reading import is_read, read
from glonews.conformance.sitemaps.news import OLD
from glonews.gate.scan import Suspect
from glonews.sources.state import FileState, file_state

Link = tuple[int, str, str]


class Block(NamedTuple):
    """A set of addresses with their uses."""

    digest: bytes
    links: tuple[Link, ...]


class Row(NamedTuple):
    """All that is stored of one file. Without ``blocks`` only its state has changed."""

    path: str
    id: int
    state: FileState
    unsure: bool
    digest: bytes
    blocks: tuple[Block, ...] | None = None
    asks: tuple[tuple[str, bool], ...] = ()
    """Paths of the files it compares itself with, and whether it lists them as a sitemap does."""
    columns: tuple[object, ...] = ()
    """Values of ``COLUMNS``."""


COLUMNS = ("kind", "article", "title", "title_key", "latest", "oldest", "profile", "facts", "anchors", "findings")


def worker(root: Path, house: House, clock_ns: int) -> Callable[[Sequence[Suspect]], list[Row]]:
    """Give the function that reads a list of files; those that have gone meanwhile are left out."""

    def look(suspects: Sequence[Suspect]) -> list[Row]:
        rows = (_look(root, suspect, house, clock_ns) for suspect in suspects)
        return [row for row in rows if row is not None]

    return look


def _look(root: Path, suspect: Suspect, house: House, clock_ns: int) -> Row | None:
    try:
        with open(root / suspect.path, "rb") as file:
            state = file_state(os.fstat(file.fileno()))
            content = file.read() if is_read(suspect.path) else b""
    except OSError:
        return None
    unsure = state.unsure_at(clock_ns)
    digest = sha256(content or str(state.size).encode()).digest()[:16]
    if suspect.id and digest == suspect.digest:
        return Row(suspect.path, suspect.id, state, unsure, digest)
    reading = read(suspect.path, content, state.size, house)
    blocks = tuple(_block(links) for links in (reading.shared, reading.own) if links)
    listing = reading.profile.kind == "sitemap"
    asked = sorted({(q.about, listing and q.kind == "page") for q in reading.facts.questions})
    return Row(suspect.path, suspect.id, state, unsure, digest, blocks, tuple(asked), _columns(reading))


def _block(links: tuple[Link, ...]) -> Block:
    return Block(sha256(msgpack.encode(links)).digest()[:16], links)


def _columns(reading: Reading) -> tuple[object, ...]:
    facts = reading.facts
    present = [dated.instant for dated in facts.dated if dated.rule != OLD.id]
    news = [dated.instant for dated in facts.dated if dated.rule == OLD.id]
    key = blake2b(reading.title.encode("utf-8", "replace"), digest_size=8).digest() if reading.title else None
    return (
        reading.profile.kind,
        reading.article,
        reading.title or None,
        int.from_bytes(key, "big", signed=True) if key else None,
        max(present + news, default=None),
        min(news, default=None),
        msgpack.encode(reading.profile),
        None if facts == Facts() else msgpack.encode(facts),
        msgpack.encode(reading.anchors) if reading.anchors else None,
        msgpack.encode(reading.findings) if reading.findings else None,
    )
