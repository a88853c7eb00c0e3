"""A preview follows what is saved, shows what is hidden, says what is wrong, and ends without a trace."""

from __future__ import annotations

import os
import shutil
import socket
from collections.abc import Callable

from .paper import STORY, STORY_URL, Paper, Preview, until

Start = Callable[..., Preview]


def test_every_kind_of_save_is_shown(paper: Paper, start: Start) -> None:
    preview = start(paper)
    assert "Hội nghị tổng kết" in preview.page(STORY_URL)
    paper.article("hoi-nghi", "Hội nghị bàn về cà phê")
    until(lambda: "Hội nghị bàn về cà phê" in preview.page(STORY_URL) and "bàn về cà phê" in preview.page("/"))
    paper.article("bai-moi", "Bài mới viết")
    until(lambda: "Bài mới viết" in preview.page("/") and preview.get("/2025/10/bai-moi.html")[0].status == 200)
    os.replace(paper.root / "content/articles/2025/10/bai-moi.md", paper.root / "content/articles/2025/10/doi-ten.md")
    until(lambda: preview.get("/2025/10/bai-moi.html")[0].status == 404)
    assert preview.get("/2025/10/doi-ten.html")[0].status == 200
    (paper.root / "content/articles/2025/10/doi-ten.md").unlink()
    until(lambda: preview.get("/2025/10/doi-ten.html")[0].status == 404)
    paper.write("templates/partials/footer.html", "<footer>Chân trang riêng</footer>\n")
    until(lambda: "Chân trang riêng" in preview.page("/xa-hoi/"))
    shutil.rmtree(paper.root / "templates")
    until(lambda: "Chân trang riêng" not in preview.page("/xa-hoi/"))


def test_a_folder_that_is_moved_takes_its_articles_along(paper: Paper, start: Start) -> None:
    preview = start(paper)
    preview.settle()
    os.replace(paper.root / "content/articles/2025", paper.root / "content/kho")
    until(lambda: "Hội nghị" in preview.page("/") and preview.get(STORY_URL)[0].status == 200)
    shutil.rmtree(paper.root / "content/kho")
    until(lambda: preview.get(STORY_URL)[0].status == 404)


def test_drafts_and_embargoed_articles_are_shown_with_a_banner(paper: Paper, start: Start) -> None:
    paper.article("nhap", "Bài nháp", draft="true")
    paper.article("cho-gio", "Bài chờ giờ", publish_at="2025-10-12 18:00")
    preview = start(paper)
    assert "Draft: readers see this page only without" in preview.page("/2025/10/nhap.html")
    assert "Hidden from readers until 18:00 12-10-2025" in preview.page("/2025/10/cho-gio.html")
    assert "glonews-hidden" not in preview.page(STORY_URL)
    front = preview.page("/")
    assert "Bài nháp" in front and "Bài chờ giờ" in front


def test_a_broken_file_leaves_the_page_and_is_told(paper: Paper, start: Start) -> None:
    preview = start(paper)
    preview.settle()
    paper.write(STORY, "---\ntitle: Hội nghị\ndate: hôm qua\n---\nThân bài.\n")
    preview.wait_for(r"hoi-nghi\.md:3:7: error\[unreadable-date\]")
    assert "Hội nghị tổng kết" in preview.page(STORY_URL)


def test_broken_settings_stop_nothing_and_are_taken_up_when_mended(paper: Paper, start: Start) -> None:
    preview = start(paper)
    preview.settle()
    paper.write("content/site.yaml", "name: [\n")
    preview.wait_for("the settings of the site have errors")
    paper.article("hoi-nghi", "Tít sửa giữa chừng")
    assert preview.get(STORY_URL)[0].status == 200
    paper.write("content/site.yaml", "name: Báo Mới\n")
    until(lambda: "Tít sửa giữa chừng" in preview.page(STORY_URL) and "Báo Mới" in preview.page("/"))


def test_a_site_that_was_broken_from_the_start_is_shown_when_it_is_mended(paper: Paper, start: Start) -> None:
    good = (paper.root / "content/site.yaml").read_text(encoding="utf-8")
    paper.write("content/site.yaml", "name: [\n")
    preview = start(paper)
    preview.wait_for("the settings of the site have errors")
    assert preview.get("/")[0].status == 404
    paper.write("content/site.yaml", good)
    until(lambda: preview.get("/")[0].status == 200)


def test_what_was_saved_between_two_previews_is_shown(paper: Paper, start: Start) -> None:
    first = start(paper)
    first.settle()
    paper.article("tam", "Bài tạm")
    until(lambda: "Bài tạm" in first.page("/"))
    assert first.end() == 0
    (paper.root / "content/articles/2025/10/tam.md").unlink()
    paper.article("hoi-nghi", "Sửa khi tắt máy")
    second = start(paper)
    assert "Sửa khi tắt máy" in second.page(STORY_URL)
    assert "Bài tạm" not in second.page("/")


def test_ctrl_c_ends_it_cleanly_while_a_browser_listens(paper: Paper, start: Start) -> None:
    preview = start(paper)
    preview.settle()
    with socket.create_connection(("127.0.0.1", preview.port)) as line:
        host = f"Host: localhost:{preview.port}\r\n"
        line.sendall(f"GET /__glonews/events?at=/&version=waiting HTTP/1.1\r\n{host}\r\n".encode())
        assert b"200 OK" in line.recv(4096)
        assert preview.end() == 0
    assert preview.said[-1] == "the preview has ended\n"
    assert "Traceback" not in "".join(preview.said)


def test_a_port_in_use_is_a_plain_message(paper: Paper, start: Start) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        preview = Preview.__new__(Preview)
        code, said = _run(paper, "--port", str(taken.getsockname()[1]))
        del preview
    assert code == 1
    assert said.startswith("glonews: port ") and "choose another with --port" in said


def test_a_second_preview_of_the_same_site_says_so(paper: Paper, start: Start) -> None:
    preview = start(paper)
    preview.settle()
    code, said = _run(paper, "--port", "0")
    assert code == 1
    assert "another build of this site is still running" in said


def test_what_the_disk_refuses_is_told_in_the_words_of_a_build(paper: Paper) -> None:
    paper.write(".glonews", "in the way")
    code, said = _run(paper, "--port", "0")
    assert (code, said) == (1, "glonews: Not a directory (.glonews/preview)\n")


def test_a_folder_without_a_site_is_a_plain_message(paper: Paper) -> None:
    shutil.rmtree(paper.root / "content")
    code, said = _run(paper, "--port", "0")
    assert code == 1
    assert 'there is no folder "content"' in said


def test_another_machine_needs_the_key_and_keeps_it_in_a_cookie(paper: Paper, start: Start) -> None:
    address = "127.0.0.2"  # a loopback address that is not this machine's own name: a stranger, as far as rules go
    preview = start(paper, "--host", address)
    key = preview.wait_for(r"on a phone: http://127\.0\.0\.2:\d+/\?key=(\S+)")[1]
    preview.settle()
    status, head = _from(address, preview.port, "/")
    assert status == 403
    status, head = _from(address, preview.port, f"//evil.example/?key={key}")
    assert (status, head["location"]) == (303, "/")
    status, head = _from(address, preview.port, f"/xa-hoi/?key={key}&a=1")
    assert (status, head["location"]) == (303, "/xa-hoi/?a=1")
    assert _from(address, preview.port, "/xa-hoi/", head["set-cookie"].partition(";")[0])[0] == 200
    assert _from(address, preview.port, "/xa-hoi/", "glonews-preview=falsch")[0] == 403


def _from(address: str, port: int, path: str, cookie: str = "") -> tuple[int, dict[str, str]]:
    """Ask as a machine with this address does."""
    with socket.create_connection((address, port), source_address=(address, 0)) as line:
        cookies = f"Cookie: {cookie}\r\n" if cookie else ""
        line.sendall(f"GET {path} HTTP/1.1\r\nHost: {address}:{port}\r\n{cookies}Connection: close\r\n\r\n".encode())
        answer = b""
        while part := line.recv(65536):
            answer += part
    lines = answer.partition(b"\r\n\r\n")[0].decode().split("\r\n")
    heads = dict(
        line.lower().split(": ", 1) if not line.startswith("set-cookie") else line.split(": ", 1) for line in lines[1:]
    )
    return int(lines[0].split(" ")[1]), heads


def _run(paper: Paper, *options: str) -> tuple[int, str]:
    import subprocess
    import sys

    from .paper import SRC

    command = [sys.executable, "-m", "glonews", "serve", "--site", str(paper.root), "--language", "en", *options]
    environment = {**os.environ, "PYTHONPATH": str(SRC)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, encoding="utf-8")
    return done.returncode, done.stderr
