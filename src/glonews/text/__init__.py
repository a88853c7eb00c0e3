"""Vietnamese-aware text: the one folding, the slug rule, the identity of words, dates, near matches."""

from glonews.text.dates import read_date
from glonews.text.folding import fold, identity, nfc, short_digest, slug
from glonews.text.near import did_you_mean, nearest
from glonews.text.signatures import several_names

__all__ = ["did_you_mean", "fold", "identity", "nearest", "nfc", "read_date", "several_names", "short_digest", "slug"]
