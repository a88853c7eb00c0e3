"""Structured data: what pages tell machines in the words of schema.org, from the values of pages to safe JSON-LD."""
