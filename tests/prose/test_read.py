"""What a body holds: figures, links, video cards, headings, words, excerpt and problems with their places."""

from __future__ import annotations

import subprocess
import sys

import pytest
from prose_bodies import foreign_bodies

from glonews.model.article import Body, BodyLink, Heading
from glonews.problems.problem import Problem
from glonews.prose import ProseOptions, read_prose
from glonews.prose.tangles import tangle

PATH = "content/articles/2021/01/x.md"


def read(text: str, language: str = "vi") -> tuple[Body, tuple[Problem, ...]]:
    return read_prose(text, path=PATH, first_line=11, options=ProseOptions(language=language))


def codes(text: str) -> list[tuple[str, int, int]]:
    return [(problem.code, problem.line, problem.column) for problem in read(text)[1]]


def test_a_paragraph_with_one_picture_becomes_a_figure_with_caption_and_credit() -> None:
    body, problems = read('Đầu.\n\n![Quang cảnh](hoi-nghi.jpg "Quang cảnh hội nghị. Ảnh: Phương Linh")')
    photo = body.figures[0].photo
    assert body.html == "<p>Đầu.</p>\n\x01F0\x02"
    assert (photo.file, photo.alt) == ("content/articles/2021/01/hoi-nghi.jpg", "Quang cảnh")
    assert (photo.caption, photo.credit) == ("Quang cảnh hội nghị.", "Phương Linh")
    assert (photo.line, photo.column) == (13, 15)
    assert not body.figures[0].inline and not problems


def test_a_picture_in_running_text_stays_in_it() -> None:
    body, _ = read("Biểu tượng ![sao](sao.png) ở đây.")
    assert body.html == "<p>Biểu tượng \x01I0\x02 ở đây.</p>"
    assert body.figures[0].inline


def test_several_pictures_in_one_paragraph_are_as_many_figures() -> None:
    assert read("![a](a.jpg)\n![b](b.jpg)")[0].html == "\x01F0\x02\n\x01F1\x02"


def test_a_linked_picture_stays_inside_its_link() -> None:
    body, _ = read("[![a](x.jpg)](../02/y.md)")
    assert body.html == '<p><a href="\x01L0\x02">\x01I0\x02</a></p>'
    assert body.links == (BodyLink("../02/y.md", 11, 15),)


def test_a_picture_on_another_host_becomes_a_link_with_a_warning() -> None:
    body, problems = read('![Ảnh vệ tinh](https://o.vn/a.jpg "Bão số 9")')
    link = '<a href="https://o.vn/a.jpg" rel="noopener noreferrer">Ảnh vệ tinh</a>'
    assert body.html == f'<p class="external-picture">{link} Bão số 9</p>'
    assert [(problem.code, problem.severity, problem.line) for problem in problems] == [
        ("external-picture", "warning", 11)
    ]


def test_a_linked_picture_on_another_host_leaves_its_words_in_the_link() -> None:
    assert read("[![a](http://o.vn/a.jpg)](/b/)")[0].html == '<p><a href="\x01L0\x02">a</a></p>'


@pytest.mark.parametrize("src", ["../../../../../etc/passwd", "data:image/png;base64,xx", "file:///x.jpg", "C:\\x.jpg"])
def test_a_picture_outside_the_site_is_an_error_and_its_words_stay(src: str) -> None:
    body, problems = read(f"Một\n\n![chữ](<{src}>)")
    assert "chữ" in body.html and not body.figures
    assert [(problem.code, problem.severity, problem.line) for problem in problems] == [
        ("picture-address", "error", 13)
    ]


def test_internal_links_get_placeholders_and_others_stay() -> None:
    body, _ = read("[a](../01/y.md) [b](/chinh-tri/) [c](https://x.vn/) [d](#muc) [e](mailto:a@b.vn) [f](//x.vn/)")
    assert body.links == (BodyLink("../01/y.md", 11, 5), BodyLink("/chinh-tri/", 11, 21))
    for kept in ("https://x.vn/", "#muc", "mailto:a@b.vn", "//x.vn/"):
        assert f'href="{kept}"' in body.html


def test_the_same_target_twice_has_two_places() -> None:
    assert read("[a](/x)\n\n[b](/x)")[0].links == (BodyLink("/x", 11, 5), BodyLink("/x", 13, 5))


def test_template_tags_as_addresses_are_dropped_with_a_warning_and_the_text_stays() -> None:
    text = 'Một\n\nXem [bài này]({{ "/2014/x/" | url }}) và ![ảnh]({{site.baseurl}}/x.png)'
    assert read(text)[0].html == "<p>Một</p>\n<p>Xem bài này và ảnh</p>"
    assert sorted(codes(text)) == [("template-tag", 13, 15), ("template-tag", 13, 49)]


def test_a_template_tag_as_the_address_of_a_picture_is_no_unclosed_caption() -> None:
    assert codes('![ảnh]({{ "/x.png" | url }})') == [("template-tag", 11, 8)]
    body, problems = read('Xem ![ảnh]({{ "/x.png" | url }} "Chú thích")')
    assert body.html == "<p>Xem ảnh</p>" and [problem.code for problem in problems] == ["template-tag"]


def test_template_tags_in_running_text_are_reported_but_not_those_in_code() -> None:
    text = 'Có `{{ a }}` rồi {{ a }}.\n\n```\n{% b %}\n```\n\n{% b "c" %}\n\n[x]({{ d }}) {{ d }}'
    assert codes(text) == [
        ("template-tag", 19, 5), ("template-tag", 11, 18), ("template-tag", 17, 1), ("template-tag", 19, 14),
    ]  # fmt: skip


def test_of_many_template_tags_the_first_are_reported_and_the_number_of_the_others() -> None:
    problems = read("\n\n".join(f"Đoạn {{{{ t{number} }}}}" for number in range(9)))[1]
    assert [problem.line for problem in problems] == [11, 13, 15, 17, 19, 21]
    assert problems[-1].message == "4 more tags of another site generator stand in the text"


def test_unsafe_and_empty_addresses_leave_the_text_with_a_warning() -> None:
    assert codes("Một\n\n[x](javascript:alert(1))") == [("unsafe-link", 13, 1)]
    assert codes("[x]()") == [("empty-link", 11, 2)]
    assert read("[x](javascript:alert(1)) [y]()")[0].html == "<p>x y</p>"


def test_removed_html_is_reported_with_its_line() -> None:
    assert codes("Một\n\n<script>a()</script>") == [("unsafe-html", 13, 1)]


@pytest.mark.parametrize(
    ("text", "site"),
    [
        ("https://www.youtube.com/watch?v=a_b", "YouTube"),
        ("[Xem](https://youtu.be/abc)", "YouTube"),
        ("https://vimeo.com/123", "Vimeo"),
        ("https://www.facebook.com/baogialai/videos/1/", "Facebook"),
        ("https://fb.watch/abc/", "Facebook"),
        ("https://www.tiktok.com/@a.b/video/1", "TikTok"),
        ('<iframe src="https://www.youtube.com/embed/a_b?x=1"></iframe>', "YouTube"),
    ],
)
def test_a_lone_link_to_a_video_becomes_a_card_that_loads_nothing(text: str, site: str) -> None:
    body, problems = read(text)
    assert body.html.startswith('<p class="video-card"><a href="https://')
    assert f'rel="noopener noreferrer"><span class="video-card__site">{site}</span> <span' in body.html
    assert not problems


@pytest.mark.parametrize(
    "text", ["Xem https://youtu.be/abc", "https://x.vn/youtu.be/a", "[a](https://youtube.com.x.vn/watch?v=1)"]
)
def test_other_paragraphs_are_no_cards(text: str) -> None:
    assert "video-card" not in read(text)[0].html


def test_a_paragraph_that_begins_with_a_link_does_not_hide_the_video_after_it() -> None:
    assert read("[a](https://x.vn/) b\n\n[c](https://youtu.be/abc)")[0].html.count("video-card__site") == 1


def test_any_other_frame_becomes_a_link_with_a_warning() -> None:
    body, problems = read('<iframe src="https://maps.x.vn/?a=1&amp;b=2"></iframe>')
    assert body.html.strip() == '<p><a href="https://maps.x.vn/?a=1&amp;b=2">https://maps.x.vn/?a=1&amp;b=2</a></p>'
    assert [problem.code for problem in problems] == ["embedded-frame"]


def test_players_become_links_to_their_files() -> None:
    body, _ = read('<audio controls><source src="phong-van.mp3"></audio>')
    assert body.html == '<p><a class="media-link" href="\x01L0\x02">phong-van.mp3</a></p>'
    assert body.links[0].target == "phong-van.mp3"


def test_headings_have_ids_by_the_slug_rule_and_titles_of_level_one_step_down() -> None:
    body, _ = read("# Đầu đề\n\n## Kết *quả*\n\n## Kết quả\n\n### “”")
    assert body.headings == (
        Heading(2, "dau-de", "Đầu đề"),
        Heading(2, "ket-qua", "Kết quả"),
        Heading(2, "ket-qua_1", "Kết quả"),
        Heading(3, "muc", "“”"),
    )
    assert "<h1" not in body.html


def test_words_are_counted_without_markup_and_captions() -> None:
    assert read('Một **hai** [ba bốn](/x)\nnăm\n\n![a b](c.jpg "d e f")\n\n- sáu\n- bảy')[0].words == 7
    assert read("<table><tr><td>một</td><td>hai</td></tr></table>")[0].words == 2


def test_the_excerpt_is_the_first_paragraph_with_text() -> None:
    assert read("![a](b.jpg)\n\n## Đề\n\n*Câu một & hai.*\nCâu[^1]\n\nBa\n\n[^1]: x")[0].excerpt == "Câu một & hai. Câu"


def test_a_long_excerpt_is_cut_at_a_word() -> None:
    excerpt = read("mười chữ cái " * 40)[0].excerpt
    assert len(excerpt) <= 301 and excerpt.endswith(("mười…", "chữ…", "cái…"))


def test_table_alignment_becomes_a_class() -> None:
    assert '<td class="align-right">d</td>' in read("a | b\n--|-:\nc | d")[0].html


def test_footnotes_lead_back_in_the_language_of_the_site() -> None:
    text = "a[^1]\n\n[^1]: b"
    assert "Trở lại chú thích 1" in read(text)[0].html
    assert "Jump back to footnote 1" in read(text, "en")[0].html


def test_straight_quotes_are_curled_on_request_only() -> None:
    options = ProseOptions(typographic_quotes=True)
    assert read_prose('"a"', path=PATH, first_line=1, options=options)[0].html == "<p>“a”</p>"
    assert read('"a"')[0].html == '<p>"a"</p>'


@pytest.mark.parametrize("text", ["", "\n", "  \n\n", "\xa0"])
def test_an_empty_body_is_empty(text: str) -> None:
    assert read(text) == (Body(), ())


@pytest.mark.parametrize(
    "text", ['{% image "a.png" "nói: &ldquo;Được&rdquo;" %}', '![a]({{ "a.png"\n\n| url }}', "x {{ *a* }}"]
)
def test_a_tag_that_markdown_changed_has_its_line_all_the_same(text: str) -> None:
    problems = read(f"Đoạn đầu.\n\n{text}\n")[1]
    assert all(problem.line == 13 and problem.column for problem in problems)


def test_real_articles_of_another_generator_fail_nowhere_and_every_problem_has_its_line() -> None:
    for text in foreign_bodies():
        body, problems = read(text)
        assert all(problem.code != "markdown-failed" and problem.line for problem in problems)
        assert all(link.line for link in body.links)


def test_a_plain_article_loads_neither_python_markdown_nor_the_sanitiser() -> None:
    program = (
        "import sys; from glonews.prose import ProseOptions, read_prose;"
        "read_prose('Một *hai* ![a](b.jpg)', path='content/x.md', first_line=1, options=ProseOptions());"
        "print(sorted({'markdown', 'nh3'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


@pytest.mark.parametrize("text", ["![a](x.jpg){.full-bleed}", "![a](x.jpg)\n{: .full-bleed}"])
def test_a_picture_may_ask_for_the_whole_width(text: str) -> None:
    """The class stands around its figure; in running text it has no meaning."""
    assert read(text)[0].html == '<div class="full-bleed">\x01F0\x02</div>'
    assert read("Chữ ![a](x.jpg){.full-bleed} chữ.")[0].html == "<p>Chữ \x01I0\x02 chữ.</p>"


TANGLES = [
    "[",
    "[ ",
    "[[",
    "![",
    "[a](",
    "[a][",
    "[^",
    "*[a",
    "`` `",
    "***\n",
    "<i ",
    "<a href='",
    "<![CDATA[",
    "[a]: b\n",
]


@pytest.mark.parametrize("sign", TANGLES)
def test_a_text_of_nothing_but_open_signs_is_told_and_shown_as_it_is(sign: str) -> None:
    body, problems = read("Đầu.\n\n" + sign * 20_000)
    assert [(problem.code, problem.line) for problem in problems] == [("tangled-markup", 13)]
    assert body.html.startswith("<p>Đầu.</p>\n<p>")


CROWDED = {
    "a long list of links": "- [một `bài`](/a/b.html) và ![ảnh](/c.jpg)\n" * 3_000,
    "a table of figures": "| xã | *hộ* |\n| --- | --- |\n" + "| [A](/a/) | `1` |\n" * 1_000,
    "open brackets here and there": ("một [ hai ( ba < bốn ` năm * " + "chữ " * 200 + "\n\n") * 100,
    "a page of raw HTML": '<p class="a"><b>chữ</b> a < b</p>\n' * 2_000,
    "footnotes": "".join(f"chữ[^{number}]\n\n[^{number}]: chú thích\n\n" for number in range(300)),
}


@pytest.mark.parametrize("name", CROWDED)
def test_no_crowded_article_counts_as_tangled(name: str) -> None:
    assert tangle(CROWDED[name]) is None


@pytest.mark.parametrize("tag", ["H1", "title", "xmp", "noscript", "plaintext", "style", "textarea", "div", "table"])
def test_a_tag_that_is_never_closed_takes_nothing_with_it(tag: str) -> None:
    body, problems = read(f"Thẻ <{tag}> ở đây.\n\nĐoạn **hai**.")
    assert body.html == f"<p>Thẻ &lt;{tag}&gt; ở đây.</p>\n<p>Đoạn <strong>hai</strong>.</p>"
    assert [(problem.code, problem.column) for problem in problems] == [("stray-tag", 5)]


def test_a_word_in_angle_brackets_is_seen_and_leftovers_of_other_programs_go() -> None:
    body, problems = read("Ấn <Enter>. <o:p>Văn</o:p> <center>bản</center> <font>cũ")
    assert "Ấn &lt;Enter&gt;." in body.html and "<o" not in body.html and "font" not in body.html
    assert [problem.code for problem in problems] == ["stray-tag"]


def test_tags_in_code_are_left_alone() -> None:
    text = "`<title>` và\n\n```\n<div>\n```\n\n    <h1>\n\n<!-- <xmp> -->"
    body, problems = read(text)
    assert "&lt;title&gt;" in body.html and "&lt;div&gt;" in body.html and "&lt;h1&gt;" in body.html
    assert not problems
