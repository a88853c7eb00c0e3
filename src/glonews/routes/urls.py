"""URLs of every kind of page and the output file of a URL; pure text, no look-ups."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo
from functools import lru_cache
from urllib.parse import unquote

from glonews.model.settings import Paths


@lru_cache(maxsize=1024)
def local_day(published: int, zone: tzinfo) -> tuple[str, str, str]:
    """Give year, month and day of an instant in the site's zone, as zero-padded text."""
    moment = datetime.fromtimestamp(published, UTC).astimezone(zone)
    return f"{moment.year:04}", f"{moment.month:02}", f"{moment.day:02}"


def article_url(permalink: str, slug: str, published: int, zone: tzinfo) -> str:
    """Fill the permalink pattern ("/{year}/{month}/{slug}.html")."""
    year, month, day = local_day(published, zone)
    return permalink.format(year=year, month=month, day=day, slug=slug)


TYPE_SLUGS = {
    "photo": "anh", "video": "video", "infographic": "infographic", "longform": "doc-cham", "live": "truc-tiep",
    "opinion": "goc-nhin",
}  # fmt: skip
"""Last part of the address of the list of a type; plain news, which nearly every article is, has none."""


def type_url(type: str, paths: Paths) -> str:
    """Give the address of the list of a type of articles, "" for one without."""
    return f"/{paths.type}/{TYPE_SLUGS[type]}/" if type in TYPE_SLUGS else ""


def listing_url(kind: str, slug: str, paths: Paths) -> str:
    """Give the bare address of a listing; ``slug`` is the category path, the term's slug, or "2021/01"."""
    if kind == "category":
        return f"/{slug}/"
    prefix = {"tag": paths.tag, "author": paths.author, "month": paths.archive, "series": paths.series}[kind]
    return f"/{prefix}/{slug}/"


def numbered_url(listing: str, number: int, paths: Paths) -> str:
    """Give the address of an older page of a listing: "/chinh-tri/trang-3.html"."""
    return f"{listing}{paths.page}-{number}.html"


def sitemap_url(name: str, part: int = 0) -> str:
    """Give the address of one sitemap ("2021-01", "pages"), counted from 0 when there are several."""
    return f"/sitemaps/{name}{f'-{part + 1}' if part else ''}.xml"


def output_path(url: str) -> str:
    """Give the file below the output folder that serves a URL: "/a/" is "a/index.html"."""
    path = unquote(url[1:])
    return path + "index.html" if url.endswith("/") else path


def url_stem(url: str) -> str:
    """Give the part of an address that readers remember: without ".html", "index.html" and final slash."""
    stem = url.removesuffix("index.html").removesuffix(".html").rstrip("/")
    return stem or "/"
