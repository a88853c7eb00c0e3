"""A build notes by difference how it leaves the folders of the output; what others do there meanwhile still shows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from harness import Site, assert_books, assert_law

from glonews.build import press, session
from glonews.build.compiled import CompiledTemplates


@pytest.fixture
def paper(site: Site) -> Site:
    """A paper with three published articles in one folder."""
    for number in range(1, 4):
        site.article(f"2021/01/a{number}.md", category="Thời sự", date=f"2021-01-0{number} 08:00")
    site.build()
    assert_books(site)
    return site


def add(site: Site) -> None:
    """Write the fourth."""
    site.article("2021/01/a4.md", category="Thời sự", date="2021-01-04 08:00")


EDITS: dict[str, Callable[[Path], object]] = {
    "edited": lambda folder: (folder / "a1.html").write_bytes(b"<!-- by hand -->"),
    "removed": lambda folder: (folder / "a1.html").unlink(),
    "taken by another": lambda folder: (folder / "a1.html").replace(folder / "a2.html"),
    "left behind by a killed build": lambda folder: (folder / ".glonews-tmp-1").write_bytes(b""),
}


@pytest.mark.parametrize("edit", EDITS)
def test_what_was_done_by_hand_in_a_folder_that_is_written_to_is_mended(paper: Site, edit: str) -> None:
    EDITS[edit](paper.output / "2021/01")
    add(paper)
    paper.build()
    assert not (paper.output / "2021/01/.glonews-tmp-1").exists()
    assert_law(paper)


@pytest.mark.parametrize("edit", ["edited", "removed"])
def test_what_is_done_by_hand_during_a_build_is_mended_by_the_next(
    paper: Site, monkeypatch: pytest.MonkeyPatch, edit: str
) -> None:
    finish = session.finish

    def late(*arguments: object) -> object:
        EDITS[edit](paper.output / "2021/01")
        return finish(*arguments)  # type: ignore[arg-type]  # handed on as they are

    with monkeypatch.context() as patch:
        patch.setattr(session, "finish", late)
        add(paper)
        paper.build()
    assert_law(paper)


def test_files_of_others_in_the_output_stay_and_are_no_damage(paper: Site) -> None:
    (paper.output / "2021/01/theirs.txt").write_bytes(b"x")
    add(paper)
    report = paper.build()
    assert not report.notes
    assert (paper.output / "2021/01/theirs.txt").exists()
    assert_books(paper)


def test_a_compiled_template_that_was_damaged_is_compiled_anew(paper: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(press, "CompiledTemplates", CompiledTemplates)
    add(paper)
    paper.build()
    files = sorted((paper.state / "templates").glob("*.compiled"))
    assert files
    for file in files:
        content = bytearray(file.read_bytes())
        content[len(content) // 2] ^= 1
        file.write_bytes(content)
    paper.article("2021/01/a5.md", category="Thời sự", date="2021-01-05 08:00")
    assert_law(paper)
