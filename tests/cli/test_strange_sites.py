"""Whatever lies in the folder of a site, a command answers in words and with one of its exit codes: no traceback."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from glonews.cli.main import commands

GOOD = "---\ntitle: Bài tốt\ndate: 2021-01-08\n---\nNội dung.\n"
Strange = Callable[[Path], None]


def write(file: Path, content: str | bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else content.encode())


def no_content(site: Path) -> None:
    site.mkdir()


def content_is_a_file(site: Path) -> None:
    write(site / "content", "x")


def settings_are_a_folder(site: Path) -> None:
    write(site / "content/site.yaml/x", "x")


def settings_are_a_loop(site: Path) -> None:
    write(site / "content/articles/a.md", GOOD)
    (site / "content/site.yaml").symlink_to("site.yaml")
    (site / "content/categories.yaml").symlink_to("authors.yaml")
    (site / "content/authors.yaml").symlink_to("categories.yaml")


def settings_in_other_encodings(site: Path) -> None:
    write(site / "content/site.yaml", "name: Báo\n".encode("utf-16"))
    write(site / "content/categories.yaml", bytes(range(256)))
    write(site / "content/authors.yaml", "\ufeff- Phương Linh\r\n".encode())
    write(site / "content/tags.yaml", b"\0" * 500)


def settings_of_other_shapes(site: Path) -> None:
    write(site / "content/site.yaml", "copydesk: [a]\npublisher: x\npaths: [1]\npartners: 5\npage_size: {a: b}\n")
    write(site / "content/categories.yaml", "- name: [a]\n- {children: {a: {b: 1}}}\n- [x]\n")
    write(site / "content/authors.yaml", "5")
    write(site / "content/tags.yaml", "a: &a [x]\nb: *a\n")
    write(site / "content/front.yaml", "lead: [[a]]\nsections: {a: b}\nfronts: [a]\nsecondary: {picks: 1, size: []}\n")


def articles_in_other_encodings(site: Path) -> None:
    for number, content in enumerate(
        (
            GOOD.encode("utf-16"), GOOD.encode("utf-16-le"), GOOD.encode("utf-32"), GOOD.encode("cp1258", "replace"),
            ("\ufeff" + GOOD.replace("\n", "\r\n")).encode(), GOOD.replace("\n", "\r").encode(), bytes(range(256)) * 9,
            b"\0" * 900, b"", b"---\ntitle: \"\\ud800\"\ndate: 2021-01-08\n---\n\xed\xa0\x80\n",
        )
    ):  # fmt: skip
        write(site / f"content/articles/{number}.md", content)


def names_of_files(site: Path) -> None:
    folder = os.fsencode(site / "content/articles")
    os.makedirs(folder)
    for name in (b"\xff\xfe.md", "bài có dấu.md".encode(), b"a" * 240 + b".md", b"new\nline.md", b" .md", b'"q".md'):
        write(Path(os.fsdecode(folder + b"/" + name)), GOOD)


def folders_and_links_among_articles(site: Path) -> None:
    write(site / "content/articles/a.md/b.md", GOOD)
    (site / "content/articles/loop").symlink_to(".")
    (site / "content/up").symlink_to("..")
    (site / "content/articles/gone.md").symlink_to("nowhere")


def state_is_a_file(site: Path) -> None:
    write(site / "content/articles/a.md", GOOD)
    write(site / ".glonews", "x")


def state_is_damaged(site: Path) -> None:
    write(site / "content/articles/a.md", GOOD)
    write(site / ".glonews/check/index.sqlite", bytes(range(256)) * 40)


def slips_without_end(site: Path) -> None:
    write(site / "content/articles/a.md", GOOD + "Một đoạn dài , hoà và và. " * 20_000)
    write(site / "content/articles/b.md", GOOD + '![a](b "' * 300 + "`" * 900 + "[" * 300 + "(GLO)- " * 900)


STRANGE = (
    no_content, content_is_a_file, settings_are_a_folder, settings_are_a_loop, settings_in_other_encodings,
    settings_of_other_shapes, articles_in_other_encodings, names_of_files, folders_and_links_among_articles,
    state_is_a_file, state_is_damaged, slips_without_end,
)  # fmt: skip


@pytest.mark.parametrize("strange", STRANGE)
def test_every_command_answers_in_words(strange: Strange, tmp_path: Path) -> None:
    site = tmp_path / "site"
    strange(site)
    for command in (["check"], ["check", "--fix", "--format", "sarif"], ["schema", "--write"], ["build", "--quiet"]):
        done = CliRunner().invoke(commands, [*command, "--site", str(site)])
        assert done.exception is None or isinstance(done.exception, SystemExit), (command, done.exception)
        assert done.exit_code in (0, 1, 2), command
