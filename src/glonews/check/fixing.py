"""Putting right in the sources what the copy desk has a safe correction for; every other byte stays."""

from __future__ import annotations

import os
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from unicodedata import normalize

from glonews.check.run import Findings
from glonews.copydesk import House, Remark, corrected, opened
from glonews.copydesk.correcting import replaced
from glonews.copydesk.house import house_of
from glonews.model.taxonomy import Taxonomy
from glonews.problems import OutputError, Problem
from glonews.settings import read_authors, read_categories, read_settings
from glonews.sources.naming import on_disk
from glonews.text import identity

SPELLINGS = {"similar-tag": ("tags",), "similar-author": ("author", "authors", "name")}
"""Codes whose hint holds the right word, and the keys in which it stands."""
_ENTRY_MARK = re.compile(r"(?:,[ \t]*|\n[ \t]*-[ \t]+)\Z")
_NEXT_ENTRY = re.compile(r"[ \t]*,[ \t]*(?=\S)")


def fix(site: Path, findings: Findings, note: Callable[[str], None]) -> tuple[str, ...]:
    """Correct the files that the findings name; gives the paths of those that changed, in code point order.

    ``note`` is told of files that are left alone: symbolic links, and those that nobody may write.

    :raises OutputError: a file cannot be written.
    """
    house = site_house(site)
    by_path: dict[str, list[Problem]] = defaultdict(list)
    for problem in findings.problems:
        by_path[problem.path].append(problem)
    changed = []
    for path, problems in sorted(by_path.items()):
        if any(problem.code == "decomposed-name" for problem in problems):
            path = _renamed(site, path, note)
            changed.append(path)
        if path.endswith(".md") and _fix_file(site / path, path, problems, house, note):
            changed.append(path)
    return tuple(changed)


def site_house(site: Path) -> House:
    """Read the style and the names of a site."""
    settings, _ = read_settings("content/site.yaml", _bytes(site / "content/site.yaml"))
    categories, _ = read_categories("content/categories.yaml", _bytes(site / "content/categories.yaml"), settings.paths)
    people, _ = read_authors("content/authors.yaml", _bytes(site / "content/authors.yaml"))
    return house_of(settings, Taxonomy(categories, people))


def _fix_file(file: Path, path: str, problems: Iterable[Problem], house: House, note: Callable[[str], None]) -> bool:
    try:
        source = file.read_bytes()
        text = source.decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return False
    better = corrected(_respelt(text, problems), house)
    if better == text:
        return False
    if file.is_symlink():
        note(f"{path} is a symbolic link and was not corrected; correct the file it leads to")
        return False
    if not file.stat().st_mode & 0o222:
        note(f"{path} is protected against writing and was not corrected")
        return False
    _write(file, better.encode(), path)
    return True


def _renamed(site: Path, path: str, note: Callable[[str], None]) -> str:
    """Give a file the composed form of its name, unless a file has that name already; gives the path it has then."""
    composed = normalize("NFC", path)
    found = on_disk(site, path)
    if (site / composed).exists() and not (site / composed).samefile(found):
        note(f"{path} keeps its name: there is another file whose name looks the same")
        return path
    try:
        (site / composed).parent.mkdir(parents=True, exist_ok=True)
        os.replace(found, site / composed)
    except OSError as error:
        raise OutputError(f"{path} cannot be renamed: {error.strerror}") from error
    return composed


def _respelt(text: str, problems: Iterable[Problem]) -> str:
    """Give the text with the words of ``SPELLINGS`` as the hints have them."""
    wanted = [problem for problem in problems if problem.code in SPELLINGS]
    manuscript = opened(text) if wanted and "\r" not in text else None
    if manuscript is None or manuscript.text != text:
        return text
    made: list[Remark] = []
    tags = {identity(word) for value in manuscript.of_key("tags") for word in value.text.split(",")}
    for problem in wanted:
        written, right = _quoted(problem.message), _quoted(problem.hint)
        for value in manuscript.of_key(*SPELLINGS[problem.code]):
            at = _word_at(value.text, written)
            if value.exact and at >= 0 and _is_plain(right):
                start, end = value.start + at, value.start + at + len(written)
                if value.key == "tags" and identity(right) in tags:
                    made.extend(_without_entry(text, start, end))
                else:
                    made.append(Remark(start, end, "", "", right))
        if problem.code == "similar-tag":
            tags.add(identity(right))
    return replaced(manuscript, made)


def _without_entry(text: str, start: int, end: int) -> Iterator[Remark]:
    """Take an entry out of a list that has the right word already; in quotation marks it is left to its writer."""
    if before := _ENTRY_MARK.search(text, 0, start):
        yield Remark(before.start(), end, "", "", "")
    elif behind := _NEXT_ENTRY.match(text, end):
        yield Remark(start, behind.end(), "", "", "")


def _word_at(value: str, word: str) -> int:
    """Give where a word stands in a list with commas, -1 when it is not one of its entries."""
    at = value.find(word)
    before, after = value[:at].rstrip(), value[at + len(word) :].lstrip()
    return at if at >= 0 and (not before or before[-1] in ",#") and (not after or after[0] == ",") else -1


def _quoted(sentence: str) -> str:
    return sentence[sentence.index('"') + 1 : sentence.rindex('"')]


def _is_plain(word: str) -> bool:
    """Tell whether a word stands for itself in YAML, in a list and without quotation marks."""
    return bool(word) and word[0].isalnum() and not any(mark in word for mark in ":#,[]{}\"'\\")


def _write(file: Path, content: bytes, path: str) -> None:
    fresh = file.with_name(f".{file.name}.{os.getpid()}.fix")
    try:
        mode = file.stat().st_mode
        fresh.write_bytes(content)
        os.chmod(fresh, mode & 0o7777)
        os.replace(fresh, file)
    except OSError as error:
        fresh.unlink(missing_ok=True)
        raise OutputError(f"{path} cannot be written: {error.strerror}") from error


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes() if path.is_file() else None
    except OSError:
        return None
