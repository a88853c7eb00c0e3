"""A session of an editor at a terminal: a new paper, an article, a mistake, the message, the fix, the page in Chromium.

The terminal is tmux's; what it showed is kept as ``terminal.txt`` beside the paper of the test.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from serve.paper import PATIENCE_SECONDS, SRC, until

ARTICLE = r"content/articles/\d{4}/\d{2}/cau-moi-thong-xe\.md"


class Terminal:
    """A shell in tmux."""

    def __init__(self, folder: Path) -> None:
        self.record = folder / "terminal.txt"
        self._socket = str(folder / "tmux")
        self._read = 0
        environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(("TMUX", "GLONEWS_"))},
            "PYTHONPATH": str(SRC), "LC_ALL": "C.UTF-8", "PS1": "$ ", "GIT_CONFIG_GLOBAL": os.devnull,
        }  # fmt: skip
        shell = "bash --norc --noprofile"
        start = ["new-session", "-d", "-x", "150", "-y", "50", "-c", str(folder), shell]
        subprocess.run(["tmux", "-u", "-S", self._socket, "-f", os.devnull, *start], env=environment, check=True)
        self._tmux("pipe-pane", f"cat >> {shlex.quote(str(self.record))}")
        self.type(f'glonews() {{ {shlex.quote(sys.executable)} -m glonews "$@"; echo "exit $?"; }}')

    def type(self, line: str) -> None:
        """Type a line."""
        self._tmux("send-keys", "-l", line)
        self._tmux("send-keys", "Enter")

    def press(self, key: str) -> None:
        """Press a key by tmux's name for it."""
        self._tmux("send-keys", key)

    def shows(self, pattern: str) -> re.Match[str]:
        """Wait until the screen or what has scrolled away fits, and give the match."""
        return until(lambda: re.search(pattern, self.text()))

    def text(self) -> str:
        """Give what is shown since the page was turned, with what has scrolled away; long lines are whole."""
        return "\n".join(self._lines()[self._read :])

    def _lines(self) -> list[str]:
        return self._tmux("capture-pane", "-p", "-J", "-S", "-").rstrip().splitlines()

    def turn_page(self) -> None:
        """Look only at what is shown from now on."""
        self._read = len(self._lines())

    def close(self) -> None:
        """End the shell and all that runs in it."""
        self._tmux("kill-server")

    def _tmux(self, *words: str) -> str:
        command = ["tmux", "-u", "-S", self._socket, *words]
        return subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE_SECONDS).stdout.decode()


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    """A terminal in an empty folder."""
    terminal = Terminal(tmp_path)
    yield terminal
    terminal.close()


def test_an_editor_begins_errs_mends_and_sees_the_page(terminal: Terminal, tmp_path: Path, browser: Browser) -> None:
    terminal.type("glonews init paper && cd paper")
    terminal.shows(r"exit 0")
    terminal.turn_page()

    terminal.type('glonews new "Cầu mới thông xe"')
    terminal.shows(r"chuyên mục.*:")
    terminal.type("1")
    path = terminal.shows(rf"{ARTICLE}")[0]
    terminal.shows(r"exit 0")
    file = tmp_path / "paper" / path
    assert 'title: "Cầu mới thông xe"' in file.read_text(encoding="utf-8")
    terminal.turn_page()

    terminal.type(f"sed -i 's/^date: .*/date: sáng qua/' {path}; glonews check")
    message = terminal.shows(rf"{ARTICLE}:3:7: lỗi\[unreadable-date\]: .*\n +3 \| date: sáng qua\n +\| +\^\n +gợi ý: ")
    terminal.shows(r"exit 1")
    caret = message[0].splitlines()[2]
    assert caret.index("^") == message[0].splitlines()[1].index("sáng")
    terminal.turn_page()

    terminal.type(f"sed -i 's/^date: .*/date: 2025-11-20 08:00/' {path}; glonews check")
    terminal.shows(r"lỗi: 0")
    terminal.shows(r"exit 0")
    terminal.turn_page()

    terminal.type("glonews serve --port 0")
    url = terminal.shows(r"xem trước: (http://localhost:\d+)/")[1]
    page = browser.new_page()
    expect.set_options(timeout=PATIENCE_SECONDS * 1000)
    until(lambda: page.goto(f"{url}/2025/11/cau-moi-thong-xe.html").status == 200 or None)  # type: ignore[union-attr]
    expect(page.locator("h1")).to_have_text("Cầu mới thông xe")
    expect(page.locator("#glonews-hidden")).to_contain_text("Bản nháp")
    source = file.read_text(encoding="utf-8")
    file.write_text(source.replace("draft: true\n", "").replace("Cầu mới", "Cầu Ia Kreng"), encoding="utf-8")
    expect(page.locator("h1")).to_have_text("Cầu Ia Kreng thông xe")
    expect(page.locator("#glonews-hidden")).to_have_count(0)
    page.close()
    terminal.press("C-c")
    terminal.shows(r"đã dừng xem trước")
    terminal.shows(r"exit 0")
    assert "Traceback" not in terminal.record.read_text(encoding="utf-8")
