"""Near matches for links that lead nowhere and photos that are not there, looked up when they are told.

They are not stored with the problem: a file that is added later would make another hint.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path
from posixpath import basename, dirname, relpath, splitext
from unicodedata import normalize

from msgspec import structs

from glonews.problems import Problem
from glonews.routes.media import candidates
from glonews.sources.files import PHOTO_ENDINGS
from glonews.text import nearest

LOOKED_UP = 30
"""Problems that get a near match in one run: nobody reads more, and each is a search of the archive."""


def with_near_matches(problems: Iterable[Problem], connection: sqlite3.Connection, site: Path) -> list[Problem]:
    """Give the problems, with the name that was probably meant in the hint where there is one.

    A photo that is there as a symbolic link counts as missing; its hint says why.
    """
    left = LOOKED_UP
    told = []
    for problem in problems:
        if problem.code in _FINDERS and left:
            left -= 1
            near = _FINDERS[problem.code](problem, connection)
            if near and normalize("NFC", near) == normalize("NFC", basename(_quoted(problem))):
                near = ""  # it looks the same
                problem = structs.replace(problem, hint="glonews check --fix renames the file so that it is found")
            problem = structs.replace(problem, hint=f'did you mean "{near}"?') if near else problem
            if problem.code in ("missing-photo", "missing-video") and _is_link(site, _quoted(problem)):
                problem = structs.replace(problem, hint="it is a symbolic link; put the file itself there")
            if problem.code == "missing-photo" and (form := _unknown_form(site, _quoted(problem))):
                hint = f"pages show no {form} files; save the photo as JPEG beside it, and name that file"
                problem = structs.replace(problem, hint=hint)
        told.append(problem)
    return told


def _is_link(site: Path, file: str) -> bool:
    return any((site / path).is_symlink() for path in candidates(file))


def _unknown_form(site: Path, file: str) -> str:
    """Give the format of a file that is there, and whose name says that it is no photo for pages: "HEIC"."""
    ending = splitext(file)[1].lower()
    is_there = ending not in PHOTO_ENDINGS and any((site / path).is_file() for path in candidates(file))
    return ending[1:].upper() if is_there else ""


def _article(problem: Problem, connection: sqlite3.Connection) -> str:
    """Give the path, relative to the file that links, of the article whose file name is most like the link's."""
    wanted = splitext(basename(_quoted(problem).partition("#")[0]))[0]
    folder = dirname(problem.path)
    # By files, not by articles: of one that cannot be read an earlier version may be known, or none.
    known = "SELECT path FROM source WHERE kind = 'article' AND "
    same_name = connection.execute(known + "path LIKE ? LIMIT 2", (f"%/{wanted}.md",)).fetchall()
    if len(same_name) == 1:
        return relpath(same_name[0][0], folder)
    # A link is mistyped near where it leads: the same month, else the same beginning of the name.
    rows = connection.execute(
        known + "((path >= ? AND path < ?) OR path LIKE ?) ORDER BY path LIMIT 2000",
        (f"{folder}/", f"{folder}0", f"%/{wanted[:4]}%"),
    )
    names = {splitext(basename(path))[0]: path for (path,) in rows}
    near = nearest(wanted, names)
    return relpath(names[near], folder) if near else ""


def _photo(problem: Problem, connection: sqlite3.Connection) -> str:
    """Give the name of the photo in the same folder that is most like the missing one."""
    wanted = _quoted(problem)
    folder = dirname(wanted).lstrip("/")
    rows = connection.execute("SELECT path FROM photo WHERE path >= ? AND path < ?", (f"{folder}/", f"{folder}0"))
    return nearest(basename(wanted), (basename(path) for (path,) in rows if dirname(path) == folder))


def _video(problem: Problem, connection: sqlite3.Connection) -> str:
    """Give the name of the video, or of the captions, in the same folder that is most like the missing one."""
    wanted = _quoted(problem)
    folder, ending = dirname(wanted).lstrip("/"), splitext(wanted)[1].lower()
    rows = connection.execute(
        "SELECT path FROM source WHERE kind = 'video' AND path >= ? AND path < ?", (f"{folder}/", f"{folder}0")
    )
    names = (basename(path) for (path,) in rows if dirname(path) == folder)
    return nearest(basename(wanted), (name for name in names if (ending == ".vtt") == name.lower().endswith(".vtt")))


def _quoted(problem: Problem) -> str:
    """Give the name that the message quotes."""
    parts = problem.message.split('"')
    return parts[1] if len(parts) > 2 else ""


_FINDERS = {"dead-link": _article, "missing-photo": _photo, "missing-video": _video}
