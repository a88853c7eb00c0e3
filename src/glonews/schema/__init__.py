"""JSON Schema of every file an editor writes, made from the types that read them; reads no article."""

from glonews.schema.files import SCHEMAS, schema_of
from glonews.schema.names import Names, names_of

__all__ = ["SCHEMAS", "Names", "names_of", "schema_of"]
