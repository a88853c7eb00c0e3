"""The documents say what is so: commands, keys, links."""

from __future__ import annotations

import re
from pathlib import Path

import gate_tables
import pytest
import yaml
from content_tables import DOCUMENT, with_tables
from msgspec import structs
from source_code import PACKAGE, ROOT, problem_codes

from glonews.build.pipeline import build
from glonews.build.report import Request
from glonews.model import settings as model
from glonews.model.article import Ref
from glonews.model.front import FrontPlan
from glonews.model.settings import (  # fmt: skip
    CopyDesk,
    Corrections,
    FeedFormats,
    Gate,
    Headers,
    Partner,
    Paths,
    Policies,
    Publisher,
    Settings,
)
from glonews.plan.kinds import KINDS
from glonews.problems.handbook import explanations
from glonews.schema import SCHEMAS, schema_of
from glonews.settings import schema

NOW = 1_780_000_000
"""2026-05-28, after every story of the sample newspaper that README's own refers to."""
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])


def _section(title: str) -> str:
    text = DOCUMENT.read_text(encoding="utf-8")
    return text.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def _rows(section: str) -> dict[str, list[str]]:
    """Give the rows of a table by their first cell, without its backquotes."""
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in section.splitlines() if line[:3] == "| `"]
    return {row[0].strip("`"): row[1:] for row in rows}


def test_readme_has_exactly_the_two_commands() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert re.findall(r"```sh\n(.*?)```", readme, re.DOTALL) == ["python3 build.py\n", "python3 tests/run.py\n"]


def test_the_first_article_of_readme_builds_with_the_one_warning_it_tells_of(tmp_path: Path) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    path = re.search(r"Save this as `([^`]+)`", readme)
    article = re.search(r"```markdown\n(.*?)```", readme, re.DOTALL)
    assert path and article
    for name in ("site", "categories", "authors", "tags"):
        _copy(f"content/{name}.yaml", tmp_path)
    _copy("content/articles/2026/04/cau-ia-kreng-thong-xe-ky-thuat.md", tmp_path)
    (tmp_path / path[1]).parent.mkdir(parents=True)
    (tmp_path / path[1]).write_text(article[1], encoding="utf-8")
    report = build(Request(site=tmp_path, now=NOW, jobs=1))
    own = [(problem.severity, problem.code) for problem in report.problems if problem.path == path[1]]
    assert own == [("warning", "missing-photo")]
    assert "2026/05/xe-buyt-qua-cau-moi.html" in report.added


def _copy(path: str, folder: Path) -> None:
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes((ROOT / path).read_bytes())


def test_the_tables_of_front_matter_are_those_of_the_schema() -> None:
    document = DOCUMENT.read_text(encoding="utf-8")
    assert document == with_tables(document), "run: python tests/house/content_tables.py"


def test_every_setting_is_documented_with_its_default() -> None:
    rows = _rows(_section("`site.yaml`"))
    assert tuple(rows) == Settings.__struct_fields__
    for name, default in structs.asdict(Settings()).items():
        if name == "paths":
            assert re.findall(r"`([^`]+)`", rows[name][0]) == list(Paths.__struct_fields__)
            assert re.findall(r"`([^`]+)`", rows[name][1]) == list(structs.asdict(Paths()).values())
        elif name == "feed_formats":
            assert re.findall(r"`([^`]+)`", rows[name][0].partition(":")[2]) == list(FeedFormats.__struct_fields__)
        elif name == "publisher":
            words = re.findall(r"`([^`]+)`", rows[name][0])
            assert [word for word in words if word != "static/"] == list(Publisher.__struct_fields__)
        elif name == "policies":
            assert tuple(_rows(_section("Policies"))) == Policies.__struct_fields__
        elif name == "gate":
            assert re.findall(r"`([^`]+)`", rows[name][0])[1:] == list(Gate.__struct_fields__)
        elif name == "headers":
            assert re.findall(r"`([^`]+)`", rows[name][0]) == list(Headers.__struct_fields__)
        elif name == "corrections":
            assert re.findall(r"`([^`]+)`", rows[name][0]) == list(Corrections.__struct_fields__)
        elif name == "copydesk":
            assert re.findall(r"`([^`]+)`", rows[name][0]) == ["glonews check", *CopyDesk.__struct_fields__]
        else:
            assert rows[name][1].strip("`") == _shown(default)


def test_every_key_of_the_copy_desk_is_documented_with_its_default() -> None:
    rows = _rows(_section("The copy desk"))
    assert {name: row[1].strip("`") for name, row in rows.items()} == {
        name: "" if name == "off" else _shown(default) for name, default in structs.asdict(CopyDesk()).items()
    }


def test_every_key_of_the_gate_is_documented_with_its_default() -> None:
    text = (ROOT / "docs/gate.md").read_text(encoding="utf-8")
    rows = _rows(text.partition("\n## Settings\n")[2].partition("\n## ")[0])
    assert {name: row[1].strip("`") for name, row in rows.items()} == {
        name: "" if name == "off" else _shown(default) for name, default in structs.asdict(Gate()).items()
    }


def test_the_rules_of_the_gate_are_documented_with_a_wrong_and_a_right_example() -> None:
    document = gate_tables.DOCUMENT.read_text(encoding="utf-8")
    assert document == gate_tables.with_rules(document), "run: PYTHONPATH=src python tests/house/gate_tables.py"


def _shown(default: object) -> str:
    if isinstance(default, Ref):
        return default.written
    return str(default).lower() if isinstance(default, bool) else str(default or "")


@pytest.mark.parametrize(
    ("title", "keys"),
    [
        ("`categories.yaml`", schema.CATEGORY_KEYS),
        ("`authors.yaml`", schema.PERSON_KEYS),
        ("`tags.yaml`", schema.TAG_KEYS),
    ],
)
def test_every_key_of_the_other_files_is_documented(title: str, keys: tuple[str, ...]) -> None:
    assert sorted(_rows(_section(title))) == sorted(keys)


def test_every_key_of_a_partner_is_documented() -> None:
    assert tuple(_rows(_section("Feeds for partners"))) == Partner.__struct_fields__


def test_every_part_that_can_be_replaced_is_documented() -> None:
    theming = (ROOT / "docs/theming.md").read_text(encoding="utf-8")
    parts = sorted(file.name for file in (ROOT / "templates/partials").glob("*.html"))
    assert parts and not [name for name in parts if f"{name}`" not in theming]


def test_every_template_of_a_page_kind_is_documented() -> None:
    theming = (ROOT / "docs/theming.md").read_text(encoding="utf-8")
    named = {template for kind in KINDS.values() for template in kind.templates if template.endswith(".html")}
    assert not [template for template in sorted(named) if f"`{template}`" not in theming]


def test_every_folder_is_on_the_map_of_the_house() -> None:
    told = set(_rows((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")))
    folders = {path.name for path in PACKAGE.iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert told == folders


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.relative_to(ROOT).as_posix())
def test_links_between_documents_lead_somewhere(document: Path) -> None:
    prose = re.sub(r"```.*?```|`[^`\n]*`", "", document.read_text(encoding="utf-8"), flags=re.DOTALL)
    targets = [target for target in re.findall(r"\]\(([^)\s]+)\)", prose) if "://" not in target]
    assert not [target for target in targets if not (document.parent / target.partition("#")[0]).exists()]


def test_every_decision_is_listed() -> None:
    folder = ROOT / "docs/decisions"
    listed = (folder / "README.md").read_text(encoding="utf-8")
    assert not [file.name for file in folder.glob("*.md") if file.name != "README.md" and file.name not in listed]


UNEXAMPLED = {
    "markdown-failed": "no Markdown is known that makes the reader fail",
    "nested-too-deep": "it takes hundreds of brackets",
    "tangled-markup": "it takes thousands of them",
}
"""Codes that no example can show, and why."""


def test_every_code_of_a_problem_is_explained_and_no_other() -> None:
    page = (ROOT / "docs/problems.md").read_text(encoding="utf-8")
    explained = set(explanations(page))
    assert problem_codes() - explained == set(UNEXAMPLED), "add wrong and right to docs/problems.md"
    assert explained <= problem_codes(), "the page explains what the program never says"
    assert not [code for code in UNEXAMPLED if f"`{code}`" not in page]


def test_what_the_program_knows_of_settings_is_what_editors_are_offered() -> None:
    pairs = {
        schema.SiteKeys: model.Settings, schema.PublisherKeys: model.Publisher, schema.PathKeys: model.Paths,
        schema.FeedFormatKeys: model.FeedFormats, schema.PartnerKeys: model.Partner, schema.PolicyKeys: model.Policies,
        schema.CopyDeskKeys: model.CopyDesk, schema.CorrectionsKeys: model.Corrections, schema.FrontKeys: FrontPlan,
    }  # fmt: skip
    for written, built in pairs.items():
        names = set(written.__struct_fields__)
        assert names == set(built.__struct_fields__), f"enter the key in settings/schema.py, {written.__name__}"


def test_every_sentence_of_a_key_has_its_vietnamese() -> None:
    said: set[str] = set()
    for name in SCHEMAS:
        schema_of(name, say=lambda sentence: said.add(sentence) or sentence)  # type: ignore[func-returns-value]
    known = yaml.safe_load((PACKAGE / "locale/vi/keys.yaml").read_text(encoding="utf-8"))
    assert said - set(known) == set(), "locale/vi/keys.yaml"
    assert set(known) - said == {"A new article with its front matter."}
