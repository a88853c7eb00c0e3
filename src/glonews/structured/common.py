"""What several kinds of pages say: instants, the paper as publisher, the path to a page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from glonews.model.facets import Link, Paper
from glonews.structured.nodes import Image, Organization, Step, Steps


@lru_cache(maxsize=4_096)
def instant(second: int, zone: str) -> str:
    """Give an instant in ISO 8601 with the offset of a zone, as the page, the feeds and the sitemaps print it."""
    return datetime.fromtimestamp(second, ZoneInfo(zone)).isoformat()


def paper_id(paper: Paper) -> str:
    """Give the name by which nodes on every page mean the paper; the front page says all about it."""
    return f"{paper.site}/#paper"


@lru_cache(maxsize=8)
def publisher(paper: Paper) -> Organization:
    """Give the paper as the publisher of a page."""
    return Organization(
        type="NewsMediaOrganization", id=paper_id(paper), name=paper.name, url=f"{paper.site}/", logo=logo(paper)
    )


def logo(paper: Paper) -> Image | None:
    """Give the sign of the paper."""
    return Image(type="ImageObject", url=paper.site + paper.logo) if paper.logo else None


def breadcrumb(home: str, links: Sequence[Link], paper: Paper, url: str = "/") -> list[Steps]:
    """Give the path that the page shows, from the front page (named ``home``, at ``url``) down, if it shows one."""
    if not links:
        return []
    shown = (Link("", home, url), *links)
    steps = tuple(
        Step(type="ListItem", position=number, name=link.title, item=paper.site + link.url)
        for number, link in enumerate(shown, 1)
    )
    return [Steps(type="BreadcrumbList", itemListElement=steps)]
