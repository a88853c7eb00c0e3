"""The plan of the front page and of section fronts, as an editor lays it down in ``content/front.yaml``."""

from __future__ import annotations

from msgspec import Struct

from glonews.model.article import Ref


class Pick(Struct, frozen=True):
    """A story chosen by hand, and when the choice holds (seconds since 1970-01-01T00:00Z)."""

    article: Ref
    """Path or address as written."""
    since: int | None = None
    until: int | None = None

    def holds(self, now: int) -> bool:
        """Say whether the choice holds at an instant."""
        return (self.since is None or self.since <= now) and (self.until is None or now < self.until)


class Slot(Struct, frozen=True):
    """A place on a page: stories chosen by hand, then as many as fit from what the rule names."""

    picks: tuple[Pick, ...] = ()
    fill: Ref | None = None
    """"newest", "featured", "none", or the name of a category, tag, series, type or person whose newest stories are
    meant; None leaves the choice to the page."""
    size: int | None = None
    heading: str = ""


class FrontPlan(Struct, frozen=True):
    """``content/front.yaml``. A slot that is None is filled as it would be without the file."""

    lead: Slot | None = None
    secondary: Slot | None = None
    latest: Slot | None = None
    opinion: Slot | None = None
    photos: Slot | None = None
    sections: tuple[Slot, ...] | None = None
    fronts: tuple[tuple[Ref, tuple[Pick, ...]], ...] = ()
    """Category as written and the stories at the head of its newest page."""


NO_PLAN = FrontPlan()
"""What a site without the file has."""
