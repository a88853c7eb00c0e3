"""Bodies to test with: pieces of Markdown composed at random, and real or generated newspapers where they are.

The newspapers lie in the folder that ``GLONEWS_SHARED`` names, else in ``../shared`` beside the repository. Where
there is no such folder, the tests run on the composed bodies alone.
"""

from __future__ import annotations

import importlib.util
import os
import random
from functools import cache
from pathlib import Path

from hypothesis import strategies as st

SHARED = Path(os.environ.get("GLONEWS_SHARED", Path(__file__).resolve().parents[3] / "shared"))

WORDS = [
    "Sáng 8-1",
    "Tỉnh ủy",
    "H'Bông",
    "“Mỗi xã một sản phẩm”",
    "(GLO)-",
    "7",
    "2021.",
    "1.",
    "AT&T",
    "A & B > C",
    "a_b_c",
    "https://x.vn/a",
    "a@b.vn",
    '"',
    "'",
    "''",
    "\xa0",
    "\u2003",
    "\u200b",
    "\u2028",
    "\x85",
    "klzzwxh:0001",
]
BLOCKS = [
    "Sáng 8-1, Ban Tổ chức",
    "đồng chí **Hồ Văn Niên** nói",
    "*(GLO)- Sáng*",
    "## Tiêu đề một",
    "### Tiêu đề & hai",
    "# H > *x* [y](z)",
    "## “”",
    "- mục một\n- mục hai",
    "* mục\n+ mục **x**",
    "> trích dẫn",
    "> trích\n> dẫn *x*",
    '![Quang cảnh](hoi-nghi.jpg "Hội nghị. Ảnh: A")',
    "Xem [bài](/a/b_c/).",
    "**[bài](../x.md)**",
    "một\nhai",
    "một  \nhai",
    "> a\n>\n> b",
    '![](x.jpg)\n![b](https://o.vn/y.jpg "c")',
    "[a](https://youtu.be/abc)",
    "#h",
    "một\n## hai\nba",
    "[a > b & c](d?e=f&g=h)",
    '![a > b](c "d & e > f")',
]
NASTY = [
    "_",
    "*",
    "**",
    "***",
    "#",
    "##",
    "-",
    "--",
    "---",
    "+",
    ":",
    "=",
    "===",
    ">",
    "> >",
    "!",
    "[",
    "]",
    "(",
    ")",
    "{",
    "}",
    "{: .x}",
    "{{ x }}",
    "{% y %}",
    "|",
    "~~~",
    "```",
    "`",
    "\\*",
    "\\",
    "&",
    "&amp;",
    "&#65;",
    "&#1;",
    "&lt",
    "<",
    "<b>",
    "</b>",
    "<br>",
    "<div>",
    "</div>",
    '<div markdown="1">',
    "<!-- x -->",
    "<https://x.vn>",
    "\t",
    "    ",
    "- ",
    "* ",
    "2. x",
    "[a](b 't')",
    "[a](<b c>)",
    "[a](b c)",
    "[a]( b )",
    "[a](b(c)d)",
    "[a](https://x.vn:80/)",
    "[a](http://1.2.3)",
    "[a](javascript:alert)",
    "[a](mailto:a@b.c)",
    "[a](//x.vn)",
    "[a](#x)",
    "[a](x:y)",
    "[a][b]",
    "[b]: c",
    "[^1]",
    "[^1]: note",
    "*[AB]: x",
    "AB",
    "[TOC]",
    "[*a*](b)",
    "[a_b](c)",
    "[a](b)*",
    "*a **b** c*",
    "a*b*c",
    "_a_",
    "__a__",
    "* a *",
    "(*a*)",
    "*a*b",
    "///Footnotes Go Here///",
    "Term\n: def",
    "a | b\n--|--\nc | d",
    "* * *",
    "- - -",
    "## H ##",
    "####### h",
    "1. a\n2. b",
    "> q\nr",
    ">  q",
    "> - a",
    "> # h",
    "- > q",
    "- # h",
    "- a\n\n- b",
    "- a\n  b",
    "- a\n    b",
    "![a](b \"c's d') e\")",
    "![a](b \"'c'\")",
    '![a](b "")',
    '![a](b " c ")',
    "![a\nb](c)",
    '![a](x.jpg "a "b" c")',
    '![a](b "(c) d")',
    "[](b)",
    "[a]()",
    '![a](b "x\xa0y")',
    '![a*b*c](d*e "f*g*")',
    "!![a](b)",
    "[a](b)[c](d)",
    "[a](b)(c)",
    "[[a](b)](c)",
    "[![a](b)](c)",
    "[a](b&amp;c)",
    "[a](https://é.vn)",
    "[a](https://x.vn)",
    "[a](HTTP://X.vn)",
    "[a](https://x.v_n/)",
    '[a]({{ "/x" | url }})',
    "<iframe src=https://o.vn/x></iframe>",
    "<video src=a.mp4></video>",
    "<img src=x.jpg>",
    "<script>x()</script>",
    "# x\n===",
    "a\n---",
]
GAPS = [" ", "", "\n", "\n\n", "\n\n", "\n\n", "  \n", " \n", "\n \n", "\n\n\n", ". "]


def composed(pieces: list[str]) -> st.SearchStrategy[str]:
    """Compose bodies of a few pieces with gaps of every kind between them."""
    one = st.tuples(st.sampled_from(pieces), st.sampled_from(GAPS)).map("".join)
    return st.lists(one, max_size=8).map("".join)


plain_bodies = composed(WORDS + BLOCKS * 3)
nasty_bodies = composed(WORDS + BLOCKS + NASTY)


@cache
def random_bodies(count: int, seed: int) -> tuple[str, ...]:
    """Compose many bodies at once, always the same for one seed; cheaper than a strategy by far."""
    draw = random.Random(seed)
    pools = (WORDS + BLOCKS * 3, WORDS + BLOCKS + NASTY, WORDS + BLOCKS * 12 + NASTY)
    return tuple(
        "".join(draw.choice(pool) + draw.choice(GAPS) for _ in range(draw.randint(0, 8)))
        for pool in (draw.choice(pools) for _ in range(count))
    )


@cache
def newspaper_bodies(count: int = 1000) -> tuple[str, ...]:
    """Give the bodies of the generated Vietnamese newspaper; without its generator, of a small one of our own."""
    generator = SHARED / "bench" / "corpus.py"
    if not generator.is_file():
        blocks = [block for block in BLOCKS if "\n" not in block]
        draw = random.Random(count)
        return tuple("\n\n".join(draw.choices(blocks, k=12)) + "\n" for _ in range(count))
    spec = importlib.util.spec_from_file_location("newspaper_generator", generator)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    corpus = module.Corpus(count, 2021)
    return tuple(body_of(corpus.article(number)["source"]) for number in range(count))


@cache
def foreign_bodies() -> tuple[str, ...]:
    """Give the bodies of real articles written for another generator; without them, random ones."""
    files = sorted((SHARED / "real" / "18f" / "content").rglob("*.md"))
    return tuple(body_of(file.read_text(encoding="utf-8")) for file in files) or random_bodies(300, 18)


def body_of(source: str) -> str:
    """Cut the front matter off an article."""
    return source.split("\n---\n", 1)[1].lstrip("\n")
