"""What is not let in: nobody but a browser of this machine, nothing but files of the output. Asked with raw sockets."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from glonews.serve.doorkeeper import LOOPBACK, comes_from_another_site, file_of, is_expected_host

from .paper import PATIENCE_SECONDS, STORY_URL, Preview

TRICKS = [
    "/../content/site.yaml", "/%2e%2e/content/site.yaml", "/x/../../../../etc/passwd", "/..%2f..%2findex.sqlite",
    "/%2e%2e%2findex.sqlite", "/..\\index.sqlite", "/..%5cindex.sqlite", "/%252e%252e/index.sqlite",
    "//etc/passwd", "/.glonews/index.sqlite", "/%2eglonews/index.sqlite", "/index.html%00.jpg", "/index.html%0d%0aX: y",
    "/\x00", "/index%c0%ae.html", "/%ff", "/./index.html", "/__glonews/../index.html", "/__glonews/preview.py",
    "/__glonews/", "/__glonews/events", "/__glonews/events?at=/../x", "http://localhost/", "*", "/" + "a" * 9000,
    "/%zz%", "/link.html", "/linked/site.yaml",
]  # fmt: skip


def asked(preview: Preview, request: bytes) -> tuple[int, bytes]:
    """Send bytes and give the status (0 when the line is closed without an answer) and the body."""
    with socket.create_connection(("127.0.0.1", preview.port), timeout=PATIENCE_SECONDS) as line:
        line.sendall(request)
        answer = b""
        while part := line.recv(65536):
            answer += part
    head, _, body = answer.partition(b"\r\n\r\n")
    return int(head.split(b" ")[1]) if head else 0, body


@pytest.mark.parametrize("trick", TRICKS)
def test_a_path_that_no_link_has_gets_nothing(preview: Preview, trick: str) -> None:
    output = preview.paper.root / ".glonews/preview/site"
    for name, target in {"link.html": "../index.sqlite", "linked": str(preview.paper.root / "content")}.items():
        if not (output / name).is_symlink():
            (output / name).symlink_to(target)
    request = f"GET {trick} HTTP/1.1\r\nHost: localhost:{preview.port}\r\nConnection: close\r\n\r\n"
    status, body = asked(preview, request.encode("latin-1"))
    assert status in (0, 400, 404, 431)
    assert b"SQLite" not in body and b"page_size" not in body and b"root:" not in body


@pytest.mark.parametrize(
    "host",
    [
        "evil.example", "evil.example:{port}", "localhost.evil.example:{port}", "localhost:1", "localhost", "",
        "127.0.0.1.evil.example:{port}", "0.0.0.0:{port}", "127.1:{port}", "[::1]", "user@localhost:{port}",
        "192.168.1.9:{port}", "localhost:{port}, evil.example",
    ],
)  # fmt: skip
def test_another_name_for_this_machine_gets_nothing(preview: Preview, host: str) -> None:
    named = host.format(port=preview.port)
    status, body = asked(preview, f"GET / HTTP/1.1\r\nHost: {named}\r\nConnection: close\r\n\r\n".encode())
    assert (status in (400, 403), b"<" in body) == (True, False)


def test_a_request_without_a_host_or_with_two_gets_nothing(preview: Preview) -> None:
    two = f"Host: localhost:{preview.port}\r\nHost: evil.example\r\n".encode()
    for request in (b"GET / HTTP/1.0\r\n\r\n", b"GET / HTTP/1.1\r\n\r\n", b"GET / HTTP/1.1\r\n" + two + b"\r\n"):
        status, body = asked(preview, request)
        assert status in (400, 403)
        assert b"<!doctype" not in body


def test_the_names_of_this_machine_are_let_in(preview: Preview) -> None:
    for host in LOOPBACK:
        status, body = asked(
            preview, f"GET / HTTP/1.1\r\nHost: {host}:{preview.port}\r\nConnection: close\r\n\r\n".encode()
        )
        assert status == 200
        assert "Báo Thử".encode() in body


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT", "X"])
def test_other_methods_than_get_and_head_are_refused(preview: Preview, method: str) -> None:
    request = f"{method} / HTTP/1.1\r\nHost: localhost:{preview.port}\r\nConnection: close\r\n\r\n"
    status, body = asked(preview, request.encode())
    assert (status, body) == (405, b"")


def test_a_script_of_another_site_reads_nothing(preview: Preview) -> None:
    for mode in ("no-cors", "cors", "websocket"):
        response, content = preview.get("/", Sec_Fetch_Site="cross-site", Sec_Fetch_Mode=mode)
        assert (response.status, content) == (403, b"")
    assert preview.get("/", Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="navigate")[0].status == 200
    response, _ = preview.get("/", Origin="https://evil.example")
    assert response.headers["cross-origin-resource-policy"] == "same-origin"
    assert "access-control-allow-origin" not in response.headers


def test_a_part_of_a_video_can_be_asked_for(preview: Preview) -> None:
    response, content = preview.get("/video.mp4", Range="bytes=256-260")
    assert (response.status, content) == (206, bytes(range(5)))
    assert response.headers["content-range"] == "bytes 256-260/1024"
    assert preview.get("/video.mp4", Range="bytes=-1")[1] == b"\xff"
    assert preview.get("/video.mp4", Range="bytes=4000-")[0].status == 416


def test_a_file_that_the_browser_has_is_not_sent_again(preview: Preview) -> None:
    response, _ = preview.get("/video.mp4")
    again, content = preview.get("/video.mp4", If_None_Match=response.headers["etag"])
    assert (again.status, content) == (304, b"")


def test_head_gives_no_body(preview: Preview) -> None:
    for path in ("/", "/video.mp4"):
        response, content = preview.get(path, method="HEAD")
        assert (response.status, content) == (200, b"")
        assert int(response.headers["content-length"]) > 0


def test_an_address_without_its_slash_leads_to_the_page(preview: Preview) -> None:
    response, _ = preview.get("/xa-hoi")
    assert (response.status, response.headers["location"]) == (302, "/xa-hoi/")


def test_an_unknown_address_shows_the_page_404_of_the_paper(preview: Preview) -> None:
    response, content = preview.get("/khong-co.html")
    assert response.status == 404
    assert "Báo Thử".encode() in content


def test_a_page_keeps_its_policy_and_gets_the_script_of_the_preview(preview: Preview) -> None:
    page = preview.page(STORY_URL)
    published = (preview.paper.root / f".glonews/preview/site{STORY_URL}").read_text(encoding="utf-8")
    assert "script-src 'self'" in page and "unsafe" not in page
    assert "__glonews" in page and "__glonews" not in published
    for name, kind in {"preview.js": "text/javascript", "preview.css": "text/css"}.items():
        assert preview.get(f"/__glonews/{name}")[0].headers["content-type"].startswith(kind)


@pytest.mark.parametrize(
    ("path", "file"),
    [
        (b"/", "index.html"), (b"/xa-hoi/", "xa-hoi/index.html"), (b"/a%20b.jpg", "a b.jpg"),
        ("/tin-tức.html".encode(), "tin-tức.html"), (b"/x%2541", "x%41"),
        (b"", None), (b"x", None), (b"//x", None), (b"/a//b", None), (b"/a/./b", None), (b"/a/../b", None),
        (b"/a/%2e%2e/b", None), (b"/%2e%2e%2fb", None), (b"/a%2fb", None), (b"/a%5cb", None), (b"/a%00", None),
        (b"/a%7f", None), (b"/%c3", None), (b"/.git/config", None), (b"/a/.b", None),
    ],
)  # fmt: skip
def test_a_path_names_one_file_or_none(path: bytes, file: str | None) -> None:
    assert file_of(path) == file


def test_a_name_is_expected_with_its_port_and_whatever_its_case() -> None:
    assert is_expected_host("LOCALHOST:8000", LOOPBACK, 8000)
    assert is_expected_host("localhost", LOOPBACK, 80)
    assert not is_expected_host("localhost", LOOPBACK, 8000)
    assert not is_expected_host("[::1]:8000:8000", LOOPBACK, 8000)


def test_only_following_a_link_may_come_from_another_site() -> None:
    assert comes_from_another_site({"sec-fetch-site": "same-site", "sec-fetch-mode": "cors"})
    assert not comes_from_another_site({"sec-fetch-site": "same-origin", "sec-fetch-mode": "cors"})
    assert not comes_from_another_site({})


def test_the_published_folder_has_no_part_in_a_preview(preview: Preview) -> None:
    assert not (preview.paper.root / "dist").exists()
    assert Path(preview.paper.root / ".glonews/preview/site/index.html").exists()
