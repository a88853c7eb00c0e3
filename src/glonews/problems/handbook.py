"""The page of problems, docs/problems.md, taken apart: what every code means, with files that are wrong and right.

The page is the one source of these explanations: ``glonews explain``, the notes of SARIF reports and the tests read it
here. Where the page lies is known elsewhere.
"""

from __future__ import annotations

import re
from typing import NamedTuple

# A heading within a block of an example ends no entry.
_ENTRY = re.compile(
    r"^### `(?P<code>[a-z0-9-]+)`\n(?P<rest>(?:^```\w+\n.*?^```\n|^(?!##)[^\n]*\n)*)", re.MULTILINE | re.DOTALL
)
_SAMPLE = re.compile(
    r"^(?P<sign>[✗✓]) `(?P<path>[^`]+)`(?: \((?P<note>[^)]+)\))?\n(?:\n```(?P<language>\w+)\n(?P<text>.*?)```\n)?",
    re.MULTILINE | re.DOTALL,
)
_MARKUP = re.compile(r"\*\*|\[(?P<words>[^\]]+)\]\([^)]+\)")


class Sample(NamedTuple):
    """One file of an example, or the lines of it that matter."""

    path: str
    """Relative to the site."""
    note: str
    """How the file is saved ("UTF-16"), or what it is ("link → x.md"); "" for a plain one."""
    language: str
    """Of the block: "yaml" below the path of an article means lines of its front matter."""
    text: str


class Explanation(NamedTuple):
    """What the page says of one code."""

    code: str
    english: str
    vietnamese: str
    wrong: tuple[Sample, ...]
    right: tuple[Sample, ...]
    fixable: bool
    """``glonews check --fix`` corrects it."""

    def told(self, language: str) -> str:
        """Give the meaning in a language; English for one that the page does not have."""
        return self.vietnamese if language.startswith("vi") else self.english


def explanations(page: str) -> dict[str, Explanation]:
    """Give what the page says, by code, in its order."""
    return {entry["code"]: _explanation(entry["code"], entry["rest"]) for entry in _ENTRY.finditer(page)}


def _explanation(code: str, rest: str) -> Explanation:
    samples = list(_SAMPLE.finditer(rest))
    words = rest[: samples[0].start()] if samples else rest
    paragraphs = [" ".join(paragraph.split()) for paragraph in words.split("\n\n") if paragraph.strip()]
    english, vietnamese = (*paragraphs, "", "")[:2]
    return Explanation(
        code,
        _plain(english),
        _plain(vietnamese.removeprefix("*").removesuffix("*")),
        tuple(_sample(found) for found in samples if found["sign"] == "✗"),
        tuple(_sample(found) for found in samples if found["sign"] == "✓"),
        "**--fix**" in english,
    )


def _plain(sentence: str) -> str:
    words = _MARKUP.sub(lambda found: found["words"] or "", sentence)
    return words.replace("--fix · ", "", 1).replace("`", '"')


def _sample(found: re.Match[str]) -> Sample:
    return Sample(found["path"], found["note"] or "", found["language"] or "", found["text"] or "")
