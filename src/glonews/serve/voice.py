"""What the builder of a preview says to the process that answers browsers, its progress among it."""

from __future__ import annotations

import time
from collections.abc import Callable
from multiprocessing.connection import Connection

from glonews.serve.wire import FromBuilder, Note, Progress

PAUSE_SECONDS = 0.2


class Voice:
    """Sends messages, and listens to builds. ``between`` is called now and then in the middle of long work."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self.between: Callable[[], object] = lambda: None
        self._step = ""
        self._total: int | None = None
        self._done = 0
        self._told = time.monotonic()

    def tell(self, message: FromBuilder) -> None:
        """Send a message."""
        self._pipe.send(message)

    def step(self, name: str, total: int | None) -> None:
        """Begin a step."""
        self._step, self._total, self._done = name, total, 0

    def advance(self, count: int) -> None:
        """Tell how far it is, now and then."""
        self._done += count
        if time.monotonic() - self._told > PAUSE_SECONDS:
            self._told = time.monotonic()
            self.tell(Progress(self._step, self._done, self._total))
            self.between()

    def note(self, text: str) -> None:
        """Pass a note on."""
        self.tell(Note(text))
