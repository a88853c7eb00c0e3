"""What ``site.yaml`` says of the pages where the paper tells how it works, and of itself on other platforms."""

from __future__ import annotations

import re

from glonews.frontmatter.fields import Fields
from glonews.model.article import Ref
from glonews.model.settings import Policies

_SEARCH = re.compile(r"(?:https?://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?=[/?]))?[/?][^\s\\<>\"]*")
"""A host of letters, digits and hyphens alone: it stands in the policy of every page, where a star or a semicolon would
open that to anybody. The rest may be any sign that an address has."""
WORDS = "{q}"
"""Stands for what a reader looks for in the address of the search page."""


def policies(fields: Fields) -> Policies:
    """Read ``policies``; whether a page is there is asked when the pages are known."""
    node = fields.node("policies")
    names = Policies.__struct_fields__
    group = None if node is None else fields.group(node, "policies", names, {})
    if group is None:
        return Policies()
    return Policies(**{name: ref(group, name) for name in names})


def ref(fields: Fields, name: str) -> Ref | None:
    """Give the name of a page or file with its place; None when the key is absent."""
    written = fields.text(name)
    return Ref(written, *fields.place(name)) if written else None


def profiles(fields: Fields) -> tuple[str, ...]:
    """Read ``profiles``: addresses on other hosts, each once."""
    found: dict[str, None] = {}
    for ref in fields.refs("profiles"):
        if ref.written.startswith(("https://", "http://")) and " " not in ref.written:
            found[ref.written] = None
        else:
            message = f'profiles "{ref.written}" is no address'
            fields.findings.error((ref.line, ref.column), "bad-url", message, "begin it with https://")
    return tuple(found)


def search(fields: Fields) -> str:
    """Read ``search``, the address of the search page."""
    written = fields.text("search")
    if not written:
        return ""
    begins = _SEARCH.fullmatch(written) and not written.startswith(("//", "?"))
    if begins and written.count(WORDS) == 1 and not written.replace(WORDS, "").strip("/").count("{"):
        return written
    message = f'search "{written}" must be an address with {WORDS} for the words'
    fields.findings.error(fields.place("search"), "bad-search", message, f"write /tim-kiem/?q={WORDS}")
    return ""
