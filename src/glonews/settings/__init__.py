"""Reads the YAML files of a site: settings, categories, people, tags, series, with a Problem for everything wrong."""

from glonews.settings.categories import read_categories
from glonews.settings.front import read_front
from glonews.settings.people import read_authors
from glonews.settings.series import read_series
from glonews.settings.site import read_settings
from glonews.settings.tags import read_tags

__all__ = ["read_authors", "read_categories", "read_front", "read_series", "read_settings", "read_tags"]
