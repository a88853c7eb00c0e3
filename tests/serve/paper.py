"""A small newspaper, and a preview of it as an editor starts it."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from threading import Thread
from typing import TypeVar

SRC = Path(__file__).parents[2] / "src"
NOW = "2025-10-09T12:00:00+07:00"
PATIENCE_SECONDS = 60
Found = TypeVar("Found")
STORY = "content/articles/2025/10/hoi-nghi.md"
STORY_URL = "/2025/10/hoi-nghi.html"


class Paper:
    """A site in a folder. Paths are relative to it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.write("content/site.yaml", "name: Báo Thử\nurl: https://bao.example\nlanguage: vi\npage_size: 3\n")
        self.write("content/categories.yaml", "- Xã hội\n- Kinh tế\n")
        self.article("hoi-nghi", "Hội nghị tổng kết")
        self.article("gia-ca-phe", "Giá cà phê tăng", category="Kinh tế")

    def write(self, path: str, content: str | bytes) -> None:
        """Save a file as an editor's program does: aside, then in its place."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        aside = file.with_name(f".{file.name}.swp")
        aside.write_bytes(content.encode() if isinstance(content, str) else content)
        os.replace(aside, file)

    def article(self, name: str, title: str, body: str = "Thân bài.", **front: str) -> None:
        """Save an article of October 2025."""
        keys = {"title": title, "date": "2025-10-08 09:00", "category": "Xã hội", **front}
        lines = "".join(f"{key}: {value}\n" for key, value in keys.items())
        self.write(f"content/articles/2025/10/{name}.md", f"---\n{lines}---\n\n{body}\n")


class Preview:
    """``glonews serve`` in a process of its own."""

    def __init__(self, paper: Paper, *options: str, open_files: int = 0) -> None:
        self.paper = paper
        command = [sys.executable, "-m", "glonews", "serve", "--site", str(paper.root), "--port", "0", *options]
        if open_files:
            command = ["sh", "-c", f'ulimit -n {open_files}; exec "$@"', "sh", *command]
        environment = {**os.environ, "PYTHONPATH": str(SRC), "GLONEWS_LANGUAGE": "en"}
        self.process = subprocess.Popen(
            command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8"
        )
        self.said: list[str] = []
        self._reader = Thread(target=self._listen, daemon=True)
        self._reader.start()
        self.url = self.wait_for(r"preview: (http://localhost:\d+)/")[1]
        self.port = int(self.url.rpartition(":")[2])

    def _listen(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self.said.append(line)

    def wait_for(self, pattern: str) -> re.Match[str]:
        """Wait until a line of the terminal fits, and give the match."""
        return until(lambda: next(filter(None, (re.search(pattern, line) for line in list(self.said))), None))

    def settle(self) -> None:
        """Wait until everything is built."""
        self.wait_for(r"pages written")

    def get(self, path: str, *, method: str = "GET", **headers: str) -> tuple[HTTPResponse, bytes]:
        """Ask for a path as it is."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_SECONDS)
        names = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, headers={"Host": f"localhost:{self.port}", **names})
        response = connection.getresponse()
        content = response.read()
        connection.close()
        return response, content

    def page(self, path: str) -> str:
        """Give the text of a page, when it has been built."""
        return until(
            lambda: content.decode() if (found := self.get(path))[0].status != 503 and (content := found[1]) else None
        )

    def end(self, with_signal: int = signal.SIGINT) -> int:
        """Press Ctrl-C; gives the exit code."""
        if self.process.poll() is None:
            self.process.send_signal(with_signal)
        code = self.process.wait(PATIENCE_SECONDS)
        self._reader.join(PATIENCE_SECONDS)
        return code


def until(look: Callable[[], Found | None]) -> Found:
    """Look again until there is something."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        found = look()
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError("it did not come")
