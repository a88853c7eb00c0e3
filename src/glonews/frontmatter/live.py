"""Live stories: the body in the order of its entries, and what may be wrong with these."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from glonews.frontmatter.fields import Fields
from glonews.frontmatter.findings import Place
from glonews.frontmatter.plain import plain_text
from glonews.frontmatter.times import Times
from glonews.model.article import Body, LiveEntry
from glonews.text import nfc

_LIKE_AN_HOUR = re.compile(r"\d{1,2} ?(?:[:hg]|giờ) ?\d|\d{1,2}\.[0-5]\d\b(?![.,]\d)", re.IGNORECASE)


class LiveReading(NamedTuple):
    """A body with its dated entries, newest first; ``is_ordered`` when its file keeps to one direction of time."""

    body: Body
    entries: tuple[LiveEntry, ...]
    is_ordered: bool


def read_live(fields: Fields, body: Body, times: Times, source: bytes) -> LiveReading:
    """Put the newest entry first, and warn of a live story without entries or with one on the wrong day."""
    # Deferred: only live stories need it.
    from glonews.prose.live import by_time

    live = LiveReading(*by_time(body, times.published, fields.zone))
    if not live.entries:
        fields.findings.warning(
            fields.place("type"),
            "live-without-entries",
            "a live story has no entries",
            'begin each with a heading "## 14:30 …", on another day with "## 8-1 14:30 …"',
        )
    elif not live.is_ordered:
        fields.findings.warning(
            fields.place("type"),
            "live-out-of-order",
            "the entries are neither in the order of time nor in the reverse order",
            "check their hours; write the day of those that are not on the day of the entry above",
        )
    known = {entry.id for entry in live.entries}
    for heading in live.body.headings:
        if heading.level == 2 and heading.id not in known and _LIKE_AN_HOUR.match(heading.text):
            fields.findings.warning(
                _place_of(heading.text, source, fields), "no-hour",
                f'the heading "{heading.text}" begins with no hour, and begins no entry',
                'write the hour as in "## 14:30 …"',
            )  # fmt: skip
    if times.ended_at is not None and live.entries and times.ended_at < live.entries[0].at:
        fields.findings.warning(
            fields.place("ended_at"), "ends-too-early", "the live story ends before its last entry", "check both"
        )
    return live


def _place_of(heading: str, source: bytes, fields: Fields) -> Place:
    """Give the place of a heading in the file, else that of the date, which the hours of entries belong to."""
    text = nfc(source.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n"))
    for number, line in enumerate(text.split("\n"), 1):
        words = line.lstrip("# \t")
        if line.startswith("##") and plain_text(words.partition("{")[0].rstrip("# \t")) == heading:
            return number, len(line) - len(words) + 1
    return fields.place("date")


def last_change(times: Times, entries: Sequence[LiveEntry]) -> tuple[int | None, bool]:
    """Give the last change of substance (a new entry of a live story is one), and whether its hour is known."""
    newest = entries[0].at if entries else times.published
    if newest > times.published and newest >= (times.updated or newest):
        return newest, True
    return times.updated, times.updated_has_time
