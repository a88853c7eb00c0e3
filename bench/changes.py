"""The edits of a newsroom's day, each made to the files of a site. ``serial`` makes every repetition a new edit."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from checkout import article_files, dumped, line_of, read_tree

THEME = Path(__file__).resolve().parents[1] / "templates"
Change = Callable[[Path, int], Path | None]
"""Changes the files of a site; gives the changed file."""


def no_change(site: Path, serial: int) -> None:
    """Leave everything as it is."""


def add_article(site: Path, serial: int) -> Path:
    """Add an article that is newer than all others: the newest one again, under another title and name."""
    newest = newest_article(site)
    date = date_of(newest) + timedelta(minutes=1)
    text = with_line(newest.read_text(encoding="utf-8"), "date", date.isoformat())
    title = line_of(newest, "title").partition(" (thêm ")[0]
    added = newest.with_name(f"{newest.stem.partition('-them-')[0]}-them-{serial}.md")
    added.write_text(with_line(text, "title", quoted(f"{title} (thêm {serial})")), encoding="utf-8")
    return added


def edit_body(site: Path, serial: int) -> Path:
    """Add a sentence at the end of an article from the middle of the archive."""
    article = middle_article(site)
    text = article.read_text(encoding="utf-8").rstrip().partition("\n\nTòa soạn sửa bài này ")[0]
    article.write_text(f"{text}\n\nTòa soạn sửa bài này lần {serial}.\n", encoding="utf-8")
    return article


def edit_title(site: Path, serial: int) -> Path:
    """Change the title of an article from the middle of the archive; its address stays."""
    article = middle_article(site)
    title = line_of(article, "title").partition(" (sửa ")[0]
    text = with_line(article.read_text(encoding="utf-8"), "title", quoted(f"{title} (sửa {serial})"))
    article.write_text(text, encoding="utf-8")
    return article


def rename_category(site: Path, serial: int) -> Path:
    """Give another name to a section of the deepest level, which only its own articles and listings show."""
    return renamed(site, serial, deepest=True)


def rename_in_menu(site: Path, serial: int) -> Path:
    """Give another name to a section of the first level, which the menu of every page shows."""
    return renamed(site, serial, deepest=False)


def renamed(site: Path, serial: int, *, deepest: bool) -> Path:
    """Rename the section in the middle of a level of the tree; its address stays."""
    tree = read_tree(site)
    level = levels(tree)[-1 if deepest else 0]
    section = level[len(level) // 2]
    # A name without a slug would take the address along, which is another edit.
    assert "slug" in section, "content/categories.yaml: every section needs name and slug"
    section["name"] = f"{section['name'].partition(' (')[0]} ({serial})"
    file = site / "content/categories.yaml"
    file.write_text(dumped(tree), encoding="utf-8")
    return file


def edit_template(site: Path, serial: int) -> Path:
    """Put a line into the template of articles, which every one of them shows."""
    text = (THEME / "article.html").read_text(encoding="utf-8")
    before, end, after = text.rpartition("{% endblock %}")
    file = site / "templates/article.html"
    file.parent.mkdir(exist_ok=True)
    file.write_text(f'{before}<p class="note">Mẫu lần {serial}</p>\n{end}{after}', encoding="utf-8")
    return file


CHANGES: dict[str, Change] = {
    "no change": no_change,
    "add one": add_article,
    "edit one body": edit_body,
    "edit one title": edit_title,
    "new category name": rename_category,
    "new name in the menu": rename_in_menu,
    "template edit": edit_template,
}


def middle_article(site: Path) -> Path:
    """Give the article in the middle of the archive."""
    files = article_files(site)
    return files[len(files) // 2]


def newest_article(site: Path) -> Path:
    """Give the newest article of the last folder, which holds the last month."""
    files = article_files(site)
    return max((file for file in files if file.parent == files[-1].parent), key=date_of)


def date_of(file: Path) -> datetime:
    """Give the date of an article."""
    return datetime.fromisoformat(line_of(file, "date"))


def levels(tree: list[dict]) -> list[list[dict]]:
    """Give the sections of every level, from the top."""
    found = []
    while tree:
        found.append(tree)
        tree = [child for section in tree for child in section.get("children") or ()]
    return found


def with_line(text: str, key: str, value: str) -> str:
    """Replace the value of a key of the front matter."""
    lines = text.split("\n")
    at = next(number for number, line in enumerate(lines) if line.startswith(key + ":"))
    lines[at] = f"{key}: {value}"
    return "\n".join(lines)


def quoted(text: str) -> str:
    """Put a text between quotation marks, as YAML wants it."""
    return json.dumps(text, ensure_ascii=False)
