"""Addresses: permalinks of articles, URLs of generated pages, files they are written to, names links resolve by."""
