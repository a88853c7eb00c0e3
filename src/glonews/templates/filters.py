"""What templates may call besides Jinja's own: filters, tests and the globals ``asset`` and ``_``. No page logic."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any
from urllib.parse import quote

from jinja2.filters import FILTERS, do_urlencode
from markupsafe import Markup

from glonews.model.facets import Picture, Renditions
from glonews.templates.catalogue import Catalogue
from glonews.templates.dates import Dates
from glonews.templates.failure import UnknownAsset, near_match
from glonews.text.languages import territorial
from glonews.views.site import EditionView

WORDS_PER_MINUTE = 220
NUMBERED_KEPT = 1_024
"""Phrases with a number ("3 minutes to read") that are remembered."""
ZONED_FILTERS = {
    "date": Dates.long_day,
    "datetime": Dates.moment,
    "day": Dates.short_day,
    "time": Dates.clock,
    "iso": Dates.iso,
    "iso_day": Dates.iso_day,
}

# A filter that looks at a setting of the site makes its output depend on it as much as ``site.url`` does.
SITE_ATTRIBUTE_OF_FILTER = {"absolute": "url", **dict.fromkeys(ZONED_FILTERS, "timezone")}


def filters(dates: Dates, site_url: str) -> dict[str, Callable[..., Any]]:
    """Give the filters of one language edition, by name, Jinja's own included."""
    zoned = {name: method.__get__(dates) for name, method in ZONED_FILTERS.items()}
    return {
        **FILTERS,
        **zoned,
        "written_day": dates.written_day,
        "absolute": _absolute_under(site_url),
        "reading_minutes": reading_minutes,
        "focus": focus,
        "srcset": srcset,
        "cut": cut,
        "tint": tint,
        "territorial": territorial,
        "urlencode": urlencode,
        "in_language": in_language,
    }


def in_language(editions: Sequence[EditionView], language: str) -> EditionView | None:
    """Give the edition for pages in a language ("en" for "en-US"), other than the main one; None when there is none."""
    return next(
        (each for each in editions[1:] if language == each.language or language.startswith(f"{each.language}-")), None
    )


def reading_minutes(words: int) -> int:
    """Give the minutes a text of ``words`` words takes to read, rounded up, at least one."""
    return max(1, -(-words // WORDS_PER_MINUTE))


def focus(point: tuple[float, float] | None) -> str:
    """Give the CSS classes that keep the focus of a photo in a cropped box: "focus-top focus-left", or nothing.

    ``point`` is (x, y) from the top left corner, each from 0 to 1. Classes, because the pages allow no inline style.
    """
    if point is None:
        return ""
    across = _third(point[0], "focus-left", "focus-right")
    down = _third(point[1], "focus-top", "focus-bottom")
    return " ".join(name for name in (down or "focus-middle", across) if name)


def srcset(renditions: Renditions, ending: str) -> str:
    """Give the value of a ``srcset`` attribute: the files of one format with their widths."""
    return ", ".join(f"{renditions.url(width_px, ending)} {width_px}w" for width_px, _ in renditions.sizes)


def cut(photo: Picture, ratio: str) -> Renditions | None:
    """Give the files of a photo in a ratio ("4x3"; "" is the whole), or of the whole photo when it has no such crop."""
    return next((crop for crop in photo.crops if crop.ratio == ratio), photo.renditions)


def tint(color: str) -> str:
    """Give the CSS classes that colour the place of a photo until it is loaded: "tint r3 ga bf", or nothing.

    Classes, because the pages allow no inline style; one for each digit, because 48 rules then serve 4,096 colours.
    """
    return "tint " + " ".join(name + digit for name, digit in zip("rgb", color, strict=True)) if color else ""


class _Quoted(dict[int, str]):
    """Character -> what stands for it in an address; a text is then quoted at the speed of C."""

    def __missing__(self, character: int) -> str:
        quoted = self[character] = quote(chr(character))
        return quoted


_quoted = _Quoted()


def urlencode(value: Any) -> str:
    """Quote a text for an address, anything else as Jinja's filter of this name does."""
    if type(value) is str:
        return value.translate(_quoted)
    encoded: str = do_urlencode(value)
    return encoded


def is_foreign(url: str) -> bool:
    """Claim that an address leads to another host."""
    return url.startswith(("https://", "http://", "//"))


def asset_of(assets: Mapping[str, str]) -> Callable[[str], str]:
    """Give the ``asset`` global: the fingerprinted address of a static file ("css/style.css")."""

    def asset(path: str) -> str:
        try:
            return assets[path]
        except KeyError:
            message = f"there is no static file {path}{near_match(path, assets)}"
            raise UnknownAsset(message) from None

    return asset


def gettext_of(catalogue: Catalogue) -> Callable[..., Markup]:
    """Give ``_`` (Jinja's "newstyle" gettext): translate, then put in the variables, escaped.

    Jinja's own wrapper looks up the context at each call; a page has dozens of calls, and nothing here needs it.
    """
    plain: dict[str, Markup] = {}

    def translate(message: str, /, **variables: object) -> Markup:
        if not variables:
            if message not in plain:
                plain[message] = Markup(catalogue.gettext(message)) % ()
            return plain[message]
        return Markup(catalogue.gettext(message)) % variables

    return translate


def ngettext_of(catalogue: Catalogue) -> Callable[..., Markup]:
    """Give ``ngettext``: the form for ``count``, which is also the variable ``num``."""

    def translate(singular: str, plural: str, count: int, /, **variables: object) -> Markup:
        return Markup(catalogue.ngettext(singular, plural, count)) % {"num": count, **variables}

    numbered = lru_cache(NUMBERED_KEPT)(translate)
    return lambda *said, **variables: (translate if variables else numbered)(*said, **variables)


def _absolute_under(site_url: str) -> Callable[[str], str]:
    def absolute(url: str) -> str:
        return url if is_foreign(url) else site_url + url

    return absolute


def _third(place: float, low: str, high: str) -> str:
    if place < 1 / 3:
        return low
    return high if place > 2 / 3 else ""
