"""The words of the newsroom: categories, people and tags as articles name them, how they are shown and addressed."""

from glonews.taxonomy.categories import CategoryTree
from glonews.taxonomy.forms import chosen_category_name, chosen_form
from glonews.taxonomy.people import People
from glonews.taxonomy.sections import Section, Sections
from glonews.taxonomy.slugs import owned_slugs
from glonews.taxonomy.tags import Tags

__all__ = [
    "CategoryTree",
    "People",
    "Section",
    "Sections",
    "Tags",
    "chosen_category_name",
    "chosen_form",
    "owned_slugs",
]
