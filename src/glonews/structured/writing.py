"""Writing nodes as JSON-LD that can stand in a page: no character of it can end the script element."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup
from msgspec import json

from glonews.structured.nodes import Node

_encode = json.Encoder().encode


def data_block(nodes: Iterable[Node]) -> Markup:
    """Give the content of ``<script type="application/ld+json">``, or nothing when there are no nodes.

    A browser never runs such a block: it is data (https://html.spec.whatwg.org/multipage/scripting.html#data-block),
    so a policy on scripts does not concern it. Markup is written as escapes of JSON, which mean the same.
    """
    graph = tuple(nodes)
    if not graph:
        return Markup("")
    written = _encode({"@context": "https://schema.org", "@graph": graph})
    escaped = written.replace(b"<", b"\\u003c").replace(b">", b"\\u003e").replace(b"&", b"\\u0026")
    return Markup(escaped.decode())
