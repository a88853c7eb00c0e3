"""For every rule of the gate a way to break an output, so that it must be told."""

from __future__ import annotations

from typing import NamedTuple

from published import BASE, Published

STORY, FEED, ATOM, JSON = "2024/05/bai-1.html", "rss.xml", "atom.xml", "feed.json"
MONTH, NEWS, INDEX, ROBOTS = "sitemaps/2024-05.xml", "sitemaps/news.xml", "sitemap.xml", "robots.txt"
GRAPH = '"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Bài số 1"'
PUBLISHED = '"datePublished": "2024-05-31T06:00:00+07:00"'


ENGLISH = f'<link rel="alternate" hreflang="en" href="{BASE}/gioi-thieu/"></head>'
LONELY_ATOM = f"""\
<feed xmlns="http://www.w3.org/2005/Atom"><id>a</id><title>Báo</title><updated>2024-05-31T10:00:00+07:00</updated>
<link rel="self" href="{BASE}/atom.xml"/><link rel="hub" href="https://hub.example/"/>
<entry><id>b</id><title>Tin</title><updated>2024-05-31T10:00:00+07:00</updated><link href="{BASE}/gioi-thieu/"/></entry>
</feed>"""


class Breakage(NamedTuple):
    """One change of one file: the first ``old`` becomes ``new``, or everything where ``old`` is empty."""

    rule: str
    path: str
    """Pattern of the file."""
    old: str
    new: str | None
    """None takes the file away."""
    name: str = ""
    told: str = ""
    """File that is told of, "" for the broken one."""
    line: bool = True
    """Whether a line is told."""

    def applied(self, published: Published, path: str) -> bytes | None:
        """Give the broken content."""
        if self.new is None:
            return None
        if not self.old:
            return self.new.encode()
        text = published.read(path).decode()
        assert self.old in text, f"{path} has no {self.old}"
        return text.replace(self.old, self.new, 1).encode()


def data(text: str) -> tuple[str, str]:
    """Put structured data at the end of the head."""
    return "</head>", f'<script type="application/ld+json">{text}</script>\n</head>'


def article(more: str) -> str:
    """Give structured data of an article."""
    return "{" + f'{GRAPH}, {PUBLISHED}, "author": [{{"@type": "Person", "name": "Phương Linh"}}]{more}' + "}"


def crumbs(*names: str, first: int = 1) -> str:
    """Give a BreadcrumbList."""
    steps = ", ".join(
        f'{{"@type": "ListItem", "position": {n}, "name": "{name}", "item": "{BASE}/x/"}}'
        for n, name in enumerate(names, first)
    )
    return f'{{"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": [{steps}]}}'


PAGES = [
    Breakage("html-doctype", STORY, "<!doctype html>\n", ""),
    Breakage("html-lang", STORY, '<html lang="vi">', "<html>"),
    Breakage("html-charset", STORY, '<meta charset="utf-8">', ""),
    Breakage("html-viewport", STORY, "initial-scale=1", "initial-scale=1, user-scalable=no"),
    Breakage("title-missing", STORY, "<title>Bài số 1 - Báo Thử</title>", "<title> </title>"),
    Breakage("title-long", STORY, "<title>", "<title>" + "dài " * 60),
    Breakage("description-missing", STORY, '<meta name="description"', '<meta name="d"'),
    Breakage("preview-small", STORY, "max-image-preview:large", "index"),
    Breakage("headline-count", STORY, "<h1", "<h1>Báo</h1><h1", "two"),
    Breakage("headline-count", STORY, "h1>", "h6>", "none"),
    Breakage("heading-skipped", STORY, "<h2", "<h5>x</h5><h2"),
    Breakage("id-repeated", STORY, '<h2 id="phan-1"', '<p id="phan-1">x</p><h2 id="phan-1"'),
    Breakage("label-dead", STORY, 'aria-labelledby="', 'aria-labelledby="khong '),
    Breakage("image-alt", STORY, ' alt="Cây cầu"', ""),
    Breakage("image-size", STORY, ' width="1200"', ""),
    Breakage("link-nameless", STORY, "<main", '<a href="/"><span></span></a><main'),
    Breakage("html-broken", STORY, "<p>Kết thúc.</p>", "<p>Kết <b>thúc.</p></b>"),
    Breakage("script-inline", STORY, "</head>", "<script>go()</script></head>"),
    Breakage("style-inline", STORY, "<p>Kết", '<p style="color: red">Kết'),
    Breakage("style-inline", STORY, "</head>", "<style>p {}</style></head>", "element"),
    Breakage("handler-inline", STORY, "<p>Kết", '<p onclick="go()">Kết'),
    Breakage("link-script", STORY, "<main", '<a href="javascript:go()">x</a><main'),
    Breakage("foreign-source", STORY, "</head>", '<script src="https://cdn.example/a.js"></script></head>'),
    Breakage("foreign-source", STORY, "<main", '<img alt="" width="1" height="1" src="//t.example/p.gif"><main', "img"),
    Breakage("csp-missing", STORY, "default-src", "x-src"),
    Breakage(
        "csp-missing", STORY, '<meta charset="utf-8">', '<meta charset="utf-8"><script src="/a.js"></script>', "late"
    ),
    Breakage("csp-loose", STORY, "script-src 'self'", "script-src 'self' 'unsafe-inline'"),
    Breakage("canonical-missing", STORY, 'rel="canonical"', 'rel="x"', line=False),
    Breakage(
        "canonical-other",
        STORY,
        f'rel="canonical" href="{BASE}/2024/05/bai-1',
        f'rel="canonical" href="{BASE}/2024/05/bai-2',
    ),
    Breakage("canonical-other", STORY, f'rel="canonical" href="{BASE}', 'rel="canonical" href="', "relative"),
    Breakage("og-missing", STORY, "og:title", "og:t"),
    Breakage("og-url", STORY, f'og:url" content="{BASE}', 'og:url" content="http://bao.example'),
    Breakage("og-image", STORY, f'og:image" content="{BASE}', 'og:image" content="'),
    Breakage(
        "hreflang-self", STORY, "</head>", f'<link rel="alternate" hreflang="en" href="{BASE}/gioi-thieu/"></head>'
    ),
    Breakage("feed-type", STORY, "application/rss+xml", "application/atom+xml"),
    Breakage(
        "date-form", STORY, 'published_time" content="2024-05-31T06:00:00+07:00', 'published_time" content="31/5/2024'
    ),
    Breakage("date-missing", STORY, "article:published_time", "article:p"),
    Breakage("date-invisible", STORY, 'datetime="2024-05-31T06:00', 'datetime="2024-05-31T06:01'),
    Breakage("date-disagrees", STORY, *data(article("").replace("T06", "T08")), "data"),
    Breakage("modified-early", STORY, 'modified_time" content="2024-05', 'modified_time" content="2023-05'),
    Breakage("date-future", STORY, 'modified_time" content="2024-05', 'modified_time" content="2064-05'),
    Breakage("weight-html", STORY, "<p>Kết", "<p>" + "dài " * 60_000 + "</p><p>Kết", line=False),
]
DATA = [
    Breakage("data-broken", STORY, *data('{"@type": "NewsArticle",}')),
    Breakage("data-context", STORY, *data('{"@type": "WebSite", "name": "Báo", "url": "https://bao.example/"}')),
    Breakage("data-incomplete", STORY, *data("{" + GRAPH + "}")),
    Breakage("data-missing", STORY, "application/ld+json", "application/json"),
    Breakage("data-wanting", STORY, *data(article(""))),
    Breakage("data-date", STORY, *data(article("").replace("+07:00", ""))),
    Breakage("data-address", STORY, *data(article(', "image": "/anh/cau.jpg"'))),
    Breakage("data-modified-early", STORY, *data(article(', "dateModified": "2024-05-30T06:00:00+07:00"'))),
    Breakage("data-headline", STORY, *data(article("").replace("Bài số 1", "Bài khác"))),
    Breakage("data-breadcrumb", STORY, *data(crumbs("Kinh tế"))),
    Breakage("data-breadcrumb", STORY, *data(crumbs("Xã hội", "Đời sống", first=2)), "numbers"),
    Breakage("data-dead", STORY, *data(article(f', "image": "{BASE}/anh/khong-co.jpg"'))),
]
FEEDS = [
    Breakage("feed-relative", FEED, '<img src="https://bao.example/', '<img src="/'),
    Breakage("feed-unsafe", FEED, "<p>Mở đầu.", '<p style="color: red">Mở đầu.'),
    Breakage("feed-unsafe", JSON, "<p>Mở đầu.", "<script>go()</script>", "json"),
    Breakage("feed-markup", FEED, "<title>Bài số 5", "<title>Bài &lt;b&gt;số&lt;/b&gt; 5"),
    Breakage("feed-big", FEED, "<p>Mở đầu.", "<p>" + "dài " * 400_000),
    Breakage("feed-article-big", ATOM, "&lt;p&gt;Mở đầu.", "&lt;p&gt;" + "dài " * 300_000),
    Breakage("feed-self", FEED, 'link href="https://bao.example/rss.xml"', 'link href="https://bao.example/x.xml"'),
    Breakage("feed-hub", ATOM, 'rel="hub"', 'rel="x"'),
    Breakage("feed-id", ATOM, "<entry><id>", "<entry><id></id><id>"),
    Breakage("feed-id-repeated", FEED, "bai-4.html</guid>", "bai-5.html</guid>"),
    Breakage("feed-incomplete", FEED, "<description>Tờ báo để thử</description>", ""),
    Breakage("feed-incomplete", JSON, "version/1.1", "version/1", "version"),
    Breakage(
        "feed-link",
        FEED,
        "<item><title>Bài số 5</title><link>https://bao.example",
        "<item><title>Bài số 5</title><link>",
    ),
    Breakage("feed-date", FEED, "<pubDate>Fri, 31 May 2024 10:00:00 +0700", "<pubDate>2024-05-31"),
    Breakage("feed-date", ATOM, "<published>2024-05-31T10:00:00+07:00", "<published>31/5/2024", "atom"),
    Breakage("feed-author", FEED, "<dc:creator>Phương Linh</dc:creator>", "<author>Phương Linh</author>"),
    Breakage(
        "feed-enclosure",
        FEED,
        "<enclosure ",
        '<enclosure url="https://x.example/a" length="1" type="a/b"/><enclosure ',
        "two",
    ),
    Breakage("feed-enclosure", FEED, ' type="image/jpeg"/><pubDate>', "/><pubDate>", "type"),
    Breakage("rss-root", FEED, 'version="2.0"', 'version="0.91"'),
    Breakage("rss-weekday", FEED, "<pubDate>Fri, 31", "<pubDate>Mon, 31"),
    Breakage("rss-permalink", FEED, '<guid isPermaLink="false">https://bao.example/', "<guid>"),
    Breakage(
        "rss-order",
        FEED,
        "<content:encoded>",
        "<content:encoded>x</content:encoded><description>x</description><content:encoded>",
    ),
    Breakage("rss-image", FEED, "<item>", "<image><url>https://bao.example/icon.svg</url></image><item>"),
    Breakage("media-role", FEED, 'role="photographer"', 'role="nhiếp ảnh"'),
    Breakage("media-incomplete", FEED, '<media:content url="https://bao.example/', '<media:content url="/'),
    Breakage("atom-author", ATOM, "", LONELY_ATOM),
    Breakage("atom-content", ATOM, '<content type="html">', '<content type="CDATA">'),
    Breakage(
        "feed-dead",
        FEED,
        "<link>https://bao.example/2024/05/bai-5.html",
        "<link>https://bao.example/2024/05/khong-co.html",
    ),
    Breakage("date-disagrees", FEED, "<pubDate>Fri, 31 May 2024 10:00", "<pubDate>Fri, 31 May 2024 11:00", "feed"),
    Breakage("date-future", ATOM, "<updated>2024", "<updated>2064", "feed"),
]
MAPS = [
    Breakage("sitemap-root", MONTH, "sitemap/0.9", "sitemap/0.84"),
    Breakage("sitemap-large", MONTH, "<url>", f"<url><loc>{BASE}/</loc></url>" * 50_001 + "<url>"),
    Breakage("sitemap-address", MONTH, f"<loc>{BASE}/", "<loc>http://khac.example/"),
    Breakage("sitemap-twice", MONTH, "<url>", f"<url><loc>{BASE}/2024/05/bai-1.html</loc></url><url>"),
    Breakage("sitemap-lastmod", MONTH, "<lastmod>2024-05-31T", "<lastmod>31/5/2024 "),
    Breakage("sitemap-retired", MONTH, "<image:loc>", "<image:caption>Cầu</image:caption><image:loc>"),
    Breakage("sitemap-pictures", MONTH, f"<image:loc>{BASE}/", "<image:loc>/"),
    Breakage("sitemap-dead", MONTH, "/2024/05/bai-2.html</loc>", "/2024/05/khong-co.html</loc>"),
    Breakage("sitemap-canonical", MONTH, "</urlset>", f"<url><loc>{BASE}/404.html</loc></url></urlset>"),
    Breakage("sitemap-part", ROBOTS, "sitemap.xml", "rss.xml"),
    Breakage(
        "sitemap-lacks",
        MONTH,
        f"<loc>{BASE}/2024/05/bai-cu.html",
        f"<loc>{BASE}/2024/05/bai-2.html",
        "",
        "2024/05/bai-cu.html",
        line=False,
    ),
    Breakage(
        "sitemap-unlisted",
        INDEX,
        f"<sitemap><loc>{BASE}/sitemaps/2024-05.xml</loc>",
        f"<sitemap><loc>{BASE}/sitemaps/pages.xml</loc>",
        "",
        MONTH,
        line=False,
    ),
    Breakage("date-disagrees", MONTH, "<lastmod>2024-05-31T16:00", "<lastmod>2024-05-31T17:00", "sitemap"),
    Breakage("news-old", NEWS, "publication_date>2024-05-31", "publication_date>2024-05-21"),
    Breakage("news-many", NEWS, "<news:news>", "<news:news/>" * 1_001 + "<news:news>"),
    Breakage("news-incomplete", NEWS, "<news:name>Báo Thử</news:name>", ""),
    Breakage("news-language", NEWS, "<news:language>vi", "<news:language>Tiếng Việt"),
    Breakage("news-date", NEWS, "publication_date>2024-05-31T", "publication_date>31/5/2024 "),
    Breakage("news-title", NEWS, "<news:title>Bài số 5", "<news:title>Bài số 5 - Báo Thử"),
    Breakage("robots-line", ROBOTS, "Allow: /", "Alow /"),
    Breakage("robots-shut", ROBOTS, "Allow: /", "Disallow: /"),
    Breakage("robots-sitemap", ROBOTS, f"Sitemap: {BASE}", "Sitemap: "),
    Breakage("robots-missing", ROBOTS, "", None, line=False),
]
FILES = [
    Breakage("xml-broken", FEED, "<item>", "<item>&nbsp;<"),
    Breakage("xml-character", FEED, "<title>Bài", "<title>\u0085\ufdd0Bài"),
    Breakage("json-broken", "latest.json", "{", "{,"),
    Breakage("link-dead", STORY, "", None, "page gone", "2024/05/bai-2.html"),
    Breakage("link-dead", "rss/feeds.opml", "/rss.xml", "/khong-co.xml", "opml"),
    Breakage("anchor-dead", STORY, 'id="phan-1"', 'id="phan-2"', "", "2024/05/bai-2.html"),
    Breakage("part-dead", "css/*.css", "", None, "", STORY),
    Breakage("canonical-dead", STORY, f'rel="canonical" href="{BASE}/2024', f'rel="canonical" href="{BASE}/2034'),
    Breakage("hreflang-back", STORY, "</head>", ENGLISH),
    Breakage("title-repeated", "2024/05/bai-2.html", "<title>Bài số 2", "<title>Bài số 1"),
    Breakage("weight-picture", "anh/2024/05/*.jpg", "", "x" * 1_000_001, line=False),
    Breakage("weight-page", "anh/2024/05/*.jpg", "", "x" * 2_000_001, "", STORY, line=False),
]  # fmt: skip
BREAKAGES = (*PAGES, *DATA, *FEEDS, *MAPS, *FILES)
