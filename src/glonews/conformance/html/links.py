"""The addresses that a page names, by what it uses them for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from lxml import etree

from glonews.conformance.addresses import Target, target_of
from glonews.conformance.facts import CANONICAL, LINK, RESOURCE
from glonews.conformance.html.page import Page

Link = tuple[int, str, str]

_PARTS = {"script": "src", "img": "src", "source": "src", "video": "src", "audio": "src", "iframe": "src",
          "track": "src", "embed": "src", "object": "data"}  # fmt: skip
_SHARED = {"stylesheet", "icon", "manifest", "apple-touch-icon", "preload", "search", "mask-icon"}
_PICTURES = ("og:image", "og:image:secure_url", "twitter:image")


def links_of(page: Page) -> tuple[tuple[Link, ...], tuple[Link, ...]]:
    """Give the addresses that many pages share and those of this page, each in order without repetition."""
    shared: list[tuple[int, str]] = []
    own: set[Link] = set()
    main = page.main
    for number, element in enumerate(page.elements):
        if reader := _READERS.get(element.tag):
            apart = number in main or not _is_shared(element, element.tag)
            for use, address in reader(element):
                # A link to a place of the page itself would make the header of every page another one.
                if apart or "#" in address or not address.startswith(("/", "http")):
                    target = _target(address, page.address, page.house.base)
                    if target:
                        own.add((use, *target))
                else:
                    shared.append((use, address))
    return _resolved(tuple(shared), page.house.base), tuple(sorted(own))


@lru_cache(maxsize=1 << 10)
def _resolved(named: tuple[tuple[int, str], ...], base: str) -> tuple[Link, ...]:
    """Give what the addresses of a header and footer mean, which most pages have in common."""
    targets = ((use, _target(address, base, base)) for use, address in named)
    return tuple(sorted({(use, *target) for use, target in targets if target}))


def _target(address: str, page: str, base: str) -> Target | None:
    target = target_of(address.strip(), page, base)
    if target and target.fragment and (target.fragment == "top" or target.fragment.startswith(":~:")):
        return Target(target.path, "")
    return target


def _is_shared(element: etree._Element, tag: str) -> bool:
    if tag == "link":
        return bool(_SHARED & set((element.get("rel") or "").split()))
    return tag != "meta"


def _link(element: etree._Element) -> Iterator[tuple[int, str]]:
    if address := element.get("href"):
        yield LINK, address


def _head_link(element: etree._Element) -> Iterator[tuple[int, str]]:
    rels = (element.get("rel") or "").lower().split()
    if address := element.get("href"):
        yield CANONICAL if "canonical" in rels else LINK if "alternate" in rels else RESOURCE, address
    for address in candidates(element.get("imagesrcset") or ""):
        yield RESOURCE, address


def _part(element: etree._Element) -> Iterator[tuple[int, str]]:
    for name in (_PARTS[str(element.tag)], "poster"):
        if address := element.get(name):
            yield RESOURCE, address
    for address in candidates(element.get("srcset") or ""):
        yield RESOURCE, address


def _meta(element: etree._Element) -> Iterator[tuple[int, str]]:
    if (element.get("property") or element.get("name")) in _PICTURES and element.get("content"):
        yield RESOURCE, str(element.get("content"))


def candidates(srcset: str) -> list[str]:
    """Give the addresses of a ``srcset``."""
    return [part.split()[0] for part in srcset.split(",") if part.strip()]


_READERS = {"a": _link, "area": _link, "link": _head_link, "meta": _meta, **dict.fromkeys(_PARTS, _part)}
