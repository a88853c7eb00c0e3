"""Spaces around punctuation, brackets and dashes; those that mean something in Markdown are left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glonews.copydesk.house import House
from glonews.copydesk.manuscript import Manuscript
from glonews.copydesk.remark import Remark
from glonews.copydesk.searching import places_of
from glonews.model.settings import CopyDesk

_SPACE = "[ \u00a0]"
# "3 : 2" is a score or a ratio.
_BEFORE = re.compile(
    rf"(?<=[^\W_])(?!(?<=\d){_SPACE}+:{_SPACE}*\d)(?P<bad>{_SPACE}+)(?=[,.;:!?](?:[\s\ufffc]|$))", re.MULTILINE
)
_SWAPPED = re.compile(rf"(?<=[^\W_])(?P<bad>{_SPACE}+(?P<mark>[,;]))(?=[^\W\d_])")
_DOUBLE = re.compile(r"(?<=[^\s|\ufffc])(?P<bad>  +)(?=[^\s|\ufffc])")
_OPENED = re.compile(rf"(?<=[(“])(?P<bad>{_SPACE}+)(?=[^\W_])")
_CLOSED = re.compile(rf"(?<=[^\W_])(?P<bad>{_SPACE}+)(?=[)”])")
# The patterns below begin with the mark itself, which a search finds at once; what stands before it is looked at then.
_AFTER = re.compile(r"(?P<bad>[,;!?])(?=[^\W\d_]{2})(?<=[^\W\d_][^\W\d_].)")
_LOPSIDED = re.compile(r"[-–—](?:(?=[^\W\d_]{2})(?<=[^\W\d_][^\W\d_] .)|(?= [^\W\d_]{2})(?<=[^\W\d_][^\W\d_].))")
_TWO_HYPHENS = re.compile(r"(?<=[^\s-]) (?P<bad>--) (?=[^\W_])")
_DELETED = (
    (_BEFORE, (" ,", " .", " ;", " :", " !", " ?"), "a space before the punctuation mark", ""),
    (_DOUBLE, ("  ",), "two spaces in a row", " "),
    (_OPENED, ("( ", "“ "), "a space after the opening mark", ""),
    (_CLOSED, (" )", " ”"), "a space before the closing mark", ""),
)
"""Pattern, what stands in every text that it finds something in, message, and what remains."""
_AT_START = re.compile(r"[,.;:!?](?:\ufffc|\Z)|[,;][^\W\d_]|[)”]")
"""A mark that begins a word, so that a space stands before it."""
_OPENING = ("(", "“")
_LIKE_LOPSIDED = re.compile(r"[-–—][^\W\d_]{2}|--\Z|.*[^\W\d_]{2}[-–—]\Z", re.DOTALL)


def spaces(manuscript: Manuscript, house: House) -> Iterator[Remark]:
    """Find spaces that are too many or missing around punctuation and brackets."""
    running = manuscript.running
    seen = running.replace("\u00a0", " ")
    for pattern, signs, message, right in _DELETED:
        # One letter is found ten times as fast as two, and most signs stand in no article.
        if any(sign.strip() in seen and sign in seen for sign in signs):
            for found in pattern.finditer(running):
                yield Remark(*found.span("bad"), message, "leave one space" if right else "delete it", right)
    for found in _SWAPPED.finditer(running) if " ," in seen or " ;" in seen else ():
        message = "the space stands before the punctuation mark, not after it"
        yield Remark(*found.span("bad"), message, f'write "{found["mark"]} "', f"{found['mark']} ")
    for found in _AFTER.finditer(running):
        message = f'no space after "{found["bad"]}"'
        yield Remark(found.end(), found.end() + 1, message, "put one", " " + running[found.end()])


def may_be_spaced(word: str, style: CopyDesk) -> bool:
    """Tell whether a word between spaces shows that one of them is too many, or that one is missing in it."""
    return bool(_AT_START.match(word) or _AFTER.search(word)) or word.endswith(_OPENING)


def dashes(manuscript: Manuscript, house: House) -> Iterator[Remark]:
    """Find dashes with a space on one side only, and two hyphens typed for a dash."""
    running = manuscript.running
    for found in filter(None, (_LOPSIDED.match(running, at) for at in places_of("-–—", running))):
        message = "the dash has a space on one side only"
        yield Remark(found.start(), found.end(), message, "put a space on both sides, or on none")
    for found in _TWO_HYPHENS.finditer(manuscript.running) if "--" in manuscript.running else ():
        yield Remark(*found.span("bad"), "two hyphens in place of a dash", "write –", "–")


def may_be_lopsided(word: str, style: CopyDesk) -> bool:
    """Tell whether a word between spaces has a dash between it and letters, or is two of them."""
    return bool(_LIKE_LOPSIDED.match(word))
