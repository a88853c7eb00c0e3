"""The declared category tree, and how a path in an article names one of its nodes; derived names are in ``forms``."""

from __future__ import annotations

from glonews.model.taxonomy import Category
from glonews.text import fold, identity, nearest, short_digest, slug


class CategoryTree:
    """Look-ups in a category tree. An empty tree accepts every path: categories then come from the articles."""

    def __init__(self, categories: tuple[Category, ...]) -> None:
        self._names = {category.key: category.name for category in categories}
        self._children: dict[tuple[str, str], str] = {}
        anywhere: dict[str, set[str]] = {}
        for category in categories:
            parent, _, last = category.key.rpartition("/")
            for word in (identity(category.name), last):
                self._children.setdefault((parent, word), category.key)
                anywhere.setdefault(word, set()).add(category.key)
        self._alone = {word: min(keys) for word, keys in anywhere.items() if len(keys) == 1}
        self._found: dict[str, str | None] = {}

    def key_of(self, written: str) -> str | None:
        """Give the key ("chinh-tri/tin-tuc") of a path of names or slugs, None when there is no such category.

        A path may begin below the top when its first name stands only once in the tree.
        """
        if written not in self._found:
            self._found[written] = self._look_up(written)
        return self._found[written]

    def name_of(self, key: str) -> str:
        """Give the declared name of a key, else its last part."""
        return self._names.get(key) or key.rpartition("/")[2]

    def nearest(self, written: str) -> str:
        """Give the path of names (or single name, where that is enough) most like a wrong one, "" when none is."""
        wanted = fold("/".join(part.strip() for part in written.split("/")))
        forms = {fold(form): shown for key in self._names for form, shown in self._forms(key)}
        return forms.get(nearest(wanted, forms), "")

    def _look_up(self, written: str) -> str | None:
        words = [identity(part) for part in written.split("/") if part.strip()]
        if not words:
            return None
        if not self._names:
            return "/".join(slug(word) or short_digest(word) for word in words)
        key = self._children.get(("", words[0])) or self._alone.get(words[0])
        for word in words[1:]:
            key = self._children.get((key, word)) if key else None
        return key

    def _forms(self, key: str) -> list[tuple[str, str]]:
        """Give the ways to write a category, each with the one to propose."""
        parts = key.split("/")
        full = "/".join(self.name_of("/".join(parts[: depth + 1])) for depth in range(len(parts)))
        name = self.name_of(key)
        shown = name if self.key_of(name) == key else full
        return [(name, shown), (full, full), (key, full)]
