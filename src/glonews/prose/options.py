"""The settings that reading a body depends on; nothing else of the site's settings reaches this package."""

from __future__ import annotations

import msgspec


class ProseOptions(msgspec.Struct, frozen=True):
    """How bodies are read.

    ``typographic_quotes`` turns straight quotes into curly ones; ``language`` is the BCP 47 tag of the few
    words that reading adds itself (titles of the links back from footnotes).
    """

    typographic_quotes: bool = False
    language: str = "vi"
