"""The few files read at every build: settings, declared taxonomy, templates, messages, the theme's static files."""

from __future__ import annotations

from hashlib import blake2b
from pathlib import Path
from zoneinfo import ZoneInfo

from msgspec import Struct, msgpack

from glonews.build.odd_files import missing_portraits, misspelt_templates, mixed_icons
from glonews.build.place import PACKAGE, Place
from glonews.model.front import FrontPlan
from glonews.model.settings import Settings
from glonews.model.taxonomy import Taxonomy
from glonews.problems import Problem
from glonews.settings import read_authors, read_categories, read_front, read_series, read_settings, read_tags
from glonews.sources.state import digest_of

SETTINGS = ("site", "categories", "authors", "tags", "series", "front")


class SiteFiles(Struct, frozen=True):
    """Everything about a site that is not an article."""

    settings: Settings
    taxonomy: Taxonomy
    front: FrontPlan
    templates: dict[str, str]
    theme_static: dict[str, str]
    """Static files of the default theme that the site does not override: path -> digest."""
    messages: dict[str, bytes]
    problems: tuple[Problem, ...]

    def digest(self) -> str:
        """Digest settings, taxonomy, templates and messages together."""
        parts = (self.settings, self.taxonomy, sorted(self.templates.items()), sorted(self.messages.items()))
        return blake2b(msgpack.encode(parts), digest_size=12).hexdigest()


def read_site_files(place: Place) -> SiteFiles:
    """Read the site's own settings and theme over the default theme. Problems are collected, not raised."""
    settings, problems = read_settings("content/site.yaml", _bytes(place.site / "content/site.yaml"))
    taxonomy, more = _taxonomy(place.site, settings)
    front, crooked = read_front(
        "content/front.yaml", _bytes(place.site / "content/front.yaml"), ZoneInfo(settings.timezone)
    )
    templates, broken = _templates(place)
    return SiteFiles(
        settings=settings,
        taxonomy=taxonomy,
        front=front,
        templates=templates,
        theme_static=_theme_static(place),
        messages={path.parts[-3]: path.read_bytes() for path in sorted(PACKAGE.glob("locale/*/LC_MESSAGES/*.mo"))},
        problems=(
            *problems,
            *more,
            *crooked,
            *broken,
            *_misnamed(place.site),
            *_irregular(place.site),
            *misspelt_templates(place.theme, place.site, templates),
            *mixed_icons(place.theme, place.site),
            *missing_portraits(place.site, taxonomy.people),
        ),
    )


def _misnamed(site: Path) -> list[Problem]:
    """Warn of settings files whose name has another ending than the one that is read."""
    return [
        Problem(f"content/{name}.yml", 0, 0, "misnamed-settings", "warning", "this file is not read",
                f"call it {name}.yaml")
        for name in SETTINGS
        if (site / "content" / f"{name}.yml").is_file()
    ]  # fmt: skip


def _irregular(site: Path) -> list[Problem]:
    """Tell of what has the name of a settings file and is a folder, a pipe or a device."""
    files = [(name, site / "content" / f"{name}.yaml") for name in SETTINGS]
    return [
        Problem(f"content/{name}.yaml", 0, 0, "unreadable-file", "error", "this is no regular file",
                "put a file in its place")
        for name, file in files
        if file.exists() and not file.is_file()
    ]  # fmt: skip


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes() if path.is_file() else None  # a pipe would never end
    except OSError:
        return None


def _taxonomy(site: Path, settings: Settings) -> tuple[Taxonomy, list[Problem]]:
    problems: list[Problem] = []
    categories, found = read_categories(
        "content/categories.yaml", _bytes(site / "content/categories.yaml"), settings.paths,
        settings.editions,
    )  # fmt: skip
    problems.extend(found)
    people, found = read_authors("content/authors.yaml", _bytes(site / "content/authors.yaml"))
    problems.extend(found)
    tags, found = read_tags("content/tags.yaml", _bytes(site / "content/tags.yaml"))
    problems.extend(found)
    series, found = read_series("content/series.yaml", _bytes(site / "content/series.yaml"))
    problems.extend(found)
    return Taxonomy(categories, people, tags, series), problems


def _templates(place: Place) -> tuple[dict[str, str], list[Problem]]:
    """Give template name -> text, the site's own over the theme's."""
    templates, problems = {}, []
    for root in dict.fromkeys((place.theme / "templates", place.site / "templates")):
        for path in sorted(root.glob("**/*")):
            if not path.is_file():
                continue
            name = path.relative_to(root).as_posix()
            try:
                templates[name] = path.read_text(encoding="utf-8").replace("\r\n", "\n")
            except (OSError, UnicodeDecodeError):
                problems.append(
                    Problem(f"templates/{name}", 0, 0, "unreadable-file", "error",
                            "the template is not readable as UTF-8", "save it as UTF-8")
                )  # fmt: skip
    return templates, problems


def _theme_static(place: Place) -> dict[str, str]:
    root = place.theme / "static"
    if root == place.site / "static":
        return {}
    return {
        f"static/{path.relative_to(root).as_posix()}": digest_of(path.read_bytes())
        for path in sorted(root.glob("**/*"))
        if path.is_file() and not (place.site / "static" / path.relative_to(root)).is_file()
    }
