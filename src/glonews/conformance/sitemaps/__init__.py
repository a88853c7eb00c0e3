"""The rules of sitemaps, of the news sitemap and of robots.txt."""
