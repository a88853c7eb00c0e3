"""glonews: a static site generator for newsrooms whose build cost follows the change."""

__version__ = "0.1.0"
