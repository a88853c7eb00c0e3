"""Layout: nothing sticks out, nothing moves, nothing breaks the policy, at any width, in either scheme."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from .conftest import OpenPage
from .newspaper import PAGES, REDIRECT, STORY

STICKING_OUT = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.querySelectorAll('body *')].filter(each => each.getBoundingClientRect().right > width + 1)
    .slice(0, 3).map(each => each.outerHTML.slice(0, 80)).concat('the page scrolls sideways');
}"""
TO_THE_END = """async () => {
  for (let at = 0; at < document.body.scrollHeight; at += 600) {
    scrollTo(0, at);
    await new Promise(done => setTimeout(done, 15));
  }
  await Promise.all([...document.images].map(image => image.decode().catch(() => 0)));
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  return shifts;
}"""
CONTRAST = """() => {
  const light = colour => {
    const [r, g, b] = colour.match(/[\\d.]+/g).slice(0, 3).map(part => part / 255)
      .map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const ground = each => {
    const colour = getComputedStyle(each).backgroundColor;
    return /, 0\\)$|transparent/.test(colour) && each.parentElement ? ground(each.parentElement) : colour;
  };
  const texts = [...document.querySelectorAll('main *, footer *, header *')].filter(each =>
    each.checkVisibility() && [...each.childNodes].some(node => node.nodeType === 3 && node.data.trim()));
  return texts.filter(each => {
    const [low, high] = [light(getComputedStyle(each).color), light(ground(each))].sort((a, b) => a - b);
    return (high + .05) / (low + .05) < 4.5;
  }).map(each => each.outerHTML.slice(0, 80));
}"""


@pytest.mark.parametrize("width", [320, 768, 1440])
def test_no_page_scrolls_sideways(open_page: OpenPage, width: int) -> None:
    page = open_page("/", width=width)
    assert {path: found for path in PAGES if (found := looked_at(page, path, STICKING_OUT))} == {}


@pytest.mark.parametrize("width", [320, 1440])
def test_nothing_moves_while_a_page_loads(open_page: OpenPage, width: int) -> None:
    page = open_page("/", width=width)
    assert {path: found for path in PAGES if (found := looked_at(page, path, TO_THE_END))} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_stands_out_from_its_ground(open_page: OpenPage, scheme: str) -> None:
    """WCAG 2.2, 1.4.3: 4.5 to 1, https://www.w3.org/TR/WCAG22/#contrast-minimum."""
    page = open_page("/", color_scheme=scheme)
    assert {path: found for path in PAGES if (found := looked_at(page, path, CONTRAST))} == {}


def test_an_old_address_leads_to_the_new_one(open_page: OpenPage) -> None:
    page = open_page(REDIRECT)
    page.wait_for_url(f"**{STORY}")
    assert page.locator("h1").count() == 1


def test_on_paper_only_the_story_is_left(open_page: OpenPage) -> None:
    page = open_page(STORY)
    page.emulate_media(media="print")
    assert page.locator("h1").is_visible() and page.locator(".imprint").is_visible()
    for way_around in (".strip", ".menu", ".switch", ".share", ".related", ".footer-links"):
        assert not page.locator(way_around).first.is_visible(), way_around


def looked_at(page: Page, path: str, question: str) -> object:
    """Open a path and give the answer of the page to a question."""
    response = page.goto(path)
    assert response and response.ok, path
    return page.evaluate(question)
