"""Drawings lose what runs and what asks another host, however it is written."""

from __future__ import annotations

import pytest

from glonews.photos.svg import safe_svg

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"'


@pytest.mark.parametrize(
    "css",
    [
        "@im<foo>x</foo>port 'https://other.example/x.css';", "a{b:u<foo>x</foo>rl(https://other.example/x)}",
        "a{b:image-set('https://other.example/x.png' 1x)}", "a{b:src('https://other.example/')}",
        "a{b:url( 'https://other.example/x')}",
    ],
)  # fmt: skip
def test_a_style_that_leads_to_another_host_is_emptied(css: str) -> None:
    assert b"other.example" not in safe_svg(f"{OPEN}><style>{css}</style></svg>".encode())


@pytest.mark.parametrize(
    "attribute", ['xml:base="https://other.example/"', "style=\"fill:image-set('https://other.example/x' 1x)\""]
)
def test_an_attribute_that_leads_to_another_host_goes(attribute: str) -> None:
    assert b"other.example" not in safe_svg(f"{OPEN} {attribute}/>".encode())


def test_what_refers_to_the_drawing_itself_stays() -> None:
    drawing = f'{OPEN}><style>a{{fill:url( #a )}}</style><rect fill="url(#a)"/></svg>'
    assert safe_svg(drawing.encode()).decode().count("#a") == 2
