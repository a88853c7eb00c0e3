"""Which capitalised words may be names: those that no sentence begins with, and those before another capital.

In doubt a word is a name, for a rule must not respell people and streets.
"""

from __future__ import annotations

import re

from glonews.copydesk.manuscript import GAP, Manuscript

_OPENING = re.compile(rf"[\s{GAP}\"'“‘(\[*_#>|+-]*(?:\d{{1,3}}[.)]\s+)?[\"'“‘(\[*_]*")
"""What may stand on a line before its first word."""
_NEW_BLOCK = re.compile(r"[ \t]*(?:#|>|[-+*] |\d{1,3}[.)] )")
_AFTER_SENTENCE = re.compile(r"(?<!\w)[^\W\d_A-ZĐ]\w+[.!?…]+[\"”’)*_]*\s+[\"“‘(\[*_]*$")
"""A word in small letters and a stop; an abbreviation such as "TP." ends no sentence."""
_NEXT_WORD = re.compile(r"\w*[ \u00a0]+[*_]*(\w)")


def may_be_name(manuscript: Manuscript, at: int) -> bool:
    """Tell whether the word around a place has a capital that no beginning of a sentence asks for."""
    text = manuscript.running
    while at > 0 and text[at - 1].isalpha():
        at -= 1
    if not text[at].isupper():
        return False
    following = _NEXT_WORD.match(text, at)
    return bool(following and following[1].isupper()) or not _begins_sentence(manuscript, at)


def _begins_sentence(manuscript: Manuscript, at: int) -> bool:
    text = manuscript.running
    line = text.rfind("\n", 0, at) + 1
    if not _OPENING.fullmatch(text, line, at):
        return bool(_AFTER_SENTENCE.search(text[max(at - 60, line) : at]))
    if at < manuscript.body_start:
        return GAP in text[line:at]
    above = text[text.rfind("\n", 0, max(line - 1, 0)) + 1 : line].strip(f" \t\n{GAP}")
    return not above or line <= manuscript.body_start or bool(_NEW_BLOCK.match(text, line))
