"""Accessibility: axe-core finds nothing, and text may be twice as large."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from .conftest import OpenPage
from .newspaper import PAGES, PHOTO_STORY
from .test_layout import STICKING_OUT, looked_at

RULES = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}


@pytest.mark.parametrize(("scheme", "width"), [("light", 1440), ("dark", 320)])
def test_axe_finds_nothing_on_any_page(open_page: OpenPage, scheme: str, width: int) -> None:
    page = open_page("/", color_scheme=scheme, width=width)
    found = {}
    for path in PAGES:
        page.goto(path)
        found[path] = list(violations(page))
    assert found == dict.fromkeys(PAGES, [])


def test_axe_finds_nothing_in_the_open_menu_and_in_a_photo_over_the_whole_screen(open_page: OpenPage) -> None:
    page = open_page(PHOTO_STORY, width=390)
    page.locator(".menu summary").click()
    assert list(violations(page)) == []
    page.locator(".menu summary").click()
    page.locator(".view-enlarge").first.click()
    assert list(violations(page)) == []


def test_text_may_be_twice_as_large(open_page: OpenPage) -> None:
    """WCAG 2.2, 1.4.4: https://www.w3.org/TR/WCAG22/#resize-text."""
    page = open_page("/", width=640)
    page.add_init_script("addEventListener('DOMContentLoaded', () => document.documentElement.style.fontSize = '200%')")
    assert {path: found for path in PAGES if (found := looked_at(page, path, STICKING_OUT))} == {}


def test_every_label_and_word_of_the_frame_is_in_the_language_of_the_page(open_page: OpenPage) -> None:
    page = open_page("/")
    english = {"Sections", "Skip to content", "Light or dark", "All sections", "Back to top", "About this paper"}
    said = page.eval_on_selector_all(
        "[aria-label], .skip, .menu-label, .to-top", "all => all.map(each => each.ariaLabel || each.textContent)"
    )
    assert len(said) > 5 and not english & set(said)


def violations(page: Page) -> Iterator[str]:
    """Give what axe-core complains of: rule, number of elements, the first one."""
    for rule in Axe().run(page, options=RULES).response["violations"]:
        yield f"{rule['id']} ({len(rule['nodes'])}): {rule['nodes'][0]['html'][:120]}"
