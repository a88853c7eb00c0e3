"""What the gate remembers changes how long it takes and nothing else."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import pytest
from breakages import BREAKAGES
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st
from msgspec import structs
from published import HOUSE, NOW, Published

from glonews.problems import SiteError

EXAMPLES = int(os.environ.get("GLONEWS_HISTORIES", "200")) // 8
STORY = "2024/05/bai-1.html"
FILES = (STORY, "2024/05/bai-2.html", "index.html", "rss.xml", "sitemap.xml", "sitemaps/2024-05.xml", "robots.txt")
SMALL = tuple(one for one in BREAKAGES if not one.new or len(one.new) < 5_000)

breakages = st.sampled_from(SMALL).map(lambda breakage: ("break", breakage))
steps = st.one_of(
    breakages,
    breakages,
    st.sampled_from(FILES).map(lambda path: ("remove", path)),
    st.sampled_from(FILES).map(lambda path: ("mend", path)),
    st.sampled_from(FILES).map(lambda path: ("touch", path)),
    st.tuples(st.just("copy"), st.tuples(st.sampled_from(FILES), st.sampled_from(["moi/a.html", "moi/index.html"]))),
    st.sampled_from([0, 1, 3, -1]).map(lambda days: ("wait", days)),
)


def test_after_any_history_the_gate_tells_what_a_first_run_would(newspaper: Path) -> None:
    @seed(0)
    @settings(max_examples=EXAMPLES, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(st.lists(st.lists(steps, min_size=1, max_size=4), min_size=1, max_size=4))
    def follow(history: list[list[tuple[str, object]]]) -> None:
        with tempfile.TemporaryDirectory() as folder:
            published = Published(Path(folder, "site"))
            shutil.copytree(newspaper / "dist", published.output)
            published.check()
            for edits in history:
                for name, argument in edits:
                    _apply(published, newspaper, name, argument)
                warm = published.check().problems
            assert warm == published.check_first(Path(folder, "first"))

    follow()


def _apply(published: Published, newspaper: Path, name: str, argument: object) -> None:
    if name == "break":
        paths = sorted(published.output.glob(argument.path))  # type: ignore[attr-defined]  # a Breakage
        path = paths[0].relative_to(published.output).as_posix() if paths else ""
        try:
            content = argument.applied(published, path) if path else None  # type: ignore[attr-defined]
        except (AssertionError, UnicodeDecodeError):  # broken already
            return
        if content is not None:
            published.write(path, content)
        elif path:
            (published.output / path).unlink()
    elif name == "remove":
        (published.output / str(argument)).unlink(missing_ok=True)
    elif name == "mend":
        published.write(str(argument), (newspaper / "dist" / str(argument)).read_bytes())
    elif name == "touch" and (published.output / str(argument)).exists():
        os.utime(published.output / str(argument))
    elif name == "copy":
        source, target = argument  # type: ignore[misc]
        if (published.output / source).exists():
            published.write(target, published.read(source))
    elif name == "wait":
        published.now = NOW + int(str(argument)) * 86_400


def test_only_what_changed_is_read_again(published: Published) -> None:
    published.check()
    assert published.check().read == 0
    with published.broken(STORY, published.read(STORY) + b" "):
        assert published.check().read == 1


def test_a_file_that_was_only_touched_is_not_judged_again(published: Published) -> None:
    published.check()
    os.utime(published.output / STORY)
    assert published.check().read == 0


def test_a_change_that_keeps_size_and_time_is_seen(published: Published) -> None:
    published.check()
    before = (published.output / STORY).stat()
    with published.broken(STORY, published.read(STORY).replace(b"<!doctype", b"<!DOCTYPX")):
        os.utime(published.output / STORY, ns=(before.st_atime_ns, before.st_mtime_ns))
        assert (STORY, "html-doctype") in published.found()


def test_a_damaged_state_is_made_anew(published: Published) -> None:
    published.check()
    (file,) = published.root.glob(".glonews/gate/gate.sqlite")
    for leftover in file.parent.glob("gate.sqlite-*"):
        leftover.unlink()
    file.write_bytes(file.read_bytes()[:5_000] + b"\xff" * 30_000)
    assert not published.check().problems


def test_other_settings_are_another_question(newspaper: Path, tmp_path: Path) -> None:
    shutil.copytree(newspaper / "dist", tmp_path / "site/dist")
    assert not Published(tmp_path / "site").check().problems
    strict = Published(tmp_path / "site", structs.replace(HOUSE, html_kb=1))
    assert {problem.code for problem in strict.check().problems} == {"weight-html"}
    assert not Published(tmp_path / "site").check().problems


def test_the_number_of_processes_changes_nothing(newspaper: Path, tmp_path: Path) -> None:
    """Three hundred pages are enough for a pool."""
    for name in ("one", "two"):
        shutil.copytree(newspaper / "dist", tmp_path / name / "dist")
        for number in range(300):
            page = (newspaper / "dist" / STORY).read_bytes()
            (tmp_path / name / f"dist/{number}.html").write_bytes(page.replace(b"<h1", b"<h2", number % 2))
    assert Published(tmp_path / "one").check(jobs=1).problems == Published(tmp_path / "two").check(jobs=2).problems


def test_a_link_in_a_header_is_told_once_with_the_number_of_pages(published: Published) -> None:
    with published.broken("luu-tru/index.html", None):
        told = [one for one in published.check().problems if one.code == "link-dead" and "other pages" in one.hint]
    assert len(told) == 1 and told[0].path == "2024/05/bai-1.html"


def test_news_grow_old_without_a_change_of_files(published: Published) -> None:
    published.check()
    published.now = NOW + 3 * 86_400
    verdict = published.check()
    published.now = NOW
    assert verdict.read == 0
    assert {problem.code for problem in verdict.problems} == {"news-old"}


def test_a_folder_that_is_not_there_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(SiteError, match="there is no folder"):
        Published(tmp_path).check()


def test_the_gate_changes_no_published_file(published: Published) -> None:
    before = {file: file.stat().st_mtime_ns for file in published.output.rglob("*")}
    published.check()
    assert before == {file: file.stat().st_mtime_ns for file in published.output.rglob("*")}
