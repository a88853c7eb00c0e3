"""Days in one style: 8-1-2021 or 8/1/2021, as the house has chosen; scores, versions and numbers of documents stay."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glonews.copydesk.house import House
from glonews.copydesk.manuscript import Manuscript
from glonews.copydesk.remark import Remark
from glonews.copydesk.searching import places_of
from glonews.model.settings import CopyDesk

_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?:0?[1-9]|1[0-2])"
_OTHER = {"/": "-.", "-": "/."}
"""House's mark -> the other ones; only where one stands between digits is looked for a day."""
_FULL = re.compile(rf"(?<![\w/.-]){_DAY}(?P<mark>[-/.]){_MONTH}(?P=mark)(?:19|20)\d\d(?![\w/-])")
_SHORT = re.compile(rf"(?<=\b[Nn]gày )(?P<day>{_DAY}(?P<mark>[-/]){_MONTH})(?![\w/-])")
_LIKE_SLASHES = re.compile(r"\d-\d|\d\.\d\d?\.\d")
_LIKE_HYPHENS = re.compile(r"\d/\d|\d\.\d\d?\.\d")

_DOCUMENT = re.compile(
    r"(?<!\w)(?:số|no\.|nghị định|nghị quyết|quyết định|thông tư|chỉ thị|công văn|thông báo|kế hoạch|tờ trình|hướng dẫn"
    r"|văn bản|hồ sơ|hợp đồng|quy chuẩn|tiêu chuẩn|luật)\s*:?\s*(?:[\d/.-]+(?:[;,]| và| hoặc)\s*)*$",
    re.IGNORECASE,
)
"""What stands before the number of a document, which may look like a day: "Nghị định số 8/1/2021"."""
_REACH = 60
"""Characters that are looked at for it."""


def day_style(manuscript: Manuscript, house: House) -> Iterator[Remark]:
    """Find days whose parts are joined by another mark than the house's."""
    mark = "/" if "/" in house.style.dates else "-"
    text = manuscript.running
    for at in places_of(_OTHER[mark], text):
        found = _day_at(text, at - 1) if text[at - 1 : at].isdecimal() and text[at + 1 : at + 2].isdecimal() else None
        if found and found["mark"] != mark and not _is_number(text, found.start()):
            right = found[0].replace(found["mark"], mark)
            message = f'the day "{found[0]}" is not in the style of the house'
            yield Remark(*found.span(), message, f"write {right}", right)


def may_be_day(word: str, style: CopyDesk) -> bool:
    """Tell whether a word has digits joined by a mark that is not the house's; of full stops there must be two."""
    return bool((_LIKE_SLASHES if "/" in style.dates else _LIKE_HYPHENS).search(word))


def _day_at(text: str, at: int) -> re.Match[str] | None:
    """Give the day whose last digit before a mark stands at a place."""
    for start in (at - 1, at) if at else (at,):
        found = _FULL.match(text, start) or _SHORT.match(text, start)
        if found:
            return found
    return None


def _is_number(text: str, at: int) -> bool:
    """Tell whether what stands at a place is the number of a document."""
    return bool(_DOCUMENT.search(text[max(at - _REACH, 0) : at]))
