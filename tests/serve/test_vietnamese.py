"""A preview speaks the language of the paper."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from glonews.cli.language import speech

SRC = Path(__file__).parents[2] / "src/glonews"
VALUE = re.compile(r"\{[^{}]*\}")


@pytest.mark.parametrize("module", ["cli/serving.py", "cli/drafting.py", "serve/words.py", "serve/newsstand.py"])
def test_every_sentence_that_is_said_has_its_vietnamese(module: str) -> None:
    source = (SRC / module).read_text(encoding="utf-8")
    said = re.findall(r"say\(\s*f?(?:\"((?:[^\"\\]|\\.)*)\"|'((?:[^'\\]|\\.)*)')", source)
    sentences = [VALUE.sub("7", one or other) for one, other in said]
    words = [one for one in sentences if re.search("[a-z]", one.replace("7", ""))]
    assert words
    assert not [one for one in words if not speech("vi").knows(one)]
