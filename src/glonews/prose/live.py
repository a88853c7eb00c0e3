"""The dated entries of a live story: sections of a finished body whose heading begins with an hour; newest first.

Does not print times: the theme does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import NamedTuple

from msgspec import structs

from glonews.model.article import Body, LiveEntry
from glonews.prose.heading_ids import heading_id
from glonews.prose.markup import plain_text
from glonews.prose.outline import excerpt_of, headings_of

_HEADING = re.compile(r'<h2(?: [^>]*?)? id="([^"]*)"[^>]*>(.*?)</h2>', re.DOTALL)
_NAME = re.compile(r"[\w.:-]+")
_FOOTNOTES = '<div class="footnote">'
_DAY = r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{4})?"
# A day after the hour needs its year or the word "ngày": "20:45 1-0" is a goal, not New Year's Day.
_STAMP = re.compile(
    rf"(?:(?:ngày\s+)?(?P<before>{_DAY})\s*[,:]?\s*(?:lúc\s+)?)?"
    r"(?P<hour>\d{1,2})(?:\s?(?:h|g|giờ)\s?(?P<minute>[0-5]\d)?|:(?P<minutes>[0-5]\d))(?!\w|:\d)"
    rf"(?:,?\s*\(?(?:ngày\s+(?P<named>{_DAY})|(?P<dated>\d{{4}}-\d{{1,2}}-\d{{1,2}}|\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{4}}))\)?)?"
    r"\s*(?:[:–—|-]\s+|[:.,]?\s*)(?P<title>.*)",
    re.IGNORECASE | re.DOTALL,
)
_HALF_YEAR = timedelta(days=183)
_LONGEST = timedelta(days=3660)
"""No story is told live for more than ten years: a day farther away is a slip."""


class _Section(NamedTuple):
    at: datetime
    title: str
    heading: str
    html: str
    name: str
    """The id that the writer gave its heading, or empty."""


def by_time(body: Body, published: int, zone: tzinfo) -> tuple[Body, tuple[LiveEntry, ...], bool]:
    """Set the dated entries of a body apart and put the newest first; what stands before them stays before them.

    An entry begins with a heading of the second level that begins with an hour. Its day is the one written there, else
    that of the entry above, else that of the publication; a year is the one nearest to the publication. Its id is made
    of day and hour, unless the writer gave it one. Gives the body, the entries, and whether the file keeps to one
    direction of time.
    """
    main, notes = _without_footnotes(body.html)
    opening, sections = _sections(main, datetime.fromtimestamp(published, UTC).astimezone(zone))
    if not sections:
        return body, (), True
    times = [section.at for section in sections]
    rising = times[0] < times[-1]
    is_ordered = times == sorted(times, reverse=not rising)
    newest_first = sorted(sections[::-1] if rising else sections, key=lambda section: section.at, reverse=True)
    pieces, entries = [opening], []
    taken = {section.name: 1 for section in sections}
    for section in newest_first:
        name = section.name or section.at.strftime("t%Y%m%d-%H%M")
        if not section.name:
            taken[name] = taken.get(name, 0) + 1
            name += f"-{taken[name]}" if taken[name] > 1 else ""
        pieces.append(f'<h2 id="{name}">{section.heading}</h2>\n{section.html}')
        entries.append(LiveEntry(name, section.title, int(section.at.timestamp()), excerpt_of(section.html)))
    html = "\n".join(piece for piece in (*pieces, notes) if piece)
    return structs.replace(body, html=html, headings=headings_of(html)), tuple(entries), is_ordered


def live_parts(html: str, entries: Sequence[LiveEntry]) -> tuple[str, list[str], str]:
    """Take a body apart as ``by_time`` has put it together: what opens it, the text of each entry, the footnotes."""
    main, notes = _without_footnotes(html)
    texts = []
    for entry in reversed(entries):
        main, _, section = main.rpartition(f'<h2 id="{entry.id}">')
        texts.append(section.partition("</h2>")[2].strip("\n"))
    return main.strip("\n"), texts[::-1], notes


def _without_footnotes(html: str) -> tuple[str, str]:
    main, mark, notes = html.partition(_FOOTNOTES)
    return main.rstrip("\n"), mark + notes


def _sections(html: str, published: datetime) -> tuple[str, list[_Section]]:
    """Give what stands before the first dated heading, and the section of each dated heading in the file's order."""
    found = []
    day = published.date()
    for heading in _HEADING.finditer(html):
        stamp = _STAMP.fullmatch(plain_text(heading[2]))
        at = _moment(stamp, day, published) if stamp else None
        if stamp and at:
            day = at.date()
            found.append((heading, at, stamp["title"].strip()))
    if not found:
        return html, []
    ends = [heading.start() for heading, _, _ in found[1:]] + [len(html)]
    opening = html[: found[0][0].start()].strip("\n")
    return opening, [
        _Section(at, title, heading[2], html[heading.end() : end].strip("\n"), _own_id(heading[1], heading[2]))
        for (heading, at, title), end in zip(found, ends, strict=True)
    ]


def _own_id(written: str, heading: str) -> str:
    """Give the id of a heading when it is not the one made of its words."""
    made = re.fullmatch(rf"{re.escape(heading_id(plain_text(heading)))}(?:_\d+)?", written)
    return written if _NAME.fullmatch(written) and not made else ""


def _moment(stamp: re.Match[str], day: date, published: datetime) -> datetime | None:
    """Give the instant of an entry, None when no clock or calendar has it."""
    written = stamp["before"] or stamp["named"] or stamp["dated"] or ""
    hour, minute = int(stamp["hour"]), int(stamp["minute"] or stamp["minutes"] or 0)
    try:
        day = _day(written, published.date()) if written else day
        if abs(day - published.date()) > _LONGEST:
            return None
        return datetime(day.year, day.month, day.day, hour, minute, tzinfo=published.tzinfo)
    except ValueError:
        return None


def _day(written: str, near: date) -> date:
    """Read a day; raises ValueError for one that no calendar has."""
    parts = [int(part) for part in re.split(r"[-/.]", written)]
    if len(str(parts[0])) == 4:
        return date(*parts)
    if len(parts) == 3:
        return date(parts[2], parts[1], parts[0])
    years = (date(near.year + step, parts[1], parts[0]) for step in (0, 1, -1))
    return next((day for day in years if abs(day - near) <= _HALF_YEAR), near)
