"""What ``site.yaml`` says of editions: the paper in other languages."""

from __future__ import annotations

from yaml.nodes import MappingNode, Node, ScalarNode

from glonews.frontmatter.addresses import language_tag
from glonews.frontmatter.fields import Fields
from glonews.frontmatter.findings import Place
from glonews.frontmatter.nodes import entries, is_empty
from glonews.model.settings import Edition, Paths
from glonews.settings.schema import EditionKeys
from glonews.text import slug

_WORDS_ELSEWHERE = {"title": "name", "path": "slug"}


def editions(fields: Fields, own: str, name: str, paths: Paths) -> tuple[Edition, ...]:
    """Read ``editions``: a list of languages, or from languages to a name or to what is said of each.

    ``own`` is the language of the paper, ``name`` its name; no edition may begin its addresses as ``paths`` do.
    """
    taken = {getattr(paths, field): 0 for field in Paths.__struct_fields__}
    found: dict[str, Edition] = {}
    for written, place, rest in _written(fields):
        tag = language_tag(written, place, fields.findings)
        edition = _edition(tag, rest, name, fields) if tag else None
        if edition is None:
            continue
        if tag == own or tag in found:
            message = f'the paper is in "{tag}" already'
            fields.findings.error(place, "same-edition", message, "an edition is in a language of its own")
        elif edition.slug in taken:
            message = f'"{edition.slug}" already begins other addresses'
            fields.findings.error(place, "bad-path", message, "add another slug")
        else:
            found[tag] = edition
            taken[edition.slug] = place[0]
    return tuple(found.values())


def _written(fields: Fields) -> list[tuple[str, Place, Node | None]]:
    node = fields.node("editions")
    if isinstance(node, MappingNode):
        return [(each.key, each.place, each.value) for each in entries(node, fields.findings)]
    return [(ref.written, (ref.line, ref.column), None) for ref in fields.refs("editions", commas=True)]


def _edition(tag: str, rest: Node | None, name: str, fields: Fields) -> Edition | None:
    if rest is None or is_empty(rest):
        return Edition(tag, name, slug=slug(tag))
    if isinstance(rest, ScalarNode):
        return Edition(tag, fields.text_of(rest, "editions") or name, slug=slug(tag))
    group = fields.group(rest, "editions", EditionKeys.__struct_fields__, _WORDS_ELSEWHERE)
    if group is None:
        return None
    written = group.text("slug").strip("/")
    if written and written != slug(written):
        message = f'"{written}" cannot begin an address'
        group.findings.error(group.place("slug"), "bad-path", message, f"write {slug(written) or slug(tag)}")
        return None
    return Edition(
        language=tag,
        name=group.plain("name") or name,
        tagline=group.plain("tagline"),
        slug=written or slug(tag),
        dateline=group.plain("dateline").strip("()-–— "),
        mixed=bool(group.yes_no("mixed")),
    )
