"""What browsers show or ask for is made before all the rest, whatever its kind, and also before it was ever made."""

from __future__ import annotations

from pathlib import Path

import pytest

from glonews.build.report import Silence
from glonews.serve.session import PreviewSession, preview_place, preview_request

from .paper import Paper

NOW = 1_760_000_000
ASKED = (
    "index.html", "2025/10/bai-7.html", "xa-hoi/index.html", "xa-hoi/trang-1.html", "tu-khoa/gia-lai/index.html",
    "404.html", "robots.txt", "icon-cua-bao.svg", "gioi-thieu/index.html", "2025/10/bai-cu.html",
)  # fmt: skip


def open_session(paper: Paper) -> PreviewSession:
    """Open a preview of thirty articles."""
    for number in range(30):
        alias = {"aliases": "[/2025/10/bai-cu.html]"} if number == 3 else {}
        paper.article(f"bai-{number}", f"Bài số {number}", tags="[Gia Lai]", **alias)
    paper.write("content/pages/gioi-thieu.md", "---\ntitle: Giới thiệu\n---\nTờ báo.\n")
    paper.write("static/icon-cua-bao.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    place = preview_place(paper.root)
    place.state.mkdir(parents=True)
    return PreviewSession(place, preview_request(place, NOW, 1), Silence(), lambda: True)


def files(session: PreviewSession) -> set[str]:
    """Give the outputs that are there."""
    root = session.place.output
    return {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}


@pytest.mark.parametrize("path", ASKED)
def test_a_file_that_was_never_made_is_made_alone_when_it_is_asked_for(paper: Paper, path: str) -> None:
    session = open_session(paper)
    session.take_in(None, NOW)
    session.make_first([path])
    assert files(session) == {path}
    session.close()


def test_a_file_that_is_not_to_be_makes_nothing(paper: Paper) -> None:
    session = open_session(paper)
    session.take_in(None, NOW)
    session.make_first(["khong-co.html", "xa-hoi/trang-99.html", "../x", "css/khong.00000000.css"])
    assert files(session) == set()
    session.close()


def test_a_change_of_a_template_reaches_the_page_that_is_looked_at_first(paper: Paper) -> None:
    session = open_session(paper)
    session.take_in(None, NOW)
    assert session.make()
    footer = Path("templates/partials/footer.html").as_posix()
    paper.write(footer, "<footer>Chân trang</footer>\n")
    session.take_in({footer}, NOW)
    session.make_first(["2025/10/bai-7.html"])
    output = session.place.output
    changed = {path for path in files(session) if "Chân trang".encode() in (output / path).read_bytes()}
    assert changed == {"2025/10/bai-7.html"}
    assert session.make()
    assert "Chân trang" in (output / "2025/10/bai-8.html").read_text(encoding="utf-8")
    session.close()


def test_a_build_that_is_called_off_is_taken_up_where_it_was(paper: Paper) -> None:
    session = open_session(paper)
    patience = iter([True, False])
    session.goes_on = lambda: next(patience, True)
    session.take_in(None, NOW)
    assert session.make() is None
    part = files(session)
    assert len(part) > 0
    session.take_in(set(), NOW)
    assert session.make()
    assert part < files(session)
    session.close()
