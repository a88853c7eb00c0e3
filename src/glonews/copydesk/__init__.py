"""The copy desk: rules of the house for Vietnamese copy, each a pure function of one manuscript; nothing is published.

A rule gives remarks, some with a safe correction. What makes an article unreadable is found by ``frontmatter``.
"""

from glonews.copydesk.correcting import corrected
from glonews.copydesk.house import House
from glonews.copydesk.manuscript import Manuscript, opened
from glonews.copydesk.remark import Remark
from glonews.copydesk.rules import RULES, proofread

__all__ = ["RULES", "House", "Manuscript", "Remark", "corrected", "opened", "proofread"]
