"""Files of a cache that begin with a digest of the rest: one that was cut short or changed counts as not there."""

from __future__ import annotations

import os
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from glonews.store.writing import TEMPORARY

MARK_BYTES = 16


def read_marked(file: Path) -> bytes | None:
    """Give what was kept in a file, if it is there and whole."""
    try:
        content = file.read_bytes()
    except OSError:
        return None
    mark, kept = content[:MARK_BYTES], content[MARK_BYTES:]
    return kept if kept and mark == _mark(kept) else None


def write_marked(file: Path, kept: bytes) -> None:
    """Keep something, in the place of what was there; a cache that cannot be written costs time, not the build."""
    temporary = file.with_name(f"{TEMPORARY}{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(_mark(kept) + kept)
        os.replace(temporary, file)
    except OSError:
        with suppress(OSError):
            temporary.unlink()


def _mark(kept: bytes) -> bytes:
    return blake2b(kept, digest_size=MARK_BYTES).digest()
