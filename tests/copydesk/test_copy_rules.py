"""Each rule of the copy desk: what it finds, what it leaves alone, and what stands there afterwards."""

from __future__ import annotations

import pytest

from glonews.copydesk import House, corrected, opened, proofread
from glonews.copydesk.rules import RULES
from glonews.model.settings import CopyDesk

HOUSE = House(people=("Phương Linh", "Đức Thụy", "Nguyễn Thị Hoà"), categories=("Xây dựng Đảng", "Chính trị"))


def article(body: str, **front: str) -> str:
    keys = {"title": "Một bài báo", "date": "2021-01-08", **front}
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in keys.items()) + f"---\n{body}\n"


def codes(source: str, house: House = HOUSE) -> list[str]:
    manuscript = opened(source)
    assert manuscript
    return [code for code, _ in proofread(manuscript, house)]


def body_of(source: str) -> str:
    return source.split("---\n", 2)[2].rstrip("\n")


@pytest.mark.parametrize(
    ("code", "written", "right"),
    [
        ("false-d", "Tại Ðắk Lắk và ðèo An Khê", "Tại Đắk Lắk và đèo An Khê"),
        ("tone-place", "văn hoá, sức khoẻ, thuỷ lợi", "văn hóa, sức khỏe, thủy lợi"),
        ("tone-place", "Hoà bình. Thuỷ lợi. “Khoẻ” là", "Hòa bình. Thủy lợi. “Khỏe” là"),
        ("tone-place", "## Hoà bình\n\n- Thuỷ lợi", "## Hòa bình\n\n- Thủy lợi"),
        ("tone-place", "hòan thành, hùynh, tóan", "hoàn thành, huỳnh, toán"),
        ("tone-place", "qúy một", "quý một"),
        ("dateline-twice", "(GLO)- (GLO)- Sáng nay", "(GLO)- Sáng nay"),
        ("spaces", "Sáng nay , tại Pleiku", "Sáng nay, tại Pleiku"),
        ("spaces", "Sáng nay ,tại Pleiku", "Sáng nay, tại Pleiku"),
        ("spaces", "Sáng nay,tại Pleiku", "Sáng nay, tại Pleiku"),
        ("spaces", "Sáng  nay ( thứ bảy ) tại", "Sáng nay (thứ bảy) tại"),
        ("dashes", "Sáng nay -- tại Pleiku", "Sáng nay – tại Pleiku"),
        ("day-style", "Ngày 8/1 và 08/01/2021, 9.1.2021", "Ngày 8-1 và 08-01-2021, 9-1-2021"),
        ("doubled-word", "của của tỉnh và và huyện", "của tỉnh và huyện"),
    ],
)
def test_a_slip_is_found_and_put_right(code: str, written: str, right: str) -> None:
    assert code in codes(article(written))
    assert body_of(corrected(article(written), HOUSE)) == right
    assert code not in codes(article(right))


@pytest.mark.parametrize(
    "written",
    [
        "hòa bình, hoàn toàn, khuỷu tay, quý một, quả, ngoằn ngoèo",
        "Cứ đi đi về về, về về đi đi mãi",
        "Thắng 3 : 2, tỷ lệ 1 : 1000",
        "Nghị định số 8/1/2021, Quyết định 8/1/2021 và 9/1/2021, công văn số: 8.1.2021",
        "luôn luôn, xa xa, ngày ngày, đề ra ra mắt",
        "tỉ số 2-1, 3/4 diện tích, phiên bản 1.2.3, tỷ lệ 10/10",
        "Guðmundur Þórsson ở Reykjavík",
        "10,5 ha; 1.000 đồng; 19:30; v.v...",
        "Pleiku-Đak Đoa và Pleiku - Đak Đoa",
        "`code , không sửa hoà` và [bài](hoà ,x.md) <https://a.vn/hoà,x>",
        "```\nhoà ,  bình\n```",
        "Bà Nguyễn Thị Hoà nói",
        "Dòng một  \ndòng hai",
        "| cột một  | cột hai |\n| -------- | ------- |",
    ],
)
def test_what_is_right_is_left_alone(written: str) -> None:
    source = article(written)
    assert codes(source) == []
    assert corrected(source, HOUSE) == source


@pytest.mark.parametrize(
    ("code", "written"),
    [
        ("tone-place", "Ông Nguyễn Thuý Hoà ở phố Hoà Mã, gần sông Thuỷ"),
        ("tone-place", "Hoà Mã là một phố ở TP. Hoà Bình"),
        ("tone-place", "Theo ông Nguyễn\nThuý, **ông Hoà**"),
        ("tone-place", "HOÀ BÌNH, UỶ BAN, hội Qúy"),
        ("doubled-word", "Họ về về muộn, một một hai, này này"),
    ],
)
def test_what_may_be_meant_so_is_told_and_never_corrected(code: str, written: str) -> None:
    assert code in codes(article(written))
    assert corrected(article(written), HOUSE) == article(written)


def test_a_credit_in_a_line_of_emphasis_names_the_person_only() -> None:
    house = House(people=("Minh Quân",))
    assert codes(article("*Cầu mới. Ảnh: Minh Quân*"), house) == []
    manuscript = opened(article("*Cầu mới. Ảnh: Minh Quan*"))
    assert manuscript
    messages = [remark.message for code, remark in proofread(manuscript, house) if code == "own-name"]
    assert messages == ['"Minh Quan" is no name of the house']


def test_a_house_that_prints_the_newer_way_is_told_of_the_older() -> None:
    newer = House(style=CopyDesk(tone="hoà"))
    assert body_of(corrected(article("hòa bình, khỏe, thủy, quý, hoàn"), newer)) == "hoà bình, khoẻ, thuỷ, quý, hoàn"


def test_a_house_that_writes_days_with_strokes_is_told_of_hyphens() -> None:
    strokes = House(style=CopyDesk(dates="8/1/2021"))
    assert body_of(corrected(article("ngày 8-1-2021, tỉ số 2-1"), strokes)) == "ngày 8/1/2021, tỉ số 2-1"


def test_a_rule_that_is_switched_off_says_and_corrects_nothing() -> None:
    for code in RULES:
        quiet = House(style=CopyDesk(off=tuple(RULES)))
        assert codes(article("hoà ,  của của"), quiet) == [], code
        assert corrected(article("hoà ,  của của"), quiet) == article("hoà ,  của của")


def test_a_long_title_and_a_tag_that_is_a_sentence_are_told() -> None:
    source = article(
        "Thân bài.", title="Dài " * 30, tags='[Pleiku, "Đại hội thi đua yêu nước của ngành giáo dục tỉnh"]'
    )
    assert codes(source) == ["title-length", "long-tag"]


def test_the_place_of_a_sentence_among_tags_with_commas_is_its_own() -> None:
    source = article("Thân bài.", tags='"Pleiku, Đại hội thi đua yêu nước của ngành giáo dục tỉnh"')
    manuscript = opened(source)
    assert manuscript
    remark = next(remark for code, remark in proofread(manuscript, HOUSE) if code == "long-tag")
    assert source[remark.start : remark.end] == "Đại hội thi đua yêu nước của ngành giáo dục tỉnh"


@pytest.mark.parametrize(
    ("body", "front", "expected"),
    [
        ('![Cầu](a.jpg "Cầu mới")', {}, ["uncredited-photo"]),
        ('![Cầu](a.jpg "Cầu mới. Ảnh: Phương Linh")', {}, []),
        ('![](a.jpg "Cầu mới. Ảnh: Phương Linh")', {}, ["undescribed-photo"]),
        ('![](a.jpg "Cầu mới")', {"photos": "[{file: a.jpg, alt: Cầu, credit: Phương Linh}]"}, []),
        ("Bài.", {"photos": "[{file: a.jpg, alt: Cầu, caption: Cầu mới}]"}, ["uncredited-photo"]),
        ("Bài.", {"photos": "[{file: a.jpg, credit: Phương Linh}]"}, ["undescribed-photo"]),
    ],
)
def test_a_photo_has_a_credit_and_a_description(body: str, front: dict[str, str], expected: list[str]) -> None:
    assert codes(article(body, **front)) == expected


@pytest.mark.parametrize(
    ("body", "meant"),
    [
        ('![x](a.jpg "Cầu. Ảnh: Phuong Linh")', "Phương Linh"),
        ('![x](a.jpg "Cầu. Ảnh: Phươngg Linh")', "Phương Linh"),
        ("Theo bà Nguyễn Thi Hoà,", "Nguyễn Thị Hoà"),
    ],
)
def test_a_misspelt_name_of_the_house_is_told(body: str, meant: str) -> None:
    manuscript = opened(article(body))
    assert manuscript
    hints = [remark.hint for code, remark in proofread(manuscript, HOUSE) if code == "own-name"]
    assert hints == [f'did you mean "{meant}"?']


@pytest.mark.parametrize("body", ['![x](a.jpg "Cầu. Ảnh: Đức Thuỵ")', "Theo bà Nguyễn Thị Hòa,", "Nguyễn Thị Hoà nói."])
def test_a_name_in_the_other_tone_style_is_no_misspelt_one(body: str) -> None:
    manuscript = opened(article(body))
    assert manuscript
    assert "own-name" not in [code for code, _ in proofread(manuscript, HOUSE)]


def test_a_dateline_in_standfirst_and_text_is_told_unless_the_text_repeats_the_standfirst() -> None:
    assert codes(article("(GLO)- Sáng nay, tại Pleiku.", summary='"(GLO)- Hội nghị đã họp."')) == ["dateline-twice"]
    repeated = "(GLO)- Sáng nay, tại thành phố Pleiku, hội nghị đã họp."
    assert codes(article(repeated, summary=f'"{repeated}"')) == []
