"""A new article: its place, its front matter in the order of the schema, a beginning for its type, its photos."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from msgspec import Struct, json

from glonews.drafting.photos import Taken, taken_in
from glonews.frontmatter.schema import ARTICLE_KEYS, PHOTO_KEYS
from glonews.model.article import ArticleType
from glonews.problems import SiteError
from glonews.text import nfc, short_digest, slug

Say = Callable[[str], str]
BEGINNINGS: dict[ArticleType, str] = {
    "live": "## {hour} {first}\n\n{here}",
    "photo": "{under}",
    "video": "{video}\n\n{here}",
    "infographic": "{chart}",
}
"""What the body of a type begins with; a plain place to write for the others."""


class Draft(Struct, frozen=True, kw_only=True):
    """What is known of an article before it is written."""

    title: str
    moment: datetime
    """Its date, in the zone of the paper."""
    type: ArticleType = "news"
    category: str = ""
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    series: str = ""
    photos: tuple[Path, ...] = ()
    """Pictures anywhere on this machine, to be copied beside the article."""
    is_draft: bool = True


def write_article(site: Path, draft: Draft, say: Say) -> list[str]:
    """Write an article and copy its photos; gives the paths made, relative to the site, the article first.

    ``say`` gives a sentence in the language of the writer.

    :raises SiteError: a file of that name is there, a photo cannot be read, or the disk refuses.
    """
    title = " ".join(nfc(draft.title).split())
    if not title:
        raise SiteError("the title is empty")
    name = slug(title) or short_digest(title)
    folder = f"content/articles/{draft.moment:%Y/%m}"
    path = f"{folder}/{name}.md"
    if (site / path).exists():
        raise SiteError(f'"{path}" is there already; open it, or choose another title')
    photos = [taken_in(photo) for photo in draft.photos]
    _refuse_doubles(site / folder, photos)
    text = f"---\n{_front_matter(title, draft, photos)}---\n\n{_body(draft, say)}\n"
    made = {path: text.encode(), **{f"{folder}/{photo.name}": photo.content for photo in photos}}
    _write_all(site, folder, made)
    return list(made)


def _write_all(site: Path, folder: str, made: dict[str, bytes]) -> None:
    """Write new files, or none of them."""
    begun: list[Path] = []
    try:
        (site / folder).mkdir(parents=True, exist_ok=True)
        for file, content in reversed(made.items()):  # the article last: it names the photos
            with (site / file).open("xb") as target:
                begun.append(site / file)
                target.write(content)
    except OSError as error:
        for unfinished in begun:
            unfinished.unlink(missing_ok=True)
        raise SiteError(f"{error.filename or folder} cannot be written: {error.strerror}") from error


def _refuse_doubles(folder: Path, photos: Sequence[Taken]) -> None:
    names = [photo.name for photo in photos]
    for name in names:
        if names.count(name) > 1 or (folder / name).exists():
            raise SiteError(f'there would be two photos "{name}" in {folder.name}; give one another name')


def _front_matter(title: str, draft: Draft, photos: Sequence[Taken]) -> str:
    values: dict[str, str] = {
        "title": quoted(title),
        "date": f"{draft.moment:%Y-%m-%d %H:%M}",
        "category": quoted(draft.category) if draft.category else "",
        "author": quoted(draft.authors[0]) if len(draft.authors) == 1 else "",
        "authors": _listed(draft.authors) if len(draft.authors) > 1 else "",
        "tags": _listed(draft.tags) if draft.tags else "",
        "summary": '""',
        "photos": "".join(f"\n  - {_photo(photo)}" for photo in photos),
        "type": draft.type if draft.type != "news" else "",
        "series": quoted(draft.series) if draft.series else "",
        "draft": "true" if draft.is_draft else "",
    }
    lines = ((key, values[key]) for key in ARTICLE_KEYS if values.get(key))
    return "".join(f"{key}:{value}\n" if value.startswith("\n") else f"{key}: {value}\n" for key, value in lines)


def _photo(photo: Taken) -> str:
    values = {"file": photo.name, "alt": "", "caption": photo.caption, "credit": photo.credit}
    return "\n    ".join(f"{key}: {quoted(values[key])}" for key in PHOTO_KEYS if key in values)


def _listed(words: Sequence[str]) -> str:
    return f"[{', '.join(map(quoted, words))}]"


def quoted(text: str) -> str:
    """Give a text as YAML reads it back whatever it holds: JSON's quoted strings are YAML's."""
    return json.encode(text).decode()


def _body(draft: Draft, say: Say) -> str:
    words = {
        "here": "Write here.",
        "first": "The beginning",
        "under": "A few words about the pictures.",
        "video": "Put the address of the video here, alone in its line.",
        "chart": "Put the chart here, and in words what it shows.",
    }
    said = {name: say(word) for name, word in words.items()}
    return BEGINNINGS.get(draft.type, "{here}").format(hour=f"{draft.moment:%H:%M}", **said)
