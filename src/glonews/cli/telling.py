"""Problems on a terminal: the place, what is wrong, the line as it was written, a mark below it, what to do."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from glonews.problems import Problem
from glonews.problems.speech import Speech

WIDTH = 100
"""Columns of a source line that are shown; a paragraph is one long line."""

Paint = Callable[[str, str], str]
"""Text and the name of a colour to text as the terminal shows it."""


def told(problems: Iterable[Problem], site: Path, speech: Speech, paint: Paint) -> Iterator[str]:
    """Give one text of several lines for each problem, in the order given."""
    lines = Lines(site)
    for problem in problems:
        said = speech.told(problem)
        colour = "red" if problem.severity == "error" else "yellow"
        label = paint(f"{speech.say(problem.severity)}[{problem.code}]", colour)
        parts = [f"{place(problem)}: {label}: {said.message}", *excerpt(problem, lines, paint, colour)]
        parts += [f"      {speech.say('hint')}: {said.hint}"] if said.hint else []
        yield "\n".join(parts)


def place(problem: Problem) -> str:
    """Give path:line:col."""
    return problem.path + (f":{problem.line}:{problem.column}" if problem.line else "")


def excerpt(problem: Problem, lines: Lines, paint: Paint, colour: str) -> list[str]:
    """Give the line of the source as it was written, and one with a mark below the place."""
    line = lines.of(problem.path, problem.line)
    if not line.strip():
        return []
    shown, column = _cut(line, max(problem.column, 1))
    indent = "".join("\t" if letter == "\t" else " " * _width(letter) for letter in shown[: column - 1])
    return [f"{problem.line:>5} | {shown}", f"      | {indent}{paint('^', colour)}"]


def _cut(line: str, column: int) -> tuple[str, int]:
    """Cut a long line around a column; gives the piece and the column in it."""
    if len(line) <= WIDTH:
        return line, column
    start = max(0, min(column - 1 - WIDTH // 2, len(line) - WIDTH))
    piece = line[start : start + WIDTH]
    return ("…" if start else "") + piece + ("…" if start + WIDTH < len(line) else ""), column - start + bool(start)


def _width(letter: str) -> int:
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


class Lines:
    """The lines of the file that was asked for last."""

    def __init__(self, site: Path) -> None:
        self._site = site
        self._path = ""
        self._lines: list[str] = []

    def of(self, path: str, number: int) -> str:
        """Give a line by its number, from 1; "" when there is none."""
        if path != self._path:
            self._path, self._lines = path, self._read(path)
        return self._lines[number - 1] if 0 < number <= len(self._lines) else ""

    def _read(self, path: str) -> list[str]:
        try:
            file = self._site / path
            text = (file.read_bytes() if file.is_file() else b"").decode("utf-8", "replace")
        except OSError:
            return []
        text = unicodedata.normalize("NFC", text.removeprefix("\ufeff"))
        return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
