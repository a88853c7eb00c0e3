"""The modules of the package as syntax trees, and what they import."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from glonews.copydesk.rules import CODES

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "glonews"


class Import(NamedTuple):
    """One import: the module, the name taken from it (or nothing), and whether it happens when the module loads."""

    module: str
    name: str
    line: int
    at_load: bool


@cache
def trees() -> dict[str, ast.Module]:
    """Give dotted name -> tree of every module, "glonews.text.folding"."""
    files = sorted(PACKAGE.rglob("*.py"))
    return {_dotted(file): ast.parse(file.read_text(encoding="utf-8")) for file in files}


def _dotted(file: Path) -> str:
    parts = file.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def folder_of(module: str) -> str:
    """Give the folder a module of the package belongs to; "" for the package itself."""
    return module.split(".")[1] if "." in module else ""


def imports_of(tree: ast.AST, *, at_load: bool = True) -> Iterator[Import]:
    """Give the imports of a module, those for type checkers left out."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Import):
            yield from (Import(alias.name, "", node.lineno, at_load) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0 and node.module, "imports name the whole path"
            yield from (Import(node.module, alias.name, node.lineno, at_load) for alias in node.names)
        elif isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            continue
        else:
            deferred = isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda))
            yield from imports_of(node, at_load=at_load and not deferred)


def problem_codes() -> set[str]:
    """Give every code of a problem that a module may tell, apart from those of the gate, which has its own page."""
    modules = (tree for name, tree in trees().items() if folder_of(name) not in ("gate", "copydesk"))
    return set(CODES).union(*map(_codes_of, modules))


def _codes_of(tree: ast.Module) -> set[str]:
    """Give the codes of a module: where problems are made, and where they are handed on by a name."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if name in ("error", "warning", "Problem", "_warn", "_report", "_words"):
                found |= _code_like(node.args)
        elif isinstance(node, ast.Assign) and any("code" in ast.unparse(target) for target in node.targets):
            found |= _code_like(ast.walk(node.value))
    return found


def _code_like(nodes: Iterable[ast.AST]) -> set[str]:
    written = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    return {text for text in written if re.fullmatch(r"[a-z]+(-[a-z0-9]+)+", text)}
