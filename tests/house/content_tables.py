"""Writes the tables of docs/content.md from the types of the keys: ``python tests/house/content_tables.py``."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal, get_args, get_origin

from msgspec import Meta, Struct, json, structs

from glonews.frontmatter import schema
from glonews.settings import schema as settings

DOCUMENT = Path(__file__).parents[2] / "docs" / "content.md"
TABLES: dict[str, type[Struct]] = {
    "article": schema.ArticleKeys,
    "photo": schema.WrittenPhoto,
    "video": schema.WrittenVideo,
    "byline": schema.WrittenByline,
    "correction": schema.WrittenCorrection,
    "withdrawal": schema.WrittenWithdrawal,
    "page": schema.PageKeys,
    "category": settings.CategoryKeys,
    "person": settings.PersonKeys,
    "tag": settings.TagKeys,
    "series": settings.SeriesKeys,
    "pick": settings.PickKeys,
    "slot": settings.SlotKeys,
    "partner": settings.PartnerKeys,
}


def with_tables(document: str) -> str:
    """Give the document with the table of every type between its two marks."""
    for name, keys in TABLES.items():
        marks = re.compile(rf"(<!-- table: {name} -->\n).*?(<!-- end -->\n)", re.DOTALL)
        document, count = marks.subn(lambda found, keys=keys: found[1] + table(keys) + found[2], document)
        if count != 1:
            raise ValueError(f'docs/content.md needs the marks of the table "{name}" once, and has them {count} times')
    return document


def table(keys: type[Struct]) -> str:
    """Give the keys of a type as a Markdown table."""
    lines = ["| key | meaning | example |", "| --- | --- | --- |"]
    for field in structs.fields(keys):
        meta = next(part for part in get_args(field.type) if isinstance(part, Meta))
        said = f"{meta.description}{_choices(field.type)}{' **Required.**' if field.required else ''}"
        lines.append(f"| `{field.name}` | {said} | `{_written((meta.examples or [''])[0])}` |")
    return "\n".join(lines) + "\n"


def _choices(annotated: object) -> str:
    base = get_args(annotated)[0]
    words = [str(word) for word in get_args(base) if word] if get_origin(base) is Literal else []
    return f" One of `{'`, `'.join(words)}`." if words else ""


def _written(example: object) -> str:
    """Give an example as a writer types it."""
    text = example if isinstance(example, str) else json.encode(example).decode()
    return text.replace("|", "\\|")


if __name__ == "__main__":
    DOCUMENT.write_text(with_tables(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")
