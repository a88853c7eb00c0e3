"""Every test of this folder works on a small site of its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from harness import Site


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """An empty site with three articles a page."""
    site = Site(tmp_path / "site")
    site.settings()
    return site
