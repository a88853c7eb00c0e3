"""Every folder here holds one bad source and, in ``expected.txt``, exactly what its writer is told.

``GLONEWS_REFRESH=1 pytest tests/bad`` writes the expected texts anew; read the difference before keeping it.
"""

from __future__ import annotations

import ast
import os
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

import glonews
from glonews.cli.language import speech
from glonews.frontmatter import Reading, read_article, read_page
from glonews.model.settings import Edition
from glonews.problems import Problem, sorted_problems
from glonews.settings import read_authors, read_categories, read_front, read_series, read_settings, read_tags

HERE = Path(__file__).parent
READING = Reading(timezone="Asia/Ho_Chi_Minh", language="vi", dateline="GLO", typographic_quotes=False)
CASES = sorted(folder.name for folder in HERE.iterdir() if folder.is_dir() and folder.name[0] not in "._")
ENGLISH = (Edition("en", slug="en"),)
READERS = {
    "article.md": lambda path, source: read_article(path, source, READING)[1],
    "page.md": lambda path, source: read_page(path, source, READING)[1],
    "site.yaml": lambda path, source: read_settings(path, source)[1],
    "categories.yaml": lambda path, source: read_categories(path, source, editions=ENGLISH)[1],
    "authors.yaml": lambda path, source: read_authors(path, source)[1],
    "front.yaml": lambda path, source: read_front(path, source, ZoneInfo("Asia/Ho_Chi_Minh"))[1],
    "series.yaml": lambda path, source: read_series(path, source)[1],
    "tags.yaml": lambda path, source: read_tags(path, source)[1],
}


def problems_of(case: str) -> tuple[Problem, ...]:
    """Read the one source of a folder, as a file of the site's folder ``content/CASE``."""
    (source,) = (file for file in (HERE / case).iterdir() if file.name in READERS)
    problems: tuple[Problem, ...] = READERS[source.name](f"content/{case}/{source.name}", source.read_bytes())
    return problems


def told(problems: tuple[Problem, ...]) -> str:
    return "".join(f"{p.severity} {p.code} {p}\n" for p in sorted_problems(problems))


@pytest.mark.parametrize("case", CASES)
def test_a_writer_is_told_exactly_what_is_wrong(case: str) -> None:
    expected = HERE / case / "expected.txt"
    found = told(problems_of(case))
    if os.environ.get("GLONEWS_REFRESH"):
        expected.write_text(found, encoding="utf-8", newline="\n")
    assert found == expected.read_text(encoding="utf-8")
    assert found, "a folder of bad content has at least one problem"


def test_all_bad_files_of_a_site_are_reported_in_one_run() -> None:
    together = sum((problems_of(case) for case in CASES), ())
    expected = "".join((HERE / case / "expected.txt").read_text(encoding="utf-8") for case in CASES)
    assert sorted(told(together).splitlines()) == sorted(expected.splitlines())


def test_every_folder_has_one_source_and_its_expected_text() -> None:
    for case in CASES:
        names = {file.name for file in (HERE / case).iterdir()}
        assert "expected.txt" in names, case
        assert len(names) == 2 and len(names & READERS.keys()) == 1, case


def test_every_problem_code_has_a_folder() -> None:
    root = Path(glonews.__file__).parent
    codes = {code for package in ("frontmatter", "settings") for code in _codes(root / package)}
    expected = " ".join((HERE / case / "expected.txt").read_text(encoding="utf-8") for case in CASES).split()
    assert codes - set(expected) == set()


def _codes(package: Path) -> set[str]:
    """Give every code that a reader of the package may report: the second argument of error() and warning()."""
    found = set()
    for module in package.glob("*.py"):
        for call in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and getattr(call.func, "attr", "") in ("error", "warning"):
                code = call.args[1]
                if isinstance(code, ast.Constant):
                    found.add(str(code.value))
    return found


@pytest.mark.parametrize("case", CASES)
def test_everything_a_writer_is_told_can_be_said_in_vietnamese(case: str) -> None:
    vietnamese = speech("vi")
    told_in_english = [part for p in problems_of(case) for part in (p.message, p.hint) if not vietnamese.knows(part)]
    assert not [part for part in told_in_english if part and not part.startswith("YAML cannot read this line")]
