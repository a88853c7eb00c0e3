"""The preview: a site that shows what is hidden, rebuilt while it is written, served to this machine's browsers."""

from glonews.serve.wire import Asked

__all__ = ["Asked"]
