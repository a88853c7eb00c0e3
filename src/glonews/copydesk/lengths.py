"""Headlines too long for a telephone and a search result, and tags that are sentences."""

from __future__ import annotations

from collections.abc import Iterator

from glonews.copydesk.house import House
from glonews.copydesk.manuscript import Manuscript
from glonews.copydesk.remark import Remark


def title_length(manuscript: Manuscript, house: House) -> Iterator[Remark]:
    """Find a headline that is longer than the house allows."""
    for value in manuscript.of_key("title"):
        length, limit = len(" ".join(value.text.split())), house.style.title_length
        if length > limit:
            message = f"the title has {length} characters; the house allows {limit}"
            yield Remark(value.start, value.end, message, "shorten it")


def long_tag(manuscript: Manuscript, house: House) -> Iterator[Remark]:
    """Find tags that are sentences: too many words, or a full stop at the end."""
    for value in manuscript.of_key("tags"):
        words = [part for part in value.text.split(",") if len(part.split()) > house.style.tag_words or _ends(part)]
        for word in words:
            start = value.start + max(value.text.find(word), 0) if value.exact else value.start
            start += len(word) - len(word.lstrip()) if value.exact else 0
            message = f'the tag "{word.strip()}" is a sentence'
            yield Remark(start, start + len(word.strip()), message, f"a tag has at most {house.style.tag_words} words")


def _ends(tag: str) -> bool:
    word = tag.strip()
    return len(word.split()) > 2 and word.endswith((".", "!", "?"))
