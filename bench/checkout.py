"""The site folder that is measured: a git checkout of a corpus, which is put back after the measuring."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import yaml
from corpus import Corpus, write_corpus

IGNORED = "dist/\n.glonews/\n"
# No maintenance in the middle of a measurement, and no signature or hook of the person who measures.
SETTINGS = {
    "user.name": "bench",
    "user.email": "bench@localhost",
    "gc.auto": "0",
    "maintenance.auto": "false",
    "commit.gpgsign": "false",
    "core.hooksPath": "/dev/null",
}

ASIDE = "forgotten"


class Checkout:
    """A site under git. The first commit is the corpus as it was written."""

    def __init__(self, site: Path) -> None:
        self.site = site

    @classmethod
    def of_articles(cls, site: Path, articles: int) -> Checkout:
        """Open the site, or make it from our own corpus. A folder without a commit is one whose making failed."""
        checkout = cls(site)
        if checkout.is_made():
            return checkout
        shutil.rmtree(site, ignore_errors=True)
        write_corpus(site, Corpus(articles))
        return checkout.committed_first()

    @classmethod
    def of_folder(cls, site: Path, source: Path) -> Checkout:
        """Copy a folder that holds ``content/``; sections without a tree get one."""
        shutil.rmtree(site, ignore_errors=True)
        shutil.copytree(source / "content", site / "content")
        if not (site / "content/categories.yaml").exists():
            tree = derived_tree(site / "content", known_names(source / "corpus.json"))
            (site / "content/categories.yaml").write_text(dumped(tree), encoding="utf-8")
        return cls(site).committed_first()

    def is_made(self) -> bool:
        """Claim that the folder is a checkout of its own with a commit."""
        return (self.site / ".git").is_dir() and not subprocess.call(
            ["git", "-C", self.site, "rev-parse", "--verify", "--quiet", "corpus"], stdout=subprocess.DEVNULL
        )

    def committed_first(self) -> Checkout:
        """Put the folder under git."""
        (self.site / ".gitignore").write_text(IGNORED, encoding="utf-8")
        subprocess.run(["git", "init", "--quiet", self.site], check=True)
        for key, value in SETTINGS.items():
            self.git("config", key, value)
        self.commit()
        self.git("tag", "corpus")
        return self

    def commit(self) -> None:
        """Commit whatever has changed."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "bench")

    def restore(self) -> None:
        """Go back to the corpus as it was written; the built site is forgotten."""
        self.git("reset", "--quiet", "--hard", "corpus")
        self.git("clean", "--quiet", "-d", "--force")
        self.forget()

    def forget(self) -> None:
        """Remove the built site and what the program remembers of it."""
        for name in ("dist", ".glonews"):
            put_aside(self.site / name, self.site.parent)

    def git(self, *words: str) -> None:
        """Run a git command in the site."""
        subprocess.run(["git", "-C", self.site, *words], check=True)


def put_aside(folder: Path, work: Path) -> None:
    """Move a folder out of the way. ``run.py`` deletes it at its very end.

    Deleted here it would slow down what is measured next, ours and others': ext4 passes over every file number that
    became free within the last minutes, one by one.
    """
    if folder.exists():
        aside = work / ASIDE
        aside.mkdir(exist_ok=True)
        folder.rename(aside / f"{len(list(aside.iterdir()))}")


def dumped(tree: list[dict]) -> str:
    """Give the text of a ``categories.yaml``. JSON is YAML, too."""
    return json.dumps(tree, ensure_ascii=False, indent=1) + "\n"


def read_tree(site: Path) -> list[dict]:
    """Read ``categories.yaml`` with everything in it as text."""
    text = (site / "content/categories.yaml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=yaml.BaseLoader)


def known_names(description: Path) -> Mapping[str, str]:
    """Give the names by path of slugs that lie in a ``corpus.json``: {"sections": [{"path", "name"}]}."""
    if not description.exists():
        return {}
    sections = json.loads(description.read_text(encoding="utf-8")).get("sections", [])
    return {section["path"]: section["name"] for section in sections}


def derived_tree(content: Path, names: Mapping[str, str]) -> list[dict]:
    """Make a tree of the categories that articles name, in the order of ``names`` and then of the alphabet."""
    used = {line_of(file, "category") for file in content.rglob("*.md")} - {""}
    top: list[dict] = []
    for path in [*names, *sorted(used)]:
        siblings, above = top, ""
        for part in path.split("/"):
            above += part
            found = next((entry for entry in siblings if entry["slug"] == part), None)
            if found is None:
                name = names.get(above, part.replace("-", " ").capitalize())
                siblings.append(found := {"name": name, "slug": part, "children": []})
            siblings, above = found["children"], above + "/"
    return top


def line_of(file: Path, key: str) -> str:
    """Give the value of a key that stands on one line of the front matter, or nothing."""
    for line in file.read_text(encoding="utf-8").splitlines()[1:]:
        if line.startswith(key + ":"):
            return str(yaml.safe_load(line.partition(":")[2]) or "")
        if line == "---":
            break
    return ""


def article_files(site: Path) -> list[Path]:
    """Give the files of articles by path; with folders of years and months that is by month."""
    files = (path for path in (site / "content").rglob("*.md") if "pages" not in path.parts[:-1])
    return sorted(path for path in files if path.parent != site / "content")
