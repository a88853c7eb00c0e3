"""A newsroom that edits a site: one method an edit, and the state from which every source is written."""

from __future__ import annotations

import copy
import json
import os
import shutil
from collections.abc import Iterable
from functools import cache
from io import BytesIO
from typing import Any, NamedTuple

from films import PLACE, mp4, webm
from harness import Site
from PIL import Image

from glonews.build.place import PACKAGE
from glonews.problems import Problem
from glonews.text import short_digest

THEME = PACKAGE.parent.parent / "templates"


class Edit(NamedTuple):
    """One edit: the name of a method of ``Newsroom`` and its arguments."""

    name: str
    arguments: tuple[Any, ...] = ()

    def __repr__(self) -> str:
        return f"{self.name}{self.arguments!r}" if len(self.arguments) != 1 else f"{self.name}({self.arguments[0]!r})"


@cache
def picture(variant: int, ending: str) -> bytes:
    """Give a tiny picture; the variants differ in size and colour, and the third has two widths."""
    target = BytesIO()
    image = Image.new("RGB", (600, 60) if variant == 3 else (8 + variant, 6), (40 * variant, 90, 90))
    if ending == "gif":
        image.save(target, "GIF", save_all=True, append_images=[Image.new("RGB", image.size)], duration=100)
    else:
        image.save(target, "PNG" if ending == "png" else "JPEG")
    return target.getvalue()


def clip(variant: int, ending: str) -> bytes:
    """Give a video or captions; the third variant is none that browsers show, the fourth tells its place."""
    if variant == 2:
        return b"\0\0\0\x14ftypqt  \0\0\0\0qt  "
    if ending == "vtt":
        return f"WEBVTT\n\n00:00.000 --> 00:0{variant + 1}.000\nXin chào.\n".encode()
    film = webm if ending == "webm" else mp4
    return film(seconds=variant + 1, place=PLACE if variant == 3 else "")


class Newsroom:
    """Applies edits to a site and can put right what a build has complained about."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.fronts: dict[str, dict[str, Any]] = {}
        """Source path of an article or page -> its front matter."""
        self.bodies: dict[str, tuple[str, ...]] = {}
        self.keys: dict[str, Any] = {"page_size": 3, "feed_size": 3}
        self.commits: list[tuple[str, Any]] = []
        self._write_settings()

    def apply(self, edit: Edit) -> None:
        """Carry out one edit."""
        getattr(self, edit.name)(*edit.arguments)

    # Articles and pages.

    def add(self, path: str, front: dict[str, Any], body: tuple[str, ...]) -> None:
        """Write a new article over whatever was there."""
        self.fronts[path] = {"title": "Bài " + path[-6:-3], "date": "2021-01-08 10:32", **front}
        self.bodies[path] = body
        self._write(path)

    def remove(self, path: str) -> None:
        """Delete an article or page."""
        self.fronts.pop(path, None)
        self.bodies.pop(path, None)
        self.site.delete(path)

    def rename(self, old: str, new: str) -> None:
        """Move an article over whatever was there."""
        if old in self.fronts and old != new:
            self.fronts[new], self.bodies[new] = self.fronts.pop(old), self.bodies.pop(old)
            self.site.rename(old, new)

    def change(self, path: str, key: str, value: Any) -> None:
        """Set a field of an article, or take it out."""
        if path in self.fronts:
            self.fronts[path][key] = value
            self._write(path)

    def rewrite(self, path: str, body: tuple[str, ...]) -> None:
        """Give an article another body."""
        if path in self.fronts:
            self.bodies[path] = body
            self._write(path)

    def page(self, path: str, front: dict[str, Any], body: tuple[str, ...]) -> None:
        """Write a static page."""
        self.fronts[path] = {"title": "Giới thiệu", **front}
        self.bodies[path] = body
        self._write(path)

    def restrict(self, path: str, file: str, terms: dict[str, Any]) -> None:
        """State, in one article, terms for a photo that others may show, too."""
        if path in self.fronts:
            self.fronts[path]["photos"] = [{"file": file, **terms}]
            self._write(path)

    def spoil(self, path: str) -> None:
        """Leave an article with front matter that cannot be read."""
        if path in self.fronts:
            self.site.write(path, '---\ntitle: "Bài\ndate: [\n---\nDở dang.\n')

    def sneak(self, path: str) -> None:
        """Change an article without changing its size or its time of modification."""
        if path in self.fronts and self.fronts[path].get("title"):
            title = self.fronts[path]["title"]
            self.fronts[path]["title"] = title[:-1] + ("m" if title[-1] != "m" else "n")
            file = self.site.root / path
            before = file.stat()
            self._write(path)
            os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))

    def touch(self, path: str, seconds: int) -> None:
        """Give an article another time of modification and no other content."""
        if path in self.fronts:
            os.utime(self.site.root / path, (seconds, seconds))

    def _write(self, path: str) -> None:
        lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in self.fronts[path].items()
                 if value is not None]  # fmt: skip
        self.site.write(path, f"---\n{''.join(lines)}---\n" + "\n\n".join(self.bodies[path]) + "\n")

    # Photos, static files, templates.

    def photo(self, path: str, variant: int) -> None:
        """Put a photo in place."""
        self.site.write(path, picture(variant, path[-3:]))

    def clip(self, path: str, variant: int) -> None:
        """Put a video or captions in place."""
        self.site.write(path, clip(variant, path.rpartition(".")[2]))

    def move_photo(self, old: str, new: str) -> None:
        """Move a photo over whatever was there, whether articles name it or not."""
        if old != new and (self.site.root / old).is_file():
            self.site.rename(old, new)

    def drop(self, path: str) -> None:
        """Delete a photo, a static file, a template or one of the YAML files."""
        self.site.delete(path)

    def file(self, path: str, content: str) -> None:
        """Write a static file or one of the YAML files."""
        self.site.write(path, content)

    def template(self, name: str, variant: int) -> None:
        """Override one template by a variant of the theme's."""
        text = (THEME / name).read_text(encoding="utf-8")
        self.site.write(f"templates/{name}", text.replace('class="', f'class="v{variant} ', 1))

    def template_text(self, name: str, text: str) -> None:
        """Override one template by another text."""
        self.site.write(f"templates/{name}", text)

    # Settings and the hour.

    def setting(self, key: str, value: Any) -> None:
        """Set a key of site.yaml, or take it out."""
        self.keys[key] = value
        self._write_settings()

    def _write_settings(self) -> None:
        lines = (f"{k}: {json.dumps(v, ensure_ascii=False)}\n" for k, v in self.keys.items() if v is not None)
        self.site.write("content/site.yaml", "".join(lines))

    def at(self, now: int) -> None:
        """Build at another instant from now on."""
        self.site.now = now

    def drafts(self, shown: bool) -> None:
        """Build with or without drafts from now on."""
        self.site.drafts = shown

    def hurry(self, seconds: float | None) -> None:
        """Build with so much time for photos from now on, or with all the time."""
        self.site.photo_seconds = seconds

    def jobs(self, count: int) -> None:
        """Build with so many processes from now on."""
        self.site.jobs = count

    # Accidents.

    def lose_output(self, number: int) -> None:
        """Delete an output file."""
        if files := sorted(self.site.snapshot()):
            (self.site.output / files[number % len(files)]).unlink()

    def spoil_output(self, number: int) -> None:
        """Edit an output file by hand."""
        if files := sorted(self.site.snapshot()):
            with (self.site.output / files[number % len(files)]).open("ab") as file:
                file.write(b"<!-- by hand -->")

    def lose_all_output(self) -> None:
        """Delete the output folder."""
        shutil.rmtree(self.site.output, ignore_errors=True)

    def lose_index(self) -> None:
        """Delete the index."""
        for file in self.site.state.glob("index.sqlite*"):
            file.unlink()

    def cut_index(self, part: int) -> None:
        """Truncate the index to so many eighths."""
        index = self.site.state / "index.sqlite"
        if index.exists():
            os.truncate(index, index.stat().st_size * part // 8)

    def age_index(self) -> None:
        """Leave the index of another version."""
        index = self.site.state / "index.sqlite"
        if index.exists():
            with index.open("r+b") as file:
                file.seek(60)  # https://www.sqlite.org/fileformat.html, "user version"
                file.write((99).to_bytes(4, "big"))

    # Git.

    def commit(self) -> None:
        """Commit everything; make a repository of the site first, if it is none."""
        if not (self.site.root / ".git").exists():
            self.site.git("init", "-q")
            self.site.write(".gitignore", "dist/\n.glonews/\ncontent/tin/\n")
        self.site.git("add", "-A")
        self.site.git("commit", "-q", "--allow-empty", "-m", "Số báo")
        self.commits.append((self._head(), copy.deepcopy((self.fronts, self.bodies, self.keys))))

    def check_out(self, number: int) -> None:
        """Go back, or forward, to some commit; what is ignored stays."""
        if self.commits and (self.site.root / ".git").exists():
            head, (fronts, bodies, keys) = copy.deepcopy(self.commits[number % len(self.commits)])
            ignored = [path for path in self.fronts if path.startswith("content/tin/")]
            fronts |= {path: self.fronts[path] for path in ignored}
            bodies |= {path: self.bodies[path] for path in ignored}
            self.site.git("reset", "-q", "--hard", head)
            self.site.git("clean", "-fdq")
            self.fronts, self.bodies, self.keys = fronts, bodies, keys
            for path in [path for path in fronts if not (self.site.root / path).exists()]:
                del fronts[path], bodies[path]

    def forget_git(self) -> None:
        """Delete the repository and leave the files."""
        shutil.rmtree(self.site.root / ".git", ignore_errors=True)
        self.commits.clear()

    def _head(self) -> str:
        git = self.site.root / ".git"
        reference = (git / "HEAD").read_text().removeprefix("ref: ").strip()
        return (git / reference).read_text().strip()

    # What editors do when a build fails.

    def repair(self, problems: Iterable[Problem]) -> None:
        """Put right every source that has an error."""
        for path in sorted({problem.path for problem in problems if problem.severity == "error"}):
            if path in self.fronts:
                self._simplify(path)
            elif path == "content/site.yaml":
                self._write_settings()
            elif (self.site.root / path).is_file():
                self.site.delete(path)
            else:  # a quarrel about an address: nobody keeps an old one or an unusual one
                for other in sorted(self.fronts):
                    self._simplify(other)

    def _simplify(self, path: str) -> None:
        front = self.fronts[path]
        front.update(related=None, aliases=None, category=None, categories=None, translation_of=None)
        front["slug"] = "bai-" + short_digest(path)
        self.bodies[path] = tuple(block for block in self.bodies[path] if "](" not in block)
        self._write(path)
