"""``content/tags.yaml`` to declared tags: display form, slug and other spellings."""

from __future__ import annotations

from yaml.nodes import Node, ScalarNode, SequenceNode

from glonews.frontmatter.findings import Findings, Place
from glonews.model.taxonomy import Tag
from glonews.problems import Problem
from glonews.settings.opening import empty_fields, listed, root
from glonews.settings.schema import TAG_KEYS
from glonews.settings.slugs import declared_slug
from glonews.text import identity

_WORDS_ELSEWHERE = {"title": "name", "also": "aliases", "synonyms": "aliases"}


def read_tags(path: str, source: bytes | None) -> tuple[tuple[Tag, ...], tuple[Problem, ...]]:
    """Read declared tags in order, from a list or from names to what is said of them; nothing without a file."""
    if source is None:
        return (), ()
    findings = Findings(path)
    found: list[Tag] = []
    words: dict[str, int] = {}
    slugs: dict[str, int] = {}
    for name, place, rest in listed(root(source, findings, "tags"), TAG_KEYS, findings):
        tag = _tag(name, place, rest, findings)
        if tag is not None and _is_free(tag, place, words, slugs, findings):
            found.append(tag)
            words.update(dict.fromkeys((tag.key, *tag.aliases), place[0]))
            slugs.setdefault(tag.slug, place[0])
    return tuple(found), findings.all()


def _tag(name: str, place: Place, rest: Node | None, findings: Findings) -> Tag | None:
    fields = empty_fields(findings)
    if isinstance(rest, (ScalarNode, SequenceNode)):
        # "Gia Lai: [tỉnh Gia Lai]" gives other spellings alone.
        others = [fields.text_of(part, name) for part in (rest.value if isinstance(rest, SequenceNode) else [rest])]
        return Tag(identity(name), name, aliases=_aliases(name, others))
    group = fields if rest is None else fields.group(rest, "tag", TAG_KEYS, _WORDS_ELSEWHERE)
    if group is None:
        return None
    shown = group.plain("name") or name
    if not shown:
        findings.error(place, "missing-name", "a tag has no name", "add name: …")
        return None
    others = [name] + [ref.written for ref in group.refs("aliases", commas=True)]
    return Tag(
        identity(shown), shown, declared_slug(group, shown) if group.node("slug") else "", _aliases(shown, others)
    )


def _aliases(name: str, others: list[str]) -> tuple[str, ...]:
    kept = dict.fromkeys(identity(other) for other in others if other)
    return tuple(word for word in kept if word != identity(name))


def _is_free(tag: Tag, place: Place, words: dict[str, int], slugs: dict[str, int], findings: Findings) -> bool:
    for word in (tag.key, *tag.aliases):
        if word in words:
            message = f'"{word}" belongs to two tags'
            findings.error(place, "duplicate-tag", message, f"line {words[word]} has it already")
            return False
    if tag.slug and tag.slug in slugs:
        message = f'two tags share the slug "{tag.slug}"'
        findings.error(place, "duplicate-slug", message, f"line {slugs[tag.slug]} has it already; add another slug")
        return False
    return True
