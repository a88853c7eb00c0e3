"""A new newspaper: the files that ``glonews init`` lays out. Builds nothing."""

from glonews.scaffold.making import make_site

__all__ = ["make_site"]
