"""Dates read as a newspaper of each language prints them, in the site's time zone."""

from __future__ import annotations

import pytest

from glonews.templates.dates import Dates

from .conftest import PUBLISHED

VIETNAMESE = Dates("vi", "Asia/Ho_Chi_Minh")
ENGLISH = Dates("en", "Asia/Ho_Chi_Minh")


def test_vietnamese_dates_name_the_weekday_and_put_the_day_first() -> None:
    assert VIETNAMESE.long_day(PUBLISHED) == "Thứ Sáu, 8/1/2021"
    assert VIETNAMESE.moment(PUBLISHED) == "Thứ Sáu, 8/1/2021, 10:32 (GMT+7)"
    assert VIETNAMESE.short_day(PUBLISHED) == "8/1/2021"
    assert VIETNAMESE.clock(PUBLISHED) == "10:32"
    assert VIETNAMESE.long_day(PUBLISHED + 2 * 86400) == "Chủ Nhật, 10/1/2021"


def test_english_dates_are_long() -> None:
    assert ENGLISH.long_day(PUBLISHED) == "Friday, January 8, 2021"
    assert ENGLISH.short_day(PUBLISHED) == "Jan 8, 2021"


def test_machines_get_the_offset_of_the_site() -> None:
    assert VIETNAMESE.iso(PUBLISHED) == "2021-01-08T10:32:00+07:00"
    assert VIETNAMESE.iso_day(PUBLISHED) == "2021-01-08"


def test_the_day_is_the_day_of_the_site_not_of_greenwich() -> None:
    just_after_midnight = 1610038800 + 60
    assert VIETNAMESE.short_day(just_after_midnight) == "8/1/2021"
    assert Dates("vi", "UTC").short_day(just_after_midnight) == "7/1/2021"


@pytest.mark.parametrize(
    ("zone", "offset"), [("UTC", "GMT"), ("Asia/Kolkata", "GMT+5:30"), ("America/New_York", "GMT-5")]
)
def test_the_offset_is_named(zone: str, offset: str) -> None:
    assert Dates("vi", zone).moment(PUBLISHED).endswith(f"({offset})")


def test_a_day_written_in_a_source_is_printed_and_other_text_left_alone() -> None:
    assert VIETNAMESE.written_day("2021-01-09") == "9/1/2021"
    assert VIETNAMESE.written_day("2021-01-09T08:00:00+07:00") == "9/1/2021"
    assert VIETNAMESE.written_day("hôm qua") == "hôm qua"


def test_a_language_unknown_to_babel_gets_english_names() -> None:
    assert Dates("xx-unknown", "UTC").long_day(PUBLISHED).startswith("Friday")
