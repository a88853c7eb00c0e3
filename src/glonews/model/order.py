"""The order of articles in time: one byte string an article, the same on every machine and in every history."""

from __future__ import annotations

from hashlib import blake2b

FIRST_SECOND = -(1 << 39)


def position_of(published: int, path: str) -> bytes:
    """Give an article's place in every listing as 12 bytes that compare in publication order.

    Five bytes hold the second of publication, seven a digest of the path, which decides between articles of
    the same second without any knowledge of the other articles.
    """
    return first_position(published) + blake2b(path.encode(), digest_size=7).digest()


def first_position(second: int) -> bytes:
    """Give what lies before or at every position of that second and after all earlier ones."""
    return (second - FIRST_SECOND).to_bytes(5, "big")


ENDING = "ending"
"""Kind of the listings, without pages, that hold the live stories by the instant at which they end."""


def ending(second: int) -> tuple[str, str]:
    """Give kind and key of the listing of the live stories that end at an instant; the keys stand in order of time."""
    return ENDING, first_position(second).hex()


def second_of(position: bytes) -> int:
    """Give the second of publication in a position, since 1970-01-01T00:00Z."""
    return int.from_bytes(position[:5], "big") + FIRST_SECOND
