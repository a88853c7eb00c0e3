"""The id of a heading, from its plain text; making it unique within a body is left to the renderers."""

from __future__ import annotations

from glonews.text import slug


def heading_id(text: str, separator: str = "-") -> str:
    """Give the slug of a heading, or "muc" for text with no ASCII form.

    The second argument is what the ``toc`` extension passes to its ``slugify`` function; it is not used.
    """
    return slug(text) or "muc"
