"""Addresses as published files write them, and the files of the output they name."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple
from urllib.parse import quote, unquote, urljoin, urlsplit

INDEX = "index.html"


class Target(NamedTuple):
    """A place of this site: a file of the output, and a fragment in it or ""."""

    path: str
    fragment: str


def target_of(address: str, page: str, base: str) -> Target | None:
    """Give what an address on a page of the site means; None when it leads elsewhere, or is no address.

    ``page`` is the full address of the page, ``base`` scheme and host of the site.
    """
    if address.startswith("/") and not address.startswith("//"):
        return _named(address[1:])
    if address.startswith("#"):
        return _named(page[len(base) + 1 :] + address)
    path = _path_of(address, page, base)
    return None if path is None else _named(path)


@lru_cache(maxsize=1 << 15)  # every page has the same header
def _named(path: str) -> Target:
    """Give what an address below the base names."""
    path, _, fragment = path.partition("#")
    path = unquote(path.partition("?")[0])
    return Target(path + INDEX if not path or path.endswith("/") else path, unquote(fragment))


def _path_of(address: str, page: str, base: str) -> str | None:
    """Give what follows the base in an address, None when it is no address of this site."""
    if not address.startswith(("https://", "http://")):
        try:
            address = urljoin(page, address)
        except ValueError:
            return None
    if not address.startswith(base):
        return None
    rest = address[len(base) :]
    return rest.removeprefix("/") if rest[:1] in ("", "/", "#", "?") else None


def address_of(path: str, base: str) -> str:
    """Give the full address of a file of the output; an index file goes by the name of its folder."""
    shown = path[: -len(INDEX)] if path == INDEX or path.endswith("/" + INDEX) else path
    return f"{base}/{quote(shown, safe='/!$&()*+,;=:@~-._')}"


@lru_cache(maxsize=1 << 12)
def is_absolute(address: str) -> bool:
    """Claim that an address has a scheme and a host."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def host_of(address: str) -> str:
    """Give the host of an address, "" when it has none."""
    try:
        return urlsplit(address).netloc
    except ValueError:
        return ""
