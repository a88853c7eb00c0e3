"""What the two processes of a preview say to each other: one answers browsers, the other builds. Values only."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from glonews.problems import Problem


class Asked(Struct, frozen=True, kw_only=True):
    """What a preview is to show."""

    site: Path
    now: int | None = None
    """The instant it shows, in seconds since 1970-01-01T00:00Z; None for the present, which moves on."""
    jobs: int = 0
    """Number of processes for long work; 0 for one a core."""


# To the builder.


class Changed(Struct, frozen=True):
    """Files were saved, or are gone. ``paths`` are relative to the site; None when only a look at all of them helps."""

    paths: tuple[str, ...] | None


class Wanted(Struct, frozen=True):
    """A browser asks for a file of the output: it is to be made now when it is not up to date."""

    number: int
    path: str


class Opened(Struct, frozen=True):
    """The files of the output that browsers show: after a change they are made before all others."""

    paths: tuple[str, ...]


ToBuilder = Changed | Wanted | Opened


# From the builder.


class Answer(Struct, frozen=True, kw_only=True):
    """What is to be said of a file that was asked for."""

    number: int
    there: bool = False
    source: str = ""
    """The article behind a page."""
    draft: bool = False
    hidden_until: str = ""
    """Hour and day in the zone of the paper; "" when the article does not wait for its hour."""
    problems: tuple[Problem, ...] = ()
    """What is wrong with that article, warnings too."""


class Fresh(Struct, frozen=True, kw_only=True):
    """Something was built since the last message of this kind."""

    touched: frozenset[str] = frozenset()
    """Output files that are new, changed or gone."""
    pictures: bool = False
    """Whether a picture or the like among them changed under an address that stays the same."""
    styles: dict[str, str] = {}
    """Addresses of style sheets before and after, when nothing but style sheets was saved."""
    problems: tuple[Problem, ...] = ()
    """All errors that stand."""
    refused: str = ""
    """Why nothing could be built at all; the pages stay as they were."""


class Progress(Struct, frozen=True):
    """How far long work is."""

    step: str
    done: int
    total: int | None


class Settled(Struct, frozen=True, kw_only=True):
    """Everything that was named so far is taken in and made."""

    saved: tuple[str, ...]
    """Sources that had changed."""
    made: int
    """Output files that were written or removed."""
    articles: int
    seconds: float
    problems: tuple[Problem, ...] = ()
    """Errors that stand, and warnings of what was read."""


class Note(Struct, frozen=True):
    """Something out of the ordinary."""

    text: str


class Failed(Struct, frozen=True):
    """The builder cannot go on. ``traceback`` is that of a bug, "" when the site or the disk is the reason."""

    text: str
    traceback: str = ""


FromBuilder = Answer | Fresh | Progress | Settled | Note | Failed
