"""The browsers that show pages of a preview: what each shows, and what it is told."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from msgspec import json

from glonews.problems import Problem
from glonews.serve.wire import Fresh

CROWDED_MILLISECONDS = 10_000
"""When a page that had to leave comes again."""


class Browser:
    """One page in one browser. ``path`` is the file of the output that it shows."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: tuple[Problem, ...] = ()
        """What is wrong with the article it shows."""
        self.events: asyncio.Queue[str | None] = asyncio.Queue()

    def tell(self, event: str, value: object = None) -> None:
        """Send an event (https://html.spec.whatwg.org/multipage/server-sent-events.html)."""
        self.events.put_nowait(f"event: {event}\ndata: {json.encode(value).decode()}\n\n")


class Browsers:
    """All open pages: as many as there is room for."""

    def __init__(self, room: int) -> None:
        self._room = room
        self._open: dict[Browser, None] = {}

    def enter(self, browser: Browser) -> None:
        """Take a page in; where it is crowded, the one that was opened first has to leave for a while."""
        if len(self._open) >= self._room:
            oldest = next(iter(self._open))
            del self._open[oldest]
            oldest.events.put_nowait(f"retry: {CROWDED_MILLISECONDS}\n\n")
            oldest.events.put_nowait(None)
        self._open[browser] = None

    def leave(self, browser: Browser) -> None:
        """Forget a page."""
        self._open.pop(browser, None)

    @property
    def paths(self) -> tuple[str, ...]:
        """The files they show, each once, the page that was opened last first."""
        return tuple(dict.fromkeys(browser.path for browser in reversed(self._open)))

    def tell_of(self, fresh: Fresh, version: Callable[[str], str]) -> None:
        """Let the pages be loaded again that show something else now; style sheets are changed in place.

        ``version`` gives the digest of a file as it is now.
        """
        for browser in self._open:
            if browser.path in fresh.touched and fresh.styles:
                browser.tell("styles", {"styles": fresh.styles, "version": version(browser.path)})
            elif browser.path in fresh.touched or fresh.pictures:
                browser.tell("reload")

    def all(self) -> tuple[Browser, ...]:
        """Give all open pages."""
        return tuple(self._open)

    def dismiss(self) -> None:
        """Close all lines."""
        for browser in self._open:
            browser.events.put_nowait(None)
