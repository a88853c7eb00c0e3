"""Whatever a file holds, reading it ends with an article or problems, and every problem has a place in the file."""

from __future__ import annotations

from unicodedata import normalize

from hypothesis import given, settings
from hypothesis import strategies as st

from glonews.frontmatter import Reading, read_article, read_page
from glonews.frontmatter.schema import ARTICLE_KEYS
from glonews.model.article import Article

READING = Reading(timezone="Asia/Ho_Chi_Minh", language="vi", dateline="", typographic_quotes=True)
PATH = "content/articles/2021/01/x.md"

# Small alphabets reach the odd corners of YAML sooner than all of Unicode does.
yaml_like = st.text(
    alphabet=st.sampled_from("ab: -[]{}'\"\\#&*!|>%@`,?\n\t~0đé\u0301\u2028\x85\x07\ufeff"), max_size=60
)
values = st.one_of(yaml_like, st.text(max_size=30))
front = st.lists(st.tuples(st.sampled_from(ARTICLE_KEYS), values), max_size=6).map(
    lambda pairs: "".join(f"{key}: {value}\n" for key, value in pairs)
)


def check(source: bytes) -> None:
    for found, problems in (read_article(PATH, source, READING), read_page(PATH, source, READING)):
        assert found is not None or any(problem.severity == "error" for problem in problems)
        text = source.decode("utf-16" if source[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8", "replace")
        lines = normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).split("\n")
        for problem in problems:
            assert problem.path == PATH
            assert 1 <= problem.line <= len(lines), problem
            assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1, problem
            assert "\n" not in str(problem), problem
        if isinstance(found, Article):
            assert found.title and found.slug and "/" not in found.slug
            assert not set(found.title + found.summary) & set("\x00\x01\x02\x0b\ufffe\ud800")


@given(st.binary(max_size=200))
def test_any_bytes(source: bytes) -> None:
    check(source)


@given(st.binary(max_size=120))
def test_any_bytes_between_the_marks(source: bytes) -> None:
    check(b"---\ntitle: A\ndate: 2021-01-08\n" + source + b"\n---\n" + source)


@settings(max_examples=300)
@given(front, st.text(max_size=60))
def test_any_values_of_known_keys(front: str, body: str) -> None:
    check(f"---\n{front}---\n{body}".encode("utf-8", "replace"))


@settings(max_examples=300)
@given(yaml_like)
def test_any_front_matter(front: str) -> None:
    check(f"---\ntitle: A\ndate: 2021-01-08\n{front}\n---\nText.\n".encode())


@given(front)
def test_any_utf_16(front: str) -> None:
    check(f"---\n{front}---\n".encode("utf-16", "replace"))
