"""Pages of a small newspaper in a real browser: the theme as its readers meet it."""
