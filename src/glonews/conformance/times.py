"""Instants as feeds, sitemaps and pages write them."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone

_W3C = re.compile(
    r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?)?)?\Z"
)  # https://www.w3.org/TR/NOTE-datetime
_RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)\Z")
_RFC_822 = re.compile(
    r"(?:(Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?(\d\d?) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4})"
    r" (\d\d):(\d\d)(?::(\d\d))? (?:(UT|GMT)|([+-])(\d\d)(\d\d))\Z"
)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def w3c_instant(written: str) -> int | None:
    """Read a date of the W3C profile of ISO 8601; a day alone is its midnight in UTC. None when it is none."""
    return _iso(written) if _W3C.match(written) else None


def rfc3339_instant(written: str) -> int | None:
    """Read a timestamp of RFC 3339; None when it is none."""
    return _iso(written) if _RFC_3339.match(written) else None


def zoned_instant(written: str) -> int | None:
    """Read an ISO 8601 date and time with its zone; None when it is none."""
    return _iso(written) if "T" in written and _W3C.match(written) else None


def _iso(written: str) -> int | None:
    try:
        if len(written) in (4, 7):
            written = (written + "-01-01")[:10]
        found = datetime.fromisoformat(written)
    except ValueError:
        return None
    return int((found if found.tzinfo else found.replace(tzinfo=timezone.utc)).timestamp())  # noqa: UP017  # 3.11's UTC hides timezone


def rfc822_instant(written: str) -> tuple[int, str, str] | None:
    """Read a date of RFC 822 with four digits of the year: the instant, the weekday as written, and the true one."""
    found = _RFC_822.match(written)
    if found is None:
        return None
    day, number, month, year, hour, minute, second, _, sign, hours, minutes = found.groups()
    offset = timedelta(hours=int(hours or 0), minutes=int(minutes or 0)) * (-1 if sign == "-" else 1)
    try:
        moment = datetime(
            int(year), _MONTHS.index(month) + 1, int(number), int(hour), int(minute), int(second or 0),
            tzinfo=timezone(offset),
        )  # fmt: skip
    except ValueError:
        return None
    return int(moment.timestamp()), day or "", _DAYS[moment.weekday()]
