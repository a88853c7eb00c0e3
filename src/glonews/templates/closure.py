"""What a template depends on, read from its syntax tree: other templates, static files, attributes of ``site``.

A name that is only known while rendering counts as every name there is: too much is slow, too little is a stale page.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from jinja2 import Environment, TemplateSyntaxError, nodes
from jinja2.meta import find_referenced_templates

from glonews.templates.failure import failure
from glonews.templates.filters import SITE_ATTRIBUTE_OF_FILTER
from glonews.views.site import SiteView

SITE_ATTRIBUTES: tuple[str, ...] = SiteView.__struct_fields__


@dataclass(frozen=True, slots=True)
class Uses:
    """What one template text names; None stands for "any": the name is computed."""

    templates: frozenset[str] | None
    assets: frozenset[str] | None
    site: frozenset[str] | None


def closure(name: str, sources: Mapping[str, str]) -> tuple[str, ...]:
    """Give the names of all templates that rendering ``name`` can reach, itself included, sorted."""
    found: set[str] = set()
    ahead = [name]
    while ahead:
        current = ahead.pop()
        if current in found or current not in sources:
            continue
        found.add(current)
        referenced = uses(current, sources[current]).templates
        ahead.extend(sources if referenced is None else referenced)
    return tuple(sorted(found))


def closure_digest(name: str, sources: Mapping[str, str], assets: Mapping[str, str], catalogue_digest: str) -> str:
    """Give a digest of everything but values that decides the bytes of ``name``: texts, asset addresses, messages."""
    names = closure(name, sources)
    digest = hashlib.blake2b(digest_size=16)
    parts = [part for each in names for part in (each, sources[each])]
    parts += [part for each in _assets(names, sources, assets) for part in (each, assets.get(each, ""))]
    for part in (name, str(len(names)), *parts, catalogue_digest):
        encoded = part.encode()
        digest.update(len(encoded).to_bytes(8, "big") + encoded)
    return digest.hexdigest()


def site_attributes(name: str, sources: Mapping[str, str]) -> tuple[str, ...]:
    """Give the attributes of ``SiteView`` that rendering ``name`` can read, sorted."""
    named = _union(closure(name, sources), sources, lambda found: found.site)
    return tuple(sorted(SITE_ATTRIBUTES if named is None else named.intersection(SITE_ATTRIBUTES)))


def _assets(names: tuple[str, ...], sources: Mapping[str, str], assets: Mapping[str, str]) -> list[str]:
    named = _union(names, sources, lambda found: found.assets)
    return sorted(assets if named is None else named)


def _union(
    names: tuple[str, ...], sources: Mapping[str, str], part: Callable[[Uses], frozenset[str] | None]
) -> frozenset[str] | None:
    parts = [part(uses(each, sources[each])) for each in names]
    known = [each for each in parts if each is not None]
    return frozenset().union(*known) if len(known) == len(parts) else None


@lru_cache(maxsize=512)
def uses(name: str, text: str) -> Uses:
    """Read what a template text depends on; raise ``TemplateFailure`` when it is not a template."""
    try:
        tree = _parser().parse(text, name)
    except TemplateSyntaxError as error:
        raise failure(name, error) from error
    told = list(tree.find_all((nodes.Call, nodes.Getattr, nodes.Filter, nodes.Name)))  # one walk: trees are large
    referenced = [*find_referenced_templates(tree), *_arguments(told, "frame")]
    site = [*_site_reads(told), *_site_filters(told)]
    return Uses(_all_known(referenced), _all_known(_arguments(told, "asset")), _all_known(site))


@cache
def _parser() -> Environment:
    return Environment(extensions=["jinja2.ext.i18n"])


def _all_known(names: Iterator[str | None] | list[str | None]) -> frozenset[str] | None:
    seen = set(names)
    return None if None in seen else frozenset(name for name in seen if name is not None)


def _arguments(told: list[nodes.Expr], function: str) -> Iterator[str | None]:
    """Give the first argument of each call of ``function``, None for each other mention of it."""
    calls = [each for each in told if isinstance(each, nodes.Call) and _is_name(each.node, function)]
    for call in calls:
        first = call.args[0] if call.args else None
        yield first.value if isinstance(first, nodes.Const) and isinstance(first.value, str) else None
    yield from _other_mentions(told, function, [call.node for call in calls])


def _site_reads(told: list[nodes.Expr]) -> Iterator[str | None]:
    reads = [each for each in told if isinstance(each, nodes.Getattr) and _is_name(each.node, "site")]
    yield from (read.attr for read in reads)
    yield from _other_mentions(told, "site", [read.node for read in reads])


def _site_filters(told: list[nodes.Expr]) -> Iterator[str | None]:
    for use in told:
        if not isinstance(use, nodes.Filter):
            continue
        if use.name in SITE_ATTRIBUTE_OF_FILTER:
            yield SITE_ATTRIBUTE_OF_FILTER[use.name]
        elif use.name == "map":
            # "map" takes the name of another filter as a text; it may be any of them.
            yield from sorted(set(SITE_ATTRIBUTE_OF_FILTER.values()))


def _other_mentions(told: list[nodes.Expr], name: str, expected: list[nodes.Expr]) -> Iterator[None]:
    places = {id(node) for node in expected}
    yield from (None for node in told if isinstance(node, nodes.Name) and node.name == name and id(node) not in places)


def _is_name(node: nodes.Node, name: str) -> bool:
    return isinstance(node, nodes.Name) and node.name == name and node.ctx == "load"
