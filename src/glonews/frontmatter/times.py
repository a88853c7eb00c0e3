"""The instants of an article: publication, changes, corrections, embargo and expiry; ``--now`` is not known here."""

from __future__ import annotations

from msgspec import Struct

from glonews.frontmatter.corrections import Moment, correction_of, withdrawal
from glonews.frontmatter.fields import DATE_HINT, Fields
from glonews.frontmatter.findings import Place
from glonews.frontmatter.nodes import place_of
from glonews.model.article import Correction, Withdrawal

_DAY_SECONDS = 86400


class Times(Struct, frozen=True, kw_only=True):
    """When things happen to an article, in seconds since 1970-01-01T00:00Z."""

    published: int = 0
    has_time: bool = False
    updated: int | None = None
    updated_has_time: bool = True
    """False when the last change is known by its day only."""
    publish_at: int | None = None
    expires_at: int | None = None
    ended_at: int | None = None
    """When a live story ended."""
    corrections: tuple[Correction, ...] = ()
    withdrawn: Withdrawal | None = None
    is_certain: bool = True
    """False when the date, embargo or expiry cannot be read: showing the article would be a guess."""


def read_times(fields: Fields, details: tuple[str, ...] = ()) -> Times:
    """Read every instant of an article and compare each with its publication.

    ``details`` are the keys of further fields of corrections.
    """
    date, embargo, expiry = fields.date("date"), fields.date("publish_at"), fields.date("expires_at")
    ended = fields.date("ended_at")
    if fields.node("date") is None:
        fields.findings.error(fields.place("date"), "missing-date", "the date is missing", DATE_HINT)
    changes = [_change(fields, 'time in "updated"', fields.place("updated"), fields.date("updated"), date)]
    corrections = []
    for part in fields.parts("corrections"):
        correction, moment = correction_of(fields, part, details)
        changes.append(_change(fields, "correction", place_of(part), moment, date))
        if correction is not None:
            corrections.append(correction)
    withdrawn, moment, is_read = withdrawal(fields)
    changes.append(_change(fields, "withdrawal", fields.place("withdrawn"), moment, date))
    if date and expiry and expiry[0] <= max(date[0], embargo[0] if embargo else 0):
        fields.findings.warning(fields.place("expires_at"), "expires-too-early", "it expires before it is published")
    if date and embargo:
        _compare(fields, date[0], embargo[0])
    last = max((change for change in changes if change is not None), default=None)
    certain = [is_read, date is not None, (embargo is None) == (fields.node("publish_at") is None)]
    return Times(
        published=date[0] if date else 0,
        has_time=date[1] if date else False,
        updated=last[0] if last else None,
        updated_has_time=last[1] if last else True,
        publish_at=embargo[0] if embargo else None,
        expires_at=expiry[0] if expiry else None,
        ended_at=ended[0] if ended else None,
        corrections=tuple(corrections),
        withdrawn=withdrawn,
        is_certain=all(certain) and (expiry is None) == (fields.node("expires_at") is None),
    )


def _compare(fields: Fields, date: int, embargo: int) -> None:
    """Tell of an embargo that does nothing, or that contradicts the date readers are shown."""
    if embargo < date:
        message, hint = "it is earlier than the date, which counts then", "take it out, or write the same date"
    elif embargo >= date + 2 * _DAY_SECONDS:
        days = (embargo - date) // _DAY_SECONDS
        message = f"readers see the article {days} days after the date that stands on it"
        hint = "write the same day in date, unless the older one is meant"
    else:
        return
    fields.findings.warning(fields.place("publish_at"), "embargo-and-date", message, hint)


def _change(fields: Fields, name: str, place: Place, moment: Moment | None, date: Moment | None) -> Moment | None:
    """Give the instant of a change after publication; an earlier one is none, with a warning."""
    if moment is None or date is None or moment[0] == date[0]:
        return None
    if moment[0] > date[0]:
        return moment
    # A change dated by its day alone may have come later on the day of publication.
    if moment[1] or moment[0] + _DAY_SECONDS <= date[0]:
        fields.findings.warning(place, "changed-before-published", f"the {name} is older than the date", "check both")
    return None
