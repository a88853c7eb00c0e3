"""Find text that would keep Python-Markdown busy for minutes: thousands of signs that open what nothing closes.

Its patterns look from each open sign to the end of the paragraph, or of the whole text. Here these looks are counted
without being done. The limits are some hundred times what the most crowded article of a newspaper has.
"""

from __future__ import annotations

import re

LOOKS = 3_000_000
"""Letters looked at in vain; so many take about a second."""
DEFINITIONS = 2_000
"""Footnotes, references and abbreviations, each of which is compared with all."""

_BRACKET = re.compile(r"[\[\]]")
_TARGET = re.compile(r"\]\(|[()]")
_STRAY_TAG = re.compile(r"<(?=[A-Za-z/!?][^<>]*(?:<|\Z))")
_TICKS = re.compile(r"`+")
# How much faster the looks of a pattern are than those for a bracket, which are not done by a regular expression.
_TAG_EASE, _TICK_EASE, _STAR_EASE = 4, 8, 16


def tangle(text: str) -> int | None:
    """Give where the paragraph begins that must not be read as Markdown, None when all of them may be."""
    if text.count("]:") > DEFINITIONS:
        return text.index("]:")
    if text.count("<") * len(text) > LOOKS and (start := _stray_tags(text)) is not None:
        return start
    start = 0
    for block in text.split("\n\n"):
        if len(block) > 1_000 and _looks(block) > LOOKS:
            return start + len(block) - len(block.lstrip())
        start += len(block) + 2
    return None


def _stray_tags(text: str) -> int | None:
    """Give the first tag that never ends, when there are too many of them."""
    starts = [tag.start() for tag in _STRAY_TAG.finditer(text)]
    looks = sum(len(text) - start for start in starts) // _TAG_EASE
    return starts[0] if looks > LOOKS else None


def _looks(block: str) -> int:
    size = len(block)
    looks = (block.count("***") + block.count("___")) * size // _STAR_EASE
    if block.count("[") * size > LOOKS:
        looks += _distances(_BRACKET, "[", "]", block) + _distances(_TARGET, "](", ")", block)
    if block.count("`") * size > LOOKS:
        looks += _ticks(block)
    return looks


def _distances(pattern: re.Pattern[str], opens: str, closes: str, block: str) -> int:
    """Add up how far it is from each opening sign to the one that closes it, or to the end."""
    looks = 0
    waiting: list[tuple[str, int]] = []
    for sign in pattern.finditer(block):
        if sign[0] != closes:
            waiting.append((sign[0], sign.start()))
        elif waiting:
            opened, start = waiting.pop()
            looks += sign.start() - start if opened == opens else 0
    return looks + sum(len(block) - start for opened, start in waiting if opened == opens)


def _ticks(block: str) -> int:
    """Runs of backticks meet the next run of the same length; one that meets none is passed again for every other."""
    runs = [len(run) for run in _TICKS.findall(block)]
    paired = all(runs.count(length) % 2 == 0 for length in set(runs))
    return 0 if paired else len(runs) * len(block) // _TICK_EASE
