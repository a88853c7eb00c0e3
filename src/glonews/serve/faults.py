"""Faults of the answering itself: each is told once and in one line; the preview goes on."""

from __future__ import annotations

import asyncio
import errno
import logging
from collections.abc import Callable
from typing import Any

SERVER_LOG = "uvicorn.error"
FULL = (errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM)
FULL_TEXT = "so many browsers are open that the system has no room for more; close some of them"


class Faults(logging.Handler):
    """Hears what the event loop and the server complain of, and passes on in the words of the house what matters."""

    def __init__(self, note: Callable[[str], None]) -> None:
        super().__init__()
        self._note = note
        self._told: set[str] = set()

    def listen(self) -> None:
        """Take the place of what would print tracebacks; called in the running loop."""
        asyncio.get_running_loop().set_exception_handler(lambda loop, context: self._hear(context))
        log = logging.getLogger(SERVER_LOG)
        log.handlers[:] = [self]
        log.propagate = False

    def emit(self, record: logging.LogRecord) -> None:
        """Hear the server: what it says of itself, and of requests that are none, is nothing for an editor."""
        if record.exc_info and record.exc_info[1]:
            self._tell(record.exc_info[1])

    def _hear(self, context: dict[str, Any]) -> None:
        error = context.get("exception")
        if isinstance(error, BaseException):
            self._tell(error)

    def _tell(self, error: BaseException) -> None:
        if isinstance(error, (ConnectionError, TimeoutError)):
            return  # a browser has gone
        full = isinstance(error, OSError) and error.errno in FULL
        fault = f"{type(error).__name__}: {error}"
        text = FULL_TEXT if full else f"a browser was not answered ({fault}); the preview goes on"
        if text not in self._told:
            self._told.add(text)
            self._note(text)
