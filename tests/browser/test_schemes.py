"""Light and dark: the reader's system decides until the reader does, and nothing flashes."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from .conftest import OpenPage
from .newspaper import STORY

GROUND = "getComputedStyle(document.body).backgroundColor"
NOTE_FRAMES = """
window.grounds = new Promise(done => {
  const seen = [];
  (function note() {
    if (document.body) seen.push(getComputedStyle(document.body).backgroundColor);
    if (seen.length < 30) requestAnimationFrame(note); else done(seen);
  })();
});
"""


def test_the_scheme_follows_the_system_until_the_reader_chooses(open_page: OpenPage) -> None:
    light, dark = (open_page("/", color_scheme=scheme).evaluate(GROUND) for scheme in ("light", "dark"))
    assert light != dark


def test_the_switch_changes_the_scheme_back_and_forth_and_is_remembered(open_page: OpenPage) -> None:
    page = open_page("/", color_scheme="light")
    light = page.evaluate(GROUND)
    switch(page)
    dark = page.evaluate(GROUND)
    assert dark != light
    page.goto(STORY)
    assert page.evaluate(GROUND) == dark
    switch(page)
    assert page.evaluate(GROUND) == light


def test_a_chosen_scheme_never_flashes_in_the_other_one(open_page: OpenPage) -> None:
    page = open_page("/", color_scheme="light")
    switch(page)
    page.add_init_script(NOTE_FRAMES)
    page.goto(STORY)
    assert set(page.evaluate("grounds")) == {page.evaluate(GROUND)}


def switch(page: Page) -> None:
    """Press the switch between light and dark by keyboard."""
    expect(page.locator(".switch")).to_be_visible()
    page.locator(".switch").press("Enter")
