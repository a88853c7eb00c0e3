"""Vietnamese-aware text: the one folding, the slug rule, the identity of words, dates, near matches."""

from glonews.text.dates import read_date
from glonews.text.folding import fold, identity, nfc, short_digest, slug
from glonews.text.near import did_you_mean, nearest

__all__ = ["did_you_mean", "fold", "identity", "nearest", "nfc", "read_date", "short_digest", "slug"]
