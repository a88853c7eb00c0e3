"""Which of several words owns a slug; one slug is computed in ``glonews.text``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from glonews.text import short_digest

First = TypeVar("First", bytes, tuple[int, str])


def owned_slugs(candidates: Iterable[tuple[str, str, First]]) -> dict[str, str]:
    """Give every word its own slug, from triples of key, wanted slug, and place of its first article in time.

    The word whose first article is the oldest owns the bare slug, of equals the first key; the others get a
    suffix from the digest of their key, and a word without an ASCII form (wanted slug "") its digest alone. A
    newer word never takes a slug from an older one.
    """
    owners: dict[str, str] = {}
    for key, wanted, _ in sorted(candidates, key=lambda candidate: (candidate[2], candidate[0])):
        chosen = wanted or short_digest(key)
        attempt = 0
        while chosen in owners:
            # Six digits of two keys are the same once in sixteen million pairs; then the next digest decides.
            digest = short_digest(key if not attempt else f"{key}\0{attempt}")
            chosen = f"{wanted}-{digest}" if wanted else f"{short_digest(key)}-{digest}"
            attempt += 1
        owners[chosen] = key
    return {key: chosen for chosen, key in owners.items()}
