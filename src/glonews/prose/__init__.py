"""Article bodies: Markdown to safe HTML with places for figures and links; captions; addresses of photos."""

from glonews.prose.captions import split_caption
from glonews.prose.fill import fill
from glonews.prose.options import ProseOptions
from glonews.prose.photos import photo_path
from glonews.prose.read import read_prose

__all__ = ["ProseOptions", "fill", "photo_path", "read_prose", "split_caption"]
