"""A preview from its start to its end: builder, watcher and server together."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable

import uvicorn
from msgspec import Struct

from glonews.serve.entrance import Entrance
from glonews.serve.faults import Faults
from glonews.serve.limits import Limits, widest_limits
from glonews.serve.line import Line
from glonews.serve.newsstand import Newsstand
from glonews.serve.reception import Reception
from glonews.serve.session import preview_place
from glonews.serve.shelf import Shelf
from glonews.serve.watching import Watcher
from glonews.serve.wire import Asked, Failed, FromBuilder, Note
from glonews.serve.words import Say, Tell

GOODBYE_SECONDS = 2
BACKLOG = 128
"""Connections that wait to be answered, and how many are taken at once."""


class Voices(Struct, frozen=True, kw_only=True):
    """How a preview speaks to the editor."""

    say: Say
    tell: Tell
    hear: Callable[[FromBuilder], None]
    """Told of everything that the builder says."""
    ready: Callable[[], None]
    """Called when browsers are answered."""


def serve(asked: Asked, sockets: list[socket.socket], entrance: Entrance, voices: Voices) -> Failed | None:
    """Serve until Ctrl-C (raised as KeyboardInterrupt) or until the builder cannot go on, which is returned.

    :raises SiteError: there is no site.
    """
    place = preview_place(asked.site)
    limits = widest_limits()
    line = Line(asked)  # forks: no thread may run before
    try:
        watcher = Watcher(place.site, lambda text: voices.hear(Note(text)))
        try:
            shelf = Shelf(place.output)
            stand = Newsstand(line, shelf, voices.say, voices.tell, limits.browsers)
            reception = Reception(shelf, entrance, stand)
            return asyncio.run(_serve(_Server(reception, stand, limits), sockets, line, watcher, voices))
        finally:
            watcher.stop()
    finally:
        line.close()


class _Server(uvicorn.Server):
    """A server whose open lines end with it."""

    def __init__(self, reception: Reception, stand: Newsstand, limits: Limits) -> None:
        super().__init__(
            uvicorn.Config(
                reception, http="h11", ws="none", lifespan="off", log_config=None, access_log=False,
                server_header=False, proxy_headers=False, timeout_graceful_shutdown=GOODBYE_SECONDS,
                limit_concurrency=limits.lines, backlog=BACKLOG,
            )
        )  # fmt: skip
        self.stand = stand
        self.failure: Failed | None = None

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End, after all browsers have been dismissed."""
        self.stand.browsers.dismiss()
        await super().shutdown(sockets)


async def _serve(
    server: _Server, sockets: list[socket.socket], line: Line, watcher: Watcher, voices: Voices
) -> Failed | None:
    def hear(message: FromBuilder) -> None:
        server.stand.hear(message)
        if isinstance(message, Failed):
            server.failure = server.failure or message
            server.should_exit = True
        else:
            voices.hear(message)

    Faults(lambda text: voices.hear(Note(text))).listen()
    line.listen(hear)
    line.begin()
    watcher.start(server.stand.saved)
    starting = asyncio.create_task(_announce(server, voices.ready))
    await server.serve(sockets)
    starting.cancel()
    return server.failure


async def _announce(server: uvicorn.Server, ready: Callable[[], None]) -> None:
    while not server.started:
        await asyncio.sleep(0.01)
    ready()
