"""The one-way flow of the house: which folder may know which, and who may touch the world."""

from __future__ import annotations

import ast
from graphlib import CycleError, TopologicalSorter

import pytest
from source_code import folder_of, imports_of, trees

LAYERS = (
    {"model", "problems"},
    {"text", "frontmatter", "prose", "routes", "settings", "taxonomy", "copydesk", "conformance"},
    {"templates", "views", "structured", "photos"},
    {"pages", "feeds", "sitemaps"},
    {"plan"},
    {"sources", "index", "store"},
    {"build"},
    {"verify", "scaffold", "check", "schema", "gate", "serve", "drafting"},
    {"cli", "__main__"},
)
LAYER_OF = {folder: number for number, folders in enumerate(LAYERS) for folder in folders}
PURE = frozenset().union(*LAYERS[:5])

WORLD = {
    "asyncio", "builtins", "ctypes", "fcntl", "fileinput", "getpass", "glob", "http", "importlib", "io", "linecache",
    "locale", "logging", "mmap", "multiprocessing", "os", "pathlib", "pickle", "platform", "random", "secrets",
    "select", "shelve", "shutil", "signal", "socket", "sqlite3", "ssl", "subprocess", "sys", "tempfile", "threading",
    "time", "urllib.request", "uuid",
}  # fmt: skip
"""Modules through which a file, the clock, the environment, the network or chance could reach a page."""

PURE_PARTS = {
    ("pathlib", "PurePosixPath"): "takes paths apart as text",
    ("io", "BytesIO"): "holds bytes that are already there",
    ("os", "PathLike"): "a type",
}
"""What may be taken from those modules all the same, and why."""

CLOCKS = {"now", "today", "utcnow"}
FILE_LOADERS = {"FileSystemLoader", "PackageLoader", "FileSystemBytecodeCache"}
SAID_ALOUD = {"print", "echo", "secho"}

MODULES = sorted(trees())
PURE_MODULES = [module for module in MODULES if folder_of(module) in PURE]


def test_every_folder_has_a_layer() -> None:
    folders = {folder_of(module) for module in MODULES} - {""}
    assert folders == set(LAYER_OF), "enter the folder in LAYERS and in docs/architecture.md"


def test_a_module_imports_its_own_layer_and_lower_ones() -> None:
    higher = [
        f"{module}, line {found.line}: {found.module}"
        for module in MODULES
        for found in imports_of(trees()[module])
        if found.module.startswith("glonews.")
        and LAYER_OF[folder_of(found.module)] > LAYER_OF.get(folder_of(module), 0)
    ]
    assert not higher


def test_folders_do_not_know_each_other_in_a_circle() -> None:
    graph: dict[str, set[str]] = {}
    for module in MODULES:
        known = {folder_of(found.module) for found in imports_of(trees()[module]) if found.module[:8] == "glonews."}
        graph.setdefault(folder_of(module), set()).update(known - {folder_of(module)})
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(f"a circle of folders: {' -> '.join(error.args[1])}")


def test_modules_do_not_load_each_other_in_a_circle() -> None:
    graph: dict[str, set[str]] = {}
    for module in MODULES:
        found = [each for each in imports_of(trees()[module]) if each.at_load and each.module.startswith("glonews.")]
        names = {
            f"{each.module}.{each.name}" if f"{each.module}.{each.name}" in trees() else each.module for each in found
        }
        graph[module] = names - {module}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(f"a circle of modules: {' -> '.join(error.args[1])}")


def test_a_pure_folder_touches_no_file_clock_environment_or_network() -> None:
    touching = [
        f"{module}, line {found.line}: {found.module} {found.name}"
        for module in PURE_MODULES
        for found in imports_of(trees()[module])
        if (found.module in WORLD or found.module.partition(".")[0] in WORLD or found.name in FILE_LOADERS)
        and (found.module, found.name) not in PURE_PARTS
    ]
    assert not touching + _named_calls(PURE_MODULES, {"open"} | CLOCKS)


def test_only_the_command_line_prints() -> None:
    assert not _named_calls([module for module in MODULES if folder_of(module) != "cli"], SAID_ALOUD)


def _named_calls(modules: list[str], names: set[str]) -> list[str]:
    return [
        f"{module}, line {line}: {name}"
        for module in modules
        for line, name in _calls(trees()[module])
        if name in names
    ]


def _calls(tree: ast.AST) -> list[tuple[int, str]]:
    """Give line and last name of every call of a function by name, and of every call of a clock or of output."""
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    by_name = [(call.lineno, call.func.id) for call in calls if isinstance(call.func, ast.Name)]
    methods = [(call.lineno, call.func.attr) for call in calls if isinstance(call.func, ast.Attribute)]
    return by_name + [(line, name) for line, name in methods if name in CLOCKS | SAID_ALOUD]
