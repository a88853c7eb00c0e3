"""Find where in the source file an address of the finished body was written; a guess, but a careful one."""

from __future__ import annotations


class Places:
    """The source text of one body and how far the search has come, since most addresses come in order."""

    def __init__(self, text: str, first_line: int) -> None:
        self._text = text
        self._first_line = first_line
        self._at = 0

    def of(self, address: str) -> tuple[int, int]:
        """Give line and column of the next place of a link's or picture's address, (0, 0) if there is none."""
        for spelling in (address, address.replace("&", "&amp;")):
            for written in (f"({spelling}", f'"{spelling}', spelling):
                at = self._find(written)
                if at >= 0:
                    self._at = at + len(written)
                    return self._line_and_column(self._at - len(spelling))
        return (0, 0)

    def of_text(self, text: str) -> tuple[int, int]:
        """Give line and column of the first place of a piece of text, in any case, (0, 0) if there is none."""
        at = self._text.lower().find(text.lower())
        return self._line_and_column(at) if at >= 0 else (0, 0)

    def of_tag(self, tag: str) -> tuple[int, int]:
        """Give line and column of the next place of a tag in the text: not within code or as an address.

        What Markdown changed within the tag (``&ldquo;``, ``--``, emphasis) is not in the source, so its head counts,
        too; and a link that Markdown could not read is text.
        """
        tries = ((tag, False), (tag[:20], False), (tag[:2], False), (tag[:20], True), (tag[:2], True))
        return next((place for head, anywhere in tries if any(place := self._of_head(head, anywhere))), (0, 0))

    def _of_head(self, head: str, anywhere: bool) -> tuple[int, int]:
        at = self._at
        while (at := self._text.find(head, at)) >= 0:
            line = self._text[self._text.rfind("\n", 0, at) + 1 : at]
            at += len(head)
            if anywhere or (not line.endswith("](") and line.count("`") % 2 == 0):
                self._at = at
                return self._line_and_column(at - len(head))
        return (0, 0)

    def at(self, offset: int) -> tuple[int, int]:
        """Give line and column of a place in the text."""
        return self._line_and_column(offset)

    def restart(self) -> None:
        """Search from the top again."""
        self._at = 0

    def _find(self, written: str) -> int:
        at = self._text.find(written, self._at)
        return at if at >= 0 else self._text.find(written)

    def _line_and_column(self, at: int) -> tuple[int, int]:
        line = self._first_line + self._text.count("\n", 0, at)
        return line, at - self._text.rfind("\n", 0, at)
