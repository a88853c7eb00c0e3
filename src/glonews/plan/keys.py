"""Keys of outputs, and the decision what is to be done with one; pure functions."""

from __future__ import annotations

from hashlib import sha256
from typing import Literal

from msgspec import msgpack

from glonews.pages.kind import Sheet

Verdict = Literal["keep", "build", "hold", "delete", "nothing"]

_encode = msgpack.Encoder().encode


def key_of(sheet: Sheet, kind_digest: str) -> bytes:
    """Digest everything that decides an output: its inputs in order, its place, its renderer.

    SHA-256 for its speed, as for the bytes of outputs (``glonews.store.writing``).
    """
    return sha256(_encode((kind_digest, sheet.path, sheet.body_of, sheet.copy_of, sheet.value))).digest()[:16]


def verdict(
    *, exists: bool, key: bytes, stored: bytes | None, stored_good: bool, has_errors: bool, damaged: bool
) -> Verdict:
    """Decide about one candidate.

    ``exists`` says whether the output must exist; ``stored`` is the key of the row, if there is one, and
    ``stored_good`` whether it was made without errors; ``damaged`` that the file was changed by hand.
    """
    if not exists:
        return "nothing" if stored is None else "delete"
    if stored == key and not damaged:
        return "keep"
    if has_errors and stored is not None and stored_good and not damaged:
        return "hold"
    return "build"
