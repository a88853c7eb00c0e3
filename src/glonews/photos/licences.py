"""Licences of photos that run out: the second at which one does."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo


def licence_end(written: str, zone: tzinfo) -> int:
    """Give the first second at which a photo may not be shown any more.

    ``written`` is ISO 8601, as front matter is read: the last day on which it may be shown, or an instant.
    """
    moment = datetime.fromisoformat(written)
    if len(written) == len("2022-01-08"):
        moment += timedelta(days=1)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=zone)
    return int(moment.timestamp())
