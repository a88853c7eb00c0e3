"""A rule that the words of a manuscript leave idle would have found nothing, whatever was read before."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from glonews.copydesk import House, opened, proofread
from glonews.copydesk.lexicon import SIGNS, Lexicon
from glonews.copydesk.rules import RULES
from glonews.model.settings import CopyDesk

PIECES = (
    "hoà", "HOÀ", "hòa", "thuỷ", "hòan", "qúy", "quỳ", "khoẻ", "và", "VÀ",
    "và và", "Và và", "của  của", "(và", "và,", " và và,", "x-và", "và/x", "bình", "Đảng",
    ",", ".", ";", ":", "!", "?", "...", "(", ")", "“", "”", "–", "—", "--", "-", " ", "  ", "\u00a0", "\n", "\n\n",
    "8/1/2021", "8-1-2021", "8.1.2021", "ngày 8/1", "Ngày 8-1", "1.000", "24/7", "3 : 2", "`hoà ,x`", "[hoà](x.md)",
    "![](a.jpg)", "İa", "a", "1", "_", "<b>", "- ", "    ", "http://a.vn/hoà,x",
)  # fmt: skip
bodies = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)
styles = st.builds(
    CopyDesk, tone=st.sampled_from(("hòa", "hoà")), dates=st.sampled_from(("8-1-2021", "8/1/2021"))
)  # fmt: skip
BY_WORDS = SIGNS.keys()


@given(bodies, bodies, styles)
@example("a\u00a0, b", "Một bài", CopyDesk())
@example("(x )", "a- b", CopyDesk())
@settings(max_examples=1500, deadline=None)
def test_what_is_found_by_words_first_is_what_every_rule_finds_alone(title: str, body: str, style: CopyDesk) -> None:
    house = House(style)
    quoted = title.replace("'", "''").replace("\n", " ")
    manuscript = opened(f"---\ntitle: '{quoted}'\ndate: 2021-01-08\n---\nBắt đầu. {body}\n")
    assert manuscript
    alone = [(code, remark) for code, rule in RULES.items() for remark in rule(manuscript, house) if code in BY_WORDS]
    assert [(code, remark) for code, remark in proofread(manuscript, house) if code in BY_WORDS] == alone


def test_a_word_is_judged_once() -> None:
    asked: list[str] = []

    class Told(Lexicon):
        def signs_of(self, word: str) -> tuple[str, ...]:
            asked.append(word)
            return super().signs_of(word)

    lexicon = Told(CopyDesk())
    assert lexicon.suspected(["bình", "hoà", "bình"]) == {"tone-place": ["hoà"]}
    assert lexicon.suspected(["hoà", "bình"]) == {"tone-place": ["hoà"]}
    assert asked == ["bình", "hoà"]
