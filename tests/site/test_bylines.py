"""Bylines: who did what, names in the style of the house, and the face of one who speaks for himself."""

from __future__ import annotations

from re import findall, sub

import pytest
from harness import Site, assert_law, written
from newsroom import picture

PEOPLE = "linh: {name: Phương Linh, role: Phóng viên, photo: people/linh.jpg}\nthuy: {name: Đức Thụy}\n"


@pytest.fixture
def edition(site: Site) -> Site:
    """An opinion and a report of one writer, who has a portrait, with a photographer."""
    site.write("content/authors.yaml", PEOPLE)
    site.write("content/people/linh.jpg", picture(0, "jpg"))
    site.article("2021/01/y-kien.md", type="opinion", author="Phương Linh")
    site.article(
        "2021/01/tin.md",
        authors="[{name: Đức Thụy, role: photo}, Phương Linh, {name: Mai Anh, role: words}]",
    )
    site.build()
    return site


def byline(site: Site, path: str) -> list[str]:
    """Give the lines of a byline as text."""
    page = (site.output / path).read_text(encoding="utf-8")
    return [" ".join(sub("<[^>]*>", "", line).split()) for line in findall(r'<li class="credit-.*?</li>', page)]


def test_names_stand_together_by_what_they_did(edition: Site) -> None:
    """Who has no role wrote the words, and needs no label when nobody did anything else."""
    assert byline(edition, "2021/01/tin.html") == ["Bài: Phương Linh, Mai Anh", "Ảnh: Đức Thụy"]
    assert byline(edition, "2021/01/y-kien.html") == ["Phương Linh"]


def test_the_style_of_the_house_prints_names_in_capitals(edition: Site) -> None:
    """In bylines only: a list, a feed and structured data have the name."""
    edition.settings(signature="capitals")
    report = edition.build()
    assert_law(edition)
    assert byline(edition, "2021/01/tin.html") == ["Bài: PHƯƠNG LINH, MAI ANH", "Ảnh: ĐỨC THỤY"]
    assert written(report) == {"2021/01/tin.html", "2021/01/y-kien.html"}


def test_a_change_of_office_or_portrait_writes_the_opinions_of_that_person(edition: Site) -> None:
    """A report shows neither."""
    edition.write("content/authors.yaml", PEOPLE.replace("Phóng viên", "Biên tập viên"))
    assert written(edition.build()) == {"2021/01/y-kien.html", "tac-gia/phuong-linh/index.html"}
    edition.write("content/people/linh.jpg", picture(1, "jpg"))
    pages = {path for path in written(edition.build()) if path.endswith(".html")}
    assert pages == {"2021/01/y-kien.html", "tac-gia/phuong-linh/index.html"}
    assert_law(edition)
