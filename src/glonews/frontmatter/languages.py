"""Which language tags exist, and which one a writer meant by "vn" or "eng"; asked only for rare languages."""

from __future__ import annotations

_DEFAULT_HINT = "write vi, en or another tag of BCP 47"


def unknown_language(code: str) -> str:
    """Give the hint for a language code in small letters that does not exist, "" for one that does.

    Three letters that have no shorter form pass: the languages of the Central Highlands ("jra", "bdq") are in no
    list of locales. https://www.rfc-editor.org/rfc/rfc5646#section-2.2.1
    """
    # Deferred: Vietnamese and English papers need no list of languages.
    from babel import Locale
    from babel.core import get_global

    if code in Locale("en").languages:
        return ""
    meant = get_global("language_aliases").get(code, "")
    if not meant and len(code) == 2:
        # A country's code in the place of its language's: "vn", "cn", "us".
        meant = get_global("likely_subtags").get(f"und_{code.upper()}", "") or ("en" if code in ("us", "gb") else "")
    if meant:
        return f'did you mean "{meant.split("_")[0]}"?'
    return _DEFAULT_HINT if len(code) == 2 else ""
