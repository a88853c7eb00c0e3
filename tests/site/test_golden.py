"""What machines read, byte for byte: the feeds, sitemaps and structured data of a small paper that never changes.

``GLONEWS_GOLDEN=1 python3 tests/run.py tests/site/test_golden.py`` writes the files of ``tests/golden`` anew; read the
difference before you commit it.
"""

from __future__ import annotations

import os
import re
import zlib
from pathlib import Path

import pytest
from harness import Site
from lxml import etree

GOLDEN = Path(__file__).parent.parent / "golden"
SCHEMA = Path(__file__).parent / "schemas/sitemap.xsd"
FILES = (
    "rss.xml", "atom.xml", "feed.json", "thoi-su/rss.xml", "en/rss.xml", "sitemap.xml", "sitemaps/news.xml",
    "sitemaps/2024-05.xml", "sitemaps/pages.xml", "sitemaps/tags.xml", "sitemaps/authors.xml", "latest.json",
)  # fmt: skip
STORIES = ("2024/05/hoi-nghi.html", "2024/05/truc-tiep.html", "2024/05/conference.html")


@pytest.fixture
def paper(site: Site) -> Site:
    """Three stories of one day: with a photo and a correction, live, and in English."""
    site.settings(
        name="Báo Gia Lai", url="https://baogialai.example", timezone="Asia/Ho_Chi_Minh", websub_hub="https://hub.example/",
        editions="{en: {name: Gia Lai News}}", feed_formats="{site: [rss, atom, json]}",
    )  # fmt: skip
    site.write("content/authors.yaml", "- Phương Linh\n- Đức Thụy\n")
    site.write("content/articles/2024/05/hoi-nghi.png", plain_picture(1280, 800))
    site.article(
        "2024/05/hoi-nghi.md",
        '![Các đại biểu](hoi-nghi.png "Quang cảnh hội nghị. Ảnh: Đức Thụy")\n\nĐoạn có <b>chữ đậm</b> & "ngoặc".\n\n'
        "## Kết quả\n\n- Một\n- Hai ]]> ba",
        title='Tổng kết "năm 2023" & kế hoạch 😀', date="2024-05-31 08:00", updated="2024-05-31 09:30",
        category="Thời sự", tags="[Gia Lai, Pleiku]", author="Phương Linh", source="TTXVN",
        summary="(GLO)- Sáng 31-5, <tỉnh> tổng kết.",
        photos="[{file: hoi-nghi.png, source: TTXVN, focus: 50% 30%}]",
        corrections="[{date: 2024-05-31 09:30, text: Sai tên xã.}]",
    )  # fmt: skip
    site.article("2024/05/truc-tiep.md", "Mở đầu.\n\n## 14:30 Khai hội\n\nĐông.\n\n## 15:10 Tàn\n\nVề.", type="live",
                 title="Trực tiếp lễ hội", date="2024-05-31 14:00", ended_at="2024-05-31 16:00", category="Thời sự",
                 summary="Từng giờ ở lễ hội.")  # fmt: skip
    site.article("2024/05/conference.md", "In short.", language="en", translation_of="hoi-nghi.md",
                 author="Phương Linh", title="Year in review",
                 date="2024-05-31 10:00", summary="The province looks back.")  # fmt: skip
    report = site.build()
    assert not [problem for problem in report.problems if problem.severity == "error"]
    return site


def plain_picture(width_px: int, height_px: int) -> bytes:
    """Write a PNG of one colour by hand: no other version of a library changes the names of its files."""
    row = b"\x00" + b"\xff" * (width_px // 8)
    lines, deflated = row * height_px, b"\x78\x01"
    for start in range(0, len(lines), 65_535):
        part = lines[start : start + 65_535]
        is_last = start + 65_535 >= len(lines)
        size = len(part).to_bytes(2, "little")
        deflated += bytes([is_last]) + size + bytes(255 - each for each in size) + part
    deflated += zlib.adler32(lines).to_bytes(4, "big")
    header = width_px.to_bytes(4, "big") + height_px.to_bytes(4, "big") + b"\x01\x00\x00\x00\x00"
    chunks = ((b"IHDR", header), (b"IDAT", deflated), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        len(content).to_bytes(4, "big") + name + content + zlib.crc32(name + content).to_bytes(4, "big")
        for name, content in chunks
    )


def data_of(page: str) -> str:
    """Give the structured data of a page, one node a line."""
    (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    return block.replace('{"@type"', '\n{"@type"') + "\n"


def test_what_machines_read_is_what_it_was(paper: Site) -> None:
    made = {path: (paper.output / path).read_text(encoding="utf-8") for path in FILES}
    made |= {
        f"{Path(path).stem}.jsonld": data_of((paper.output / path).read_text(encoding="utf-8")) for path in STORIES
    }
    named = {path.replace("/", "--"): text for path, text in made.items()}
    if os.environ.get("GLONEWS_GOLDEN"):
        for name, text in named.items():
            (GOLDEN / name).write_text(text, encoding="utf-8")
    kept = {file.name: file.read_text(encoding="utf-8") for file in GOLDEN.iterdir()}
    assert sorted(named) == sorted(kept), "a file that nothing is compared with, or none to compare with"
    for name in sorted(named):
        assert named[name] == kept[name], f"{name} is not what it was"


def test_every_sitemap_holds_what_the_protocol_allows(paper: Site) -> None:
    schema = etree.XMLSchema(etree.parse(SCHEMA))
    files = [paper.output / "sitemap.xml", *sorted((paper.output / "sitemaps").glob("*.xml"))]
    assert len(files) >= 6
    for file in files:
        assert schema.validate(etree.parse(file)), (file.name, schema.error_log)
    news = (paper.output / "sitemaps/news.xml").read_text(encoding="utf-8")
    host = "<loc>https://baogialai.example"
    broken = (
        news.replace("<news:language>vi", "<news:language>tiếng Việt"), news.replace(host, "<loc>"),
        news.replace("+07:00", ""), re.sub("<news:title>.*?</news:title>", "", news),
        news.replace("<url>", "<url><x/>"),
    )  # fmt: skip
    for text in broken:
        assert text != news and not schema.validate(etree.fromstring(text.encode()))
