"""Where the gate keeps its state, and what it must know of a site beside its files."""

from __future__ import annotations

import re
from hashlib import blake2b
from pathlib import Path

from glonews.build.place import STATE
from glonews.conformance.addresses import host_of
from glonews.conformance.facts import House
from glonews.model.settings import Settings

_CANONICAL = re.compile(rb'<link[^>]+rel="?canonical"?[^>]+href="?(https?://[^/"\s>]+)')
_GATE = "gate"


def state_folder(site: Path, output: Path) -> Path:
    """Give the folder of the state of one output: in the site, or beside an output that has no sources."""
    site, output = site.resolve(), output.resolve()
    home = site if (site / "content").is_dir() else output.parent
    name = output.relative_to(home).as_posix() if output.is_relative_to(home) else str(output)
    own = "" if name == "dist" else f"{output.name}-{blake2b(name.encode(), digest_size=4).hexdigest()}"
    return home / STATE / _GATE / own


def house_of(settings: Settings, output: Path, *, has_settings: bool) -> House:
    """Give the base address, the hub and the budgets; without settings the front page says where it belongs."""
    limits = settings.gate
    base = settings.url if has_settings else _base_of(output) or settings.url
    return House(base, settings.websub_hub, limits.html_kb, limits.page_kb, limits.image_kb)


def _base_of(output: Path) -> str:
    try:
        found = _CANONICAL.search((output / "index.html").read_bytes())
    except OSError:
        return ""
    base = found[1].decode("ascii", "replace") if found else ""
    return base if host_of(base) else ""
