"""What a preview adds to a page on its way to the browser: its own style and script, and a banner. Pure.

The files of the output stay as they would be published. Pages forbid inline scripts and styles; both come as files of
the same origin, which is what the policy of the pages allows.
"""

from __future__ import annotations

import re
from html import escape

from msgspec import Struct

PREFIX = "/__glonews/"
"""Below this address are the preview's own files; no site can have an output there, as no slug begins with "_"."""

_HEAD_END = re.compile(rb"</head\s*>", re.IGNORECASE)
_BODY = re.compile(rb"<body\b[^>]*>", re.IGNORECASE)


class Marks(Struct, frozen=True, kw_only=True):
    """What is added to one page."""

    version: str
    """Digest of the page as it lies in the output folder."""
    banner: str = ""
    """Why readers do not see this page; "" when they do."""


def marked(page: bytes, marks: Marks) -> bytes:
    """Give a page with script, style and banner; text without a head or body gets what there is a place for."""
    links = (
        f'<link rel="stylesheet" href="{PREFIX}preview.css">\n'
        f'<script defer src="{PREFIX}preview.js" data-version="{escape(marks.version)}"></script>\n'
    ).encode()
    page = _HEAD_END.sub(lambda end: links + end[0], page, count=1)
    if not marks.banner:
        return page
    banner = f'\n<p id="glonews-hidden" role="note">{escape(marks.banner)}</p>'.encode()
    return _BODY.sub(lambda body: body[0] + banner, page, count=1)
