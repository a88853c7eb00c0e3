"""The desk of a check: reads articles as the build's desk does, and hands each to the copy desk."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import normalize
from urllib.parse import unquote

from glonews.build.desk import Desk
from glonews.copydesk import House, proofread
from glonews.copydesk.house import house_of
from glonews.copydesk.manuscript import opened_composed
from glonews.model.entry import Entry
from glonews.model.settings import Settings
from glonews.model.taxonomy import Taxonomy
from glonews.problems import Problem

_OWN_ANCHOR = re.compile(r' href="#([^"]+)"')


class ProofDesk(Desk):
    """Reads the articles of one site, with the remarks of the copy desk among the problems."""

    def __init__(self, settings: Settings, taxonomy: Taxonomy) -> None:
        super().__init__(settings, taxonomy)
        self.house = house_of(settings, taxonomy)

    def entry(self, path: str, source: bytes) -> tuple[Entry | None, tuple[Problem, ...]]:
        """Read an article with all that can be said of it."""
        entry, problems = super().entry(path, source)
        anchors = _dead_anchors(entry, source) if entry else ()
        return entry, (*problems, *remarks(path, source, self.house), *anchors)


def remarks(path: str, source: bytes, house: House) -> Iterator[Problem]:
    """Give the remarks of the copy desk on one file, as warnings; none when it is not UTF-8."""
    try:
        text = source.decode("utf-8")
    except UnicodeDecodeError:
        return
    text = text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
    composed = normalize("NFC", text)
    if composed is not text and composed != text:
        yield _decomposed(path, text, composed)
    manuscript = opened_composed(composed)
    if manuscript is None:
        return
    told = list(proofread(manuscript, house))
    if not told:
        return
    place = manuscript.places()
    for code, remark in told:
        yield Problem(path, *place(remark.start), code, "warning", remark.message, remark.hint)


def _decomposed(path: str, text: str, composed: str) -> Problem:
    at = next((at for at, (a, b) in enumerate(zip(text, composed, strict=False)) if a != b), len(composed))
    line, column = composed.count("\n", 0, at) + 1, at - composed.rfind("\n", 0, at)
    message = "letters of this file are typed in parts (base and marks), which searches do not find"
    return Problem(path, line, column, "decomposed", "warning", message, "glonews check --fix composes them")


def _dead_anchors(entry: Entry, source: bytes) -> Iterator[Problem]:
    """Find links to a place within the article that it does not have."""
    # A page without such links is told by one sign, which is far quicker to look for.
    for anchor in dict.fromkeys(_OWN_ANCHOR.findall(entry.body) if "#" in entry.body else ()):
        if not has_anchor(entry.body, unquote(anchor)):
            line, column = _first_place(source, f"#{anchor}")
            yield dead_anchor(entry.path, line, column, f"#{anchor}", anchors_of(entry.body))


def has_anchor(html: str, anchor: str) -> bool:
    """Tell whether a body has a place of that name."""
    return f' id="{anchor}"' in html


def anchors_of(html: str) -> list[str]:
    """Give the names of the places of a body, in order."""
    return re.findall(r' id="([^"]+)"', html)


def dead_anchor(path: str, line: int, column: int, link: str, known: list[str]) -> Problem:
    """Say that a link leads to a place that its page does not have."""
    from glonews.text import did_you_mean

    hint = did_you_mean(link.rpartition("#")[2], known) or "link to a heading of the article, or to its beginning"
    return Problem(
        path, line, column, "dead-anchor", "warning", f'the link "{link}" leads to no place of its page', hint
    )


def _first_place(source: bytes, link: str) -> tuple[int, int]:
    text = normalize("NFC", source.decode("utf-8", "replace").replace("\r\n", "\n"))
    at = text.find(f"({link}")
    return (text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at) + 1) if at >= 0 else (0, 0)
