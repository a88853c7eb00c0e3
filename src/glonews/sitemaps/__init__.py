"""Sitemaps (https://www.sitemaps.org/protocol.html), Google's news and image extensions, and robots.txt."""
