"""What a build asks the index does not grow with the archive: every large table is searched, none is read through."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from re import compile, findall, match
from typing import Any

import pytest
from harness import Site

LARGE = set(
    [
        "article",
        "body",
        "member",
        "mention",
        "reference",
        "alias",
        "use",
        "rights",
        "photo",
        "problem",
        "source",
        "output",
    ]
)
"""Tables with rows for every article. Of the folders of outputs there is one scan, as of their names on the disk."""
PARTIAL = compile(r"INDEX \w+_(until|draft|hidden|deferred|creator|unsure|static)$")
"""Indexes of the few rows that are out of the ordinary."""


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The statements that builds have sent to SQLite."""
    statements: list[str] = []
    connect = sqlite3.connect

    def listening(*arguments: Any, **named: Any) -> sqlite3.Connection:
        connection = connect(*arguments, **named)
        connection.set_trace_callback(statements.append)
        return connection

    monkeypatch.setattr(sqlite3, "connect", listening)
    return statements


def scans(site: Site, statements: list[str]) -> set[str]:
    """Give table and statement of each reading of a whole large table, as SQLite itself plans it."""
    found = set()
    with closing(sqlite3.connect(site.state / "index.sqlite")) as index:
        for statement in {
            each for each in statements if match(r"SELECT|UPDATE|DELETE", each) and not each.endswith("LIMIT 1")
        }:
            plan = index.execute(f"EXPLAIN QUERY PLAN {statement}").fetchall()
            names = {short: name for name, short in findall(r"(?:FROM|JOIN) (\w+) (\w)\b", statement)}
            for _, _, _, step in plan:
                scanned = match(r"SCAN (\w+)", step)
                if PARTIAL.search(step):
                    continue
                table = scanned and names.get(scanned[1], scanned[1])
                if table in LARGE:
                    found.add(f"{table}: {statement}: {step}")
    return found


def paper(site: Site) -> None:
    for number in range(1, 9):
        site.article(
            f"2021/01/a{number}.md", "Thân bài. ![Chợ](cho.jpg)", date=f"2021-01-0{number} 08:00", category="Thời sự",
            tags="[Pleiku]", author="Phương Linh",
        )  # fmt: skip
    site.article("2021/01/nhap.md", draft="true")
    site.build()


@pytest.mark.parametrize(
    "edit",
    [
        lambda site: None,
        lambda site: site.article("2021/02/them.md", "Xem [bài](../01/a3.md).", category="Thời sự", tags="[Pleiku]"),
        lambda site: site.article("2021/01/a4.md", "Thân bài khác.", category="Thời sự"),
        lambda site: site.article("2021/01/a4.md", title="Tựa khác", category="Thời sự", author="Quốc Bảo"),
        lambda site: site.delete("content/articles/2021/01/a5.md"),
        lambda site: site.article("2021/01/nhap.md", author="Phương Linh"),
    ],
    ids=["nothing", "add", "body", "title", "remove", "publish"],
)
def test_no_build_reads_a_whole_table_of_the_archive(
    site: Site, asked: list[str], edit: Callable[[Site], None]
) -> None:
    paper(site)
    edit(site)
    asked.clear()
    site.build()
    assert not scans(site, list(asked))


def test_reading_a_whole_table_is_noticed(site: Site) -> None:
    paper(site)
    told = scans(site, ["SELECT count(*) FROM article WHERE live", "SELECT p.path FROM problem p WHERE p.line = 1"])
    assert sorted(each.partition(":")[0] for each in told) == ["article", "problem"]
