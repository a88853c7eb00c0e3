"""Frozen value types of the newsroom; no behaviour beyond small pure derivations, no I/O."""
