"""The style of one house, as its rules see it: the settings, and the names it has declared."""

from __future__ import annotations

from msgspec import Struct

from glonews.model.settings import CopyDesk, Settings
from glonews.model.taxonomy import Taxonomy


class House(Struct, frozen=True):
    """What the rules compare a manuscript with."""

    style: CopyDesk = CopyDesk()
    dateline: str = ""
    """Short name of the paper, "GLO", or empty."""
    people: tuple[str, ...] = ()
    """Names of the paper's own people, as printed, and their other spellings."""
    categories: tuple[str, ...] = ()
    """Names of the categories, as printed."""


def house_of(settings: Settings, taxonomy: Taxonomy) -> House:
    """Give the house of a site."""
    people = dict.fromkeys(name for person in taxonomy.people for name in (person.name, *person.aliases))
    categories = dict.fromkeys(category.name for category in taxonomy.categories)
    return House(settings.copydesk, settings.dateline, tuple(people), tuple(categories))
