"""The index: the archive as one SQLite file; articles, listings, names, outputs with their keys."""
