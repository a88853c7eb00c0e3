"""Every English sentence that the program can show has its Vietnamese one: the calls that show one are walked."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from source_code import ROOT, folder_of, trees

from glonews.cli.language import speech
from glonews.cli.main import commands

VIETNAMESE = speech("vi")
SHOWN = {
    "Problem": (5, 6), "error": (2, 3), "warning": (2, 3), "note": (0,), "_note": (0,), "say": (0,), "step": (0,),
    "SiteError": (0,), "OutputError": (0,), "GlonewsError": (0,), "LockedError": (0,), "UnreadablePhoto": (0,),
    "UsageError": (0,), "BadParameter": (0,), "Remark": (2, 3), "add": (1,), "add_whole": (1,), "Candidate": (1,),
    "option": (), "argument": (),
}  # fmt: skip
"""What is called -> the arguments that are sentences."""
NAMED = ("message", "hint", "reason", "why", "help", "told", "would")
"""Names of arguments and variables that hold a sentence."""
UNSAID = ("conformance", "handbook")
"""Folders whose sentences have their own page, in English: the rules of published files cite standards."""

COMPOSED = {
    "0 was 0 by hand": ("0 was changed by hand", "0 was removed by hand"),
    'the 0 "0" is almost another one': ('the tag "0" is almost another one', 'the author "0" is almost another one'),
    "0 without AVIF until a later build": ("2 photos without AVIF until a later build",),
    'alias "0" 0': ('alias "0" leaves the site', 'alias "0" is the front page'),
    'permalink "0" 0': ('permalink "0" must end with ".html" or "/"', 'permalink "0" has a placeholder with a format'),
    "0 invisible control character0 removed, the first U+0": ("2 invisible control characters removed, the first U+0",),
    '0"0" must be 0, not 0': ('"0" must be a text, not a list', 'an entry of "0" must be a text, not a list'),
    'there is no 0 "0"': ('there is no logo "0"', 'there is no social picture "0"'),
    "there is no template 00": ("there is no template 0", "there is no template 0; did you mean 0?"),
    "there is no static file 00": ("there is no static file 0", "there is no static file 0; did you mean 0?"),
}
"""Sentences made of parts that have no Vietnamese of their own, and what comes of them."""


def _texts(node: ast.expr | None) -> Iterator[str]:
    """Give the sentences of an expression, each value in them as "0"."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        parts = (part.value if isinstance(part, ast.Constant) else "0" for part in node.values)
        yield "".join(str(part) for part in parts)
    elif isinstance(node, ast.IfExp):
        yield from (*_texts(node.body), *_texts(node.orelse))
    elif isinstance(node, ast.BoolOp):
        yield from (text for value in node.values for text in _texts(value))
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        yield from (left + right for left in _texts(node.left) for right in _texts(node.right))


def _shown(tree: ast.Module) -> Iterator[tuple[str, int]]:
    for node in ast.walk(tree):
        found: list[ast.expr | None] = []
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            found += [node.args[at] for at in SHOWN.get(name, ()) if at < len(node.args)]
            found += [word.value for word in node.keywords if name in SHOWN and word.arg in NAMED]
        elif isinstance(node, ast.Assign):
            targets = [target.id for target in node.targets if isinstance(target, ast.Name)]
            found += [node.value] if set(targets) & set(NAMED) else []
            for target in node.targets:
                if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
                    pairs = zip(target.elts, node.value.elts, strict=False)
                    found += [value for name, value in pairs if isinstance(name, ast.Name) and name.id in NAMED]
        yield from ((text, node.lineno) for value in found for text in _texts(value))


@cache
def _sentences() -> dict[str, str]:
    """Give sentence -> where it stands, of all modules that speak to editors."""
    return {
        text: f"{module}:{line}"
        for module, tree in trees().items()
        if folder_of(module) not in UNSAID
        for text, line in _shown(tree)
        if re.search(r"[A-Za-z]{2}.* |^[a-z]{4,}$", text)
    }


def test_the_walk_finds_sentences_of_every_kind() -> None:
    found = _sentences()
    for sentence in (
        'unknown author "0"',
        "time has passed",
        "the settings of the site have errors; nothing was built",
    ):
        assert sentence in found
    assert len(found) > 300


def test_every_sentence_that_can_be_shown_has_a_vietnamese_one() -> None:
    said = {whole: place for text, place in _sentences().items() for whole in COMPOSED.get(text, (text,))}
    assert {text: place for text, place in said.items() if not VIETNAMESE.knows(text)} == {}
    assert COMPOSED.keys() <= _sentences().keys()


def _helps(command: click.Command) -> Iterator[str]:
    yield from (" ".join(part.split()) for part in (command.help or "").split("\n\n"))
    yield from (option.help for option in command.params if isinstance(option, click.Option) and option.help)
    for each in command.commands.values() if isinstance(command, click.Group) else ():
        yield from _helps(each)


def test_the_help_of_every_command_has_a_vietnamese_one() -> None:
    told = set(_helps(commands))
    assert len(told) > 40
    assert {text for text in told if not VIETNAMESE.knows(text)} == set()


WRONG_CALLS = [
    ["dung"], ["build", "--dratfs"], ["build", "--jobs", "ba"], ["build", "--jobs", "-1"], ["build", "thừa"],
    ["build", "--site"], ["build", "--now", "hôm nọ"], ["check", "--output", "dist", "--fix"], ["check", "không-có.md"],
    ["check", "--now", "2021-01-01"], ["check", "--changed", "pyproject.toml"], ["check", "--format", "xml"],
    ["new"], ["init", "pyproject.toml"], ["build", "--quiet=1"], ["serve", "--port", "99999"],
]  # fmt: skip


@pytest.mark.parametrize("arguments", WRONG_CALLS, ids=" ".join)
def test_a_wrong_call_is_told_in_the_language_asked_for(arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("GLONEWS_LANGUAGE", "en")
    in_english = CliRunner().invoke(commands, arguments)
    monkeypatch.setenv("GLONEWS_LANGUAGE", "vi")
    in_vietnamese = CliRunner().invoke(commands, arguments)
    assert in_english.exit_code == in_vietnamese.exit_code == 2
    told, said = in_english.output.strip(), in_vietnamese.output.strip()
    assert ("Usage: " in told) == ("Cách dùng: " in said)
    assert said.splitlines()[-1].startswith("lỗi: ")
    assert told.rpartition(": ")[2] != said.rpartition(": ")[2]


def test_help_is_in_the_language_of_the_paper(tmp_path: Path) -> None:
    told = CliRunner().invoke(commands, ["new", "--help", "--site", str(tmp_path)], env={"GLONEWS_LANGUAGE": ""}).output
    assert told.startswith("Cách dùng: ") and "Tùy chọn:" in told and "Thể loại của bài." in told
    assert "Form of the story." in CliRunner().invoke(commands, ["new", "--help", "--language", "en"]).output
