"""Says a problem in another language: finds the English sentence a message was made from, and fills the other one.

Messages are made in English where the fault is found. A catalogue gives for every English sentence, with its values
as ``{name}``, the same sentence in another language; there ``{name:said}`` is a value that has an entry of its own.
Files are read elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from string import Formatter

from msgspec import Struct, structs

from glonews.problems.problem import Problem

_PARSE = Formatter().parse
_MARKED = re.compile(r"\{(\w+):said\}")


class _Sentence(Struct, frozen=True):
    english: str
    before: str
    """What the sentence begins with, before its first value."""
    after: str
    answer: str
    said: tuple[str, ...]
    """Values that are phrases of the program, and said in this language, too; all others stay as they are."""
    weight: int
    """Letters that are no value: of two sentences that fit, the one with more is meant."""

    def values_in(self, message: str) -> dict[str, str] | None:
        """Give the values of a message that was made from this sentence, None for another message."""
        if not (message.startswith(self.before) and message.endswith(self.after)):
            return None
        found = _pattern(self.english).fullmatch(message)
        return found.groupdict() if found else None


@cache
def _pattern(english: str) -> re.Pattern[str]:
    """Compile a sentence when one may have been made from it: there are hundreds, and a build says a few."""
    parts = _PARSE(english)
    return re.compile(
        "".join(re.escape(text) + (f"(?P<{name}>.*?)" if name else "") for text, name, _, _ in parts), re.S
    )


class Speech:
    """One language of the program. Without a catalogue it says everything as it is, in English."""

    def __init__(self, catalogue: Mapping[str, str] | None = None, language: str = "en") -> None:
        self.language = language
        self._plain: dict[str, str] = {}
        self._by_start: dict[str, list[_Sentence]] = {}
        for english, other in (catalogue or {}).items():
            self._enter(english, other)
        for sentences in self._by_start.values():
            sentences.sort(key=lambda sentence: -sentence.weight)

    def told(self, problem: Problem) -> Problem:
        """Give the problem with its message and hint in this language."""
        return structs.replace(problem, message=self.say(problem.message), hint=self.say(problem.hint))

    def say(self, english: str) -> str:
        """Give a sentence in this language; one that is not in the catalogue stays English."""
        if not english or not self._plain:
            return english
        if english in self._plain:
            return self._plain[english]
        for sentence in (*self._by_start.get(_start(english), ()), *self._by_start.get("", ())):
            if (values := sentence.values_in(english)) is not None:
                said = {name: self._plain.get(values[name], values[name]) for name in sentence.said}
                return str(sentence.answer.format_map(values | said))
        return english

    def knows(self, english: str) -> bool:
        """Tell whether the catalogue has a sentence for this one."""
        starts = (*self._by_start.get(_start(english), ()), *self._by_start.get("", ()))
        return english in self._plain or any(sentence.values_in(english) is not None for sentence in starts)

    def _enter(self, english: str, other: str) -> None:
        parts = list(_PARSE(english))
        if all(name is None for _, name, _, _ in parts):
            self._plain["".join(text for text, _, _, _ in parts)] = other.format()
            return
        first, last = parts[0][0], parts[-1]
        weight = sum(len(text) for text, _, _, _ in parts)
        start = _start(first) if " " in first else ""
        said = tuple(_MARKED.findall(other))
        after = "" if last[1] else last[0]
        self._by_start.setdefault(start, []).append(
            _Sentence(english, first, after, _MARKED.sub(r"{\1}", other), said, weight)
        )


def _start(sentence: str) -> str:
    """Give the first word, by which sentences are found."""
    return sentence.partition(" ")[0]
