"""The rules of feeds: RSS 2.0, Atom, JSON Feed, and what they carry."""
