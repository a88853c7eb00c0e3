"""Answers browsers: pages, files, and the line on which they hear of changes. Reads nothing but the output folder."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from html import escape
from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, RedirectResponse, Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from glonews.serve.browsers import Browser
from glonews.serve.doorkeeper import file_of
from glonews.serve.entrance import Entrance
from glonews.serve.marking import PREFIX, Marks, marked
from glonews.serve.newsstand import Newsstand
from glonews.serve.shelf import Shelf, version_of
from glonews.serve.wire import Answer

OWN = Path(__file__).resolve().parent / "files"
OWN_FILES = {"preview.css": "text/css", "preview.js": "text/javascript"}
MEDIA_TYPES = {
    ".avif": "image/avif", ".webp": "image/webp", ".svg": "image/svg+xml", ".woff2": "font/woff2",
    ".webmanifest": "application/manifest+json", ".xml": "application/xml", ".opml": "text/x-opml",
    ".js": "text/javascript", ".mjs": "text/javascript", ".css": "text/css", ".md": "text/markdown",
}  # fmt: skip
"""Beside those that the system knows, which differ by machine."""
HEADERS = {
    "cache-control": "no-cache",
    "cross-origin-resource-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "x-robots-tag": "noindex",
}
PATIENCE_SECONDS = 2.0
"""Longer than any page takes when something was built before; then the browser is asked to come again."""
HEARTBEAT_SECONDS = 15.0


class Reception:
    """The application: one request, one answer."""

    def __init__(self, shelf: Shelf, entrance: Entrance, stand: Newsstand) -> None:
        self.shelf = shelf
        self.entrance = entrance
        self.stand = stand

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection (https://asgi.readthedocs.io/en/stable/specs/www.html)."""
        if scope["type"] == "http":
            response = await self._response(Request(scope, receive))
            await response(scope, receive, send)

    async def _response(self, request: Request) -> Response:
        if refusal := self.entrance.refusal(request):
            return refusal
        raw_path: bytes = request.scope["raw_path"]
        path = file_of(raw_path)
        if path is None:
            return Response(status_code=404, headers=HEADERS)
        if path.startswith(PREFIX[1:]):
            return await self._own(path.removeprefix(PREFIX[1:]), request)
        if path.endswith(".html"):
            return await self._page(path)
        return await self._file(path, request)

    async def _own(self, name: str, request: Request) -> Response:
        if name in OWN_FILES:
            return Response((OWN / name).read_bytes(), media_type=OWN_FILES[name], headers=HEADERS)
        at = file_of(request.query_params.get("at", "").encode()) if name == "events" else None
        if at is None:
            return Response(status_code=404, headers=HEADERS)
        return await self._events(at, request.query_params.get("version", ""))

    async def _page(self, path: str) -> Response:
        answer = await self.stand.ask(path, PATIENCE_SECONDS)
        content = self.shelf.read(path) if answer and answer.there else None
        if answer is None:
            return self._waiting()
        if content is None:
            return self._not_found()
        return self._marked(content, version_of(content), answer, 200)

    async def _file(self, path: str, request: Request) -> Response:
        answer = Answer(number=0, there=True) if self.stand.is_idle else await self.stand.ask(path, PATIENCE_SECONDS)
        if answer is None:
            return Response(status_code=503, headers={**HEADERS, "retry-after": "1"})
        file = self.shelf.found(path)
        if file is not None:
            return _sent(file, request)
        if self.shelf.found(path + "/index.html") or (await self._is_there(path + "/index.html")):
            return RedirectResponse(request.scope["raw_path"].decode() + "/", 302, HEADERS)
        if "text/html" in request.headers.get("accept", ""):
            return self._not_found()
        return Response(status_code=404, headers=HEADERS)

    async def _is_there(self, path: str) -> bool:
        answer = await self.stand.ask(path, PATIENCE_SECONDS)
        return bool(answer and answer.there)

    def _not_found(self) -> Response:
        content = self.shelf.read("404.html") or _bare(self.stand.words_for_nothing())
        return self._marked(content, "", Answer(number=0), 404)

    def _waiting(self) -> Response:
        """Ask the browser to come again: an index of a whole archive is being made."""
        page = marked(_bare(self.stand.words_for_waiting()), Marks(version="waiting"))
        return Response(page, 503, {**HEADERS, "refresh": "1", "retry-after": "1"}, "text/html")

    def _marked(self, content: bytes, version: str, answer: Answer, status: int) -> Response:
        marks = Marks(version=version, banner=self.stand.banner(answer))
        return Response(marked(content, marks), status, HEADERS, "text/html")

    async def _events(self, path: str, version: str) -> Response:
        """Open the line on which a page hears that it has changed, which it may have done already."""
        browser = Browser(path)
        answer = await self.stand.ask(path, PATIENCE_SECONDS)
        self.stand.enter(browser, answer)
        if version not in ("waiting", self.shelf.version(path)):
            browser.tell("reload")
        return StreamingResponse(
            self._lines(browser),
            media_type="text/event-stream",
            headers={**HEADERS, "cache-control": "no-store", "connection": "close"},
        )

    async def _lines(self, browser: Browser) -> AsyncIterator[str]:
        try:
            yield "retry: 500\n\n"
            while True:
                try:
                    event = await asyncio.wait_for(browser.events.get(), HEARTBEAT_SECONDS)
                except TimeoutError:
                    event = ": still here\n\n"
                if event is None:
                    return
                yield event
        finally:
            self.stand.leave(browser)


def _sent(file: Path, request: Request) -> Response:
    kind = MEDIA_TYPES.get(file.suffix.lower())
    response = FileResponse(file, headers=HEADERS, media_type=kind, stat_result=file.stat())
    if request.headers.get("if-none-match") == response.headers["etag"]:
        return Response(status_code=304, headers={**HEADERS, "etag": response.headers["etag"]})
    return response


def _bare(words: tuple[str, str]) -> bytes:
    title, text = map(escape, words)
    return (
        f'<!doctype html>\n<html><head><meta charset="utf-8"><title>{title}</title></head>\n'
        f'<body id="glonews-bare"><h1>{title}</h1><p>{text}</p></body></html>\n'
    ).encode()
