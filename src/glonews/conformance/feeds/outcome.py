"""What reading a feed of any format gathers: findings, links, dates, and what it says of pages."""

from __future__ import annotations

from glonews.conformance.addresses import address_of, is_absolute, target_of
from glonews.conformance.facts import FEED, Dated, House, Question
from glonews.conformance.feeds import text
from glonews.conformance.rule import Finding
from glonews.conformance.source import Source

Place = tuple[int, int]


class Feed:
    """One feed while it is read."""

    def __init__(self, path: str, source: Source, house: House) -> None:
        self.path = path
        self.source = source
        self.house = house
        self.address = address_of(path, house.base)
        self.findings: list[Finding] = []
        self.links: set[tuple[int, str, str]] = set()
        self.dated: list[Dated] = []
        self.questions: list[Question] = []
        self._ids: set[str] = set()

    def link(self, address: str, here: Place, *, required: bool = True) -> None:
        """Note an address of the feed; of none only when one is required."""
        if not address and not required:
            return
        if not is_absolute(address):
            self.findings.append(text.LINK.found(here, address=address))
        self._note(address)

    def about(self, address: str, kind: str, here: Place, instant: int | None, title: str) -> None:
        """Note what the feed says of a page."""
        target = target_of(address, self.address, self.house.base) if is_absolute(address) else None
        if target:
            self.questions.append(Question(target.path, kind, *here, instant, title))

    def id(self, written: str, title: str, here: Place) -> None:
        """Look at the id of an item."""
        if not written:
            self.findings.append(text.NO_ID.found(here, title=title))
        elif written in self._ids:
            self.findings.append(text.SAME_ID.found(here, id=written))
        self._ids.add(written)

    def html(self, content: str, here: Place, title: str) -> None:
        """Look at the HTML of an item."""
        findings, addresses = text.html(content, here, title)
        self.findings += findings
        for address in addresses:
            self._note(address)

    def date(self, here: Place, instant: int, written: str, rule: str) -> None:
        """Note a date that must not be yet to come."""
        self.dated.append(Dated(*here, instant, written, rule))

    def self_link(self, written: str, here: Place) -> None:
        """Compare the address that the feed gives as its own with its real one."""
        if written != self.address:
            self.findings.append(text.SELF.found(here, written=written, address=self.address))

    def hubs(self, named: set[str | None], here: Place) -> None:
        """Say when the hub of the site is not named."""
        if self.house.hub and self.house.hub not in named:
            self.findings.append(text.HUB.found(here, hub=self.house.hub))

    def _note(self, address: str) -> None:
        target = target_of(address, self.address, self.house.base) if is_absolute(address) else None
        if target:
            self.links.add((FEED, target.path, ""))
