"""The limits of a sitemap, and the numbers of the files that a long list is cut into."""

from __future__ import annotations

ARTICLES = 5_000
"""Articles in one file. With ``BYTES`` of images for each it stays below the 50 MB of the protocol."""
TERMS = 25_000
"""Terms in one file of the taxonomy: half the protocol's limit, since a person may have two pages."""
NEWS = 1_000
"""Google's limit for one news sitemap."""
IMAGES = 1_000
"""Google's limit for one address."""
BYTES = 9_000
"""What the images of one article may take: about eighty."""


def parts(count: int, size: int) -> range:
    """Number the files that hold ``count`` entries, from 0; an empty list has none."""
    return range(-(-count // size))
