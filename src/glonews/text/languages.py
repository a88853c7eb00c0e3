"""What languages call themselves."""

from __future__ import annotations

_OWN_NAMES = {
    "vi": "Tiếng Việt", "en": "English", "fr": "Français", "zh": "中文", "ko": "한국어", "ja": "日本語", "lo": "ລາວ",
    "km": "ខ្មែរ", "th": "ไทย", "ru": "Русский", "de": "Deutsch", "es": "Español", "jra": "Jrai", "bdq": "Bahnar",
}  # fmt: skip
"""Those that Vietnamese papers use, so that a build need not look into the tables of all languages."""


def own_name(tag: str) -> str:
    """Give the name that a language ("en", "en-US") has for itself; its tag when nobody knows."""
    first = tag.partition("-")[0].lower()
    if first in _OWN_NAMES:
        return _OWN_NAMES[first]
    # Deferred: these tables take 25 ms.
    from babel import Locale, UnknownLocaleError

    try:
        name = Locale.parse(first).get_display_name()
    except (UnknownLocaleError, ValueError):
        name = None
    return name[:1].upper() + name[1:] if name else tag
