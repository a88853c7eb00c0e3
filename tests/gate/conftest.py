"""A small newspaper, built once, whose published files the tests of this folder break and mend."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from published import NOW, Published

from glonews.build.pipeline import build
from glonews.build.report import Request

SITE = """\
name: Báo Thử
tagline: Tờ báo để thử
url: https://bao.example
dateline: BT
websub_hub: https://hub.example/
page_size: 3
"""
STORY = """\
---
title: "{title}"
date: {date}
updated: {updated}
category: Xã hội/Đời sống
author: Phương Linh
tags: [Gia Lai]
summary: {title} được kể lại ngắn gọn.
photos:
  - {{file: cau.jpg, alt: Cây cầu, caption: Cầu mới., credit: Phương Linh}}
---

Mở đầu. Xem [bài đầu](/2024/05/bai-1.html#phan-1).

## Phần 1

![Cây cầu](cau.jpg "Cầu mới. Ảnh: Phương Linh")

Kết thúc.
"""
STORIES = 5


@pytest.fixture(scope="session")
def newspaper(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with its output, which no test may change."""
    root = tmp_path_factory.mktemp("newspaper")
    articles = root / "content/articles/2024/05"
    articles.mkdir(parents=True)
    (root / "content/site.yaml").write_text(SITE, encoding="utf-8")
    picture = BytesIO()
    Image.new("RGB", (1200, 800), (40, 90, 90)).save(picture, "JPEG")
    (articles / "cau.jpg").write_bytes(picture.getvalue())
    for number in range(1, STORIES + 1):
        hours = f"2024-05-31T{number + 5:02}:00:00+07:00", f"2024-05-31T{number + 15:02}:00:00+07:00"
        text = STORY.format(title=f"Bài số {number}", date=hours[0], updated=hours[1])
        (articles / f"bai-{number}.md").write_text(text, encoding="utf-8")
    old = STORY.format(title="Bài cũ", date="2024-05-20T08:00:00+07:00", updated="2024-05-21T08:00:00+07:00")
    (articles / "bai-cu.md").write_text(old, encoding="utf-8")  # older than the news sitemap goes
    pages = root / "content/pages"
    pages.mkdir()
    page = "---\ntitle: Giới thiệu\nsummary: Đôi lời về tờ báo.\n---\nĐôi lời.\n"
    (pages / "gioi-thieu.md").write_text(page, encoding="utf-8")
    report = build(Request(site=root, now=NOW, jobs=1))
    assert not report.failed, report.problems
    return root


@pytest.fixture(scope="module")
def published(newspaper: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Published]:
    """A copy of the newspaper for the tests of one module, each of which puts back what it broke."""
    root = tmp_path_factory.mktemp("published") / "site"
    shutil.copytree(newspaper, root)
    yield Published(root)
