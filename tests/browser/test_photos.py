"""Photos in a browser: it loads the file that fits the screen, in the best format it knows, and nothing moves."""

from __future__ import annotations

import re

import pytest

from .conftest import OpenPage
from .newspaper import STORY

FIGURE = ".prose figure img"
LOADED = "image => image.decode().then(() => image.currentSrc)"
FILE = r"/anh/2025/10/ngang\.[0-9a-f]{8}-(\d+)\.(\w+)$"


@pytest.mark.parametrize(
    ("width", "ratio", "file"), [(360, 2, ("800", "avif")), (360, 1, ("480", "avif")), (320, 3, ("1200", "avif"))]
)
def test_a_phone_loads_the_width_that_its_screen_shows_and_the_smallest_format(
    open_page: OpenPage, width: int, ratio: int, file: tuple[str, str]
) -> None:
    page = open_page("/404.html", width=width, device_scale_factor=ratio)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(STORY)
    image = page.locator(FIGURE).first
    found = re.search(FILE, image.evaluate(LOADED))
    assert found and found.groups() == file
    # One file for the photo, however many there are of it.
    assert len([url for url in asked if re.search(FILE, url)]) == 1
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.wait_for_timeout(200)
    assert page.evaluate("shifts") == []


def test_the_first_photo_is_loaded_at_once_and_the_others_when_they_come_near(open_page: OpenPage) -> None:
    page = open_page(STORY, width=360, device_scale_factor=2)
    first = page.locator(FIGURE).first
    assert first.get_attribute("fetchpriority") == "high" and first.get_attribute("loading") is None
    others = page.locator("main img:not([fetchpriority])")
    assert others.count() and {image.get_attribute("loading") for image in others.all()} == {"lazy"}


def test_every_picture_says_its_size_and_has_a_colour_in_its_place(open_page: OpenPage) -> None:
    page = open_page(STORY, width=360)
    image = page.locator(FIGURE).first
    assert image.get_attribute("width") and image.get_attribute("height")
    colour = image.evaluate("image => getComputedStyle(image).backgroundColor")
    assert colour == "rgb(34, 102, 85)"
