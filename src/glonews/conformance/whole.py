"""The rules of the site as a whole: what it must have, what must be named somewhere, what must be told apart."""

from __future__ import annotations

from glonews.conformance import standards
from glonews.conformance.rule import Rule

NO_ROBOTS = Rule(
    id="robots-missing",
    says="The site has a robots.txt.",
    source=standards.ROBOTS,
    message="the site has no robots.txt",
    hint="build the site again",
    wrong="(no file)",
    right="User-agent: *\nAllow: /\n\nSitemap: https://bao.example/sitemap.xml",
)
UNLISTED_MAP = Rule(
    id="sitemap-unlisted",
    says="Every sitemap is named in robots.txt or in an index of sitemaps.",
    source=standards.SITEMAPS,
    message="neither robots.txt nor an index names this sitemap",
    hint="name it in the index",
    wrong="(sitemaps/2026-05.xml, which no file names)",
    right="<sitemap><loc>https://bao.example/sitemaps/2026-05.xml</loc></sitemap>",
)
UNLISTED_PAGE = Rule(
    id="sitemap-lacks",
    says="Every article that search engines may show is in a sitemap.",
    source=standards.GOOGLE_SITEMAP,
    message="no sitemap names this article",
    hint="build the site again",
    wrong="(an article that no sitemap names)",
    right="<url><loc>https://bao.example/2026/05/cau.html</loc></url>",
)
SAME_TITLE = Rule(
    id="title-repeated",
    severity="warning",
    says="Articles are told apart by their titles.",
    source=standards.GOOGLE_TITLE,
    message='the title "{title}" is also that of {other}',
    hint="give one of them another headline",
    wrong="<title>Tin vắn - Báo Lâm Kha</title> (twice)",
    right="<title>Tin vắn 22-5 - Báo Lâm Kha</title>",
)
RULES = (NO_ROBOTS, UNLISTED_MAP, UNLISTED_PAGE, SAME_TITLE)
