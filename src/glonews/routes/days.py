"""Days of the archive as keys ("2021/01/08") and as stretches of positions in the list of all articles."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import datetime, timedelta, tzinfo
from functools import lru_cache

from glonews.model.entry import Span
from glonews.model.order import first_position, second_of
from glonews.routes.urls import local_day

_DAY = re.compile(r"[0-9]{4}/[0-9]{2}/[0-9]{2}")


def day_at(position: bytes, zone: tzinfo) -> str:
    """Give the day of a position in the zone of the site."""
    return "/".join(local_day(second_of(position), zone))


@lru_cache(maxsize=16_384)
def day_span(day: str, zone: tzinfo) -> Span | None:
    """Give the positions from midnight to midnight in a zone, None when the calendar has no such day."""
    if not _DAY.fullmatch(day):
        return None
    try:
        midnight = datetime(int(day[:4]), int(day[5:7]), int(day[8:]), tzinfo=zone)
    except ValueError:
        return None
    next_midnight = midnight + timedelta(days=1)  # wall time: a day of 23 or 25 hours is one day, too
    return Span(first_position(int(midnight.timestamp())), first_position(int(next_midnight.timestamp())))


def days_of(month: str) -> list[str]:
    """Give every day of a month ("2021/01")."""
    year, number = (int(part) for part in month.split("/"))
    return [f"{month}/{day:02}" for day in range(1, monthrange(year, number)[1] + 1)]
