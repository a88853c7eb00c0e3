"""Corrections touch what they correct: the rest of the file, its meaning and its bytes stay."""

from __future__ import annotations

import re
from unicodedata import normalize

from hypothesis import example, given, settings
from hypothesis import strategies as st

from glonews.copydesk import House, corrected
from glonews.frontmatter import Reading, read_article

HOUSE = House()
READING = Reading(timezone="Asia/Ho_Chi_Minh", language="vi", dateline="", typographic_quotes=False)

PIECES = (
    "hoà", "hòa", "thuỷ", "hòan", "qúy", "Ðảng", "và", "và", "của", "bình", ",", ".", ";", "(", ")", "–", "--", "-",
    " ", "  ", "\n", "\n\n", "8/1/2021",
    "ngày 8/1", "(GLO)-", "`hoà ,x`", "[hoà](x.md)", "**hoà**", "![](a.jpg)", "# hoà",
    "- hoà", "> hoà", "    hoà ,x", "```", "|", "---", "<b>hoà</b>", "http://a.vn/hoà", "*", "1.", "&amp;", "o\u0300a",
)  # fmt: skip
words = st.sampled_from(PIECES)
# A first paragraph that repeats the standfirst is dropped, also when only a correction makes the two equal.
bodies = st.lists(words, max_size=25).map(lambda body: "Khác hẳn sapô. " + " ".join(body))
values = st.lists(words.filter(lambda word: "\n" not in word), min_size=1, max_size=6).map(" ".join)


def source_of(title: str, summary: str, body: str, folded: bool) -> str:
    written = f">-\n  {summary}" if folded else "'" + summary.replace("'", "''") + "'"
    return (
        f"---\n# ghi chú , hoà\ntitle:   '{title}'   # giữ nguyên\ndate: 2021-01-08\nsummary: {written}\n"
        f"tags: [ 'hoà' ,  Pleiku ]\n---\n{body}\n"
    )


sources = st.builds(source_of, values, values, bodies, st.booleans())


@given(sources)
@settings(max_examples=300, deadline=None)
def test_corrections_made_twice_change_nothing_the_second_time(source: str) -> None:
    once = corrected(source, HOUSE)
    assert corrected(once, HOUSE) == once


@given(sources)
@example(source_of("a", "b", "- hoà ,bình\n- (  và và )", folded=False))
@settings(max_examples=300, deadline=None)
def test_what_a_reader_reads_differs_by_the_corrections_only(source: str) -> None:
    before, _ = read_article("content/a/x.md", source.encode(), READING)
    after, _ = read_article("content/a/x.md", corrected(source, HOUSE).encode(), READING)
    assert (before is None) == (after is None)
    if before and after:
        assert _bare(before.body.html) == _bare(after.body.html)
        assert _tags(before.body.html) == _tags(after.body.html)
        assert [_bare(text) for text in (before.title, before.summary)] == [
            _bare(t) for t in (after.title, after.summary)
        ]
        assert (before.published, before.tags) == (after.published, after.tags)


def _bare(text: str) -> str:
    """Give what no rule may change: the letters without marks, spaces, dashes, words of grammar and datelines."""
    folded = re.sub("[\u0300-\u036f]", "", normalize("NFD", re.sub("<[^>]*>", " ", text))).translate(
        str.maketrans({"Ð": "Đ", "ð": "đ"})
    )
    without = re.sub(r"\b(va|cua)\b|\(GLO\)\s*[-–—:]", "", folded)
    return re.sub(r"[\s/–—-]", "", without)


def _tags(html: str) -> list[str]:
    """Give the elements of a body in order, without the parts of headings' names."""
    return re.findall(r"</?[a-z0-9]+", html)


def test_the_rest_of_the_front_matter_stays_byte_for_byte() -> None:
    source = source_of("Văn hoá ,xã hội", "Ngày 8/1/2021", "Thân bài.", folded=True)
    expected = source.replace("Văn hoá ,xã hội", "Văn hóa, xã hội").replace("8/1/2021", "8-1-2021")
    assert corrected(source, HOUSE) == expected


def test_line_ends_of_windows_and_a_byte_order_mark_are_kept() -> None:
    source = "\ufeff" + source_of("Văn hoá", "x", "Của của", folded=False).replace("\n", "\r\n")
    expected = source.replace("Văn hoá", "Văn hóa").replace("Của của", "Của")
    assert corrected(source, HOUSE) == expected


def test_an_escaped_value_is_left_to_its_writer() -> None:
    source = '---\ntitle: "Hoa\\u0300 , bình"\ndate: 2021-01-08\n---\nx\n'
    assert corrected(source, HOUSE) == source


def test_decomposed_letters_are_composed() -> None:
    source = source_of("Văn hóa", "x", "Hòa bình", folded=False)
    assert corrected(normalize("NFD", source), HOUSE) == corrected(source, HOUSE)
