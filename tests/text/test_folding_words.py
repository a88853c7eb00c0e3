from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glonews.text import fold, identity, nearest, nfc, short_digest, slug
from glonews.text.folding import transliterated


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Xây dựng Đảng", "xay-dung-dang"),
        ("Ðà Nẵng", "da-nang"),  # eth, as many keyboards give it
        ("  Gia\u00a0Lai ", "gia-lai"),
        ("H’Mông", "h-mong"),
        ("H'Mông", "h-mong"),
        ("Москва", "moskva"),
        ("Covid-19", "covid-19"),
        ("🎉", ""),
        ("", ""),
    ],
)
def test_a_slug_is_lower_case_ascii_with_hyphens(written: str, expected: str) -> None:
    assert slug(written) == expected


def test_a_slug_does_not_depend_on_the_unicode_form() -> None:
    assert slug(unicodedata.normalize("NFD", "Xây dựng Đảng")) == "xay-dung-dang"


def test_words_that_differ_in_case_or_unicode_form_are_one_tag() -> None:
    assert identity("Gia Lai") == identity("GIA  LAI") == identity(unicodedata.normalize("NFD", "gia lai"))
    assert identity("Tỉnh ủy") == identity(unicodedata.normalize("NFD", "TỈNH ỦY"))


def test_words_that_differ_in_marks_are_two_tags_with_one_folding() -> None:
    assert identity("Phù Mỹ") != identity("Phú Mỹ")
    assert fold("Phù Mỹ") == fold("Phú Mỹ") == "phu my"


def test_invisible_characters_do_not_tell_words_apart() -> None:
    assert identity("Gia\u200b Lai\ufeff") == identity("Gia Lai")
    assert fold("Gia\u00ad Lai") == "gia lai"


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_identity_is_stable_and_blind_to_the_unicode_form(text: str) -> None:
    assert identity(identity(text)) == identity(text)
    assert identity(unicodedata.normalize("NFD", text)) == identity(text)
    assert nfc(identity(text)) == identity(text)


@given(st.text())
def test_a_slug_is_its_own_slug(text: str) -> None:
    assert slug(slug(text)) == slug(text)
    assert all(letter.isascii() and (letter.isalnum() or letter == "-") for letter in slug(text))


def test_a_short_digest_is_six_hexadecimal_digits_that_never_change() -> None:
    assert short_digest("東京") == "c2e7f5"
    assert len(short_digest("\ud800")) == 6


def test_a_near_match_is_found_without_marks_and_nothing_is_found_far_away() -> None:
    assert nearest("Chinh tri", ["Thể thao", "Chính trị"]) == "Chính trị"
    assert nearest("xyz", ["Thể thao", "Chính trị"]) == ""


@given(st.text(alphabet="ab09 ,.:;?!-'\"đé", max_size=9))
def test_words_with_signs_between_have_the_slug_that_the_library_gives(text: str) -> None:
    assert slug(text) == transliterated(fold(text))
