"""From a type of keys to JSON Schema: what a value may be, said so that editors complete it and validators refuse it.

Draft 7 (https://json-schema.org/draft-07), which editors' YAML extensions read; no word in it means anything else in
draft 2020-12. YAML gives numbers and booleans to a validator that glonews reads as text, so a text may be one.
"""

from __future__ import annotations

from collections.abc import Callable
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from msgspec import Meta, Struct, structs

from glonews.conformance.registry import RULES
from glonews.copydesk.rules import CODES
from glonews.schema.names import Names

Schema = dict[str, Any]

TEXT: Schema = {"type": ["string", "number", "boolean"]}
NOTHING: Schema = {"type": "null"}
DATE: Schema = {
    "anyOf": [
        # Every form that is read has a year of four digits and a day: 2021-01-08, 8-1-2021, 8 tháng giêng 2021.
        {
            "type": "string",
            "pattern": r"^[^\n]*(?:\b[0-9]{4}\b[^\n]*[0-9]|[0-9][^\n]*\b[0-9]{4}\b|\b[0-9]{8}\b)[^\n]*$",
        },
        {"type": "integer", "minimum": 10000101, "maximum": 99991231},
    ]
}
CLAIM: Schema = {
    "anyOf": [
        {"type": "boolean"},
        {"type": "string", "pattern": "^(?:[Tt]rue|[Ff]alse|[Yy]es|[Nn]o|[Oo]n|[Oo]ff|[Cc][óo]|[Kk]h[ôo]ng|0|1)$"},
        {"enum": [0, 1]},
    ]
}
NUMBER: Schema = {"anyOf": [{"type": "integer", "minimum": 0}, {"type": "string", "pattern": "^[0-9]+$"}]}
ADDRESS: Schema = {"type": "string", "pattern": "^[hH][tT][tT][pP][sS]?://"}
SITE_ADDRESS: Schema = {"type": "string", "pattern": "^(?:[hH][tT][tT][pP][sS]?://[^/\\s?#@\\\\]+/?)?$"}
HEADLINE: Schema = {
    # Words outside of tags.
    "anyOf": [{"type": "string", "pattern": r"(?:^|>)[^<>]*[^\s<>]"}, {"type": ["number", "boolean"]}]
}
LANGUAGE: Schema = {"type": "string", "pattern": "^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$"}
EMAIL: Schema = {"type": "string", "pattern": "^(?:mailto:)?[^@\\s]+@[^@\\s]+\\.[^@\\s]+$"}
ROLE_WORDS = ("bài", "lời", "ảnh", "clip", "tổng hợp", "biên soạn", "dịch", "lược dịch")
"""Words of the newsroom for the roles of a byline, read as well."""


class Maker:
    """Makes schemas with the names of one site, their sentences in one language."""

    def __init__(self, names: Names, say: Callable[[str], str]) -> None:
        self.say = say
        kinds = {"category": names.categories, "person": names.people, "tag": names.tags, "series": names.series}
        self._texts: dict[str, Schema] = {kind: _named(known) for kind, known in kinds.items()}
        self._texts |= {
            "date": DATE,
            "url": ADDRESS,
            "site-url": SITE_ADDRESS,
            "headline": HEADLINE,
            "language": LANGUAGE,
            "email": EMAIL,
            "rule": _named(CODES),
            "gate-rule": _named(tuple(RULES)),
        }
        self._texts["fill"] = _named(("newest", "featured", "none", *names.categories))

    def group(self, keys: type[Struct], title: str = "") -> Schema:
        """Give the schema of a group of keys; an unknown key is refused, so that editors mark it."""
        hints = get_type_hints(keys, include_extras=True)
        fields = structs.fields(keys)
        made: Schema = {"title": title} if title else {}
        made |= {
            "type": "object",
            "properties": {field.name: self.value(hints[field.name], required=field.required) for field in fields},
            "additionalProperties": False,
        }
        required = [field.name for field in fields if field.required]
        return made | ({"required": required} if required else {})

    def value(self, hint: Any, *, required: bool = False) -> Schema:
        """Give the schema of a key's value; one that is not required may be left empty."""
        base, meta = hint, Meta()
        if get_origin(hint) is Annotated:
            base, meta = get_args(hint)
        said: Schema = {"description": self.say(meta.description)} if meta.description else {}
        said |= {"examples": meta.examples} if meta.examples else {}
        forms = self._forms(base, (meta.extra or {}).get("kind", ""))
        if required:
            forms = [form | {"minLength": 1} if form == TEXT else form for form in forms]
        else:
            forms.append(NOTHING)
            forms += [] if any(form == TEXT for form in forms) else [{"const": ""}]
        return said | (forms[0] if len(forms) == 1 else {"anyOf": forms})

    def _forms(self, base: Any, kind: str) -> list[Schema]:
        """Give the forms that a value may have, each a schema of its own."""
        origin, parts = get_origin(base), get_args(base)
        if base is NoneType:
            return []
        if origin in (Union, UnionType):
            return [form for part in parts for form in self._forms(part, kind)]
        if origin is Literal:
            words = [word for word in parts if word]
            return [{"enum": [*words, *(ROLE_WORDS if "translated" in words else ())]}]
        if origin is list:
            return [{"type": "array", "items": _one_of([*self._forms(parts[0], kind), NOTHING])}]
        if origin is tuple:
            part = {"anyOf": [{"type": "number", "minimum": 0, "maximum": 1}, {"type": "string"}]}
            return [{"type": "array", "items": part, "minItems": len(parts), "maxItems": len(parts)}]
        if origin is dict:
            return [{"type": "object", "additionalProperties": _one_of(self._forms(parts[1], kind))}]
        if isinstance(base, type) and issubclass(base, Struct):
            return [self.group(base)]
        return [{bool: CLAIM, int: NUMBER}.get(base) or self._texts.get(kind, TEXT)]


def _named(known: tuple[str, ...]) -> Schema:
    """Give a text for which some names are offered; others are refused by the check, which knows their spellings."""
    return {"anyOf": [{"enum": list(known)}, TEXT]} if known else TEXT


def _one_of(forms: list[Schema]) -> Schema:
    return forms[0] if len(forms) == 1 else {"anyOf": forms}
