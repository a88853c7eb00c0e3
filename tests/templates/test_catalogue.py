"""The catalogues are complete, and their compiled form says what their text says."""

from __future__ import annotations

import gettext

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po
from jinja2 import Environment

from glonews.templates.catalogue import Catalogue, catalogue_digest, choose_language

from .conftest import LANGUAGES, LOCALE


def written(language: str) -> Catalog:
    with (LOCALE / language / "LC_MESSAGES/glonews.po").open("rb") as file:
        return read_po(file, locale=language)


def messages(catalogue: Catalog) -> list[Message]:
    return [message for message in catalogue if message.id]


def used(sources: dict[str, str]) -> set[str]:
    environment = Environment(extensions=["jinja2.ext.i18n"])
    found: set[str] = set()
    for text in sources.values():
        for _, _, message in environment.extract_translations(text):
            found.add(message if isinstance(message, str) else str(message[0]))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_of_the_theme_is_translated_and_no_other(language: str, sources: dict[str, str]) -> None:
    translated = {m.id if isinstance(m.id, str) else m.id[0] for m in messages(written(language)) if m.string}
    assert translated == used(sources)


@pytest.mark.parametrize("language", LANGUAGES)
def test_compiled_and_written_catalogue_agree(language: str, catalogues: dict[str, Catalogue]) -> None:
    compiled = catalogues[language]
    assert isinstance(compiled, gettext.GNUTranslations)
    for message in messages(written(language)):
        if isinstance(message.id, str):
            assert compiled.gettext(message.id) == message.string
        else:
            assert compiled.ngettext(*message.id, 2) == message.string[-1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_keeps_the_variables_of_its_message(language: str) -> None:
    for message in messages(written(language)):
        assert not [str(error) for error in message.check(written(language))]


def test_the_digest_changes_with_any_catalogue(compiled: dict[str, bytes]) -> None:
    assert catalogue_digest(compiled) != catalogue_digest({**compiled, "en": b""})
    assert catalogue_digest(compiled) == catalogue_digest(dict(reversed(list(compiled.items()))))


@pytest.mark.parametrize(("wanted", "chosen"), [("vi", "vi"), ("vi-VN", "vi"), ("en_GB", "en"), ("de", "en")])
def test_the_nearest_language_is_chosen(wanted: str, chosen: str) -> None:
    assert choose_language(wanted, dict.fromkeys(LANGUAGES)) == chosen
