"""Measure the reading of article bodies: the fast path, Python-Markdown, and all of ``read_prose``.

``python bench/prose.py`` prints µs an article and the share of bodies that the fast path takes.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter

from checkout import article_files
from corpus import Corpus
from tables import table

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from glonews.prose import ProseOptions, read_prose
from glonews.prose.fast import fast_html
from glonews.prose.full import plain_markdown

OPTIONS = ProseOptions()


def main() -> None:
    """Read the arguments, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=300, metavar="N", help="bodies to read (default: 300)")
    parser.add_argument("--corpus", type=Path, help="a folder that holds content/, instead of our own corpus")
    parser.add_argument("--repeat", type=int, default=3, help="rounds; the best is shown (default: 3)")
    options = parser.parse_args()
    bodies = bodies_of(options.corpus, options.articles)
    taken = [body for body in bodies if fast_html(body) is not None]
    print(f"{len(bodies)} bodies of {sum(map(len, bodies)) / len(bodies):.0f} letters; "
          f"the fast path takes {len(taken) / len(bodies):.0%} of them.\n")  # fmt: skip
    print(times_table(taken, options.repeat))


def bodies_of(corpus: Path | None, count: int) -> list[str]:
    """Give article bodies without their front matter, from all of the archive."""
    if corpus:
        files = article_files(corpus)
        texts = [file.read_text(encoding="utf-8") for file in files[:: max(len(files) // count, 1)][:count]]
    else:
        own = Corpus(count)
        texts = [own.article(number)[1] for number in range(count)]
    return [text.split("---\n", 2)[2].strip("\n") + "\n" for text in texts]


def times_table(bodies: Sequence[str], repeat: int) -> str:
    """Time the readers on the bodies that both can read."""
    markdown = plain_markdown(OPTIONS)
    readers: dict[str, Callable[[str], object]] = {
        "fast path": fast_html,
        "Python-Markdown": lambda body: markdown.reset().convert(body),
        "read_prose (fast path, figures, links, outline)": lambda body: read_prose(
            body, path="content/articles/a.md", first_line=1, options=OPTIONS
        ),
    }
    micros = {name: best_micros(reader, bodies, repeat) for name, reader in readers.items()}
    lines = [[name, f"{value:.0f}", f"{value / micros['fast path']:.1f}"] for name, value in micros.items()]
    return table(["reader", "µs an article", "× fast path"], lines)


def best_micros(reader: Callable[[str], object], bodies: Sequence[str], repeat: int) -> float:
    """Give µs a body in the best of the rounds."""
    rounds = []
    for _ in range(repeat):
        begin = perf_counter()
        for body in bodies:
            reader(body)
        rounds.append((perf_counter() - begin) / len(bodies) * 1e6)
    return min(rounds)


if __name__ == "__main__":
    main()
