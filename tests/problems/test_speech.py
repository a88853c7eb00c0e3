"""The catalogue of the program's own sentences, and how a sentence made from values is found in it."""

from __future__ import annotations

from string import Formatter

import pytest

from glonews.cli.language import LANGUAGES, speech
from glonews.problems import Problem
from glonews.problems.speech import Speech

SAID = Speech(
    {
        "a text": "một đoạn chữ",
        'unknown key "{key}"': 'không có khóa "{key}"',
        'unknown key "{key}" in "{group}"': 'trong "{group}" không có khóa "{key}"',
        '"{key}" must be {wanted}': '"{key}" phải là {wanted:said}',
        "category": "chuyên mục",
        'did you mean "{word}"?': 'có phải là "{word}"?',
        'put "}}" at its end': 'thêm "}}" ở cuối',
    }
)


def test_a_sentence_is_said_with_its_values() -> None:
    assert SAID.say('unknown key "tac gia"') == 'không có khóa "tac gia"'


def test_the_longer_of_two_sentences_that_fit_is_meant() -> None:
    assert SAID.say('unknown key "a" in "b"') == 'trong "b" không có khóa "a"'


def test_a_value_that_is_marked_is_translated_too() -> None:
    assert SAID.say('"slug" must be a text') == '"slug" phải là một đoạn chữ'


def test_keys_and_words_of_writers_are_never_translated() -> None:
    assert SAID.say('did you mean "category"?') == 'có phải là "category"?'
    for word in ("category", "correction", "rule", "error", "warning", "hint", "a text", "the paper"):
        assert speech("vi").say(f'did you mean "{word}"?') == f'có phải là "{word}"?'
        assert speech("vi").say(f"write one of {word}").endswith(word)


def test_braces_of_a_sentence_are_no_place_for_a_value() -> None:
    assert SAID.say('put "}" at its end') == 'thêm "}" ở cuối'


def test_values_with_braces_and_line_ends_are_kept() -> None:
    assert SAID.say('unknown key "{x}\ny"') == 'không có khóa "{x}\ny"'


def test_a_sentence_without_an_entry_stays_english() -> None:
    problem = Problem("x.md", 1, 1, "code", "error", "never heard of", 'unknown key "a"')
    told = SAID.told(problem)
    assert (told.message, told.hint) == ("never heard of", 'không có khóa "a"')


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_sides_of_an_entry_have_the_same_values(language: str) -> None:
    import yaml

    from glonews.cli.language import CATALOGUES

    file = CATALOGUES / language / "problems.yaml"
    catalogue = yaml.safe_load(file.read_text(encoding="utf-8")) if file.exists() else {}
    assert language == "en" or len(catalogue) > 100
    unequal = {english for english, other in catalogue.items() if _names(english) != _names(other)}
    assert not unequal


def _names(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def test_english_is_said_as_it_is() -> None:
    assert speech("en").say("the file is empty") == "the file is empty"
    assert speech("vi").say("the file is empty") == "tệp trống"
