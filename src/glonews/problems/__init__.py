"""Problems an editor can mend, as values; and the exception tree for everything else.

GlonewsError
├── SiteError          the site as a whole cannot be built (no content folder, broken settings)
│   └── LockedError    another build holds the lock
├── IndexDamaged       the index cannot be read and must be made again
├── UnreadablePhoto    the bytes of a photo are damaged, too many, or not what its name says
├── UnreadableVideo    the bytes of a video or of captions are damaged, or not what their name says
├── TemplateFailure    a template cannot be read or rendered
└── OutputError        the output folder cannot be written
"""

from glonews.problems.problem import (
    GlonewsError,
    IndexDamaged,
    LockedError,
    OutputError,
    Problem,
    SiteError,
    TemplateFailure,
    UnreadablePhoto,
    UnreadableVideo,
    sorted_problems,
)

__all__ = [
    "GlonewsError", "IndexDamaged", "LockedError", "OutputError", "Problem", "SiteError", "TemplateFailure",
    "UnreadablePhoto", "UnreadableVideo", "sorted_problems",
]  # fmt: skip
