"""No body, however written, brings script, foreign requests or placeholders into a page; lxml is the judge."""

from __future__ import annotations

import re

import lxml.html
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from prose_bodies import foreign_bodies, nasty_bodies, random_bodies

from glonews.prose import ProseOptions, fill, read_prose

ATTACKS = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//e.vn/x.js></SCRIPT>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<img src=x.jpg onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java&#1;script:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](<java\tscript:alert(1)>)",
    "[x](&#14;javascript:alert(1))",
    "<javascript:alert(1)>",
    '<a href="java&#1;script:alert(1)">x</a>',
    '<a href=" &#2;javascript:alert(1)">x</a>',
    "[x](vbscript:a)",
    "[x](data:text/html,a)",
    '<a href="\xa0javascript:alert(1)">x</a>',
    "![x](javascript:alert(1))",
    "![x](data:image/svg+xml,a)",
    "![x](//e.vn/x.jpg)",
    "[x]: javascript:alert(1)\n\n[x]",
    "<style>body{display:none}</style>",
    '<p style="x:y" onclick="a()">x</p>',
    "<base href=//e.vn>",
    "<iframe src=javascript:alert(1)></iframe>",
    '<iframe srcdoc="<script>a()</script>"></iframe>',
    "<iframe src=//e.vn/x>",
    '<a title="<iframe src=//e.vn onload=x>" href=/x>y</a>',
    "<form action=//e.vn><input name=q><button>x</button></form>",
    "<object data=//e.vn/x></object>",
    "<embed src=//e.vn/x>",
    "<link rel=stylesheet href=//e.vn>",
    "<meta http-equiv=refresh content=0>",
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    '<math><mi//xlink:href="data:x,<script>alert(4)</script>">',
    "x{: onclick=alert(1) style=x }",
    "*x*{: onclick=alert(1) }",
    "# x {: onmouseover=a }",
    "[x](/y){: target=_blank rel=opener onclick=a() }",
    '[x](/y "a\\" onclick=\\"b")',
    '![x](y.jpg "\\" onerror=\\"a")',
    "<video src=x onerror=a() poster=//e.vn/x></video>",
    "<audio src=//e.vn/x.mp3 autoplay></audio>",
    '<div markdown="1" onclick="a()"><script>b()</script>\n\n*x*</div>',
    "```{: onclick=a }\n<script>\n```",
    "`<script>`",
    "<a href=/x target=_top>x</a>",
    "<!--><script>a()</script>-->",
    "<p/onclick=a()>x",
    "<<script>a()//<</script>",
    "<template><script>a()</script></template>",
    '<img srcset="//e.vn/x 2x" src=x.jpg>',
    "<picture><source srcset=//e.vn/x><img src=x.jpg></picture>",
    "<input type=image src=//e.vn/x>",
    '<button formaction="javascript:a()">x</button>',
    "<textarea><script>a()</script></textarea>",
    "<title><script>a()</script></title>",
    "[![x](javascript:a)](javascript:b)",
    'https://www.youtube.com/watch?v="onclick=a()',
    '[x](https://youtu.be/"onclick=a)',
    '<iframe src="https://www.facebook.com/plugins/video.php?href=javascript:a()"></iframe>',
    "&lt;script&gt;a()&lt;/script&gt;",
]
ALLOWED_ATTRIBUTES = {
    "id",
    "class",
    "lang",
    "dir",
    "href",
    "title",
    "alt",
    "src",
    "colspan",
    "rowspan",
    "scope",
    "span",
    "datetime",
    "open",
    "value",
    "start",
    "reversed",
    "rel",
}
FORBIDDEN_TAGS = {
    "script",
    "style",
    "iframe",
    "object",
    "embed",
    "form",
    "input",
    "button",
    "svg",
    "math",
    "link",
    "meta",
    "base",
    "template",
    "noscript",
    "video",
    "audio",
    "source",
    "img",
    "textarea",
    "picture",
    "h1",
}


def page_of(body: str, *, typographic_quotes: bool = False) -> str:
    options = ProseOptions(typographic_quotes=typographic_quotes)
    read, _ = read_prose(body, path="content/articles/2021/01/x.md", first_line=1, options=options)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f]", re.sub("\x01[FIL][0-9]+\x02", "", read.html))
    for kind, count in (("F", len(read.figures)), ("I", len(read.figures)), ("L", len(read.links))):
        numbers = [int(number) for number in re.findall(f"\x01{kind}([0-9]+)\x02", read.html)]
        assert len(numbers) == len(set(numbers)) and all(number < count for number in numbers)
    count = len(read.figures)
    return fill(read.html, ["<figure></figure>"] * count, ["<i>picture</i>"] * count, ["/page.html"] * len(read.links))


def assert_safe(html: str) -> None:
    for element in lxml.html.fragment_fromstring(html, create_parent="div").iter():
        assert isinstance(element.tag, str), "comments are removed"
        assert element.tag not in FORBIDDEN_TAGS
        assert set(element.attrib) <= ALLOWED_ATTRIBUTES
        address = element.get("href", "#")
        assert "src" not in element.attrib
        assert re.match(r"https?:|mailto:|tel:|//|#|/page\.html$", address, re.IGNORECASE), address
        if element.tag == "a":
            assert not list(element.iterancestors("a"))


@pytest.mark.parametrize("attack", ATTACKS)
def test_attacks_are_neutralised(attack: str) -> None:
    for body in (attack, f"a {attack} b", f"- {attack}", f"> {attack}", f"# {attack}", f"a | b\n--|--\n{attack} | c"):
        assert_safe(page_of(body))


@settings(max_examples=200, deadline=None)
@given(nasty_bodies, st.sampled_from(ATTACKS), nasty_bodies)
def test_attacks_within_other_markup_are_neutralised(before: str, attack: str, after: str) -> None:
    assert_safe(page_of(before + attack + after))


def test_random_bodies_with_curly_quotes_are_safe() -> None:
    for body in random_bodies(500, seed=4):
        assert_safe(page_of(body, typographic_quotes=True))


def test_real_articles_are_safe() -> None:
    for body in foreign_bodies():
        assert_safe(page_of(body))


@pytest.mark.parametrize(
    "body", ["&#1;F0&#2;", "&#x1;I0&#x2;", "[x](&#1;L0&#2;)", "\x01F0\x02", '<p title="&#1;F0&#2;">x</p>']
)
def test_no_source_can_forge_a_placeholder(body: str) -> None:
    read, _ = read_prose(body, path="content/x.md", first_line=1, options=ProseOptions())
    assert read.html.count("\x01") == len(read.links)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.text("abcđêư ", min_size=3, max_size=12).filter(str.strip), min_size=1, max_size=5), nasty_bodies)
def test_no_paragraph_of_words_is_lost(paragraphs: list[str], tail: str) -> None:
    body = "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)
    read, _ = read_prose(f"{body}\n\n{tail}", path="content/x.md", first_line=1, options=ProseOptions())
    text = " ".join(
        lxml.html.fragment_fromstring(re.sub("[\x01\x02]", "", read.html), create_parent="div").text_content().split()
    )
    for paragraph in paragraphs[:-1]:
        assert " ".join(paragraph.split()) in text


@pytest.mark.parametrize(
    "text", ["{{ title }}", "{% include x %}", "a\n{{ b }}", "**a**{{ b }}", "# a {{ b }}", "`{{ x }}`"]
)
def test_tags_of_other_generators_stay_text(text: str) -> None:
    read, problems = read_prose(text, path="content/x.md", first_line=1, options=ProseOptions())
    assert re.search(r"{[{%].*[%}]}", read.html, re.DOTALL)
    assert [problem.code for problem in problems] == ["template-tag"] * ("`" not in text)
