"""The rules of pages: their markup, their safety, and how they name themselves."""
