"""From the bytes of one file of content/pages to a StaticSource: pages such as "about us". Never raises."""

from __future__ import annotations

from glonews.frontmatter.addresses import aliases, language, source_slug
from glonews.frontmatter.findings import Findings
from glonews.frontmatter.opening import Reading, open_source
from glonews.frontmatter.schema import PAGE_KEYS, WORDS_ELSEWHERE
from glonews.model.page import StaticSource
from glonews.problems import Problem


def read_page(path: str, source: bytes, reading: Reading) -> tuple[StaticSource | None, tuple[Problem, ...]]:
    """Read a static page and say everything that is wrong with its file.

    ``path`` is relative to the site folder. No page comes back without a title or an address.
    """
    findings = Findings(path)
    fields, body = open_source(source, reading, PAGE_KEYS, WORDS_ELSEWHERE, findings)
    if fields is None:
        return None, findings.all()
    title, slug, updated = fields.headline(), source_slug(fields), fields.date("updated")
    page = StaticSource(
        path=path,
        slug=slug,
        title=title,
        updated=updated[0] if updated else None,
        summary=fields.plain("summary") or body.excerpt,
        language=language(fields),
        aliases=aliases(fields),
        body=body,
    )
    return (page if title and slug else None), findings.all()
