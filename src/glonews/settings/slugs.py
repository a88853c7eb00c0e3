"""The slug of a declared word: as written in the file, else from its name; the slugs of articles are elsewhere."""

from __future__ import annotations

from glonews.frontmatter.fields import Fields
from glonews.text import short_digest, slug


def declared_slug(fields: Fields, name: str) -> str:
    """Give ``slug`` when it is one, else the slug of the name; a word without an ASCII form has its digest."""
    written = fields.text("slug")
    derived = slug(name) or short_digest(name)
    if not written or written == slug(written):
        return written or derived
    hint = f"write slug: {slug(written) or derived}"
    fields.findings.error(fields.place("slug"), "bad-slug", f'slug "{written}" cannot be part of an address', hint)
    return slug(written) or derived
