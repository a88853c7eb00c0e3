"""Reads a site and tells everything that is wrong with its content; publishes nothing."""

from glonews.check.run import CheckRequest, Findings, check

__all__ = ["CheckRequest", "Findings", "check"]
