"""Proof by doing: a clean build beside the published one, compared byte for byte."""

from glonews.verify.compare import Comparison, verify

__all__ = ["Comparison", "verify"]
