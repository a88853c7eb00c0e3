"""The text of one file and the places in it."""

from __future__ import annotations


class Source:
    """A file as text. Lines and columns count from 1, columns in characters."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self._text: str | None = None
        self._lines: list[str] | None = None

    @property
    def text(self) -> str:
        """The text; bytes that are no UTF-8 stand as replacement characters."""
        if self._text is None:
            self._text = self.content.decode("utf-8", "replace")
        return self._text

    def near(self, line: int, words: str) -> tuple[int, int]:
        """Give the place of some words that begin on a line or on one of the next few; else the line alone."""
        if self._lines is None:
            self._lines = self.text.split("\n")
        for number in range(line, min(line + 4, len(self._lines) + 1)):
            at = self._lines[number - 1].find(words)
            if at >= 0:
                return number, at + 1
        return line, 0

    def first(self, words: str, start: int = 0) -> tuple[int, int]:
        """Give the place where words first stand, (0, 0) when they do not."""
        at = self.text.find(words, start)
        return self.at(at) if at >= 0 else (0, 0)

    def at(self, offset: int) -> tuple[int, int]:
        """Give line and column of a character."""
        return self.text.count("\n", 0, offset) + 1, offset - self.text.rfind("\n", 0, offset)
