"""Why an article is not public at an instant, in words."""

from __future__ import annotations

from datetime import datetime, tzinfo


def why_hidden(draft: int, visible_from: int, visible_until: int, now: int, zone: tzinfo) -> str:
    """Say why an article is not public at an instant."""
    if now < visible_from:
        return f"not public until {datetime.fromtimestamp(visible_from, zone):%Y-%m-%d %H:%M}"
    if now >= visible_until:
        return f"no longer public since {datetime.fromtimestamp(visible_until, zone):%Y-%m-%d %H:%M}"
    return "a draft: published with --drafts only" if draft else "held back by the error above"
