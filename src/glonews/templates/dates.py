"""Instants as a newspaper prints them, in one language and one time zone. Forms and names come from CLDR through Babel.

A cold build prints hundreds of thousands of instants but few different days, so the slow part is kept by day.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from babel import Locale

DAYS_KEPT = 20_000
INSTANTS_KEPT = 4_096

# Vietnamese papers write the day before the month with strokes; CLDR's "8 tháng 1, 2021" reads as officialese.
LONG_FORMS = {"vi": "EEEE, d/M/y"}
SHORT_FORMS = {"vi": "d/M/y"}


class Dates:
    """The date filters of one language; every instant is an integer, seconds since 1970-01-01T00:00Z."""

    def __init__(self, language: str, timezone: str) -> None:
        self._language = language
        self._zone = ZoneInfo(timezone)
        self._local = lru_cache(INSTANTS_KEPT)(self._to_local)
        self._kept_long_day = lru_cache(DAYS_KEPT)(self._print_long_day)
        self._kept_short_day = lru_cache(DAYS_KEPT)(self._print_short_day)
        self._kept_iso = lru_cache(INSTANTS_KEPT)(self._print_iso)
        self._kept_clock = lru_cache(24 * 60)(self._print_clock)
        self._locale_found: Locale | None = None

    def long_day(self, instant: int) -> str:
        """Print the day in full: "Thứ Sáu, 8/1/2021"."""
        return self._kept_long_day(self._local(instant).date())

    def moment(self, instant: int) -> str:
        """Print day and hour: "Thứ Sáu, 8/1/2021, 10:32 (GMT+7)"."""
        local = self._local(instant)
        return f"{self._kept_long_day(local.date())}, {self._kept_clock(local.hour, local.minute)} ({_offset(local)})"

    def short_day(self, instant: int) -> str:
        """Print the day in short: "8/1/2021"."""
        return self._kept_short_day(self._local(instant).date())

    def clock(self, instant: int) -> str:
        """Print the hour and minute: "10:32"."""
        local = self._local(instant)
        return self._kept_clock(local.hour, local.minute)

    def iso(self, instant: int) -> str:
        """Print the instant for machines, with the site's offset: "2021-01-08T10:32:00+07:00" (ISO 8601)."""
        return self._kept_iso(instant)

    def iso_day(self, instant: int) -> str:
        """Print the day for machines: "2021-01-08"."""
        return self._local(instant).date().isoformat()

    def written_day(self, written: str) -> str:
        """Print in short a day or instant written in ISO 8601 ("2021-01-09"); any other text stays as it is."""
        try:
            return self._kept_short_day(date.fromisoformat(written[:10]))
        except ValueError:
            return written

    def _to_local(self, instant: int) -> datetime:
        return datetime.fromtimestamp(instant, self._zone)

    def _print_iso(self, instant: int) -> str:
        return self._local(instant).isoformat()

    def _print_long_day(self, day: date) -> str:
        from babel.dates import format_date

        locale = self._locale()
        printed: str = format_date(day, LONG_FORMS.get(locale.language, "full"), locale)
        return printed

    def _print_short_day(self, day: date) -> str:
        from babel.dates import format_date

        locale = self._locale()
        printed: str = format_date(day, SHORT_FORMS.get(locale.language, "medium"), locale)
        return printed

    def _print_clock(self, hour: int, minute: int) -> str:
        from babel.dates import format_time

        printed: str = format_time(time(hour, minute), "short", locale=self._locale())
        return printed

    def _locale(self) -> Locale:
        # Babel takes 25 ms to import: a build that prints no new day must not pay for it.
        if self._locale_found is None:
            from babel import Locale, UnknownLocaleError

            try:
                self._locale_found = Locale.parse(self._language.replace("_", "-"), sep="-")
            except (UnknownLocaleError, ValueError):
                self._locale_found = Locale("en")
        return self._locale_found


def _offset(local: datetime) -> str:
    """Name the offset from Greenwich as Vietnamese papers do: "GMT+7", "GMT+5:30"."""
    difference = local.utcoffset() or timedelta()
    minutes = int(difference.total_seconds()) // 60
    if minutes == 0:
        return "GMT"
    hours, rest = divmod(abs(minutes), 60)
    return f"GMT{'+' if minutes > 0 else '-'}{hours}" + (f":{rest:02}" if rest else "")
