"""What a page kind is: the three questions the planner asks, and the values passed between them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar, runtime_checkable

from msgspec import Struct

from glonews.model.entry import Address, Standing
from glonews.model.photo import PhotoCut, SocialCard
from glonews.problems import Problem
from glonews.views.archive import ArchiveView

Made = TypeVar("Made")


class Touch(Struct, frozen=True):
    """One version of a changed article, the old or the new one, and what the change is about.

    ``facets`` names what differs between the versions: "link" (title, address), "card", "page" (what only its own
    page shows), "body". ``moved`` holds the listings in which it appeared, disappeared or changed its place.
    """

    standing: Standing
    facets: frozenset[str]
    moved: frozenset[tuple[str, str]]

    @property
    def came_or_went(self) -> bool:
        """Say whether the article itself appeared or disappeared, at this place in time."""
        return ("site", "") in self.moved


class Sheet(Struct, frozen=True):
    """The declared inputs of one output.

    ``value`` is everything its renderer sees (but the body HTML, present by digest); the key is a digest of
    it. ``path`` is the file below the output folder. ``body_of`` names the source whose body HTML is shown;
    ``copy_of`` a source file to be copied as it is instead of rendered.
    """

    path: str
    value: Struct
    problems: tuple[Problem, ...] = ()
    body_of: str = ""
    copy_of: str = ""


class Press(Protocol):
    """What renderers may use: templates and bodies."""

    is_proof: bool
    """True in a build that another one is compared with: where there is a second way to the same bytes, take that."""

    def render(self, template: str, page: Struct, language: str, body: str = "", structured: str = "") -> str: ...
    def figure(self, template: str, picture: Struct, language: str, *, eager: bool = False) -> str: ...
    def piece(self, template: str, macro: str, language: str, *values: object) -> str: ...
    def body(self, path: str) -> str: ...
    def photo(self, path: str, digest: str, cut: PhotoCut) -> bytes: ...
    def card(self, card: SocialCard) -> bytes: ...
    def video(self, path: str, digest: str) -> bytes: ...
    def once(self, key: tuple[str, str], make: Callable[[], Made], /) -> Made: ...


class Kind(Protocol):
    """One room of the newspaper."""

    @property
    def name(self) -> str:
        """The first part of its addresses."""
        ...

    @property
    def templates(self) -> tuple[str, ...]:
        """The templates its outputs are made with; their closures are part of every key of the kind."""
        ...

    @property
    def settings(self) -> tuple[str, ...]:
        """The settings its inputs read, apart from those that decide addresses and pages of the whole site."""
        ...

    def everything(self, archive: ArchiveView) -> Iterable[Address]:
        """Give all addresses of the kind that exist, in a stated order."""
        ...

    def touched_by(self, touch: Touch, archive: ArchiveView) -> Iterable[Address]:
        """Give every output of the kind that may show this version of the article; may name too many."""
        ...

    def inputs(self, address: Address, archive: ArchiveView) -> Sheet | None:
        """Give what an output shows, or None when it must not exist."""
        ...

    def render(self, sheet: Sheet, press: Press) -> str | bytes:
        """Turn the inputs into the content of the output; text is written as UTF-8."""
        ...


@runtime_checkable
class TellingKind(Kind, Protocol):
    """A room that tells machines of the paper as a whole, beside what its templates show of it."""

    @property
    def of_site(self) -> tuple[str, ...]:
        """The attributes of ``SiteView`` that its inputs hold; another value makes its outputs anew."""
        ...


class Troubles(Struct, frozen=True):
    """The value of an output of which a check looks at the problems alone."""

    problems: tuple[Problem, ...]


@runtime_checkable
class TroubledKind(Kind, Protocol):
    """A room that can tell what is wrong with an output with less work than its inputs take."""

    def troubles(self, address: Address, archive: ArchiveView) -> Sheet | None:
        """Give a sheet with the place and the problems of ``inputs``, and ``Troubles`` for its value."""
        ...


@runtime_checkable
class TimedKind(Kind, Protocol):
    """A room some of whose outputs change with the hour alone, without any change of a source."""

    def touched_by_time(self, last: int, archive: ArchiveView) -> Iterable[Address]:
        """Give what may differ between the instant of the last build and ``archive.now``, whichever is later."""
        ...


class CopiedFile(Struct, frozen=True):
    """The value of an output that is a copy: the digest of the source file."""

    digest: str
