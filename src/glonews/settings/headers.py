"""What ``site.yaml`` says of the files for web servers."""

from __future__ import annotations

import re

from glonews.frontmatter.fields import Fields
from glonews.model.settings import Headers
from glonews.settings.schema import HeadersKeys

_FILE = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]*\.conf")


def headers(fields: Fields) -> Headers:
    """Read ``headers``. The nginx file is one at the top of the output, so that it can stand in nobody's way."""
    node = fields.node("headers")
    group = None if node is None else fields.group(node, "headers", HeadersKeys.__struct_fields__, {})
    if group is None:
        return Headers()
    netlify, nginx = group.yes_no("netlify"), group.text("nginx")
    if nginx and not _FILE.fullmatch(nginx):
        message = f'"{nginx}" is no name of a configuration file'
        group.findings.error(group.place("nginx"), "bad-headers", message, "write nginx-headers.conf")
        nginx = ""
    return Headers(netlify is not False, nginx)
