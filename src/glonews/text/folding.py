"""The one folding, the one slug rule and the identity of words; dates and near matches live beside it."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from hashlib import blake2b

# Blocks of combining diacritics (Unicode 15). Vowel signs of Thai or Devanagari are letters to their readers
# and stay.
_MARKS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")
# Letters with a stroke do not decompose. Eth and the African D are often typed in place of the Vietnamese Đ.
_STROKES = str.maketrans({"đ": "d", "ð": "d", "ɖ": "d"})
# Soft hyphen, zero-width space, word joiner and a byte order mark pasted into running text: nobody sees them.
_INVISIBLE = str.maketrans(dict.fromkeys("\u00ad\u200b\u2060\ufeff"))
MAX_SLUG = 200
"""File systems allow 255 bytes for a name; endings and the name of the temporary file need the rest."""
_APOSTROPHES = str.maketrans(dict.fromkeys("\u2018\u2019\u02bc", "'"))

_PLAIN_WORDS = re.compile("[a-z0-9]+(?:(?:[,.:;?!]? |-)[a-z0-9]+)*[.?!]?")
_BETWEEN_WORDS = re.compile("[^a-z0-9]+")


def nfc(text: str) -> str:
    """Compose the text to Unicode normalization form C (UAX #15)."""
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """Fold text for slugs, search and near matches: lower case, no marks, đ as d, single spaces."""
    if text.isascii():
        return " ".join(text.lower().split())
    lowered = unicodedata.normalize("NFD", text.translate(_INVISIBLE).lower())
    bare = _MARKS.sub("", lowered).translate(_STROKES)
    return " ".join(unicodedata.normalize("NFC", bare).split())


@lru_cache(maxsize=65536)
def slug(text: str) -> str:
    """Turn text into a part of an address ("Xây dựng Đảng" -> "xay-dung-dang"); "" without an ASCII form."""
    plain = fold(text).translate(_APOSTROPHES)
    made = _BETWEEN_WORDS.sub("-", plain).strip("-") if _PLAIN_WORDS.fullmatch(plain) else transliterated(plain)
    return made if len(made) <= MAX_SLUG else f"{made[: MAX_SLUG - 7]}-{short_digest(text)}"


def transliterated(plain: str) -> str:
    """Give the slug of a folded text, of any letters and signs."""
    # Deferred: its tables cost more to load than a build of one article, and most titles are words and signs between.
    from slugify import slugify

    return str(slugify(plain, entities=False, decimal=False, hexadecimal=False))


@lru_cache(maxsize=65536)
def identity(text: str) -> str:
    """Give what makes two written words one tag: composed, caseless, single spaces; marks are kept."""
    caseless = nfc(text).translate(_INVISIBLE).casefold()
    return " ".join(nfc(caseless).split())


def short_digest(text: str) -> str:
    """Give six hexadecimal digits of the text's BLAKE2b digest (RFC 7693), to tell words of one slug apart."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=3).hexdigest()
