"""Names by which one source refers to another, so that a change finds everything that refers to it.

``source:content/articles/2021/01/x.md`` a file · ``url:/2021/01/x`` an address without its ending ·
``photo:content/articles/2021/01/x.jpg`` a picture · ``author:phuong linh`` a person ·
``translation:source:content/articles/2021/01/x.md`` an article, said in another language.
"""

from __future__ import annotations

from posixpath import dirname, join, normpath
from unicodedata import normalize
from urllib.parse import unquote

from glonews.model.article import Ref
from glonews.routes.urls import url_stem

TRANSLATION = "translation:"


def link_name(origin: str, origin_url: str, target: str) -> str | None:
    """Give the name an internal link means, or None when it leaves the site folder.

    ``origin`` and ``origin_url`` are the source that holds the link and its address. "../01/x.md" is relative
    to the source, "/x.md" to ``content/``; anything else is an address, relative to the page's own.
    """
    clean = normalize("NFC", unquote(target.split("#", 1)[0].split("?", 1)[0]))
    if clean.endswith(".md"):
        base = "content" if clean.startswith("/") else dirname(origin)
        path = normpath(join(base, clean.lstrip("/")))
        return None if path.startswith("../") else "source:" + path
    if clean.startswith("/"):
        return "url:" + url_stem(clean)
    return "url:" + url_stem(normpath(join(dirname(origin_url), clean)))


def original_name(origin: str, ref: Ref | None) -> str:
    """Give the name of the article that ``origin`` translates, "" when the reference names no file of an article."""
    name = link_name(origin, "/", ref.written) if ref else None
    return name if name and name.startswith("source:") else ""


def fragment_of(target: str) -> str:
    """Give "#part" of a link, or nothing."""
    return "#" + target.split("#", 1)[1] if "#" in target else ""


def names_of(path: str, url: str) -> tuple[str, str]:
    """Give the names by which other sources refer to an article or page."""
    return "source:" + path, "url:" + url_stem(url)
