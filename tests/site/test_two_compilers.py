"""The sample newspaper, every kind of page of it, by our compiler of templates and by Jinja's own."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from harness import Site
from PIL import Image

from glonews.build.report import Request
from glonews.templates.environment import Theme
from glonews.verify.compare import verify

CONTENT = Path(__file__).parents[2] / "content"


def sample(site: Site) -> None:
    """Write the texts of the sample newspaper; one small photo stands for all of its photos."""
    photo = BytesIO()
    Image.new("RGB", (600, 400), "darkgreen").save(photo, "JPEG")
    for file in sorted(file for file in CONTENT.rglob("*") if file.is_file()):
        path = file.relative_to(CONTENT.parent).as_posix()
        site.write(path, photo.getvalue() if file.suffix == ".jpg" else file.read_bytes())


def test_the_sample_needs_jinja_for_no_page_and_prints_what_jinja_prints(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    sample(site)
    site.now = 1_795_000_000  # when all of it has been published
    fallen_back: list[str] = []
    made = Theme._made

    def watched(theme: Theme, name: str, *others: object) -> str:
        page = made(theme, name, *others)  # type: ignore[arg-type]  # passed on as they come
        fallen_back.extend(theme._exact_names)
        return page

    with monkeypatch.context() as watching:
        watching.setattr(Theme, "_made", watched)
        assert not site.build().failed
    assert set(fallen_back) == set()
    found = verify(Request(site=site.root, now=site.now, jobs=1), given_now=False)
    assert (found.differing, found.missing, found.surplus, found.failed) == ((), (), (), False)
    assert found.compared > 300
