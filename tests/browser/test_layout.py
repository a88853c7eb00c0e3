"""Layout: nothing sticks out, nothing moves, nothing breaks the policy, at any width."""

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
  // A lazy photo that is not shown at this width is never loaded, and would be waited for in vain.
  const shown = [...document.images].filter(image => image.checkVisibility());
  await Promise.all(shown.map(image => image.decode().catch(() => 0)));
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  return shifts;
}"""


@pytest.mark.parametrize("width", [320, 768, 1440])
def test_no_page_scrolls_sideways(open_page: OpenPage, width: int) -> None:
    page = open_page("/", width=width)
    assert {path: found for path in PAGES if (found := looked_at(page, path, STICKING_OUT))} == {}


@pytest.mark.parametrize("width", [320, 1440])
def test_nothing_moves_while_a_page_loads(open_page: OpenPage, width: int) -> None:
    page = open_page("/", width=width)
    shifts = {path: round(sum(looked_at(page, path, TO_THE_END)), 3) for path in PAGES}  # as Lighthouse prints them
    assert not {path: shift for path, shift in shifts.items() if shift}


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
