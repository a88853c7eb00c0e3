"""Cards drawn for stories without a photo: what they say, when they come and go, how they look."""

from __future__ import annotations

from io import BytesIO

import pytest
from harness import Site, assert_law, written
from newsroom import picture
from PIL import Image
from test_installing import meta

from glonews.build.code import PACKAGE
from glonews.photos.cards import fitted

FONT = (PACKAGE / "photos/fonts/serif-bold.ttf").read_bytes()
PAGE = "2021/01/a.html"


@pytest.fixture
def carded(site: Site) -> Site:
    """A site that asks for cards, with one article."""
    site.settings(social_cards=True, name="Báo Gia Lai")
    site.article("2021/01/a.md", title="Lễ hội cồng chiêng", category="Văn hóa/Lễ hội")
    assert_law(site)
    return site


def cards(site: Site) -> list[str]:
    return sorted(path.relative_to(site.output).as_posix() for path in site.output.rglob("*-card.png"))


def card_of(site: Site, page: str = PAGE) -> str:
    return meta(site, page, "og:image")[0].removeprefix("https://example.org/")


def test_a_story_without_a_photo_has_a_card_of_its_own(carded: Site) -> None:
    assert cards(carded) == [card_of(carded)]
    assert meta(carded, PAGE, "og:image:width") + meta(carded, PAGE, "og:image:height") == ["1200", "630"]
    assert meta(carded, PAGE, "og:image:alt") == ["Lễ hội cồng chiêng"]
    assert meta(carded, PAGE, "twitter:card") == ["summary_large_image"]
    assert card_of(carded).encode() in carded.snapshot()[PAGE].partition(b"ld+json")[2]
    with Image.open(carded.output / card_of(carded)) as card:
        assert (card.format, card.size) == ("PNG", (1200, 630))


def test_without_the_setting_nothing_is_drawn(site: Site) -> None:
    site.article("2021/01/a.md")
    assert_law(site)
    assert cards(site) == []
    site.settings(social_cards=True)
    assert_law(site)
    assert len(cards(site)) == 1
    site.settings()
    assert_law(site)
    assert cards(site) == []


@pytest.mark.parametrize("changed", ["title", "section", "paper"])
def test_other_words_make_another_card_in_place_of_the_old_one(carded: Site, changed: str) -> None:
    old = card_of(carded)
    before = (carded.output / old).read_bytes()
    if changed == "paper":
        carded.settings(social_cards=True, name="Báo Lâm Kha")
    else:
        carded.article(
            "2021/01/a.md",
            title="Hội xuân" if changed == "title" else "Lễ hội cồng chiêng",
            category="Xã hội" if changed == "section" else "Văn hóa/Lễ hội",
        )
    assert_law(carded)
    assert cards(carded) == [card_of(carded)] != [old]
    assert (carded.output / card_of(carded)).read_bytes() != before


def test_a_renamed_section_stands_on_the_cards_of_its_stories(carded: Site) -> None:
    old = card_of(carded)
    carded.write("content/categories.yaml", "- {name: Văn Hóa, slug: van-hoa, children: [Lễ hội]}\n")
    assert_law(carded)
    assert cards(carded) == [card_of(carded)] != [old]


def test_another_text_draws_no_card(carded: Site) -> None:
    carded.article("2021/01/a.md", "Thân bài khác.", title="Lễ hội cồng chiêng", category="Văn hóa/Lễ hội")
    assert not [path for path in written(carded.build()) if path.endswith(".png")]


def test_a_card_goes_when_a_photo_comes_and_comes_when_the_photo_goes(carded: Site) -> None:
    head = {"title": "Lễ hội cồng chiêng", "category": "Văn hóa/Lễ hội", "lead_photo": "x.jpg"}
    carded.article("2021/01/a.md", **head)
    assert_law(carded)
    assert len(cards(carded)) == 1, "the photo is not there yet"
    carded.write("content/articles/2021/01/x.jpg", picture(0, "jpg"))
    assert_law(carded)
    assert cards(carded) == [] and card_of(carded).endswith(".jpg")
    carded.delete("content/articles/2021/01/x.jpg")
    assert_law(carded)
    assert cards(carded) == [card_of(carded)]


def test_a_photo_that_may_not_be_passed_on_leaves_its_place_to_a_card(carded: Site) -> None:
    carded.write("content/articles/2021/01/x.jpg", picture(0, "jpg"))
    carded.article("2021/01/a.md", photos="[{file: x.jpg, distribute: false}]")
    assert_law(carded)
    assert cards(carded) == [card_of(carded)]


def test_letters_that_the_typeface_does_not_have_make_no_card(carded: Site) -> None:
    carded.article("2021/01/a.md", title="日本 hôm nay")
    assert_law(carded)
    assert cards(carded) == [] and card_of(carded) == "social.png"


def test_an_edition_signs_its_cards_with_its_own_name(carded: Site) -> None:
    carded.settings(social_cards=True, name="Báo Gia Lai", editions="{en: Gia Lai News}")
    carded.article("2021/01/b.md", title="Gong festival", language="en")
    assert_law(carded)
    old = card_of(carded, "2021/01/b.html")
    carded.settings(social_cards=True, name="Báo Gia Lai", editions="{en: Highland News}")
    assert_law(carded)
    assert old not in cards(carded) and card_of(carded, "2021/01/b.html") in cards(carded)


def test_a_title_is_set_as_large_as_it_has_room() -> None:
    sizes = [fitted(" ".join(["Lễ hội cồng chiêng"] * count), FONT)[0] for count in (1, 3, 6)]
    assert sizes == sorted(sizes, reverse=True) and sizes[0] > sizes[1] > sizes[2]


def test_a_title_loses_no_word_while_it_has_room() -> None:
    title = "Hội nghị tổng kết công tác năm 2020 và triển khai nhiệm vụ năm 2021 của tỉnh Gia Lai"
    _, lines = fitted(title, FONT)
    assert " ".join(lines) == title
    assert max(map(len, lines)) < 2 * min(map(len, lines)), "the lines are about equally long"


@pytest.mark.parametrize("title", ["Đồng bào " * 100, "x" * 500, "W" * 80 + " và"])
def test_a_title_without_end_is_cut_and_stays_within_the_card(title: str) -> None:
    from PIL import ImageFont

    size, lines = fitted(title, FONT)
    face = ImageFont.truetype(BytesIO(FONT), size)
    assert len(lines) <= 6 and all(face.getlength(line) <= 1050 for line in lines)
    assert lines[-1].endswith("…") or len(title) < 100
