"""Writing sitemaps as XML: sitemaps.org 0.9 with Google's image 1.1 and news 0.9 extensions. Decides nothing.

https://www.sitemaps.org/protocol.html
https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps
https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
"""

from __future__ import annotations

from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo

from glonews.sitemaps.values import NewsPlace, NewsSitemap, Place, Sitemap
from glonews.text.xml import xml_text

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
PROTOCOL = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
IMAGE = 'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"'
NEWS = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'


def sitemap(page: Sitemap) -> str:
    """Write a list of pages or of sitemaps, a line each."""
    zone = ZoneInfo(page.zone)
    if page.of_sitemaps:
        lines = "".join(f"<sitemap>{_place(place, zone)}</sitemap>\n" for place in page.places)
        return f"{HEAD}<sitemapindex {PROTOCOL}>\n{lines}</sitemapindex>\n"
    lines = "".join(f"<url>{_place(place, zone)}</url>\n" for place in page.places)
    image = f" {IMAGE}" if any(place.images for place in page.places) else ""
    return f"{HEAD}<urlset {PROTOCOL}{image}>\n{lines}</urlset>\n"


def news_sitemap(page: NewsSitemap) -> str:
    """Write the articles of the last two days, or the one address that stands for none."""
    zone, name = ZoneInfo(page.zone), xml_text(page.publication)
    lines = "".join(f"<url>{_news(place, name, zone)}</url>\n" for place in page.news)
    if not page.news:
        lines = f"<url><loc>{xml_text(page.older)}</loc></url>\n"
    return f"{HEAD}<urlset {PROTOCOL} {NEWS}>\n{lines}</urlset>\n"


def _place(place: Place, zone: tzinfo) -> str:
    changed = f"<lastmod>{_instant(place.changed, zone)}</lastmod>" if place.changed else ""
    images = "".join(f"<image:image><image:loc>{xml_text(url)}</image:loc></image:image>" for url in place.images)
    return f"<loc>{xml_text(place.url)}</loc>{changed}{images}"


def _news(place: NewsPlace, name: str, zone: tzinfo) -> str:
    publication = f"<news:name>{name}</news:name><news:language>{place.language}</news:language>"
    return (
        f"<loc>{xml_text(place.url)}</loc><news:news><news:publication>{publication}</news:publication>"
        f"<news:publication_date>{_instant(place.published, zone)}</news:publication_date>"
        f"<news:title>{xml_text(place.title)}</news:title></news:news>"
    )


def _instant(second: int, zone: tzinfo) -> str:
    return datetime.fromtimestamp(second, zone).isoformat()
