"""Putting right what a rule has a safe correction for; every other character of the file stays as it is."""

from __future__ import annotations

from collections.abc import Collection
from unicodedata import is_normalized, normalize

from glonews.copydesk.house import House
from glonews.copydesk.manuscript import Manuscript, opened
from glonews.copydesk.remark import Remark
from glonews.copydesk.rules import proofread

_ROUNDS = 4
"""A correction may uncover another: two spaces before a comma are first one, then none."""


def corrected(source: str, house: House, codes: Collection[str] | None = None) -> str:
    """Give the file with every safe correction made; the same text when there is none.

    ``source`` may have line ends of either kind, and keeps them. ``codes`` limits the rules; None for all.
    """
    ends = "\r\n" if "\r\n" in source else "\n"
    text = source.replace("\r\n", "\n")
    if "\r" in text or (ends == "\r\n" and text.count("\n") != source.count("\r\n")):
        return source
    text = _composed(text, house, codes)
    if not is_normalized("NFC", text):
        return source
    for _ in range(_ROUNDS):
        better = _once(text, house, codes)
        if better == text:
            break
        text = better
    return text.replace("\n", ends)


def _composed(text: str, house: House, codes: Collection[str] | None) -> str:
    chosen = (codes is None or "decomposed" in codes) and "decomposed" not in house.style.off
    return normalize("NFC", text) if chosen else text


def _once(text: str, house: House, codes: Collection[str] | None) -> str:
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    manuscript = opened(text)
    if manuscript is None:
        return text
    remarks = [remark for code, remark in proofread(manuscript, house) if codes is None or code in codes]
    better = replaced(manuscript, remarks)
    again = opened(better)
    keys = [value.key for value in manuscript.values]
    return mark + better if again and [value.key for value in again.values] == keys else text


def replaced(manuscript: Manuscript, remarks: Collection[Remark]) -> str:
    """Give the text with the corrections of some remarks; of two that overlap the first is made."""
    parts, at = [], 0
    for remark in sorted(remarks, key=lambda remark: (remark.start, remark.end)):
        if remark.correction is not None and remark.start >= at and _is_safe(manuscript, remark):
            parts += [manuscript.text[at : remark.start], remark.correction]
            at = remark.end
    return "".join(parts) + manuscript.text[at:]


def _is_safe(manuscript: Manuscript, remark: Remark) -> bool:
    """Tell whether a place of the front matter means in YAML what it says: nothing in it is escaped or folded."""
    if remark.start >= manuscript.body_start or len(remark.correction or "") == remark.end - remark.start:
        return True
    holder = next((value for value in manuscript.values if value.start <= remark.start <= value.end), None)
    return holder is not None and (
        holder.exact or (holder.block and "\n" not in manuscript.text[remark.start : remark.end])
    )
