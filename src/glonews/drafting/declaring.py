"""People and series that are added to their file: lines at its end, in its own form; what is there stays as it is."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

import yaml
from yaml.nodes import MappingNode, Node, SequenceNode

from glonews.drafting.articles import quoted
from glonews.problems import Problem, SiteError
from glonews.settings import read_authors, read_series
from glonews.text import nfc, short_digest, slug

AUTHORS, SERIES = "content/authors.yaml", "content/series.yaml"


class _Declared(Protocol):
    @property
    def name(self) -> str: ...


_Read = Callable[[str, bytes | None], tuple[Sequence[_Declared], Sequence[Problem]]]


def declare_author(site: Path, name: str, rest: Mapping[str, str]) -> str:
    """Add a person; ``rest`` holds other keys of authors.yaml. Gives the path of the file.

    :raises SiteError: the person is there already, the file has errors, or its form cannot be added to.
    """
    return _add(site, AUTHORS, name, rest, read_authors)


def declare_series(site: Path, name: str, rest: Mapping[str, str]) -> str:
    """Add a series; ``rest`` holds other keys of series.yaml. Gives the path of the file.

    :raises SiteError: the series is there already, the file has errors, or its form cannot be added to.
    """
    return _add(site, SERIES, name, rest, read_series)


def _add(site: Path, path: str, name: str, rest: Mapping[str, str], read: _Read) -> str:
    name = " ".join(nfc(name).split())
    if not name:
        raise SiteError("the name is empty")
    file = site / path
    if file.exists() and not file.is_file():
        raise SiteError(f"{path} is no file; put a file in its place first")
    before = file.read_bytes() if file.exists() else b""
    known = _declared(path, before, read)
    keys = {"name": name, **{key: value for key, value in rest.items() if value}}
    after = _with_entry(path, before, keys)
    found, problems = read(path, after)
    if problems or [one.name for one in found] != [*known, name]:
        errors = [problem for problem in problems if problem.severity == "error"]
        raise SiteError(f'"{name}" cannot be added to {path}; nothing was changed', tuple(errors))
    _write(site, path, after)
    return path


def _declared(path: str, source: bytes, read: _Read) -> list[str]:
    found, problems = read(path, source)
    errors = tuple(problem for problem in problems if problem.severity == "error")
    if errors:
        raise SiteError(f"{path} has errors; mend them first", errors)
    return [one.name for one in found]


def _with_entry(path: str, source: bytes, keys: Mapping[str, str]) -> bytes:
    text = source.decode("utf-8-sig")
    root = yaml.compose(text, Loader=yaml.SafeLoader) if text.strip() else None
    if root is not None and _is_flow(root):
        raise SiteError(f"{path} is written in braces or brackets; add a line a name first")
    end = "\r\n" if "\r\n" in text else "\n"
    if text and not text.endswith("\n"):
        text += end
    entry = _entry(root, keys, as_list=isinstance(root, SequenceNode) or (root is None and path == SERIES))
    return (text + entry.replace("\n", end)).encode()


def _is_flow(root: Node) -> bool:
    return isinstance(root, (MappingNode, SequenceNode)) and bool(root.flow_style)


def _entry(root: Node | None, keys: Mapping[str, str], *, as_list: bool) -> str:
    indent = " " * (root.start_mark.column if root is not None else 0)
    lines = [f"{key}: {quoted(value)}" for key, value in keys.items()]
    if as_list:
        return f"{indent}- " + f"\n{indent}  ".join(lines) + "\n"
    identity = slug(keys["name"]) or short_digest(keys["name"])
    return f"{indent}{identity}:\n" + "".join(f"{indent}  {line}\n" for line in lines)


def _write(site: Path, path: str, content: bytes) -> None:
    file = site / path
    aside = file.with_name(f".{file.name}.new")
    try:
        aside.write_bytes(content)
        os.replace(aside, file)
    except OSError as error:
        raise SiteError(f"{path} cannot be written: {error.strerror}") from error
