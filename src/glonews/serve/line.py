"""The line to the builder, from the process that answers browsers: questions with their answers, and news."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.process import BaseProcess

from glonews.serve.wire import Answer, Asked, Changed, Failed, FromBuilder, Opened, ToBuilder, Wanted

GOODBYE_SECONDS = 10


class Line:
    """Starts the builder when it is made, so that both processes get ready at the same time."""

    def __init__(self, asked: Asked) -> None:
        from glonews.serve.workshop import work  # deferred: reading a site takes most of glonews

        # Forked where that is possible: the child has everything loaded, and there are no threads yet.
        context = get_context("fork" if "fork" in get_all_start_methods() else None)
        self._pipe, other = context.Pipe()
        self._builder: BaseProcess = context.Process(target=work, args=(other, self._pipe, asked), name="builder")
        self._builder.start()
        other.close()
        self._questions: dict[int, asyncio.Future[Answer]] = {}
        self._number = 0
        self._loop: asyncio.AbstractEventLoop | None = None
        self._hear: Callable[[FromBuilder], None] = lambda message: None

    def listen(self, hear: Callable[[FromBuilder], None]) -> None:
        """Pass on what the builder says, in the running loop, but for the answers to questions."""
        self._hear = hear
        self._loop = asyncio.get_running_loop()
        self._loop.add_reader(self._pipe.fileno(), self._read)

    def saved(self, paths: tuple[str, ...] | None) -> None:
        """Tell the builder of saved files; may be called from any thread."""
        if self._loop and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._send, Changed(paths))

    def begin(self) -> None:
        """Let the builder look at everything."""
        self._send(Changed(None))

    def opened(self, paths: tuple[str, ...]) -> None:
        """Tell the builder which files browsers show."""
        self._send(Opened(paths))

    async def ask(self, path: str, patience_seconds: float) -> Answer | None:
        """Ask for a file; None when there is no answer yet."""
        self._number += 1
        number = self._number
        future = self._questions[number] = asyncio.get_running_loop().create_future()
        self._send(Wanted(number, path))
        try:
            return await asyncio.wait_for(future, patience_seconds)
        except TimeoutError:
            return None
        finally:
            self._questions.pop(number, None)

    def close(self) -> None:
        """Let the builder end; it stops between two outputs."""
        if self._loop and not self._loop.is_closed():
            self._loop.remove_reader(self._pipe.fileno())
        self._pipe.close()
        self._builder.join(GOODBYE_SECONDS)
        if self._builder.is_alive():
            self._builder.kill()

    def _send(self, message: ToBuilder) -> None:
        try:
            self._pipe.send(message)
        except OSError:
            self._read()  # what it said before it ended, and then its end

    def _read(self) -> None:
        try:
            while self._pipe.poll():
                message: FromBuilder = self._pipe.recv()
                if not isinstance(message, Answer):
                    self._hear(message)
                elif (future := self._questions.get(message.number)) and not future.done():
                    future.set_result(message)
        except (EOFError, OSError):
            self._gone()

    def _gone(self) -> None:
        """The builder has ended by itself: the last thing it said is why."""
        if self._loop:
            self._loop.remove_reader(self._pipe.fileno())
        self._hear(Failed("the builder ended without a word"))
