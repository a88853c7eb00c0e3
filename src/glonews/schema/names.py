"""The names that a site declares, for completion while typing; what is not declared is not looked for in articles."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from glonews.settings import read_authors, read_categories, read_series, read_settings, read_tags


class Names(Struct, frozen=True):
    """What may be completed, each in the order of its file."""

    categories: tuple[str, ...] = ()
    """Paths of names, "Chính trị/Tin tức"."""
    people: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    series: tuple[str, ...] = ()


def names_of(site: Path) -> Names:
    """Read the declared names of a site; what cannot be read has none."""
    settings, _ = read_settings("", _bytes(site, "site"))
    categories, _ = read_categories("", _bytes(site, "categories"), settings.paths, settings.editions)
    people, _ = read_authors("", _bytes(site, "authors"))
    tags, _ = read_tags("", _bytes(site, "tags"))
    series, _ = read_series("", _bytes(site, "series"))
    by_key = {category.key: category.name for category in categories}
    paths = ["/".join(by_key[key] for key in _upward(category.key)) for category in categories]
    return Names(
        tuple(paths),
        tuple(person.name for person in people),
        tuple(tag.name for tag in tags),
        tuple(one.name for one in series),
    )


def _upward(key: str) -> list[str]:
    """Give the keys of a category's ancestors and its own, from the top."""
    parts = key.split("/")
    return ["/".join(parts[:depth]) for depth in range(1, len(parts) + 1)]


def _bytes(site: Path, name: str) -> bytes | None:
    try:
        file = site / "content" / f"{name}.yaml"
        return file.read_bytes() if file.is_file() else None
    except OSError:
        return None
