"""An article's file taken apart for the copy desk: which characters are running text, and where each value stands.

Places are those of the composed text with line feeds, as an editor shows it. What cannot be read has no values here;
its writer is told by ``frontmatter``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from unicodedata import normalize

from msgspec import Struct
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from glonews.frontmatter.findings import Findings
from glonews.frontmatter.nodes import compose
from glonews.frontmatter.splitting import split

RUNNING = frozenset({"title", "summary", "alt", "caption", "text"})
"""Keys whose values are sentences, and read by the rules like the body."""
GAP = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for every character that is no running text; no word and no space, so that no rule reaches across it."""

_LINE_END = re.compile("\n")

Gaps = tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]

_BLOCKS: Gaps = (
    (("```", "~~~"), re.compile(r"^(?:```|~~~).*?^(?:```|~~~)[^\n]*$", re.MULTILINE | re.DOTALL)),
    (("\n    ", "\n\t"), re.compile(r"^(?: {4}|\t)[^\n]*$", re.MULTILINE)),
    (("]:",), re.compile(r"^\[[^\]\n]+\]:[^\n]*$", re.MULTILINE)),
    (("---", "***", "___", "===", "- -", "* *"), re.compile(r"^[ \t]*(?:[-*_=|:+][ \t]*){3,}$", re.MULTILINE)),
)
"""What stands in every body with such a block, and the block: code, where links lead, rules."""
_BLOCK_START = re.compile(r"\n[ \t`~\[*_=|:+-]")
"""How the first line of each of these begins; nine bodies in ten have no such line."""

_GAPS: Gaps = (
    (("`",), re.compile(r"`[^`\n]*`")),
    (("http",), re.compile(r"https?://[^\s<>)\]]+")),
    (("<",), re.compile(r"<[^<>]*>")),
    (("](", "]["), re.compile(r"\](?:\([^()\s]*|\[[^\]\n]*\])")),
    (("@",), re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")),
    (("{:", "{%", "{{"), re.compile(r"\{[:%{][^\n}]*\}+")),
)
"""The same within a line: code, addresses, tags, where links lead, attributes."""


class Value(Struct, frozen=True):
    """A value of the front matter: the key it belongs to, and where it stands without its quotation marks."""

    key: str
    text: str
    start: int
    end: int
    exact: bool
    """The characters from ``start`` to ``end`` are those of ``text``: nothing is escaped or folded."""
    block: bool = False
    """It stands below a "|" or ">", where nothing is escaped but line ends mean something."""


class Manuscript(Struct, frozen=True, eq=False):
    """One article as its writer typed it; the same as itself only, since comparing texts takes as long as reading."""

    text: str
    running: str
    """As long as ``text``, with ``GAP`` for every character that is no running text; line ends stay."""
    values: tuple[Value, ...]
    body_start: int

    def of_key(self, *keys: str) -> Iterator[Value]:
        """Give the values of some keys, in the order of the file."""
        return (value for value in self.values if value.key in keys)

    def places(self) -> Callable[[int], tuple[int, int]]:
        """Give the function from a place to its line and column, both counted from 1."""
        starts = [0, *(found.end() for found in _LINE_END.finditer(self.text))]

        def place(at: int) -> tuple[int, int]:
            line = bisect_right(starts, at)
            return line, at - starts[line - 1] + 1

        return place


def opened(source: str) -> Manuscript | None:
    """Take a file apart; None when it has no front matter that can be read.

    ``source`` has line feeds for line ends; it is composed here.
    """
    return opened_composed(normalize("NFC", source))


def opened_composed(source: str) -> Manuscript | None:
    """Take a file apart whose letters are composed already."""
    text = source.removeprefix("\ufeff")
    silent = Findings("")
    parts = split(text, silent)
    root = None if parts is None else compose(parts.front, silent)
    if parts is None or root is None:
        return None
    body_start = len(text) - len(parts.body)
    first = text.find("---")
    # ``split`` replaced what stands before the front matter by as many line ends as it had.
    shift = text.index("\n", first) + 1 - (len(parts.front) - len(parts.front.lstrip("\n")))
    values = tuple(_values(root, "", text, _shift(text, parts.front, shift)))
    body = f"\n{parts.body}"
    body = (_without(body, _BLOCKS) if _BLOCK_START.search(body) else body)[1:]
    running = _running_head(text[:body_start], values) + _without(body, _GAPS)
    return Manuscript(text, running, values, body_start)


def _running_head(head: str, values: tuple[Value, ...]) -> str:
    """Give the front matter with a gap for everything but sentences."""
    parts, at = [], 0
    for value in values:
        if value.key in RUNNING:
            parts += [_blank(head[at : value.start]), _without(head[value.start : value.end], _GAPS)]
            at = value.end
    return "".join(parts) + _blank(head[at:])


def _shift(text: str, front: str, guess: int) -> int:
    """Give the distance from a place in the front matter to the same place in the file."""
    bare = front.lstrip("\n")
    return text.index(bare, max(guess - 1, 0)) - (len(front) - len(bare)) if bare else 0


def _values(node: Node, key: str, text: str, shift: int) -> Iterator[Value]:
    if isinstance(node, MappingNode):
        for name, part in node.value:
            yield from _values(part, str(name.value) if isinstance(name, ScalarNode) else key, text, shift)
    elif isinstance(node, SequenceNode):
        for part in node.value:
            yield from _values(part, key, text, shift)
    elif isinstance(node, ScalarNode) and node.value.strip():
        quotes = 1 if node.style in ("'", '"') else 0
        start, end = node.start_mark.index + shift + quotes, node.end_mark.index + shift - quotes
        yield Value(key, node.value, start, end, text[start:end] == node.value, node.style in ("|", ">"))


def _without(text: str, gaps: Gaps) -> str:
    for signs, gap in gaps:
        for sign in signs:
            # One letter is found ten times as fast as two.
            if sign[0] in text and sign in text:
                text = gap.sub(_blanked, text)
                break
    return text


def _blanked(found: re.Match[str]) -> str:
    return _blank(found[0])


def _blank(text: str) -> str:
    if "\n" not in text:
        return GAP * len(text)
    return "\n".join([GAP * len(line) for line in text.split("\n")])
