"""More browsers than there is room for: a word to the editor, no traceback, and the paper is still shown."""

from __future__ import annotations

import socket
import time

from .paper import PATIENCE_SECONDS, STORY_URL, Paper, Preview, until


def _line(preview: Preview) -> socket.socket:
    line = socket.create_connection(("127.0.0.1", preview.port), timeout=PATIENCE_SECONDS)
    line.sendall(f"GET /__glonews/events?at=/ HTTP/1.1\r\nHost: localhost:{preview.port}\r\n\r\n".encode())
    return line


def test_a_crowd_of_browsers_is_told_of_once_and_the_paper_is_shown_when_it_has_gone(paper: Paper) -> None:
    preview = Preview(paper, open_files=64)
    try:
        preview.settle()
        before = len(preview.said)
        crowd = [_line(preview) for _ in range(80)]
        time.sleep(2.5)
        for line in crowd:
            line.close()
        assert "Hội nghị" in until(lambda: "Hội nghị" in (text := preview.page(STORY_URL)) and text)
        said = preview.said[before:]
        assert len(said) <= 1, said
        assert all("so many browsers are open" in line for line in said)
    finally:
        assert preview.end() == 0


def test_connections_that_say_nothing_are_told_of_once(paper: Paper) -> None:
    preview = Preview(paper, open_files=64)
    try:
        preview.settle()
        silent = [socket.create_connection(("127.0.0.1", preview.port)) for _ in range(80)]
        preview.wait_for("so many browsers are open")
        time.sleep(1.5)
        for line in silent:
            line.close()
        assert "Hội nghị" in preview.page(STORY_URL)
        assert sum("so many browsers" in line for line in preview.said) == 1
        assert not any("Traceback" in line or "Errno" in line for line in preview.said)
    finally:
        assert preview.end() == 0


def test_where_it_is_crowded_the_page_that_was_opened_first_leaves_for_a_while(paper: Paper) -> None:
    preview = Preview(paper, open_files=64)
    try:
        preview.settle()
        lines = []
        for _ in range(17):
            lines.append(_line(preview))
            assert lines[-1].recv(12) == b"HTTP/1.1 200"
        oldest = b""
        while part := lines[0].recv(65536):
            oldest += part
        assert b"retry: 10000" in oldest
        for line in lines:
            line.close()
    finally:
        assert preview.end() == 0
