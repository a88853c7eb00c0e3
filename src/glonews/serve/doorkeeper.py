"""Who is let in, and to which file: the rules that keep a preview to its own machine and its own folder. Pure.

A preview shows what is not published. Other sites that are open in the same browser must not read it, neither by its
address nor by a name of their own that leads to this machine (DNS rebinding), and no path may leave the output folder.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from urllib.parse import unquote_to_bytes

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")


def is_expected_host(host: str, names: Collection[str], port: int) -> bool:
    """Say whether a Host header names this server. ``names`` are lower case."""
    name, colon, number = host.lower().rpartition(":")
    if not colon or name.endswith(":"):
        return port == 80 and host.lower() in names
    return name in names and number == str(port)


def comes_from_another_site(headers: Mapping[str, str]) -> bool:
    """Say whether a browser fetches for a page of another site; following a link from there is all right.

    https://www.w3.org/TR/fetch-metadata/
    """
    site = headers.get("sec-fetch-site", "none")
    return site not in ("none", "same-origin") and headers.get("sec-fetch-mode") != "navigate"


def file_of(raw_path: bytes) -> str | None:
    """Give the file of the output folder that a request's path names, or None for a path no link of a site has.

    Percent signs are decoded once. Hidden files, "..", backslashes, control characters, slashes that were
    encoded and bytes that are no UTF-8 are never part of an output's name.
    """
    if not raw_path.startswith(b"/") or len(raw_path) > 4096:
        return None
    parts = [unquote_to_bytes(part) for part in raw_path[1:].split(b"/")]
    if b"" in parts[:-1] or any(part.startswith(b".") or set(part) & FORBIDDEN for part in parts):
        return None
    try:
        path = b"/".join(parts).decode()
    except UnicodeDecodeError:
        return None
    return path + "index.html" if path == "" or path.endswith("/") else path


FORBIDDEN = frozenset({*range(0x20), 0x7F, *b"/\\"})
