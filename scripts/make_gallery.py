"""Photograph every type of page for docs/gallery: `python scripts/make_gallery.py [name ...]`.

Builds the sample newspaper as of a fixed instant, opens one page of each type in Chromium, on a phone and on a desk,
light and dark, and writes WebP files and the index. It needs the development requirements and Chromium ($CHROMIUM, or
on the path).
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread

from PIL import Image
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
GALLERY = ROOT / "docs/gallery"
DIST = ROOT / "dist"
NOW = "2026-11-25T08:00:00+07:00"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUALITY = 58
SCREENS = {"phone": (390, 1400), "desktop": (1280, 1440)}
"""Width and greatest height in CSS pixels."""
SCHEMES = ("light", "dark")
PAGES = {
    "front": ("Front page", "/"),
    "section": ("Section front", "/kinh-te/"),
    "news": ("News", "/2024/11/nong-dan-krong-bac-thu-hai-ca-phe-chin.html"),
    "live": ("Live story", "/2026/11/truc-tiep-khai-hoi-cong-chieng.html"),
    "photo": ("Photo story", "/2026/11/da-quy-vang-loi-len-chu-may.html"),
    "viewer": ("A photo over the whole screen", "/2026/11/da-quy-vang-loi-len-chu-may.html"),
    "longform": ("Long read", "/2026/09/nhung-nguoi-gac-rung-dau-nguon.html"),
    "opinion": ("Opinion", "/2026/11/nguoi-thay-di-nguoc-con-doc.html"),
    "video": ("Video", "/2026/03/dem-khai-mac-festival-ca-phe.html"),
    "infographic": ("Infographic", "/2026/07/lam-kha-sau-thang-dau-nam-qua-nhung-con-so.html"),
    "part": ("Part of a series", "/2026/10/mua-ca-phe-ky-2-me-rang-o-plei-ho.html"),
    "series": ("Series", "/loat-bai/mua-ca-phe-tinh-giac/"),
    "author": ("Author", "/tac-gia/quoc-bao/"),
    "photographer": ("Photos of a person", "/tac-gia/quoc-bao/anh/"),
    "tag": ("Tag", "/tu-khoa/ca-phe/"),
    "type": ("Stories of a type", "/the-loai/infographic/"),
    "english": ("Front page of the English edition", "/en/"),
    "english-section": ("Section of the English edition", "/en/culture/"),
    "translation": ("A story in English", "/2026/11/lam-kha-gong-festival-2026.html"),
    "archive": ("Archive", "/luu-tru/"),
    "month": ("A month of the archive", "/luu-tru/2026/11/"),
    "day": ("A day of the archive", "/luu-tru/2026/11/18/"),
    "corrections": ("Corrections", "/dinh-chinh/"),
    "feeds": ("Feeds", "/rss/"),
    "page": ("Page of the house", "/gioi-thieu/"),
    "menu": ("The menu", "/"),
    "search": ("Search", "/tim-kiem/"),
    "lost": ("Page not found", "/404.html"),
}
HEAD = """# Gallery

Every type of page of the default theme, on a phone and on a desk, light and dark, taken from the sample newspaper in
`content/`. `python scripts/make_gallery.py` takes them anew.
"""


def main(names: list[str]) -> None:
    subprocess.run([sys.executable, str(ROOT / "build.py"), "--quiet", "--now", NOW], cwd=ROOT, check=True)
    GALLERY.mkdir(parents=True, exist_ok=True)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(DIST)))
    Thread(target=server.serve_forever, daemon=True).start()
    photograph(names or list(PAGES), f"http://127.0.0.1:{server.server_port}")
    (GALLERY / "README.md").write_text(index(), encoding="utf-8")
    pictures = list(GALLERY.glob("*.webp"))
    print(f"{len(pictures)} pictures, {sum(file.stat().st_size for file in pictures) / 1e6:.2f} MB")


def photograph(names: list[str], address: str) -> None:
    """Take each page on each screen in each scheme."""
    program = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        for screen, (width, height) in SCREENS.items():
            for scheme in SCHEMES:
                view = {"width": width, "height": 844 if screen == "phone" else 900}
                page = browser.new_context(viewport=view, color_scheme=scheme, reduced_motion="reduce").new_page()
                for name in names:
                    answer = page.goto(address + PAGES[name][1])
                    assert answer and answer.ok, PAGES[name]
                    prepare(page, name)
                    write(page, GALLERY / f"{name}-{screen}-{scheme}.webp", height, whole=name != "viewer")
        browser.close()


def prepare(page: Page, name: str) -> None:
    """Wait for all that is seen; open what the picture is to show."""
    page.evaluate("for (const image of document.images) image.loading = 'eager'")
    page.evaluate("Promise.all([document.fonts.ready, ...[...document.images].map(i => i.decode().catch(() => 0))])")
    if name == "menu":
        page.locator(".menu summary").click()
    if name == "video":
        page.wait_for_timeout(2500)  # until the player shows its buttons in place of its waiting sign
    if name == "viewer":
        page.locator(".view-enlarge").nth(1).click()
        page.wait_for_timeout(300)


def write(page: Page, file: Path, height: int, *, whole: bool) -> None:
    """Write the upper part of a page, as far down as the picture may reach."""
    shot = Image.open(BytesIO(page.screenshot(full_page=whole))).convert("RGB")
    shot.crop((0, 0, shot.width, min(shot.height, height))).save(file, "WEBP", quality=QUALITY, method=6)


def index() -> str:
    """Give the page that shows them all."""
    parts = [HEAD]
    for name, (title, _) in PAGES.items():
        parts.append(f"\n## {title}\n\n")
        for screen, share in (("desktop", 37), ("phone", 11)):
            for scheme in SCHEMES:
                words = f"{title}, {screen}, {scheme}"
                parts.append(f'<img src="{name}-{screen}-{scheme}.webp" alt="{words}" width="{share}%">\n')
    return "".join(parts)


class Quiet(SimpleHTTPRequestHandler):
    """Serves files without a word."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


if __name__ == "__main__":
    main(sys.argv[1:])
