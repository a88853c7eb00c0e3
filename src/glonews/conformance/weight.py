"""How heavy pages and pictures may be."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from glonews.conformance import standards
from glonews.conformance.addresses import target_of
from glonews.conformance.facts import House, Question
from glonews.conformance.html.links import candidates
from glonews.conformance.html.page import Page
from glonews.conformance.rule import Finding, Rule

PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".svg")

PAGE = Rule(
    id="weight-html",
    severity="warning",
    says="A page without its parts is no heavier than the budget html_kb.",
    source=standards.WEIGHT,
    message="the page has {size} kB, {most} are allowed",
    hint="show less on it, or raise gate: html_kb in content/site.yaml",
    wrong="(a page of 900 kB)",
    right="(its list in several pages)",
)
WHOLE = Rule(
    id="weight-page",
    severity="warning",
    says="A page with style sheets, scripts and pictures loaded at once is no heavier than the budget page_kb.",
    source=standards.WEIGHT,
    message="the page loads {size} kB at once, {most} are allowed",
    hint='give pictures further down loading="lazy", make them smaller, or raise gate: page_kb in content/site.yaml',
    wrong='<img src="/anh/12-MB.jpg">',
    right='<img src="/anh/200-kB.jpg" loading="lazy">',
)
PICTURE = Rule(
    id="weight-picture",
    severity="warning",
    says="A picture is no heavier than the budget image_kb.",
    source=standards.WEIGHT,
    message="the picture has {size} kB, {most} are allowed",
    hint="make it smaller, or raise gate: image_kb in content/site.yaml",
    wrong="(a photo of 12,000 kB)",
    right="(the same, 2,000 pixels wide, of 400 kB)",
)
RULES = (PAGE, WHOLE, PICTURE)


def page(path: str, size: int, house: House) -> Iterator[Finding]:
    """Say when a page alone is too heavy."""
    if size > house.html_kb * 1000:
        yield PAGE.found(size=_kb(size), most=house.html_kb)


def picture(path: str, size: int, house: House) -> Iterator[Finding]:
    """Say when a picture is too heavy."""
    if path.endswith(PICTURES) and size > house.image_kb * 1000:
        yield PICTURE.found(size=_kb(size), most=house.image_kb)


def whole(size: int, house: House) -> Iterator[Finding]:
    """Say when a page is too heavy with all that it loads at once."""
    if size > house.page_kb * 1000:
        yield WHOLE.found(size=_kb(size), most=house.page_kb)


def _kb(size: int) -> int:
    return -(-size // 1000)


def parts(page: Page) -> Iterator[Question]:
    """Give the files that a page loads at once: of a picture in several sizes the one for old browsers."""
    found: set[str] = set()
    for element in page.all("link", "script", "img", "video"):
        target = target_of(_loaded(element), page.address, page.house.base)
        if target and target.path != page.path and target.path not in found:
            found.add(target.path)
            yield Question(target.path, "part-of-page")


def _loaded(element: etree._Element) -> str:
    if element.tag == "link":
        return (element.get("href") or "") if "stylesheet" in (element.get("rel") or "") else "#"
    if element.tag == "video":
        return element.get("poster") or "#"
    if element.get("loading") == "lazy":
        return "#"
    return element.get("src") or next(iter(candidates(element.get("srcset") or "")), "#")
