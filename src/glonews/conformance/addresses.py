"""Addresses as published files write them, and the files of the output they name."""

from __future__ import annotations

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
        path, fragment = address[1:], ""
    elif address.startswith("#"):
        path, fragment = page[len(base) + 1 :] + address, ""
    else:
        found = _path_of(address, page, base)
        if found is None:
            return None
        path, fragment = found, ""
    if "#" in path:
        path, _, fragment = path.partition("#")
    if "?" in path:
        path = path.partition("?")[0]
    if "%" in path:
        path = unquote(path)
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
