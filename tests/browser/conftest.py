"""The newspaper on a loopback port, Chromium, and pages that note what goes wrong in them."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from .newspaper import build_newspaper, write_newspaper

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
PHOTO_DELAY_SECONDS = 0.04
"""Photos come after the first layout, so that a missing size shows as a shift."""
NOTES = """
window.shifts = [];
new PerformanceObserver(list => list.getEntries().forEach(entry => shifts.push(entry.value)))
  .observe({ type: 'layout-shift', buffered: true });
document.addEventListener('securitypolicyviolation', event => console.error('policy: ' + event.violatedDirective));
"""

OpenPage = Callable[..., Page]


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the built newspaper; gives "http://127.0.0.1:PORT"."""
    site = tmp_path_factory.mktemp("newspaper")
    write_newspaper(site)
    with served(build_newspaper(site)) as url:
        yield url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start Chromium: $CHROMIUM, or the first one on the path."""
    program = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    assert program, "tests/browser needs Chromium: install it or name it in $CHROMIUM"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser: Browser, address: str) -> Iterator[OpenPage]:
    """Open an address of the newspaper in a fresh context: ``open_page("/", width=320, script=False)``.

    When the test ends, no page may have broken the policy, failed to load something or written an error.
    """
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def open_at(path: str, *, width: int = 1280, height: int = 800, script: bool = True, **more: Any) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": height}, base_url=address, java_script_enabled=script, **more
        )
        contexts.append(context)
        page = context.new_page()
        if script:
            page.add_init_script(NOTES)
        page.on("console", lambda said: complaints.append(f"{page.url}: {said.text}") if said.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
        page.goto(path)
        return page

    yield open_at
    for context in contexts:
        context.close()
    assert not complaints


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port of the loopback interface."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


class _Handler(SimpleHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path.endswith((".jpg", ".webp", ".avif")):
            time.sleep(PHOTO_DELAY_SECONDS)
        super().do_GET()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: pytest shows what goes wrong."""
