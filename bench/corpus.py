"""Write the newspaper that is measured: ten years of articles, always the same ones for the same number.

``python bench/corpus.py --articles 1000 --out FOLDER`` makes a site folder. It holds links to earlier articles by
their address and names one to three photos an article, of which no file exists: reading and writing text is
measured, not scaling pictures. Each article has its own stream of chance, so that one can be made alone.
"""

from __future__ import annotations

import argparse
import json
import random
import unicodedata
from bisect import bisect
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta, timezone
from functools import cached_property
from itertools import accumulate
from pathlib import Path

import words

FIRST = datetime(2016, 1, 1, 5, 30, tzinfo=timezone(timedelta(hours=7)))
LAST = datetime(2025, 12, 30, 21, 0, tzinfo=timezone(timedelta(hours=7)))
TAGS = 600
AUTHORS = 80
SITE = """\
name: Báo Phú Sơn
tagline: Tờ báo để đo
url: https://bao-phu-son.example
language: vi
timezone: Asia/Ho_Chi_Minh
dateline: BPS
permalink: "/{year}/{month}/{slug}.html"
"""


def slug(text: str) -> str:
    """Fold "Đèo Mây" to "deo-may"."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d")).encode("ascii", "ignore").decode()
    return "-".join("".join(sign if sign.isalnum() else " " for sign in plain).split())


def section_tree() -> list[dict[str, object]]:
    """Give the sections as ``content/categories.yaml`` wants them: groups of name, slug and children."""
    top: list[dict[str, object]] = []
    levels = [top]
    for line in filter(None, words.SECTIONS.splitlines()):
        depth, name = (len(line) - len(line.lstrip())) // 2, line.strip()
        children: list[dict[str, object]] = []
        levels[depth].append({"name": name, "slug": slug(name), "children": children})
        levels[depth + 1 :] = [children]
    return top


def leaves(tree: Sequence[dict], above: str = "") -> Iterator[str]:
    """Give the paths of slugs of all sections that have none below them."""
    for section in tree:
        path = above + section["slug"]
        if section["children"]:
            yield from leaves(section["children"], path + "/")
        else:
            yield path


class Picker:
    """Picks with chances that fall like 1/rank, as readers' favourites do."""

    def __init__(self, choices: Sequence[str], flatter: int = 0) -> None:
        self.choices = choices
        self.bounds = list(accumulate(1 / (rank + flatter) for rank in range(1, len(choices) + 1)))

    def pick(self, chance: random.Random) -> str:
        """Pick one."""
        return self.choices[bisect(self.bounds, chance.random() * self.bounds[-1])]

    def several(self, chance: random.Random, count: int) -> list[str]:
        """Pick so many different ones."""
        picked: dict[str, None] = {}
        while len(picked) < count:
            picked[self.pick(chance)] = None
        return list(picked)


class Corpus:
    """A newspaper of so many articles; number 0 is the oldest."""

    def __init__(self, articles: int, seed: int = 1) -> None:
        self.articles = articles
        self.seed = seed

    @cached_property
    def sections(self) -> Picker:
        """Where articles go."""
        return Picker(self._shuffled(list(leaves(section_tree()))), flatter=5)

    @cached_property
    def authors(self) -> Picker:
        """Who writes them."""
        names = [f"{a} {b} {c}" for a in words.FAMILY_NAMES for b in words.MIDDLE_NAMES for c in words.GIVEN_NAMES]
        return Picker(self._shuffled(names)[:AUTHORS])

    @cached_property
    def tags(self) -> Picker:
        """What they are about."""
        pairs = [f"{topic} {place}" for topic in words.TOPICS for place in words.PLACES]
        return Picker(self._shuffled([*words.TOPICS, *pairs])[:TAGS])

    def _shuffled(self, choices: list[str]) -> list[str]:
        return random.Random(f"{self.seed}/lists").sample(choices, len(choices))

    def heading(self, number: int) -> tuple[str, str, datetime]:
        """Give title, file name without ending and date of an article."""
        chance = random.Random(f"{self.seed}/title/{number}")
        place = chance.choice(words.PLACES)
        title = f"{place}: {capital(chance.choice(words.WHO))} {chance.choice(words.DID)} {chance.choice(words.WHAT)}"
        step = (LAST - FIRST) / max(self.articles - 1, 1)
        return title, f"{slug(title)}-{number + 1}", (FIRST + number * step).replace(microsecond=0)

    def article(self, number: int) -> tuple[str, str]:
        """Give path below ``content/`` and text of an article."""
        title, name, day = self.heading(number)
        chance = random.Random(f"{self.seed}/text/{number}")
        keys = {
            "title": quoted(title),
            "date": day.isoformat(),
            "category": self.sections.pick(chance),
            "author": self.authors.pick(chance),
            "tags": f"[{', '.join(self.tags.several(chance, chance.randint(2, 5)))}]",
            "summary": quoted(f"(BPS)- {sentence(chance)} {sentence(chance)}"),
        }
        front = "".join(f"{key}: {value}\n" for key, value in keys.items())
        text = "\n\n".join(self.blocks(number, name, chance))
        return f"articles/{day:%Y/%m}/{name}.md", f"---\n{front}---\n\n{text}\n"

    def blocks(self, number: int, name: str, chance: random.Random) -> Iterator[str]:
        """Give the blocks of a body: paragraphs, and among them photos, headings, a quotation, a list."""
        count = chance.randint(6, 13)
        photos = dict(enumerate(chance.sample(range(count), chance.randint(1, 3)), start=1))
        quotation, bullets = (chance.randrange(count) if chance.random() < 0.35 else -1 for _ in range(2))
        for place in range(count):
            if place and chance.random() < 0.1:
                yield f"## {capital(chance.choice(words.WHAT))} {chance.choice(words.HOW)}"
            paragraph = self.paragraph(number, chance)
            yield f"> {paragraph}" if place == quotation else paragraph
            if place == bullets:
                yield "\n".join(f"- {sentence(chance)}" for _ in range(chance.randint(3, 5)))
            for photo in (key for key, after in photos.items() if after == place):
                yield f'![{capital(chance.choice(words.WHAT))}]({name}-{photo}.jpg "{sentence(chance)} Ảnh: Mai Anh")'

    def paragraph(self, number: int, chance: random.Random) -> str:
        """Give some sentences; now and then one is bold, or an earlier article is linked."""
        sentences = [sentence(chance) for _ in range(chance.randint(2, 5))]
        form = chance.random()
        if form < 0.12:
            sentences[0] = f"**{sentences[0]}**"
        elif form < 0.27 and number:
            title, name, day = self.heading(chance.randrange(number))
            sentences.append(f"Đọc thêm: [{title}](/{day:%Y/%m}/{name}.html).")
        return " ".join(sentences)


def sentence(chance: random.Random) -> str:
    """Give a sentence of twelve to thirty words."""
    parts = [chance.choice(words.WHEN) + ",", *map(chance.choice, (words.WHO, words.DID, words.WHAT, words.HOW))]
    if chance.random() < 0.4:
        parts += ["còn", *map(chance.choice, (words.WHO, words.DID, words.WHAT))]
    return " ".join(parts) + "."


def capital(text: str) -> str:
    """Begin with a capital, and leave the rest as it is."""
    return text[0].upper() + text[1:]


def quoted(text: str) -> str:
    """Put a text between quotation marks, as YAML and JSON want it."""
    return json.dumps(text, ensure_ascii=False)


def write_corpus(site: Path, corpus: Corpus) -> None:
    """Write settings, sections and all articles into a new folder. JSON is YAML, too."""
    (site / "content").mkdir(parents=True)
    (site / "content/site.yaml").write_text(SITE, encoding="utf-8")
    tree = json.dumps(section_tree(), ensure_ascii=False, indent=1)
    (site / "content/categories.yaml").write_text(tree + "\n", encoding="utf-8")
    for number in range(corpus.articles):
        path, text = corpus.article(number)
        file = site / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def main() -> None:
    """Read the arguments and write a corpus."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, required=True)
    parser.add_argument("--out", type=Path, required=True, help="a folder that does not exist yet")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    write_corpus(options.out, Corpus(options.articles, options.seed))


if __name__ == "__main__":
    main()
