"""The files by which VS Code completes keys and names: schemas for YAML files, snippets for front matter; writes none.

The YAML extension (redhat.vscode-yaml) completes and checks YAML files by schema. It does not look into Markdown files,
so for front matter there are snippets, which VS Code itself offers while a key is typed, with the names of the site to
choose from (https://code.visualstudio.com/docs/editing/userdefinedsnippets).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, get_args, get_type_hints

from msgspec import Meta, json

from glonews.frontmatter.schema import ArticleKeys
from glonews.model.article import ArticleType
from glonews.schema.files import SCHEMAS, schema_of
from glonews.schema.names import Names

FOLDER = ".vscode"
SETTINGS = f"{FOLDER}/settings.json"
EXTENSIONS = f"{FOLDER}/extensions.json"
SNIPPETS = f"{FOLDER}/glonews.code-snippets"
OWN = (SETTINGS, EXTENSIONS)
"""Files that an editor may have changed: written once, and never again."""
_DATE = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE $CURRENT_HOUR:$CURRENT_MINUTE"
_NEW_ARTICLE = ("title", "date", "category", "author", "tags", "summary")


def editor_files(names: Names, say: Callable[[str], str]) -> dict[str, str]:
    """Give the files by their paths relative to the site; ``say`` gives a sentence in the language of the editors."""
    files = {f"{FOLDER}/glonews/{name}.json": _printed(schema_of(name, names, say)) for name in SCHEMAS}
    files[SETTINGS] = _printed(settings())
    files[EXTENSIONS] = _printed({"recommendations": ["redhat.vscode-yaml"]})
    files[SNIPPETS] = _printed(snippets(names, say))
    return files


def settings() -> dict[str, Any]:
    """Give the settings of the workspace: which schema is for which file, and suggestions while typing in Markdown."""
    return {
        "yaml.schemas": {
            f"./{FOLDER}/glonews/{name}.json": file for name, file in SCHEMAS.items() if ".md" not in file
        },
        "[markdown]": {
            "editor.quickSuggestions": {"other": "on", "comments": "off", "strings": "off"},
            "editor.snippetSuggestions": "top",
            "editor.wordBasedSuggestions": "off",
            "editor.wordWrap": "on",
        },
    }


def snippets(names: Names, say: Callable[[str], str]) -> dict[str, Any]:
    """Give a snippet for each key of an article and one for a whole new article, offered in Markdown files."""
    hints = get_type_hints(ArticleKeys, include_extras=True)
    metas: Mapping[str, Meta] = {name: get_args(hint)[1] for name, hint in hints.items()}
    made: dict[str, Any] = {
        f"glonews {name}": _snippet(name, [_line(name, meta, names, 1)], say(meta.description or ""))
        for name, meta in metas.items()
    }
    lines = [_line(name, metas[name], names, at) for at, name in enumerate(_NEW_ARTICLE, 1)]
    whole = ["---", *lines, "---", "", "$0"]
    made["glonews"] = _snippet("glonews", whole, say("A new article with its front matter."))
    return made


def _snippet(prefix: str, body: list[str], description: str) -> dict[str, Any]:
    return {"scope": "markdown", "prefix": prefix, "body": body, "description": description}


def _line(name: str, meta: Meta, names: Names, stop: int) -> str:
    known = {"category": names.categories, "author": names.people, "series": names.series}.get(name, ())
    if name == "type":
        known = get_args(ArticleType)
    if known:
        return f"{name}: ${{{stop}|{','.join(map(_choice, known))}|}}"
    if (meta.extra or {}).get("kind") == "date":
        return f"{name}: ${{{stop}:{_DATE}}}"
    example = (meta.examples or [""])[0]
    if name in ("draft", "featured"):
        return f"{name}: ${{{stop}|true,false|}}"
    if name in ("title", "summary"):
        return f'{name}: "${{{stop}}}"'
    return f"{name}: ${{{stop}:{_placeholder(example if isinstance(example, str) else json.encode(example).decode())}}}"


def _choice(word: str) -> str:
    return word.replace("\\", "\\\\").replace(",", "\\,").replace("|", "\\|")


def _placeholder(text: str) -> str:
    return text.replace("\\", "\\\\").replace("$", "\\$").replace("}", "\\}")


def _printed(value: object) -> str:
    return json.format(json.encode(value), indent=2).decode() + "\n"
