"""The schemas and the readers agree: an independent validator accepts what is read and refuses a wrong shape."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from click.testing import CliRunner
from jsonschema import Draft7Validator, Draft202012Validator
from jsonschema.protocols import Validator
from msgspec import json

from glonews.cli.main import commands
from glonews.frontmatter import Reading, read_article
from glonews.frontmatter.schema import ARTICLE_KEYS
from glonews.model.article import ArticleType
from glonews.schema import SCHEMAS, Names, names_of, schema_of
from glonews.schema.editors import SETTINGS, SNIPPETS, editor_files

READING = Reading(timezone="Asia/Ho_Chi_Minh", language="vi", dateline="", typographic_quotes=False)

ROOT = Path(__file__).parents[2]
BAD = ROOT / "tests/bad"
SHAPE = (
    "wrong-type", "missing-title", "missing-date", "unknown-type", "unknown-role", "not-yes-or-no",
    "photo-without-file",
    "author-without-name", "correction-without-date", "correction-without-text", "unknown-key", "missing-name",
    "bad-choice", "pick-without-article", "bad-language", "bad-url", "bad-email",
)  # fmt: skip
"""Codes of the readers for a wrong shape: a key that is missing, unknown or of another type, a word of a closed set."""
FILES = {"article.md": "article", "page.md": "page", **{f"{name}.yaml": name for name in list(SCHEMAS)[2:]}}


class CoreLoader(yaml.SafeLoader):
    """YAML 1.2 as editors' extensions read it: dates are text, and of true and false there is one spelling each."""

    yaml_implicit_resolvers: dict[str, Any] = {}


for _tag, _pattern, _first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", "-+.0123456789"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
):
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_pattern})$"), list(_first))


def loaded(text: str, name: str) -> Any:
    if name in ("article", "page"):
        text = re.split(r"^---[ \t]*$", text, maxsplit=2, flags=re.MULTILINE)[1]
    return yaml.load(text, Loader=CoreLoader)  # a safe loader with fewer types


@cache
def validator(name: str) -> Validator:
    return Draft7Validator(schema_of(name, names_of(ROOT)))


def demo() -> list[tuple[str, Path]]:
    return [
        *(("article", file) for file in sorted((ROOT / "content/articles").rglob("*.md"))),
        *(("page", file) for file in sorted((ROOT / "content/pages").glob("*.md"))),
        *((name, ROOT / f"content/{name}.yaml") for name in list(SCHEMAS)[2:]),
    ]


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_one_of_draft_7_and_of_draft_2020_12(name: str) -> None:
    Draft7Validator.check_schema(schema_of(name))
    made = schema_of(name, names_of(ROOT))
    Draft7Validator.check_schema(made)
    Draft202012Validator.check_schema({**made, "$schema": "https://json-schema.org/draft/2020-12/schema"})


def test_every_file_of_the_sample_newspaper_is_accepted() -> None:
    refused = {}
    for name, file in demo():
        for error in validator(name).iter_errors(loaded(file.read_text(encoding="utf-8"), name)):
            refused[file.relative_to(ROOT).as_posix()] = error.message
    assert not refused
    assert len(demo()) > 60


def bad() -> list[Path]:
    return sorted(file for file in BAD.glob("*/*.*") if file.name in FILES)


def told(file: Path) -> str:
    return (file.parent / "expected.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("file", [pytest.param(file, id=file.parent.name) for file in bad()])
def test_what_the_reader_refuses_for_its_shape_is_refused_by_the_schema(file: Path) -> None:
    codes = {line.split()[1] for line in told(file).splitlines()}
    try:
        value = loaded(file.read_text(encoding="utf-8"), FILES[file.name])
    except (yaml.YAMLError, UnicodeError, IndexError, RecursionError):
        return  # no YAML, no front matter: an editor marks that without a schema
    if codes & set(SHAPE):
        assert not validator(FILES[file.name]).is_valid(value), codes


def test_the_bad_files_hold_every_kind_of_wrong_shape() -> None:
    seen = {line.split()[1] for file in bad() for line in told(file).splitlines()}
    assert set(SHAPE) <= seen


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_example_of_a_key_is_accepted(name: str) -> None:
    for group in _groups(schema_of(name)):
        for key, said in group["properties"].items():
            if "$ref" not in str(said):
                refused = [
                    example for example in said.get("examples", ()) if not Draft7Validator(said).is_valid(example)
                ]
                assert not refused, key


def _groups(schema: Any) -> list[dict[str, Any]]:
    if isinstance(schema, list):
        return [group for part in schema for group in _groups(part)]
    if not isinstance(schema, dict):
        return []
    own = [schema] if "properties" in schema else []
    return own + [group for part in schema.values() for group in _groups(part)]


def test_the_names_of_the_paper_are_offered() -> None:
    names = Names(("Chính trị", "Chính trị/Tin tức"), ("Phương Linh",), ("Gia Lai",), ("Gia Lai 30 năm",))
    properties = schema_of("article", names)["properties"]
    for key, name in (("category", "Chính trị/Tin tức"), ("author", "Phương Linh"), ("tags", "Gia Lai"),
                      ("series", "Gia Lai 30 năm")):  # fmt: skip
        assert f"'{name}'" in str(properties[key])


def test_names_are_read_from_the_declarations() -> None:
    names = names_of(ROOT)
    assert "Chính trị/Tin tức" in names.categories
    assert names.people and names.series
    assert names_of(ROOT / "nowhere") == Names()


def test_snippets_offer_every_key_of_an_article_with_the_names_of_the_paper() -> None:
    files = editor_files(Names(categories=("Chính trị", "Kinh tế, xã hội"), people=("Phương Linh",)), str)
    snippets = json.decode(files[SNIPPETS])
    assert {snippet["prefix"] for snippet in snippets.values()} == {"glonews", *ARTICLE_KEYS}
    assert snippets["glonews category"]["body"] == ["category: ${1|Chính trị,Kinh tế\\, xã hội|}"]
    assert snippets["glonews author"]["body"] == ["author: ${1|Phương Linh|}"]
    first = "\n".join(snippets["glonews"]["body"])
    for stop, value in ((1, "Một bài"), (2, "2021-01-08 10:32"), (3, "Chính trị"), (4, "Phương Linh"), (6, "Tóm tắt")):
        first = re.sub(rf"\$\{{{stop}.*?\}}", value, first)
    article, problems = read_article("content/articles/x.md", f"{first}x".encode(), READING)
    assert article and article.title == "Một bài" and not problems


def test_a_new_newspaper_completes_its_own_names_and_refreshing_keeps_an_editors_settings(tmp_path: Path) -> None:
    site = tmp_path / "paper"
    assert CliRunner().invoke(commands, ["init", str(site)]).exit_code == 0
    settings = json.decode((site / SETTINGS).read_bytes())
    assert all((site / path).is_file() for path in settings["yaml.schemas"])
    (site / SETTINGS).write_text("{}", encoding="utf-8")
    (site / "content/categories.yaml").write_text("- Nông thôn mới\n", encoding="utf-8")
    done = CliRunner().invoke(commands, ["schema", "--write", "--site", str(site)])
    assert done.exit_code == 0 and ".vscode/glonews/article.json" in done.output
    assert "Nông thôn mới" in (site / ".vscode/glonews/article.json").read_text(encoding="utf-8")
    assert (site / SETTINGS).read_text(encoding="utf-8") == "{}"
    assert CliRunner().invoke(commands, ["schema", "--write", "--site", str(site)]).output == ""


def test_a_schema_is_printed_in_the_language_asked_for(tmp_path: Path) -> None:
    for language, word in (("vi", "Tít bài"), ("en", "The headline")):
        done = CliRunner().invoke(commands, ["schema", "--site", str(tmp_path), "--language", language])
        assert word in json.decode(done.output)["properties"]["title"]["description"]


def test_what_glonews_new_writes_is_what_the_schema_wants(tmp_path: Path) -> None:
    site = tmp_path / "paper"
    runner = CliRunner()
    assert runner.invoke(commands, ["init", str(site)]).exit_code == 0
    for words in (["author", "Hồng Vân", "--role", "Phóng viên"], ["series", "Mùa khô", "--description", "Nước ở đâu"]):
        assert runner.invoke(commands, ["new", *words, "--site", str(site)]).exit_code == 0
    photo = next(site.rglob("*.jpg"))
    for form in get_args(ArticleType):
        asked = [
            "--type",
            form,
            "--category",
            "Kinh tế",
            "--author",
            "Hồng Vân",
            "--tag",
            "hạn",
            "--in-series",
            "Mùa khô",
        ]
        shown = ["--photo", str(photo)] if form == "photo" else []
        done = runner.invoke(commands, ["new", f"Bài {form}", *asked, *shown, "--site", str(site)])
        assert done.exit_code == 0, done.output
        written = loaded((site / done.output.splitlines()[0]).read_text(encoding="utf-8"), "article")
        assert not list(Draft7Validator(schema_of("article", names_of(site))).iter_errors(written)), form
    for name in ("authors", "series"):
        written = loaded((site / f"content/{name}.yaml").read_text(encoding="utf-8"), name)
        assert Draft7Validator(schema_of(name)).is_valid(written)
