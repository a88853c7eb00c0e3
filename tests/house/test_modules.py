"""The form of the modules: their size, what they say of themselves, and the libraries they use."""

from __future__ import annotations

import ast
import sys
import tomllib
from importlib.metadata import packages_distributions

from source_code import PACKAGE, ROOT, imports_of, trees

MAX_LINES = 300


def _name(distribution: str) -> str:
    return distribution.lower().replace("_", "-")


def test_a_module_has_at_most_300_lines() -> None:
    lengths = {file: len(file.read_text(encoding="utf-8").splitlines()) for file in PACKAGE.rglob("*.py")}
    assert not {file.relative_to(PACKAGE): length for file, length in lengths.items() if length > MAX_LINES}


def test_a_module_says_in_its_first_line_what_it_is_for() -> None:
    assert not [module for module, tree in trees().items() if not (ast.get_docstring(tree) or "").strip()]


def test_every_library_in_use_is_declared_and_every_declared_one_is_used() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {_name(line.partition(">=")[0]) for line in project["dependencies"]}
    used = {found.module.partition(".")[0] for tree in trees().values() for found in imports_of(tree)}
    foreign = used - set(sys.stdlib_module_names) - {"glonews"}
    owners = {_name(packages_distributions()[name][0]) for name in foreign}
    # tzdata is found by zoneinfo, which imports it by itself.
    assert owners | {"tzdata"} == declared


def test_every_dependency_has_its_line_in_the_decisions() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    table = (ROOT / "docs/decisions/dependencies.md").read_text(encoding="utf-8").splitlines()
    explained = {line.split("|")[1].strip() for line in table if line.startswith("|")}
    assert {line.partition(">=")[0] for line in lines} == explained - {"library", "---"}
