"""Dates as newsrooms write them, to seconds; printing dates belongs to the templates.

ISO 8601 is tried first, since nearly every article has it. The looser forms put the day first, as Vietnam
does: ``08/01/2021`` is the eighth of January, and ``05/14/2021`` is no date.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from glonews.text.folding import fold

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SECOND = timedelta(seconds=1)
# A year of three digits is a slip of the finger; the last day of 9999 has no tomorrow in eastern zones.
_EARLIEST = datetime(1000, 1, 2, tzinfo=UTC)
_LATEST = datetime(9999, 12, 30, tzinfo=UTC)

_ENGLISH_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july",
    "august", "september", "october", "november", "december",
)  # fmt: skip
_VIETNAMESE_MONTHS = {
    "muoi mot": 11, "muoi hai": 12, "gieng": 1, "chap": 12, "mot": 1, "hai": 2, "ba": 3, "tu": 4, "bon": 4,
    "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9, "muoi": 10,
}  # fmt: skip

_TIME = re.compile(
    r"t?(?P<hour>(?<!\d)\d{1,2})"
    r"(?: ?(?::|h|gio) ?(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d+)?)?(?: ?phut)?| ?(?:h|gio)\b| ?(?=[ap]m\b))"
    r"(?: ?(?P<half>[ap]m|sa|ch)\b)?"
    r"(?: ?\(?(?P<zone>z\b"
    r"|(?:utc|gmt)? ?(?P<sign>[+-])(?P<zone_hour>\d{1,2})(?::?(?P<zone_minute>\d{2}))?(?![\d/.-])"
    r"|utc\b|gmt\b)\)?)?"
)
_NOISE = re.compile(r"[,()|]|\b(?:at|on|luc|vao|ngay)\b")
_WEEKDAY = re.compile(
    r"^(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\b\.?"
)
_DAY_FORMS = (
    re.compile(r"(?P<year>\d{4})(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})"),
    re.compile(r"(?P<day>\d{1,2}) ?(?P<mark>[-/.]) ?(?P<month>\d{1,2}) ?(?P=mark) ?(?P<year>\d{4})"),
    re.compile(r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]?(?P<month>[a-z]{3,9})\.?[ -]?(?P<year>\d{4})"),
    re.compile(r"(?P<month>[a-z]{3,9})\.? ?(?P<day>\d{1,2})(?:st|nd|rd|th)? (?P<year>\d{4})"),
    re.compile(
        rf"(?P<day>\d{{1,2}}) thang (?P<month>\d{{1,2}}|{'|'.join(_VIETNAMESE_MONTHS)}) (?:nam )?(?P<year>\d{{4}})"
    ),
)


def read_date(written: str, zone: ZoneInfo) -> tuple[int, bool] | None:
    """Read a date: seconds since 1970-01-01T00:00Z and whether an hour was given; None when it is no date.

    A date without a time zone is meant in ``zone``; a day without an hour is its first instant there.
    """
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return _read_loose(written, zone)
    # A day alone has at most ten characters ("2021-01-08", "2021-W01-5"), with an hour at least eleven.
    return _seconds(moment if moment.tzinfo else moment.replace(tzinfo=zone), len(written) > 10)


def names_zone(written: str) -> bool:
    """Say whether a date is an ISO one with a time zone, so that ``read_date`` needs no other."""
    try:
        return datetime.fromisoformat(written).tzinfo is not None
    except ValueError:
        return False


def _seconds(moment: datetime, has_time: bool) -> tuple[int, bool] | None:
    if not _EARLIEST <= moment <= _LATEST:
        return None
    return (moment - _EPOCH) // _SECOND, has_time


def _read_loose(written: str, zone: ZoneInfo) -> tuple[int, bool] | None:
    folded = fold(written)
    time = _TIME.search(folded)
    rest = folded[: time.start()] + " " + folded[time.end() :] if time else folded
    try:
        day = _day(_WEEKDAY.sub("", " ".join(_NOISE.sub(" ", rest).split())).strip(" -.;"))
        if day is None:
            return None
        if time is None:
            return _seconds(day.replace(tzinfo=zone), False)
        return _seconds((day + _time_of_day(time)).replace(tzinfo=_written_zone(time, zone)), True)
    except (ValueError, OverflowError):
        return None


def _day(text: str) -> datetime | None:
    """Read the day from folded text; raises ValueError for one that no calendar has."""
    for form in _DAY_FORMS:
        if found := form.fullmatch(text):
            month = _month(found["month"])
            # Naive on purpose: the caller adds the hour before the zone, as a wall clock does.
            return datetime(int(found["year"]), month, int(found["day"])) if month else None  # noqa: DTZ001
    return None


def _month(word: str) -> int:
    """Number of a month given as digits or by a folded name; 0 when there is no such month."""
    if word.isdigit():
        return int(word)
    if word in _VIETNAMESE_MONTHS:
        return _VIETNAMESE_MONTHS[word]
    for number, name in enumerate(_ENGLISH_MONTHS, start=1):
        if word in (name, name[:3]) or (word == "sept" and number == 9):
            return number
    return 0


def _time_of_day(time: re.Match[str]) -> timedelta:
    hour, minute, second = int(time["hour"]), int(time["minute"] or 0), int(time["second"] or 0)
    if time["half"] in ("pm", "ch", "am", "sa") and hour <= 12:
        hour = hour % 12 + (12 if time["half"] in ("pm", "ch") else 0)
    # ISO 8601 lets a day end at 24:00.
    if hour > 24 or (hour == 24 and (minute or second)) or minute > 59 or second > 59:
        raise ValueError("no such time of day")
    return timedelta(hours=hour, minutes=minute, seconds=second)


def _written_zone(time: re.Match[str], zone: ZoneInfo) -> tzinfo:
    if not time["zone"]:
        return zone
    offset = timedelta(hours=int(time["zone_hour"] or 0), minutes=int(time["zone_minute"] or 0))
    return timezone(-offset if time["sign"] == "-" else offset)
