"""The theme of one build: templates, asset addresses, compiled templates, and the digests that go into keys."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from hashlib import blake2b

from msgspec import json, msgpack

from glonews.build.site_files import SiteFiles
from glonews.index.archive import Archive
from glonews.pages.site import site_view
from glonews.plan.kinds import KINDS
from glonews.routes.media import static_url


class Renderers:
    """What decides the bytes of outputs beside their inputs."""

    def __init__(self, files: SiteFiles, archive: Archive, code: str, *, is_proof: bool = False) -> None:
        self.files = files
        self.is_proof = is_proof
        self.code = code
        self.site = site_view(archive)
        self.assets: Mapping[str, str] = {
            path.removeprefix("static/"): static_url(path, digest) for path, digest in archive.static_digests()
        }

    @cached_property
    def digest(self) -> str:
        """Digest of everything that ``kind_digests`` can depend on."""
        parts = (self.code, self.files.digest(), sorted(self.assets.items()), self.site)
        return blake2b(msgpack.encode(parts), digest_size=12).hexdigest()

    def kind_digests(self, stored_digest: str, stored_kinds: str) -> dict[str, str]:
        """Give a digest for every kind; those stored when nothing they depend on has changed."""
        stored = json.decode(stored_kinds or "{}", type=dict[str, str])
        if stored_digest == self.digest and stored.keys() == KINDS.keys():
            return stored
        # Deferred: reading the syntax trees of all templates takes Jinja and 40 ms.
        from glonews.build.press import kind_digests

        return kind_digests(self.files, self.assets, self.site, self.code)
