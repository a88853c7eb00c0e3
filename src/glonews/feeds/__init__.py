"""Feeds: one module a format; the kind with its three answers is in ``kind``."""
