"""Files of a site that are there and not used, or named and not there: slips that nothing else would tell of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from unicodedata import normalize

from glonews.model.taxonomy import Person
from glonews.problems import Problem
from glonews.routes.media import candidates
from glonews.sources.naming import on_disk

AUTHORS = "content/authors.yaml"


def misspelt_templates(theme: Path, site: Path, templates: Mapping[str, str]) -> list[Problem]:
    """Warn of templates of the site that replace none of the theme and are named by no other template.

    ``templates`` holds the texts of all templates by name.
    """
    if theme == site or not (site / "templates").is_dir():
        return []
    standard = {path.relative_to(theme / "templates").as_posix() for path in (theme / "templates").rglob("*")}
    own = sorted(name for name in templates if name not in standard)
    unused = [name for name in own if not any(name in text for text in templates.values())]
    return [_unused(name, standard) for name in unused]


def _unused(name: str, standard: Iterable[str]) -> Problem:
    from glonews.text import did_you_mean  # deferred: only a site with a mistake needs it

    hint = did_you_mean(name, sorted(standard)) or "call it like the template it is to replace, or include it in one"
    return Problem(f"templates/{name}", 0, 0, "unused-template", "warning", "no page uses this template", hint)


ICONS = ("icon.svg", "favicon.ico", "icon-192.png", "icon-512.png", "icon-maskable.png", "apple-touch-icon.png")


def mixed_icons(theme: Path, site: Path) -> list[Problem]:
    """Warn when a site has replaced some icons of the theme but not all: readers would see two different signs."""
    if theme == site:
        return []
    own = [name for name in ICONS if (site / "static" / name).is_file()]
    others = ", ".join(name for name in ICONS if name not in own)
    if not own or not others:
        return []
    message = f"{own[0]} is the paper's own, but these icons are still those of the theme: {others}"
    hint = "put the paper's own beside it"
    return [Problem(f"static/{own[0]}", 0, 0, "mixed-icons", "warning", message, hint)]


def missing_portraits(site: Path, people: Iterable[Person]) -> list[Problem]:
    """Warn of people whose photo is named in authors.yaml and not there."""
    missing = [person for person in people if person.photo and not _is_there(site, person.photo)]
    lines = (site / AUTHORS).read_bytes().decode("utf-8", "replace").splitlines() if missing else []
    return [_missing(person, lines) for person in missing]


def _is_there(site: Path, photo: str) -> bool:
    return any(Path(on_disk(site, path)).is_file() for path in candidates(photo))


def _missing(person: Person, lines: list[str]) -> Problem:
    name = person.photo.rpartition("/")[2]
    places = ((at + 1, normalize("NFC", line).find(name) + 1) for at, line in enumerate(lines))
    line, column = next((place for place in places if place[1]), (0, 0))
    message = f'the portrait "{person.photo}" of {person.name} is not there'
    return Problem(
        AUTHORS, line, column, "missing-portrait", "warning", message, "put the file there, or correct its name"
    )
