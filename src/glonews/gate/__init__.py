"""Reads the published files of a site and tells which rules of conformance they break; changes none of them."""

from glonews.gate.run import GateRequest, Verdict, gate

__all__ = ["GateRequest", "Verdict", "gate"]
