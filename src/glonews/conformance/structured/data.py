"""The structured data of a page: finding it, walking it, its values."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from glonews.conformance.html.page import Page, line_of

Node = dict[str, Any]


class Block(Struct, frozen=True):
    """One script element with data."""

    line: int
    """Line of the page in which its text begins."""
    text: str
    value: object
    """What it holds; None when it cannot be read."""
    fault: str = ""
    """Why it cannot be read."""
    fault_place: tuple[int, int] = (0, 0)


def blocks_of(page: Page) -> tuple[Block, ...]:
    """Give the structured data of a page in order."""
    found = []
    for element in page.all("script"):
        if (element.get("type") or "").lower() != "application/ld+json":
            continue
        text, line = element.text or "", line_of(element)
        try:
            found.append(Block(line, text, json.loads(text)))
        except json.JSONDecodeError as error:
            column = error.colno if error.lineno > 1 else 0
            found.append(Block(line, text, None, error.msg, (line + error.lineno - 1, column)))
        except RecursionError:
            found.append(Block(line, text, None, "it is nested too deep", (line, 0)))
    return tuple(found)


def nodes(value: object, parent: str = "") -> Iterator[tuple[str, Node]]:
    """Give every object with the property by which it is held, outermost first."""
    if isinstance(value, list):
        for part in value:
            yield from nodes(part, parent)
    elif isinstance(value, dict):
        yield parent, value
        for name, part in value.items():
            if isinstance(part, (dict, list)):
                yield from nodes(part, name)


def types_of(node: Node) -> tuple[str, ...]:
    """Give the types of an object."""
    written = node.get("@type")
    listed = written if isinstance(written, list) else [written]
    return tuple(name for name in listed if isinstance(name, str))


def texts(value: object) -> Iterator[str]:
    """Give the texts of a value that is one or a list of them."""
    for part in value if isinstance(value, list) else [value]:
        if isinstance(part, str):
            yield part
