"""Sitemaps by sitemaps.org, with Google's entries for pictures and news."""

from __future__ import annotations

from lxml import etree

from glonews.conformance import standards
from glonews.conformance.addresses import is_absolute, target_of
from glonews.conformance.facts import SITEMAP as USE
from glonews.conformance.facts import Dated, House, Question
from glonews.conformance.html.dates import FUTURE
from glonews.conformance.rule import Finding, Rule
from glonews.conformance.sitemaps import news
from glonews.conformance.source import Source
from glonews.conformance.times import w3c_instant
from glonews.conformance.xml import IMAGE, NEWS, SITEMAP, place, text

ENTRIES, BYTES, PICTURES = 50_000, 52_428_800, 1_000

ROOT = Rule(
    id="sitemap-root",
    says="A sitemap is a urlset or sitemapindex in the namespace of sitemaps.org 0.9.",
    source=standards.SITEMAPS,
    message="the sitemap begins with {name}",
    hint='write <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    wrong="<urlset>",
    right='<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
)
LARGE = Rule(
    id="sitemap-large",
    says="A sitemap has at most 50,000 addresses and 50 MB.",
    source=standards.SITEMAPS,
    message="the sitemap has {entries} addresses and {size} bytes",
    hint="split it, and list its parts in the index",
    wrong="(60,000 addresses)",
    right="(two files of 30,000)",
)
ADDRESS = Rule(
    id="sitemap-address",
    says="Every address of a sitemap is absolute and of the site's own host.",
    source=standards.SITEMAPS,
    message='"{address}" is no address of this site',
    hint="set url in content/site.yaml",
    wrong="<loc>/2026/05/cau.html</loc>",
    right="<loc>https://bao.example/2026/05/cau.html</loc>",
)
TWICE = Rule(
    id="sitemap-twice",
    severity="warning",
    says="A sitemap names an address once.",
    source=standards.SITEMAPS,
    message='"{address}" stands a second time',
    hint="remove one of them",
    wrong="<loc>https://bao.example/</loc> … <loc>https://bao.example/</loc>",
    right="<loc>https://bao.example/</loc>",
)
LASTMOD = Rule(
    id="sitemap-lastmod",
    says="lastmod is a date of the W3C profile of ISO 8601.",
    source=standards.W3C_DATE,
    message='lastmod is "{written}"',
    hint="write 2026-05-23T07:40:00+07:00 or 2026-05-23",
    wrong="<lastmod>23/5/2026</lastmod>",
    right="<lastmod>2026-05-23T07:40:00+07:00</lastmod>",
)
RETIRED = Rule(
    id="sitemap-retired",
    severity="warning",
    says="A sitemap has no elements that search engines have retired.",
    source=standards.GOOGLE_IMAGE_SITEMAP,
    message="{name} is no longer read",
    hint="leave it out",
    wrong="<image:caption>Cây cầu</image:caption>",
    right="<image:image><image:loc>…</image:loc></image:image>",
)
MANY_PICTURES = Rule(
    id="sitemap-pictures",
    says="An entry names at most 1,000 pictures, each by an absolute address.",
    source=standards.GOOGLE_IMAGE_SITEMAP,
    message="the entry of {address} {fault}",
    hint="name each picture by image:loc, the first thousand of them",
    wrong="<image:image/>",
    right="<image:image><image:loc>https://bao.example/anh/cau.jpg</image:loc></image:image>",
)
RULES = (ROOT, LARGE, ADDRESS, TWICE, LASTMOD, RETIRED, MANY_PICTURES)

_RETIRED = {
    *(IMAGE + name for name in ("caption", "title", "geo_location", "license")),
    *(NEWS + name for name in ("access", "genres", "keywords", "stock_tickers")),
}


class Map:
    """One sitemap while it is read."""

    def __init__(self, path: str, source: Source, house: House) -> None:
        self.path = path
        self.source = source
        self.house = house
        self.findings: list[Finding] = []
        self.links: set[tuple[int, str, str]] = set()
        self.dated: list[Dated] = []
        self.questions: list[Question] = []

    def read(self, root: etree._Element) -> str:
        """Look through the sitemap; gives its kind."""
        if root.tag not in (f"{SITEMAP}urlset", f"{SITEMAP}sitemapindex"):
            self.findings.append(ROOT.found((1, 1), name=root.tag))
            return "sitemap"
        is_index = root.tag == f"{SITEMAP}sitemapindex"
        entries = root.findall(f"{SITEMAP}{'sitemap' if is_index else 'url'}")
        if len(entries) > ENTRIES or len(self.source.content) > BYTES:
            self.findings.append(LARGE.found((1, 1), entries=len(entries), size=len(self.source.content)))
        seen: set[str] = set()
        for entry in entries:
            address = text(entry, f"{SITEMAP}loc")
            if address in seen:
                self.findings.append(TWICE.found(place(self.source, entry, address), address=address))
            seen.add(address)
            self._entry(entry, address, is_index=is_index)
        self.findings += news.whole(root)
        return "sitemap-index" if is_index else "sitemap"

    def _entry(self, entry: etree._Element, address: str, *, is_index: bool) -> None:
        here = place(self.source, entry, address)
        path = self._target(address, here)
        instant = self._lastmod(entry)
        if path:
            self.questions.append(Question(path, "part" if is_index else "page", *here, instant))
        self._pictures(entry, address, here)
        for child in entry.iter(etree.Element):
            if child.tag in _RETIRED:
                name = str(etree.QName(child).localname)
                self.findings.append(RETIRED.found(place(self.source, child), name=name))
        for story in entry.findall(f"{NEWS}news"):
            findings, question, dated = news.story(story, path, self.source)
            self.findings += findings
            self.questions += question
            self.dated += dated

    def _target(self, address: str, here: tuple[int, int]) -> str:
        target = target_of(address, self.house.base, self.house.base) if is_absolute(address) else None
        if target is None:
            self.findings.append(ADDRESS.found(here, address=address))
            return ""
        self.links.add((USE, target.path, ""))
        return target.path

    def _lastmod(self, entry: etree._Element) -> int | None:
        element = entry.find(f"{SITEMAP}lastmod")
        if element is None:
            return None
        written, here = (element.text or "").strip(), place(self.source, element)
        instant = w3c_instant(written)
        if instant is None:
            self.findings.append(LASTMOD.found(here, written=written))
        else:
            self.dated.append(Dated(*here, instant, written, FUTURE.id))
        return instant

    def _pictures(self, entry: etree._Element, address: str, here: tuple[int, int]) -> None:
        pictures = entry.findall(f"{IMAGE}image")
        if len(pictures) > PICTURES:
            self.findings.append(MANY_PICTURES.found(here, address=address, fault=f"names {len(pictures)} pictures"))
        for picture in pictures:
            named = text(picture, f"{IMAGE}loc")
            if not is_absolute(named):
                self.findings.append(MANY_PICTURES.found(here, address=address, fault="has a picture without address"))
            target = target_of(named, self.house.base, self.house.base) if is_absolute(named) else None
            if target:
                self.links.add((USE, target.path, ""))
