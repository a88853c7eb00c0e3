"""Read headings, number of words and excerpt off a finished body."""

from __future__ import annotations

import re

from glonews.model.article import Heading
from glonews.prose.markup import plain_text, visible_text

EXCERPT_LENGTH = 300

_HEADING = re.compile(r'<h([2-6])(?: [^>]*?)? id="([^"]*)"[^>]*>(.*?)</h\1>', re.DOTALL)
_PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.DOTALL)


def headings_of(html: str) -> tuple[Heading, ...]:
    """Give the headings that have an id, in order."""
    if "<h" not in html:
        return ()
    return tuple(Heading(int(level), id, plain_text(inner)) for level, id, inner in _HEADING.findall(html))


def words_of(html: str) -> int:
    """Count the words of the running text; captions of figures are not part of it."""
    return len(visible_text(html).split())


def excerpt_of(html: str) -> str:
    """Give the first paragraph that has text, cut at a word where it is long; "" when there is none."""
    texts = (plain_text(match[1]) for match in _PARAGRAPH.finditer(html))
    return shortened(next(filter(None, texts), ""), EXCERPT_LENGTH)


def shortened(text: str, length: int) -> str:
    """Cut text to at most ``length`` characters, at a word, with "…" in place of the rest."""
    if len(text) <= length:
        return text
    head = text[:length]
    whole_words = head.rpartition(" ")[0] or head[:-1]
    return whole_words.rstrip(" ,;:.–-") + "…"
