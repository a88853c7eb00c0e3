"""Slots of a front page: the stories an editor picked, then what the rule of the slot gives; no story twice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from posixpath import basename, dirname
from typing import get_args

from msgspec import structs

from glonews.model.article import ArticleType, Ref
from glonews.model.facets import Card, Link
from glonews.model.front import Pick, Slot
from glonews.pages.kind import Sheet
from glonews.problems import Problem
from glonews.routes.names import link_name
from glonews.text import did_you_mean, identity, nearest
from glonews.views.archive import ArchiveView
from glonews.views.values import ListingPage

FRONT_FILE = "content/front.yaml"
TYPES: tuple[str, ...] = get_args(ArticleType)[1:]
"""All but plain news, which has no list of its own."""
PLAIN_RULES = ("newest", "featured", "none")

Choice = Callable[[int], Iterable[Card]]
"""Gives cards of which at least so many are needed, newest first."""


class Slots:
    """Fills the slots of one page. Reserve all picks before any rule is asked, so that no rule takes a picked story."""

    def __init__(self, archive: ArchiveView) -> None:
        self.archive = archive
        self.problems: list[Problem] = []
        self._used: set[str] = set()
        self._meant: dict[Ref, tuple[Link, Choice] | None] = {}

    def reserve(self, picks: Sequence[Pick]) -> tuple[Card, ...]:
        """Give the cards of the picks that hold, each once, and say what is wrong with the others."""
        cards = []
        for pick in picks:
            card = self._picked(pick) if pick.holds(self.archive.now) else None
            if card and card.id in self._used:
                message = f'"{pick.article.written}" is on this page already'
                self._warn(pick.article, "picked-twice", message, "remove one of the two")
            elif card:
                self._used.add(card.id)
                cards.append(card)
        return tuple(cards)

    def fill(self, picked: tuple[Card, ...], size: int, choice: Choice) -> tuple[Card, ...]:
        """Complete a slot by the first cards of a choice that the page does not show yet."""
        wanted = size - len(picked)
        if wanted <= 0:
            return picked
        more = [card for card in choice(wanted + len(self._used)) if card.id not in self._used][:wanted]
        self._used.update(card.id for card in more)
        return (*picked, *more)

    def named(self, rule: Ref) -> tuple[Link, Choice] | None:
        """Give what a rule that is a name means: its link, and its newest cards; None, with a problem, for nothing."""
        if rule not in self._meant:
            self._meant[rule] = self._look_up(rule)
        return self._meant[rule]

    def check_fronts(self) -> None:
        """Say which fronts of the plan are of no category."""
        for category, _ in self.archive.front.fronts:
            key = self.archive.terms.tree.key_of(category.written)
            if not key or not self.archive.terms.link("category", key):
                near = self.archive.terms.tree.nearest(category.written)
                hint = f'did you mean "{near}"?' if near else "categories are declared in content/categories.yaml"
                self._report(category, "unknown-category", "error", f'unknown category "{category.written}"', hint)

    def _look_up(self, rule: Ref) -> tuple[Link, Choice] | None:
        for kind, key in self._meanings(rule.written):
            link = self.archive.terms.link(kind, key) if kind != "type" else Link(f"type:{key}", "", "")
            if link:
                return link, partial(self.archive.newest_cards, kind, key)
        known = [link.title for link in self._categories("")]
        hint = did_you_mean(rule.written, known) or "name a category, tag, series, type or person of the paper"
        self._report(rule, "unknown-name", "error", f'nothing is called "{rule.written}"', hint)
        return None

    def _meanings(self, written: str) -> Iterable[tuple[str, str]]:
        terms, word = self.archive.terms, identity(written)
        yield "category", terms.tree.key_of(written) or ""
        if word in TYPES:
            yield "type", word
        yield from (("tag", word), ("series", word), ("author", terms.people.key_of(written)))

    def _categories(self, key: str) -> Iterable[Link]:
        for link in self.archive.terms.children(key):
            yield link
            yield from self._categories(link.id.removeprefix("category:"))

    def _picked(self, pick: Pick) -> Card | None:
        written = pick.article.written
        name = link_name(FRONT_FILE, "/", written.removeprefix("content/"))
        target = self.archive.find(name) if name else None
        standing = self.archive.standing(target.path) if target and target.path else None
        if standing and not standing.is_withdrawn:
            return self.archive.card(standing.card)
        if standing:
            self._warn(pick.article, "hidden-pick", f'"{written}" was withdrawn', "its place is filled by the rule")
        elif target and target.path.startswith("content/") and not target.url:
            self._warn(pick.article, "hidden-pick", f'"{written}" is not public', "its place is filled by the rule")
        else:
            self._report(pick.article, "dead-pick", "error", f'there is no article "{written}"', self._near(name or ""))
        return None

    def _near(self, name: str) -> str:
        path = name.removeprefix("source:")
        names = {basename(other): other for other in self.archive.articles_in(dirname(path))}
        found = nearest(basename(path), names)
        if found:
            return f'did you mean "{names[found].removeprefix("content/")}"?'
        return "give its path below content/, or its address"

    def _warn(self, ref: Ref, code: str, message: str, hint: str) -> None:
        self._report(ref, code, "warning", message, hint)

    def _report(self, ref: Ref, code: str, severity: str, message: str, hint: str) -> None:
        self.problems.append(
            Problem(FRONT_FILE, ref.line, ref.column, code, severity, message, hint)  # type: ignore[arg-type]  # one of the two
        )


def section_front(sheet: Sheet, key: str, archive: ArchiveView) -> Sheet:
    """Put the stories that the plan has for a category at the head of its newest page."""
    tree = archive.terms.tree
    picks = [pick for category, picks in archive.front.fronts if tree.key_of(category.written) == key for pick in picks]
    page = sheet.value
    if not picks or not isinstance(page, ListingPage):
        return sheet
    slots = Slots(archive)
    first = slots.reserve(picks)
    rest = tuple(card for card in page.cards if card not in first)
    return structs.replace(sheet, value=structs.replace(page, cards=(*first, *rest)), problems=tuple(slots.problems))


def filled(slots: Slots, slot: Slot | None, picked: tuple[Card, ...], size: int, default: Choice) -> tuple[Card, ...]:
    """Fill one slot by its rule, or as the page would without one."""
    if slot is None:
        return slots.fill(picked, size, default)
    size = slot.size if slot.size is not None else max(size, len(picked))
    rule = slot.fill.written if slot.fill else ""
    if rule == "none":
        return picked[:size]
    if slot.fill is None or rule == "featured":
        return slots.fill(picked, size, default)
    if rule == "newest":
        return slots.fill(picked, size, lambda limit: slots.archive.newest_cards(*slots.archive.settings.home, limit))
    meaning = slots.named(slot.fill)
    return slots.fill(picked, size, meaning[1]) if meaning else picked
