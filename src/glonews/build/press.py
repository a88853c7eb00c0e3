"""The press: what renderers print with; templates, messages and bodies in one process."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

from msgspec import Struct, msgpack

from glonews.build.compiled import CompiledTemplates
from glonews.build.darkroom import Darkroom
from glonews.build.site_files import SiteFiles
from glonews.model.photo import PhotoCut, SocialCard
from glonews.pages.kind import TellingKind
from glonews.plan.kinds import KINDS
from glonews.templates.catalogue import catalogue_digest, load_catalogue
from glonews.templates.closure import closure_digest, site_attributes
from glonews.templates.environment import Theme
from glonews.views.archive import ArchiveView
from glonews.views.site import SiteView

Made = TypeVar("Made")


class SitePress:
    """Renders templates and fetches bodies for the page kinds."""

    def __init__(
        self, files: SiteFiles, assets: Mapping[str, str], site: SiteView, archive: ArchiveView, state: Path, code: str,
        darkroom: Darkroom, is_proof: bool,
    ) -> None:  # fmt: skip
        self.is_proof = is_proof
        catalogues = {language: load_catalogue(content) for language, content in files.messages.items()}
        folder = state / "templates"
        parts = (code, sorted(files.templates.items()), sorted(files.messages.items()), sorted(assets.items()))
        digest = blake2b(msgpack.encode(parts), digest_size=12).hexdigest()
        self.theme = Theme(
            files.templates, assets, site, catalogues, lambda language: CompiledTemplates(folder, language, digest),
            plain=is_proof,
        )  # fmt: skip
        self.archive = archive
        self._darkroom = darkroom
        self._figures: dict[tuple[str, str], Callable[..., str]] = {}

    def render(self, template: str, page: Struct, language: str, body: str = "", structured: str = "") -> str:
        """Fill a template; ``structured`` is the content of its block of data for machines."""
        return self.theme.render(template, page, language, body, structured=structured)

    def figure(self, template: str, picture: Struct, language: str, *, eager: bool = False) -> str:
        """Fill a template that shows one picture."""
        macro = self._figures.get((template, language))
        if macro is None:
            macro = self._figures[template, language] = self.theme.macro(template, "figure", language)
        return macro(picture, eager)

    def piece(self, template: str, macro: str, language: str, *values: object) -> str:
        """Call a macro of a template."""
        return self.theme.macro(template, macro, language)(*values)

    def once(self, key: tuple[str, str], make: Callable[[], Made], /) -> Made:
        """Give a piece that several outputs print, made once."""
        return self.archive.once(key, make)

    def photo(self, path: str, digest: str, cut: PhotoCut) -> bytes:
        """Give one file of a photo."""
        return self._darkroom.file(path, digest, cut)

    def video(self, path: str, digest: str) -> bytes:
        """Give a video as it is published."""
        return self._darkroom.video(path, digest)

    def card(self, card: SocialCard) -> bytes:
        """Draw the card of a story without a photo."""
        return self._darkroom.card(card)

    def body(self, path: str) -> str:
        """Give the stored body HTML of an article or static page."""
        return self.archive.body(path)


def kind_digests(files: SiteFiles, assets: Mapping[str, str], site: SiteView, code: str) -> dict[str, str]:
    """Give for every page kind a digest of all that decides its bytes apart from the inputs.

    That is the code, the closure of its templates with the messages, and the settings these templates name.
    """
    messages = catalogue_digest(files.messages)
    digests = {}
    for name, kind in KINDS.items():
        parts: list[object] = [code, [getattr(files.settings, setting) for setting in kind.settings]]
        if isinstance(kind, TellingKind):
            parts.append([getattr(site, attribute) for attribute in kind.of_site])
        for template in kind.templates:
            parts.append(closure_digest(template, files.templates, assets, messages))
            parts.append([getattr(site, attribute) for attribute in site_attributes(template, files.templates)])
        digests[name] = blake2b(msgpack.encode(parts), digest_size=12).hexdigest()
    return digests
