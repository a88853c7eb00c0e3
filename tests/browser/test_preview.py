"""The preview in a browser: pages that follow every save, styles changed in place, banners, problems over the page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from serve.paper import NOW, PATIENCE_SECONDS, STORY, STORY_URL, Paper, Preview

WAIT_MS = PATIENCE_SECONDS * 1000
STYLE = "body { background: rgb(1, 2, 3); }\n"


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A preview of a paper with a style sheet of its own."""
    paper = Paper(tmp_path_factory.mktemp("preview") / "paper")
    head = (Path(__file__).parents[2] / "templates/partials/head.html").read_text(encoding="utf-8")
    paper.write("templates/partials/head.html", head + '<link rel="stylesheet" href="{{ asset(\'css/own.css\') }}">\n')
    paper.write("static/css/own.css", STYLE)
    preview = Preview(paper, "--now", NOW)
    preview.settle()
    yield preview
    preview.end()


@pytest.fixture
def page(browser: Browser, preview: Preview) -> Iterator[Page]:
    """A page; when the test ends, the policy was kept and nothing failed."""
    complaints: list[str] = []
    context = browser.new_context(base_url=preview.url)
    page = context.new_page()
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.set_default_timeout(WAIT_MS)
    expect.set_options(timeout=WAIT_MS)
    yield page
    context.close()
    assert not complaints


def test_a_page_is_loaded_again_when_its_file_is_saved(page: Page, preview: Preview) -> None:
    page.goto(STORY_URL)
    preview.paper.article("hoi-nghi", "Tít thứ hai")
    expect(page.locator("h1")).to_have_text("Tít thứ hai")
    preview.paper.article("hoi-nghi", "Tít thứ ba")
    expect(page.locator("h1")).to_have_text("Tít thứ ba")


def test_a_page_that_shows_nothing_of_the_save_is_left_alone(page: Page, preview: Preview) -> None:
    preview.paper.article("hoi-nghi", "Tít của bài khác", "Thân bài một.", summary="Tóm tắt.")
    other = page.context.new_page()
    other.goto(STORY_URL)
    expect(other.locator(".prose")).to_contain_text("Thân bài một.")
    page.goto("/2025/10/gia-ca-phe.html")
    page.evaluate("window.stays = true")
    preview.paper.article("hoi-nghi", "Tít của bài khác", "Thân bài hai.", summary="Tóm tắt.")
    expect(other.locator(".prose")).to_contain_text("Thân bài hai.")
    assert page.evaluate("window.stays")


def test_a_style_sheet_is_changed_without_loading_the_page(page: Page, preview: Preview) -> None:
    page.goto(STORY_URL)
    page.evaluate("window.stays = true")
    expect(page.locator("body")).to_have_css("background-color", "rgb(1, 2, 3)")
    preview.paper.write("static/css/own.css", STYLE.replace("1, 2, 3", "4, 5, 6"))
    expect(page.locator("body")).to_have_css("background-color", "rgb(4, 5, 6)")
    assert page.evaluate("window.stays")
    preview.paper.write("static/css/own.css", STYLE)
    expect(page.locator("body")).to_have_css("background-color", "rgb(1, 2, 3)")
    assert page.evaluate("window.stays")


def test_a_problem_lies_over_the_page_with_its_line_until_it_is_mended(page: Page, preview: Preview) -> None:
    page.goto(STORY_URL)
    good = (preview.paper.root / STORY).read_text(encoding="utf-8")
    preview.paper.write(STORY, good.replace("2025-10-08 09:00", "hôm qua"))
    board = page.locator("#glonews-board")
    expect(board).to_be_visible()
    expect(board.locator(".glonews-place")).to_have_text(f"{STORY}:3:7")
    expect(board.locator("pre")).to_have_text("    3 | date: hôm qua\n      |       ^")
    expect(board).to_contain_text("error[unreadable-date]")
    expect(page.locator("h1")).to_be_visible()
    page.keyboard.press("Escape")
    expect(board).to_be_hidden()
    page.locator("#glonews-corner").click()
    expect(board).to_be_visible()
    preview.paper.write(STORY, good.replace("title: ", "title: Sửa xong: ", 1).replace("Sửa xong: ", "Sửa xong - "))
    expect(page.locator("h1")).to_contain_text("Sửa xong")
    expect(page.locator("#glonews-board")).to_have_count(0)


def test_the_warnings_of_an_article_wait_in_the_corner_of_its_page(page: Page, preview: Preview) -> None:
    preview.paper.article("canh-bao", "Bài có lưu ý", "![Thiếu](khong-co.jpg)\n")
    page.goto("/")
    expect(page.locator("#glonews-corner")).to_have_count(0)
    page.goto("/2025/10/canh-bao.html")
    expect(page.locator("#glonews-corner")).to_have_text("errors: 0, warnings: 1")
    expect(page.locator("#glonews-board")).to_be_hidden()
    preview.paper.article("canh-bao", "Bài có lưu ý", "Không còn ảnh.")
    expect(page.locator("#glonews-corner")).to_have_count(0)


def test_broken_settings_lie_over_the_page_as_well(page: Page, preview: Preview) -> None:
    page.goto("/")
    good = (preview.paper.root / "content/site.yaml").read_text(encoding="utf-8")
    preview.paper.write("content/site.yaml", good + "page_size: nhiều\n")
    expect(page.locator("#glonews-board")).to_contain_text("the settings of the site have errors")
    preview.paper.write("content/site.yaml", good)
    expect(page.locator("#glonews-board")).to_have_count(0)


def test_a_hidden_article_has_a_banner_without_script_too(browser: Browser, page: Page, preview: Preview) -> None:
    preview.paper.article("cho", "Bài chờ", publish_at="2025-10-12 18:00", draft="true")
    context = browser.new_context(base_url=preview.url, java_script_enabled=False)
    plain = context.new_page()
    plain.goto("/2025/10/cho.html")
    expect(plain.locator("#glonews-hidden")).to_contain_text("then not before 18:00 12-10-2025")
    expect(plain.locator(".draft")).to_be_hidden()
    context.close()


def test_a_tab_in_the_background_catches_up_when_it_is_looked_at(page: Page, preview: Preview) -> None:
    page.goto(STORY_URL)
    hide = "Object.defineProperty(document, 'hidden', {{ value: {}, configurable: true }});"
    page.evaluate(hide.format("true") + "document.dispatchEvent(new Event('visibilitychange'))")
    preview.paper.article("hoi-nghi", "Tít lúc vắng mặt")
    other = page.context.new_page()
    other.goto(STORY_URL)
    expect(other.locator("h1")).to_have_text("Tít lúc vắng mặt")
    expect(page.locator("h1")).not_to_have_text("Tít lúc vắng mặt")
    page.evaluate(hide.format("false") + "document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.locator("h1")).to_have_text("Tít lúc vắng mặt")
