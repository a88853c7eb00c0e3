"""The default theme, read from the repository, and values to render it with."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from glonews.model.facets import Card, Credit, Link, Picture, Signature
from glonews.templates.catalogue import Catalogue, load_catalogue
from glonews.templates.environment import Theme
from glonews.views.site import SiteView
from glonews.views.values import ArticlePage, Chrome

ROOT = Path(__file__).parents[2]
LOCALE = ROOT / "src/glonews/locale"
LANGUAGES = ("en", "vi")
PUBLISHED = 1610076720
"""2021-01-08T10:32:00+07:00."""
PHOTOGRAPHER = Signature("Phương Linh", "/tac-gia/phuong-linh/", "photo", "Phương Linh")


@pytest.fixture(scope="session")
def sources() -> dict[str, str]:
    folder = ROOT / "templates"
    return {file.relative_to(folder).as_posix(): file.read_text() for file in folder.rglob("*") if file.is_file()}


@pytest.fixture(scope="session")
def assets() -> dict[str, str]:
    folder = ROOT / "static"
    names = [file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()]
    return {name: f"/static/{name}?v" for name in names}


@pytest.fixture(scope="session")
def compiled() -> dict[str, bytes]:
    return {language: (LOCALE / language / "LC_MESSAGES/glonews.mo").read_bytes() for language in LANGUAGES}


@pytest.fixture(scope="session")
def catalogues(compiled: dict[str, bytes]) -> dict[str, Catalogue]:
    return {language: load_catalogue(mo_bytes) for language, mo_bytes in compiled.items()}


@pytest.fixture
def theme(sources: dict[str, str], assets: dict[str, str], catalogues: dict[str, Catalogue]) -> Theme:
    return Theme(sources, assets, site_view(), catalogues)


@pytest.fixture
def small_theme(catalogues: dict[str, Catalogue]) -> Callable[..., Theme]:
    """Make a theme of a few one-line templates."""

    def make(sources: dict[str, str], **assets: str) -> Theme:
        return Theme(sources, {"css/style.css": "/static/css/style.1a2b3c4d.css"}, site_view(), catalogues)

    return make


def site_view() -> SiteView:
    sections = (Link("category:chinh-tri", "Chính trị", "/chinh-tri/"), Link("category:xa-hoi", "Xã hội", "/xa-hoi/"))
    return SiteView(
        name="Báo Gia Lai",
        tagline="Tiếng nói của nhân dân",
        url="https://baogialai.example",
        language="vi",
        timezone="Asia/Ho_Chi_Minh",
        dateline="GLO",
        google_news="",
        navigation=sections,
        subnavigation=(
            ("category:chinh-tri", (Link("category:chinh-tri/tin-tuc", "Tin tức", "/chinh-tri/tin-tuc/"),)),
        ),
        pages=(),
        publisher_name="Tỉnh ủy Gia Lai",
        publisher_address="",
        publisher_phone="",
        publisher_email="",
        editor_in_chief="",
        publisher_license="",
        archive_url="/luu-tru/",
        feed_url="/rss.xml",
    )


def picture(**changes: object) -> Picture:
    fields: dict[str, object] = {
        "id": "photo:hoi-nghi",
        "url": "/anh/hoi-nghi.jpg",
        "width_px": 1200,
        "height_px": 800,
        "alt": "Hội nghị",
        "caption": "Quang cảnh hội nghị.",
        "credit": "Phương Linh",
        "credit_url": "/tac-gia/phuong-linh/",
    }
    return Picture(**{**fields, **changes})  # type: ignore[arg-type]  # fields vary by test


def card(**changes: object) -> Card:
    fields: dict[str, object] = {"id": "content/a.md", "title": "Tin", "url": "/a.html", "published": PUBLISHED}
    return Card(**{**fields, **changes})  # type: ignore[arg-type]  # fields vary by test


def article(**changes: object) -> ArticlePage:
    fields: dict[str, object] = {
        "chrome": Chrome("/2021/01/a.html", "Tin", section="category:chinh-tri"),
        "id": "content/a.md",
        "title": "Tin",
        "published": PUBLISHED,
        "has_time": True,
        "updated": None,
        "type": "news",
        "dateline": "(GLO)-",
        "summary": "Sáng 8-1.",
        "categories": (),
        "other_categories": (),
        "authors": (PHOTOGRAPHER,),
        "credits": (Credit("photo", (PHOTOGRAPHER,)),),
        "source": "",
        "tags": (),
        "lead": None,
        "figures": (),
        "links": (),
        "headings": (),
        "body_digest": "",
        "words": 450,
        "corrections": (),
        "previous": None,
        "next": None,
        "related": (),
    }
    return ArticlePage(**{**fields, **changes})  # type: ignore[arg-type]  # fields vary by test
