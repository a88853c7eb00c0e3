"""The Jinja side of the house: what a template may use, what it depends on, and how it becomes HTML. No file access."""
