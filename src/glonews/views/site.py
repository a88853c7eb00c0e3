"""The value ``site`` of every template: name, address, navigation, imprint."""

from __future__ import annotations

from msgspec import Struct

from glonews.model.facets import Imprint, Link, Paper, SearchForm


class EditionView(Struct, frozen=True):
    """The paper in one language."""

    language: str
    label: str
    """The language's own name for itself."""
    name: str
    tagline: str
    url: str
    """Address of its front page; "/" for the main language."""
    sections: tuple[Link, ...] = ()
    """In their declared order; nothing for the main language, whose sections are the navigation."""
    pages: tuple[Link, ...] = ()
    """Static pages in its language, for the footer; nothing for the main language."""
    feed: str = ""
    """Address of its feed of all stories, or empty."""


class SiteView(Struct, frozen=True, kw_only=True):
    """``site`` in every template. Only the attributes a template's closure names are in its key, so a
    template must write ``site.name``, never ``site[...]`` or pass ``site`` on as a whole."""

    name: str
    tagline: str
    url: str
    language: str
    timezone: str
    dateline: str
    google_news: str
    navigation: tuple[Link, ...]
    """The top categories in their declared order."""
    subnavigation: tuple[tuple[str, tuple[Link, ...]], ...]
    """Pairs of a top category's id and its children."""
    pages: tuple[Link, ...]
    """Static pages for the footer, in path order; without those in the language of an edition."""
    policies: tuple[Link, ...] = ()
    """Where the paper says how it works, other than ``pages``; the id is the name of the policy in the settings."""
    publisher_name: str
    publisher_address: str
    publisher_phone: str
    publisher_email: str
    editor_in_chief: str
    publisher_license: str
    archive_url: str
    feed_url: str
    corrections_url: str = ""
    search_form: SearchForm | None = None
    editions: tuple[EditionView, ...] = ()
    """The paper in each of its languages, the main one first; nothing when there is only that."""
    search: str = ""
    """Address of the search page with ``{q}`` for the words, or empty."""
    social_picture: str = ""
    """Address of the picture for social cards of pages without a photo, or empty."""
    x_account: str = ""
    """Name of the paper on X, "@bao", or empty."""
    paper: Paper = Paper("", "", "UTC")
    imprint: Imprint = Imprint()
