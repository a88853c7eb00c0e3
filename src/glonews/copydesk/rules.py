"""The rules of the copy desk by their codes. A new rule is entered here and documented in docs/problems.md."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from glonews.copydesk.credits import idly_described, uncredited, undescribed
from glonews.copydesk.datelines import dateline_twice
from glonews.copydesk.day_style import day_style
from glonews.copydesk.doubled import doubled_word
from glonews.copydesk.house import House
from glonews.copydesk.lengths import long_tag, title_length
from glonews.copydesk.letters import false_d
from glonews.copydesk.lexicon import idle_rules
from glonews.copydesk.manuscript import Manuscript
from glonews.copydesk.names import own_names
from glonews.copydesk.remark import Remark
from glonews.copydesk.spacing import dashes, spaces
from glonews.copydesk.tones import tone_place

Rule = Callable[[Manuscript, House], Iterable[Remark]]

RULES: dict[str, Rule] = {
    "false-d": false_d,
    "tone-place": tone_place,
    "dateline-twice": dateline_twice,
    "spaces": spaces,
    "dashes": dashes,
    "day-style": day_style,
    "title-length": title_length,
    "long-tag": long_tag,
    "uncredited-photo": uncredited,
    "undescribed-photo": undescribed,
    "idle-description": idly_described,
    "doubled-word": doubled_word,
    "own-name": own_names,
}

ACROSS = ("decomposed", "dead-anchor", "similar-title", "similar-tag", "similar-author", "small-photo",
          "video-without-captions")  # fmt: skip
"""Codes of remarks that need more than one manuscript, its bytes, or its photos; ``glonews.check`` finds them."""

CODES = (*RULES, *ACROSS)


def proofread(manuscript: Manuscript, house: House) -> Iterator[tuple[str, Remark]]:
    """Give code and remark of everything the rules of the house have to say, rule by rule."""
    idle = idle_rules(manuscript.running, house.style)
    for code, rule in RULES.items():
        if code not in house.style.off and code not in idle:
            for remark in rule(manuscript, house):
                yield code, remark
