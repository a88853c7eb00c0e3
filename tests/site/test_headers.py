"""What web servers are told to send: the policy of the pages, caching, and the feeds' hub."""

from __future__ import annotations

from re import findall

import pytest
from harness import Site, assert_law, written

POLICY = "default-src 'none'; img-src 'self'"


@pytest.fixture
def edition(site: Site) -> Site:
    """A paper with a hub and a file for nginx."""
    site.settings(websub_hub="https://hub.example/", headers="{nginx: nginx-headers.conf}", url="https://bao.example")
    site.article("2021/01/a.md", category="Thời sự")
    assert_law(site)
    return site


def test_the_header_has_the_policy_of_the_pages_and_forbids_frames(edition: Site) -> None:
    """One policy, stated once in the theme: a page cannot forbid to be framed."""
    text = (edition.output / "_headers").read_text(encoding="utf-8")
    page = (edition.output / "index.html").read_text(encoding="utf-8")
    stated = findall('<meta http-equiv="Content-Security-Policy" content="([^"]*)">', page)
    (header,) = findall(r"^/\*\n  Content-Security-Policy: (.*)$", text, 8)
    assert header == "; ".join([*stated, "frame-ancestors 'self'"]) and POLICY in header
    assert "unsafe" not in header


def test_no_address_of_a_person_or_a_profile_enters_the_policy(edition: Site) -> None:
    """What pages link to is not what they load; of the search page its host alone may be asked."""
    edition.write("content/authors.yaml", "- {name: Phương Linh, links: ['https://evil.example/;script-src']}\n")
    edition.settings(search='"https://tim.example/?q={q}"', profiles="['https://x.example/a;b']",
                     policies="{ethics: 'https://y.example/;z'}", headers="{nginx: n.conf}")  # fmt: skip
    edition.article("2021/01/a.md", author="Phương Linh")
    assert_law(edition)
    for path in ("_headers", "n.conf", "index.html", "tac-gia/phuong-linh/index.html"):
        text = (edition.output / path).read_text(encoding="utf-8")
        stated = findall(r"form-action [^;]*;|(?:default|script|img|frame)-src [^;]*;", text)
        assert "form-action 'self' https://tim.example;" in stated
        assert not [each for each in stated if "evil" in each or "x.example" in each or "y.example" in each]


def test_fingerprinted_files_are_kept_for_ever_and_follow_their_names(edition: Site) -> None:
    """A page may be asked for again at any time."""
    edition.write("static/css/them.css", "a {}")
    edition.build()
    text = (edition.output / "_headers").read_text(encoding="utf-8")
    for path in findall(r"^(/\S+)\n  Cache-Control: .*immutable", text, 8):
        assert path == "/anh/*" or (edition.output / path[1:]).is_file(), path
    assert any(path.startswith("/css/them.") for path in findall(r"^/css/\S+", text, 8))
    edition.delete("static/css/them.css")
    assert_law(edition)


def test_feeds_name_their_hub_and_exactly_one_self(edition: Site) -> None:
    """As WebSub wants it; without a hub there is nothing to say."""
    text = (edition.output / "_headers").read_text(encoding="utf-8")
    line = 'Link: <https://hub.example/>; rel="hub", <https://bao.example{}>; rel="self"'
    for feed in ("/rss.xml", "/atom.xml", "/feed.json", "/thoi-su/rss.xml"):
        assert f"{feed}\n  {line.format(feed)}\n" in text
    edition.settings()
    edition.build()
    assert "rel=" not in (edition.output / "_headers").read_text(encoding="utf-8")
    assert_law(edition)


def test_the_nginx_file_goes_with_its_setting_and_an_own_file_takes_its_place(edition: Site) -> None:
    """Nobody is forced to publish either."""
    assert (edition.output / "nginx-headers.conf").is_file()
    edition.settings(headers="{netlify: false}")
    report = edition.build()
    assert {"_headers", "nginx-headers.conf"} <= written(report)
    assert not (edition.output / "_headers").exists()
    edition.settings()
    edition.write("static/_headers", "/*\n  X-Own: 1\n")
    assert_law(edition)
    assert (edition.output / "_headers").read_text(encoding="utf-8") == "/*\n  X-Own: 1\n"


def test_every_location_of_the_nginx_file_sends_all_headers(edition: Site) -> None:
    """nginx gives a location none of the outer headers once it adds one of its own."""
    text = (edition.output / "nginx-headers.conf").read_text(encoding="utf-8")
    outer, *locations = text.split("location ")
    common = findall(r"add_header (\S+) ", outer)
    assert common[:2] == ["Content-Security-Policy", "X-Content-Type-Options"] and len(locations) == 3
    for location in locations:
        assert findall(r"add_header (\S+) ", location)[: len(common)] == common
        assert location.rstrip().endswith("}") and findall(r"add_header (\S+) .*(?<!always);$", location, 8) in (
            ["Cache-Control"], [],
        )  # fmt: skip
    assert 'Link "<https://hub.example/>; rel=\\"hub\\", <https://bao.example$uri>; rel=\\"self\\"" always;' in text
