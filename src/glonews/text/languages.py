"""What languages call themselves."""

from __future__ import annotations

_OWN_NAMES = {
    "vi": "Tiếng Việt", "en": "English", "fr": "Français", "zh": "中文", "ko": "한국어", "ja": "日本語", "lo": "ລາວ",
    "km": "ខ្មែរ", "th": "ไทย", "ru": "Русский", "de": "Deutsch", "es": "Español", "jra": "Jrai", "bdq": "Bahnar",
}  # fmt: skip
"""Those that Vietnamese papers use, so that a build need not look into the tables of all languages."""


_TERRITORIES = {
    "vi": "VN", "en": "US", "fr": "FR", "zh": "CN", "ko": "KR", "ja": "JP", "lo": "LA", "km": "KH", "th": "TH",
    "ru": "RU", "de": "DE", "es": "ES",
}  # fmt: skip
"""Where a language is at home when its tag does not say."""


def territorial(tag: str) -> str:
    """Give a language as social cards name it ("vi_VN"; https://ogp.me), nothing when its territory is unknown."""
    language, *rest = tag.split("-")
    territory = next((part.upper() for part in rest if len(part) == 2), _TERRITORIES.get(language.lower(), ""))
    return f"{language.lower()}_{territory}" if territory else ""


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
