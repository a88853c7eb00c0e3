"""Sources: which files of the site there are, and which changed since the last build."""
