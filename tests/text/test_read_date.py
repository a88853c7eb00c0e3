from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glonews.text import read_date
from glonews.text.dates import names_zone

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


def local(written: str) -> str:
    found = read_date(written, ZONE)
    assert found is not None, written
    moment = datetime.fromtimestamp(found[0], ZONE)
    return moment.isoformat() if found[1] else moment.date().isoformat()


@pytest.mark.parametrize(
    "written",
    [
        "2021-01-08T10:32:00+07:00",
        "2021-01-08T10:32:00.250+07:00",
        "2021-01-08 10:32",
        "2021-01-08T03:32:00Z",
        "2021-01-08 03:32:00 +0000",
        "2021-1-8 10:32",
        "20210108T1032",
        "08/01/2021 10:32",
        "8-1-2021, 10h32",
        "10:32 - 08/01/2021",
        "10 giờ 32 phút ngày 8-1-2021",
        "Thứ Sáu, ngày 08/01/2021, 10:32 (GMT+7)",
        "Fri, 08 Jan 2021 03:32:00 GMT",
        "Fri, 08 Jan 2021 10:32:00 +0700",
        "January 8th, 2021 at 10:32 AM",
        "8 tháng Một năm 2021 10:32",
    ],
)
def test_an_instant_is_read_in_all_its_forms(written: str) -> None:
    assert local(written) == "2021-01-08T10:32:00+07:00"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2021-01-08", "2021-01-08"),
        ("20210108", "2021-01-08"),
        ("8-1-2021", "2021-01-08"),
        ("8.1.2021", "2021-01-08"),
        ("2021/01/08", "2021-01-08"),
        ("21/11/2024", "2024-11-21"),
        ("November 21st, 2024", "2024-11-21"),
        ("21 Nov 2024", "2024-11-21"),
        ("Sept. 3, 2020", "2020-09-03"),
        ("ngày 8 tháng 5 năm 2021", "2021-05-08"),
        ("8 tháng năm năm 2021", "2021-05-08"),
        ("8 tháng mười một, 2021", "2021-11-08"),
        ("Chủ nhật, 10/1/2021", "2021-01-10"),
        ("Thursday, 3 September 2020", "2020-09-03"),
    ],
)
def test_a_day_has_no_hour(written: str, expected: str) -> None:
    assert local(written) == expected


def test_a_written_offset_counts_and_not_the_zone_of_the_site() -> None:
    assert read_date("2014-05-14 13:30:22 -0400", ZONE) == (1400088622, True)
    assert read_date("2014-05-14T13:30:22-04:00", ZoneInfo("UTC")) == (1400088622, True)


def test_a_date_without_a_zone_is_meant_in_the_zone_of_the_site() -> None:
    assert read_date("2021-01-08", ZONE) == (int(datetime(2021, 1, 7, 17, tzinfo=UTC).timestamp()), False)


def test_noon_and_midnight_are_read_from_half_days() -> None:
    assert local("12am 8/1/2021") == "2021-01-08T00:00:00+07:00"
    assert local("12:05 PM 8/1/2021") == "2021-01-08T12:05:00+07:00"
    assert local("2:05 CH 8/1/2021") == "2021-01-08T14:05:00+07:00"


def test_a_day_may_end_at_24_00() -> None:
    assert local("2021-01-08T24:00") == "2021-01-09T00:00:00+07:00"


@pytest.mark.parametrize(
    "written",
    ["", "hôm qua", "2021-02-30", "2021-13-01", "05/14/2024", "8-1-21", "1610076720", "0021-01-08", "9999-12-31"]
    + ["2021", "1/2021", "2021-01-08 25:00", "2021-01-08 10:61", "2021-01-08 10:32 +99:00", "8 tháng 13 năm 2021"]
    + ["31 June 2020", "8-1/2021", "Jan 2021", "21 Nov 2024 tối"],
)
def test_what_is_no_date_is_not_guessed(written: str) -> None:
    assert read_date(written, ZONE) is None


@given(st.text(alphabet=st.sampled_from("0123456789-/.:T +zhapm thángnăm,()"), max_size=30))
def test_no_text_makes_the_reader_fail(written: str) -> None:
    found = read_date(written, ZONE)
    assert found is None or datetime.fromtimestamp(found[0], ZONE).year >= 1000


@given(st.integers(-2_000_000_000, 4_000_000_000))
def test_iso_and_vietnamese_forms_agree(seconds: int) -> None:
    moment = datetime.fromtimestamp(seconds, ZONE)
    assert read_date(f"{moment:%Y-%m-%d %H:%M}", ZONE) == read_date(f"{moment:%H:%M, %d/%m/%Y}", ZONE)


@pytest.mark.parametrize("written", ["2021-01-08T10:32:00Z", "2021-01-08 10:32+07:00", "20210108T103200+0700"])
def test_a_date_that_names_its_zone_is_the_same_in_every_zone(written: str) -> None:
    assert names_zone(written)
    assert read_date(written, ZoneInfo("UTC")) == read_date(written, ZoneInfo("Asia/Ho_Chi_Minh"))


@pytest.mark.parametrize("written", ["2021-01-08T10:32:00", "2021-01-08", "8/1/2021 10:32", ""])
def test_a_date_without_a_zone_names_none(written: str) -> None:
    assert not names_zone(written)
