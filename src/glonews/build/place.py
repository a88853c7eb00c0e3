"""Where a site keeps its things on the disk, and where the default theme lies."""

from __future__ import annotations

from hashlib import blake2b
from pathlib import Path

from msgspec import Struct

from glonews.problems import SiteError

PACKAGE = Path(__file__).resolve().parent.parent
STATE = ".glonews"


class Place(Struct, frozen=True):
    """The folders of one build."""

    site: Path
    output: Path
    state: Path
    theme: Path
    """Folder that holds the default ``templates/`` and ``static/``."""

    @property
    def index(self) -> Path:
        """The index file."""
        return self.state / "index.sqlite"

    @property
    def photos(self) -> Path:
        """The files made of photos, by content: every output and every state of the site may use them."""
        return self.site / STATE / "photos"

    @property
    def log(self) -> Path:
        """The list of files ever written, for the day the index is lost."""
        return self.state / "outputs.log"


def place_of(site: Path, output: Path | None, state: Path | None = None) -> Place:
    """Find the folders of a site.

    :raises SiteError: there is no content folder, or the output would overwrite sources.
    """
    site = site.resolve()
    if not site.is_dir():
        raise SiteError(f"there is no folder {site}")
    if not (site / "content").is_dir():
        raise SiteError(f'there is no folder "content" in {site.name or "/"}; "glonews init" makes a new newspaper')
    chosen = (output if output is not None else site / "dist").resolve()
    _refuse_sources(site, chosen)
    return Place(site, chosen, state or site / STATE / _own_state(site, chosen), _theme())


def _own_state(site: Path, output: Path) -> str:
    """Name the state folder of an output other than ``dist``: every output has its own record."""
    if output == site / "dist":
        return ""
    name = output.relative_to(site).as_posix() if output.is_relative_to(site) else str(output)
    return f"outputs/{output.name}-{blake2b(name.encode(), digest_size=4).hexdigest()}"


def _refuse_sources(site: Path, output: Path) -> None:
    for folder in ("content", "templates", "static", "photos", STATE, ".git"):
        source = site / folder
        if output == source or output.is_relative_to(source) or source.is_relative_to(output):
            raise SiteError(f'the output folder would overwrite "{folder}"; choose another with --output')


def _theme() -> Path:
    shipped = PACKAGE / "theme"
    return shipped if shipped.is_dir() else PACKAGE.parent.parent
