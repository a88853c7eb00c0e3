"""Every test of this folder works on a small site of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import CodeType

import pytest
from harness import Site
from jinja2.bccache import Bucket

from glonews.build import press
from glonews.build.compiled import CompiledTemplates


@pytest.fixture(autouse=True, scope="session")
def _templates_compiled_once() -> Iterator[None]:
    """Keep compiled templates in memory: hundreds of sites have the same, and compiling is most of a small build."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(press, "CompiledTemplates", _Remembered)
        yield


class _Remembered(CompiledTemplates):
    """The cache of compiled templates, in memory. Its keys are those of the one on the disk."""

    known: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take a template that has been compiled before."""
        bucket.code = self.known.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Remember a template that has just been compiled."""
        assert bucket.code
        self.known[bucket.key, bucket.checksum] = bucket.code


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """An empty site with three articles a page."""
    site = Site(tmp_path / "site")
    site.settings()
    return site
