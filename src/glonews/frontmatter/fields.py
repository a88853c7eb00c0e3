"""Typed values from the entries of a mapping; what a key means to an article is decided by its readers.

Every method takes the name of a key, gives its value or the key's "nothing", and reports what it cannot read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from glonews.frontmatter.decoding import clean_value
from glonews.frontmatter.findings import Findings, Place
from glonews.frontmatter.nodes import Entry, is_empty, known_entries, place_of, shape
from glonews.frontmatter.plain import plain_text
from glonews.model.article import Ref
from glonews.text import read_date

DATE_HINT = 'write 2021-01-08T10:32:00+07:00, "2021-01-08 10:32" or 8-1-2021'
_SHORT_YEAR = re.compile(r"(?<![\d/.-])(?P<day>\d{1,2}[-/.]\d{1,2}[-/.])(?P<year>\d\d)(?![\d/.-])")
_YES = frozenset({"true", "yes", "on", "1", "có", "co"})
_NO = frozenset({"false", "no", "off", "0", "không", "khong"})


class Fields:
    """The entries of one mapping by known key, read as text, list, date or claim."""

    def __init__(self, found: Mapping[str, Entry], findings: Findings, zone: ZoneInfo) -> None:
        self._found = found
        self.findings = findings
        self.zone = zone

    def node(self, name: str) -> Node | None:
        """Give the value of a key, or None when it is absent or empty."""
        entry = self._found.get(name)
        return None if entry is None or is_empty(entry.value) else entry.value

    def place(self, name: str) -> Place:
        """Give the place of a value, else of its key, else the first line."""
        entry = self._found.get(name)
        if entry is None:
            return 1, 1
        return entry.place if is_empty(entry.value) else place_of(entry.value)

    def text(self, name: str) -> str:
        """Give the text of a key on one line, "" when absent."""
        node = self.node(name)
        return "" if node is None else self.text_of(node, name)

    def plain(self, name: str) -> str:
        """Give the text of a key without the markup its writer used."""
        return plain_text(self.text(name))

    def headline(self) -> str:
        """Give ``title`` as plain text, "" with a problem when there is none."""
        title = self.plain("title")
        is_text = self.node("title") is None or isinstance(self.node("title"), ScalarNode)
        if not title and is_text and not self.findings.has_error("comment-cuts-text"):
            self.findings.error(self.place("title"), "missing-title", "the title is missing", 'add a line title: "…"')
        return title

    def text_of(self, node: Node, name: str) -> str:
        """Give the text of a node on one line, "" with a problem when it is none."""
        if not isinstance(node, ScalarNode):
            self.wrong_shape(node, name, "a text")
            return ""
        written: str = node.value
        if node.style == '"':
            written, changed = clean_value(written)
            if changed:
                message = f'invisible control character removed from "{name}"'
                self.findings.warning(place_of(node), "control-character", message, "delete the backslash escape")
        return " ".join(written.split())

    def parts(self, name: str) -> Iterator[Node]:
        """Give the nodes of a list, or the one node that stands where a list may stand."""
        node = self.node(name)
        if node is None:
            return
        if not isinstance(node, SequenceNode):
            yield node
            return
        for part in node.value:
            if not is_empty(part):
                yield part

    def refs(self, name: str, commas: bool = False) -> tuple[Ref, ...]:
        """Give a list of names with their places; ``commas`` splits a single text at its commas."""
        node = self.node(name)
        if commas and isinstance(node, ScalarNode):
            return tuple(self._comma_refs(node, name))
        if isinstance(node, MappingNode):
            self.wrong_shape(node, name, "a list or a text")
            return ()
        written = ((self.text_of(part, name), place_of(part)) for part in self.parts(name))
        return tuple(Ref(text, *place) for text, place in written if text)

    def yes_no(self, name: str) -> bool | None:
        """Give a claim, None when absent or unreadable."""
        word = self.text(name)
        if not word:
            return None
        if word.lower() in _YES or word.lower() in _NO:
            return word.lower() in _YES
        self.findings.error(self.place(name), "not-yes-or-no", f'"{name}" is "{word}"', "write true or false")
        return None

    def date(self, name: str) -> tuple[int, bool] | None:
        """Give seconds since 1970-01-01T00:00Z and whether an hour was given; None when absent or unreadable."""
        written = self.text(name)
        if not written:
            return None
        found = read_date(written, self.zone)
        if found is None:
            self.findings.error(
                self.place(name), "unreadable-date", f'"{name}" is "{written}", which is no date', _date_hint(written)
            )
        return found

    def iso(self, moment: tuple[int, bool]) -> str:
        """Print a date in ISO 8601: the day alone, or the instant with the site's offset when an hour was given."""
        local = datetime.fromtimestamp(moment[0], self.zone)
        return local.isoformat() if moment[1] else local.date().isoformat()

    def group(self, node: Node, name: str, known: tuple[str, ...], also: Mapping[str, str]) -> Fields | None:
        """Give the fields of a mapping within this one; None with a problem when the node is none."""
        if not isinstance(node, MappingNode):
            self.wrong_shape(node, name, "a group of keys")
            return None
        found = known_entries(node, known, also, self.findings, f' in "{name}"')
        return Fields(found, self.findings, self.zone)

    def wrong_shape(self, node: Node, name: str, wanted: str) -> None:
        """Report a list where a text must stand, and the like."""
        hint = "put the whole value in quotes" if wanted == "a text" and isinstance(node, MappingNode) else ""
        within = "" if self.node(name) in (None, node) else "an entry of "
        self.findings.error(place_of(node), "wrong-type", f'{within}"{name}" must be {wanted}, not {shape(node)}', hint)

    def _comma_refs(self, node: ScalarNode, name: str) -> Iterator[Ref]:
        line, column = place_of(node)
        quotes = 1 if node.style in ("'", '"') else 0
        # On several lines or with escapes a part's own column is unknown: the value's place serves.
        width = node.end_mark.column + 1 - column
        exact = node.end_mark.line + 1 == line and width == len(node.value) + 2 * quotes
        offset = column + quotes
        for part in (node.value if exact else self.text_of(node, name)).split(","):
            if word := " ".join(part.split()):
                yield Ref(word, line, offset + len(part) - len(part.lstrip()) if exact else column)
            offset += len(part) + 1


def _date_hint(written: str) -> str:
    found = _SHORT_YEAR.search(written)
    return f"write the year with four digits: {found['day']}20{found['year']}" if found else DATE_HINT
