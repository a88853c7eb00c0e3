"""``glonews new``: asks what it has to know, writes the file, and opens it where that is asked for."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click
from msgspec import Struct

from glonews.cli.language import speech_for
from glonews.cli.telling import told
from glonews.drafting import Draft, declare_author, declare_series, write_article
from glonews.model.article import ArticleType
from glonews.model.settings import Settings
from glonews.model.taxonomy import Taxonomy
from glonews.problems import GlonewsError, Problem, SiteError
from glonews.problems.speech import Speech
from glonews.schema import names_of
from glonews.settings import read_authors, read_categories, read_settings
from glonews.taxonomy import CategoryTree, People

CATEGORIES = "content/categories.yaml"
AUTHOR_KEYS = ("real_name", "role", "email")


class Wishes(Struct, frozen=True, kw_only=True):
    """What the command line says of something new."""

    now: int
    """Seconds since 1970-01-01T00:00Z."""
    type: ArticleType
    category: str
    authors: tuple[str, ...]
    tags: tuple[str, ...]
    series: str
    photos: tuple[Path, ...]
    publish: bool
    edit: bool
    more: dict[str, str]
    """Other keys of a person or series."""


def run_new(site: Path, words: tuple[str, ...], wishes: Wishes, language: str | None) -> int:
    """Write something new; gives the exit code."""
    speech = speech_for(language, site)
    try:
        if not (site / "content").is_dir():
            raise SiteError(
                f'there is no folder "content" in {site.resolve().name}; "glonews init" makes a new newspaper'
            )
        _refuse_other_letters(words, wishes)
        made = _made(site, words, wishes, speech)
    except GlonewsError as error:
        problems = error.problems if isinstance(error, SiteError) else ()
        for text in told(problems, site, speech, lambda text, colour: click.style(text, fg=colour)):
            click.echo(text, err=True)
        click.echo(f"glonews: {speech.say(str(error))}", err=True)
        return 1
    for path in made:
        click.echo(path)
    return _edited(site / made[0], speech) if wishes.edit else 0


def _refuse_other_letters(words: tuple[str, ...], wishes: Wishes) -> None:
    """Refuse bytes that are no UTF-8: Python hands them on as halves of surrogate pairs."""
    photos = [str(photo) for photo in wishes.photos]
    given = (*words, wishes.category, *wishes.authors, *wishes.tags, wishes.series, *wishes.more.values(), *photos)
    for text in given:
        try:
            text.encode()
        except UnicodeEncodeError:
            shown = text.encode("utf-8", "replace").decode()
            raise SiteError(
                f'"{shown}" is not written in UTF-8; set the terminal to UTF-8 and write it again'
            ) from None


def _made(site: Path, words: tuple[str, ...], wishes: Wishes, speech: Speech) -> list[str]:
    if len(words) == 2 and words[0] == "author":
        return [declare_author(site, words[1], {key: wishes.more.get(key, "") for key in AUTHOR_KEYS})]
    if len(words) == 2 and words[0] == "series":
        return [declare_series(site, words[1], {"description": wishes.more.get("description", "")})]
    if len(words) != 1:
        raise SiteError("put the title between quotation marks; or write: new author NAME, new series NAME")
    settings, taxonomy = _declared(site)
    draft = Draft(
        title=words[0],
        moment=datetime.fromtimestamp(wishes.now, ZoneInfo(settings.timezone)),
        type=wishes.type,
        category=_category(site, wishes.category, taxonomy, speech),
        authors=wishes.authors or _writer(site, taxonomy),
        tags=wishes.tags,
        series=wishes.series,
        photos=wishes.photos,
        is_draft=not wishes.publish,
    )
    return write_article(site, draft, speech.say)


def _declared(site: Path) -> tuple[Settings, Taxonomy]:
    """Read what the site declares; its errors are told by builds and checks."""
    settings, _ = read_settings("content/site.yaml", _bytes(site, "site"))
    categories, _ = read_categories(
        "content/categories.yaml", _bytes(site, "categories"), settings.paths, settings.editions
    )
    people, _ = read_authors("content/authors.yaml", _bytes(site, "authors"))
    return settings, Taxonomy(categories, people, (), ())


def _bytes(site: Path, name: str) -> bytes | None:
    file = site / "content" / f"{name}.yaml"
    return file.read_bytes() if file.is_file() else None


def _category(site: Path, written: str, taxonomy: Taxonomy, speech: Speech) -> str:
    """Give the category as asked for, or as chosen from a list when somebody sits at a terminal."""
    tree = CategoryTree(taxonomy.categories)
    if written and tree.key_of(written) is None:
        near = tree.nearest(written)
        hint = f'did you mean "{near}"?' if near else "categories are declared in content/categories.yaml"
        problem = Problem(CATEGORIES, 0, 0, "unknown-category", "error", f'unknown category "{written}"', hint)
        raise SiteError("nothing was written", (problem,))
    names = names_of(site).categories
    if written or not names or not sys.stdin.isatty():
        return written
    for number, name in enumerate(names, 1):
        click.echo(f"{number:>4}  {name}", err=True)
    chosen = click.prompt(speech.say("category"), type=click.IntRange(1, len(names)), err=True)
    return names[int(chosen) - 1]


def _writer(site: Path, taxonomy: Taxonomy) -> tuple[str, ...]:
    """Give the person of the paper who is called as git knows the user, if there is one."""
    try:
        command = ["git", "config", "user.name"]
        name = subprocess.run(command, cwd=site, capture_output=True, check=True).stdout.decode("utf-8", "replace")
    except (OSError, subprocess.CalledProcessError):
        return ()
    key = People(taxonomy.people).key_of(name.strip())
    return tuple(person.name for person in taxonomy.people if person.key == key)


def _edited(file: Path, speech: Speech) -> int:
    """Open a file in the editor's program and wait until it is closed."""
    program = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if not program:
        click.echo(f"glonews: {speech.say('set EDITOR to the program that --edit is to open, such as nano')}", err=True)
        return 1
    try:
        return subprocess.call([*shlex.split(program), str(file)])
    except OSError as error:
        click.echo(f"glonews: {speech.say(f'{program} cannot be started: {error.strerror}')}", err=True)
        return 1
