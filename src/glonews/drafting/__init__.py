"""New articles, people and series: files that the reader of sources understands at once. Never overwrites anything."""

from glonews.drafting.articles import Draft, write_article
from glonews.drafting.declaring import declare_author, declare_series

__all__ = ["Draft", "declare_author", "declare_series", "write_article"]
