from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glonews.model.taxonomy import Category, Person, Tag
from glonews.taxonomy import CategoryTree, People, Tags, chosen_category_name, chosen_form, owned_slugs

TREE = CategoryTree(
    (
        Category("chinh-tri", "Chính trị"),
        Category("chinh-tri/tin-tuc", "Tin tức"),
        Category("chinh-tri/tin-tuc/xay-dung-dang", "Xây dựng Đảng"),
        Category("the-thao", "Thể thao"),
        Category("the-thao/tin-tuc", "Tin tức"),
        Category("the-thao/bong-da", "Bóng đá"),
    )
)


@pytest.mark.parametrize(
    "written",
    [
        "Chính trị/Tin tức/Xây dựng Đảng",
        "chinh-tri/tin-tuc/xay-dung-dang",
        " CHÍNH TRỊ / tin-tuc /Xây dựng  đảng/",
        unicodedata.normalize("NFD", "Chính trị/Tin tức/Xây dựng Đảng"),
        "Xây dựng Đảng",
        "xay-dung-dang",
    ],
)
def test_a_category_is_named_by_names_or_slugs(written: str) -> None:
    assert TREE.key_of(written) == "chinh-tri/tin-tuc/xay-dung-dang"


@pytest.mark.parametrize("written", ["Chinh tri", "Tin tức", "Thể thao/Xây dựng Đảng", "", "/", "Chính trị/Bóng đá"])
def test_what_names_no_category_or_two_is_unknown(written: str) -> None:
    assert TREE.key_of(written) is None


def test_the_near_match_is_what_the_editor_should_write() -> None:
    assert TREE.nearest("Chinh tri") == "Chính trị"
    assert TREE.nearest("Chính trị/Tin túc") == "Chính trị/Tin tức"
    assert TREE.nearest("bong da") == "Bóng đá"
    assert TREE.nearest("qqqq") == ""
    for wrong in ("Chinh tri", "tin tuc", "the thao/bong dda", "xay dung"):
        assert TREE.key_of(TREE.nearest(wrong)) is not None


def test_without_a_declared_tree_every_path_is_a_category() -> None:
    tree = CategoryTree(())
    assert tree.key_of("Chính trị / Tin tức") == tree.key_of("chinh-tri/tin-tuc") == "chinh-tri/tin-tuc"
    assert tree.key_of("Thể thao/🎉") == "the-thao/f53660"
    assert tree.name_of("chinh-tri/tin-tuc") == "tin-tuc"


def test_a_declared_category_has_its_declared_name() -> None:
    assert TREE.name_of("chinh-tri/tin-tuc") == "Tin tức"


PEOPLE = People(
    (
        Person("pl", "Phương Linh", "phuong-linh", real_name="Nguyễn Thị A", aliases=("P.L",)),
        Person("ha-duy", "Hà Duy", "ha-duy"),
        Person("ha-duy-2", "Hạ Duy", "ha-duy-2", real_name="Phương Linh"),
    )
)


@pytest.mark.parametrize("written", ["pl", "Phương Linh", "PHƯƠNG  LINH", "p.l", "Nguyễn Thị A", "nguyen thi a"])
def test_a_person_is_known_by_id_and_every_name(written: str) -> None:
    assert PEOPLE.key_of(written) == "pl"


def test_marks_decide_between_people_whose_names_differ_in_them() -> None:
    assert (PEOPLE.key_of("hà duy"), PEOPLE.key_of("HẠ DUY")) == ("ha-duy", "ha-duy-2")
    assert PEOPLE.key_of("Ha Duy") == "ha duy"


def test_who_is_not_declared_is_known_by_name() -> None:
    assert PEOPLE.key_of("Đức  Thụy") == "đức thụy"
    assert PEOPLE.nearest("Phuơng Lih") == "Phương Linh"


def test_another_spelling_of_a_declared_tag_is_that_tag() -> None:
    tags = Tags((Tag("gia lai", "Gia Lai", aliases=("tỉnh gia lai",)),))
    assert tags.key_of("Tỉnh GIA LAI") == tags.key_of("Gia Lai") == "gia lai"
    assert tags.key_of("Phù Mỹ") != tags.key_of("Phú Mỹ")


def test_the_most_frequent_form_is_shown_and_of_equals_the_first_by_code_point() -> None:
    assert chosen_form([("pleiku", 1), ("Pleiku", 2), ("pleiku", 2)]) == "pleiku"
    assert chosen_form([("pleiku", 2), ("Pleiku", 2)]) == "Pleiku"
    assert chosen_form([]) == ""


def test_a_derived_category_prefers_a_name_and_makes_a_bare_slug_readable() -> None:
    assert chosen_category_name([("khoa-hoc", 9), ("Khoa học", 1)]) == "Khoa học"
    assert chosen_category_name([("khoa-hoc-cong-nghe", 2)]) == "Khoa hoc cong nghe"


def test_the_older_word_owns_the_bare_slug() -> None:
    found = owned_slugs([("phú mỹ", "phu-my", (2, "b")), ("phù mỹ", "phu-my", (1, "a")), ("🎉", "", (0, "c"))])
    assert found["phù mỹ"] == "phu-my"
    assert found["phú mỹ"].startswith("phu-my-") and len(found["phú mỹ"]) == len("phu-my-") + 6
    assert found["🎉"] == "f53660"


words = st.lists(
    st.tuples(
        st.text(max_size=4), st.sampled_from(["", "a", "b", "a-9dcf97"]), st.tuples(st.integers(0, 9), st.text())
    ),
    unique_by=(lambda word: word[0], lambda word: word[2]),
    max_size=12,
)


@given(words, st.randoms())
def test_slugs_are_unique_and_do_not_depend_on_the_order_of_reading(candidates: list, random: object) -> None:
    found = owned_slugs(candidates)
    assert len(set(found.values())) == len(candidates) and all(found.values())
    random.shuffle(candidates)
    assert owned_slugs(candidates) == found


@given(words)
def test_a_newer_word_never_changes_the_slug_of_an_older_one(candidates: list) -> None:
    ordered = sorted(candidates, key=lambda word: word[2])
    for count in range(len(ordered)):
        older = owned_slugs(ordered[:count])
        assert older.items() <= owned_slugs(ordered).items()
