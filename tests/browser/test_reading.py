"""Reading by keyboard and without script."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from .conftest import OpenPage
from .newspaper import FILM, PAGES, PHOTO_STORY, STORY

FOCUSED = "document.activeElement.matches({!r})"


def test_the_first_stop_of_the_keyboard_skips_to_the_story(open_page: OpenPage) -> None:
    page = open_page(STORY)
    page.keyboard.press("Tab")
    skip = page.locator(".skip")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_the_keyboard_goes_through_a_page_in_the_order_of_reading(open_page: OpenPage) -> None:
    page = open_page(STORY)
    masthead = [".menu summary", ".search-link", ".masthead-name a", ".switch", ".editions a", ".editions li + li a"]
    stops = [".skip", *masthead, ".strip a", ".strip li + li a"]
    for stop in stops:
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUSED.format(stop)), stop
    assert page.evaluate("![...document.querySelectorAll('[tabindex]')].some(each => each.tabIndex > 0)")


def test_the_menu_of_a_narrow_screen_opens_and_closes_by_keyboard(open_page: OpenPage) -> None:
    page = open_page("/", width=320, height=640)
    page.locator(".menu summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    first = page.locator(".sections a").first
    expect(first).to_be_focused()
    expect(first).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    page.wait_for_url("**/xa-hoi/")
    page.locator(".menu summary").press("Enter")
    page.locator(".menu summary").press("Enter")
    expect(page.locator(".sections")).to_be_hidden()


def test_the_menu_is_never_hidden_behind_what_follows(open_page: OpenPage) -> None:
    page = open_page("/", width=320, height=640)
    page.locator(".menu summary").click()
    for link in page.locator(".sections a").all():
        link.scroll_into_view_if_needed()
        assert link.evaluate(
            "link => { const box = link.getBoundingClientRect();"
            "return link.contains(document.elementFromPoint(box.x + 5, box.y + box.height / 2)); }"
        )


def test_without_script_every_page_has_its_text_and_no_dead_button(open_page: OpenPage) -> None:
    page = open_page("/", script=False)
    for path in PAGES:
        page.goto(path)
        expect(page.locator("h1")).to_have_count(1)
        assert page.locator("main").inner_text().strip(), path
        assert not [button for button in page.locator("button[type=button]").all() if button.is_visible()], path


def test_a_video_loads_nothing_until_it_is_played_and_is_reached_by_keyboard(open_page: OpenPage) -> None:
    page = open_page("/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(FILM)
    page.locator("video").focus()
    assert page.evaluate(FOCUSED.format("video[controls]"))
    assert any(url.endswith(".jpg") for url in asked) and not any(url.endswith((".mp4", ".vtt")) for url in asked)


def test_the_search_box_is_one_step_away_on_every_screen_without_script(open_page: OpenPage) -> None:
    for width in (320, 1440):
        page = open_page("/", width=width, script=False)
        page.locator(".search-link").click()
        expect(page.locator(".search-words")).to_be_visible()


def test_without_script_the_menu_opens_and_the_photos_stand_one_below_the_other(open_page: OpenPage) -> None:
    page = open_page(PHOTO_STORY, script=False)
    page.locator(".menu summary").click()
    expect(page.locator(".sections")).to_be_visible()
    tops = [box["y"] for photo in page.locator("figure img").all() if (box := photo.bounding_box())]
    assert len(tops) == 3 and tops == sorted(set(tops))


def test_the_photos_of_a_photo_story_open_and_turn_by_keyboard(open_page: OpenPage) -> None:
    page = open_page(PHOTO_STORY)
    enlarge = page.locator(".view-enlarge")
    expect(enlarge).to_have_count(3)
    enlarge.nth(1).focus()
    page.keyboard.press("Enter")
    expect(page.locator("dialog")).to_be_visible()
    expect(shown(page, 1)).to_be_in_viewport(ratio=0.9)
    page.keyboard.press("ArrowRight")
    expect(shown(page, 2)).to_be_in_viewport(ratio=0.9)
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    expect(shown(page, 0)).to_be_in_viewport(ratio=0.9)
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_be_hidden()
    expect(enlarge.nth(1)).to_be_focused()


def test_the_photos_turn_by_button_too_and_keep_their_captions(open_page: OpenPage) -> None:
    page = open_page(PHOTO_STORY, width=390, height=800)
    page.locator(".view-enlarge").first.click()
    page.get_by_role("button", name="Ảnh sau").click()
    expect(shown(page, 1)).to_be_in_viewport(ratio=0.9)
    expect(page.locator("dialog figcaption").nth(1)).to_be_in_viewport(ratio=1)
    page.get_by_role("button", name="Đóng").click()
    expect(page.locator("dialog")).to_be_hidden()


def shown(page: Page, number: int) -> Locator:
    """Give the photo with that number in the view over the whole screen."""
    return page.locator("dialog figure img").nth(number)
