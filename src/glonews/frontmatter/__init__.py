"""Reads sources: Markdown with YAML front matter to typed values, with a Problem for everything that is wrong."""

from glonews.frontmatter.article import read_article
from glonews.frontmatter.opening import Reading
from glonews.frontmatter.page import read_page

__all__ = ["Reading", "read_article", "read_page"]
