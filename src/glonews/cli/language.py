"""In which language the program speaks to editors: as asked, else as the environment says, else as the paper does."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from glonews.problems.speech import Speech

CATALOGUES = Path(__file__).resolve().parent.parent / "locale"
LANGUAGES = ("vi", "en")


def speech_for(language: str | None, site: Path) -> Speech:
    """Give the speech for ``--language`` or GLONEWS_LANGUAGE, else for the language of the site."""
    return speech(language or _language_of(site))


@lru_cache(maxsize=4)
def speech(language: str) -> Speech:
    """Give the speech of a language; English for one that has no catalogue."""
    file = CATALOGUES / language.partition("-")[0].lower() / "problems.yaml"
    if not file.is_file():
        return Speech()
    import yaml  # deferred: in English nothing is looked up

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    return Speech(yaml.load(file.read_bytes(), Loader=loader), language)  # our own file, read as plain text


def _language_of(site: Path) -> str:
    from glonews.settings import read_settings

    file = site / "content" / "site.yaml"
    try:
        source = file.read_bytes() if file.is_file() else None
    except OSError:
        source = None
    return read_settings("content/site.yaml", source)[0].language
