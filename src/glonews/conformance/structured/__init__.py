"""The rules of structured data: JSON-LD in the words of schema.org."""
