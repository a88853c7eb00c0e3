"""The standfirst: its dateline "(GLO)-", and the body that repeats it; pure text, no problems."""

from __future__ import annotations

import html
import re
from functools import lru_cache

import msgspec

from glonews.model.article import Body

_ANY_DATELINE = re.compile(r"\(([A-ZĐ0-9][A-ZĐ0-9 .&]{1,14})\)\s*[-–—]\s*")
_OTHER_DATELINE = re.compile(r"^\([A-ZĐ]{2,6}\)\s*[-–—]\s*")
_TAG = re.compile(r"<[^<>]*>")
# The body may have been set with typographic quotation marks; the standfirst has not.
_STRAIGHT = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "…": "..."})


def without_dateline(summary: str, house: str) -> tuple[str, str]:
    """Split the standfirst into dateline and text: "(GLO) – Sáng 8-1" -> ("(GLO)-", "Sáng 8-1").

    ``house`` is the site's own short name ("GLO"): it is the dateline of every article. Without one, only a
    standfirst that begins with a name in capitals has a dateline. Another paper's or agency's is not printed beside
    the house's.
    """
    if house:
        without, count = _house_dateline(house).subn("", summary, count=1)
        return f"({house})-", without if count else _OTHER_DATELINE.sub("", summary, count=1)
    found = _ANY_DATELINE.match(summary)
    return (f"({found[1]})-", summary[found.end() :]) if found else ("", summary)


def without_repetition(body: Body, summary: str, house: str, was_written: bool) -> Body:
    """Drop the body's first paragraph when it only repeats the standfirst, which the page shows above it.

    When the standfirst was not ``was_written`` but taken from the body, a paragraph with links or emphasis stays.
    """
    end = body.html.find("</p>")
    if not summary or not body.html.startswith("<p>") or end < 0:
        return body
    inner = body.html[3:end]
    if not was_written and ("<" in inner or "\x01" in inner):
        return body
    # A paragraph with a picture says more than its words; a much longer one is no repetition.
    if "\x01F" in inner or "\x01I" in inner or len(inner) > 4 * len(summary) + 400:
        return body
    words = without_dateline(" ".join(html.unescape(_TAG.sub("", inner)).split()), house)[1]
    if words != summary and (abs(len(words) - len(summary)) > 20 or _comparable(words) != _comparable(summary)):
        return body
    return msgspec.structs.replace(body, html=body.html[end + 4 :].lstrip("\n"))


def _comparable(text: str) -> str:
    return " ".join(text.translate(_STRAIGHT).casefold().split())


@lru_cache(maxsize=16)
def _house_dateline(house: str) -> re.Pattern[str]:
    return re.compile(rf"^\(\s*{re.escape(house)}\s*\)\s*[-–—:]?\s*", re.IGNORECASE)
