"""Interface catalogues: the fixed words of the theme ("Read more") in each language. Does not read their files."""

from __future__ import annotations

import gettext
import hashlib
from collections.abc import Mapping
from io import BytesIO

Catalogue = gettext.NullTranslations
"""Messages of one language, as the standard library keeps them; not fit for pickling, so workers load their own."""


def load_catalogue(mo_bytes: bytes) -> Catalogue:
    """Read a compiled catalogue (GNU .mo, https://www.gnu.org/software/gettext/manual/html_node/MO-Files.html)."""
    return gettext.GNUTranslations(BytesIO(mo_bytes))


def catalogue_digest(compiled: Mapping[str, bytes]) -> str:
    """Give one digest for all compiled catalogues, by language code."""
    digest = hashlib.blake2b(digest_size=16)
    for language in sorted(compiled):
        digest.update(f"{language}\0{len(compiled[language])}\0".encode())
        digest.update(compiled[language])
    return digest.hexdigest()


def choose_language(wanted: str, offered: Mapping[str, object]) -> str:
    """Give the offered language nearest to the tag ``wanted`` ("en-GB" finds "en"), or "en" when there is none."""
    parts = wanted.replace("_", "-").lower().split("-")
    candidates = ("-".join(parts[:size]) for size in range(len(parts), 0, -1))
    return next((tag for tag in candidates if tag in offered), "en")
