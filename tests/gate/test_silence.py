"""The gate is silent on what glonews builds: the sample newspaper, a new one, a bare article, many articles."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

from published import Published

from glonews.build.pipeline import build
from glonews.build.report import Request
from glonews.gate.house import house_of
from glonews.scaffold import make_site
from glonews.settings import read_settings

ROOT = Path(__file__).parents[2]
NOW = 1_795_564_800
"""2026-11-25, after every date of the sample newspaper."""
WORDS = ["cầu", "chợ", "trường", "xã", "mưa", "nắng", "lúa", "cà phê", "tiêu", "hội nghị", "dân", "làng"]


def assert_silent(site: Path, now: int = NOW) -> None:
    """Build a site and check it."""
    report = build(Request(site=site, now=now, jobs=2))
    assert not report.failed, report.problems
    file = site / "content/site.yaml"
    settings, _ = read_settings("content/site.yaml", file.read_bytes() if file.exists() else None)
    published = Published(site, house_of(settings, site / "dist", has_settings=True))
    published.now = now
    assert not [str(problem) for problem in published.check(jobs=2).problems]


def test_the_sample_newspaper_breaks_no_rule(tmp_path: Path) -> None:
    for name in ("content", "photos", "templates", "static"):
        if (ROOT / name).exists():
            shutil.copytree(ROOT / name, tmp_path / "site" / name)
    assert_silent(tmp_path / "site")


def test_a_new_newspaper_breaks_no_rule(tmp_path: Path) -> None:
    make_site(tmp_path / "site")
    assert_silent(tmp_path / "site")


def test_an_article_alone_breaks_no_rule(tmp_path: Path) -> None:
    """It has no settings, no tree of categories, and photos that are not there."""
    (tmp_path / "site/content/articles").mkdir(parents=True)
    article = (ROOT / "tests/frontmatter/hoi-nghi.md").read_text(encoding="utf-8")
    (tmp_path / "site/content/articles/hoi-nghi.md").write_text(article, encoding="utf-8")
    assert_silent(tmp_path / "site")


def test_articles_dated_by_the_day_alone_break_no_rule(tmp_path: Path) -> None:
    folder = tmp_path / "site/content/articles"
    folder.mkdir(parents=True)
    fronts = {
        "bai-a": "",
        "bai-b": "updated: 2026-05-26\n",
        "bai-c": "corrections:\n  - {date: 2026-05-26, text: Sửa.}\n",
    }
    for slug, more in fronts.items():
        text = f"---\ntitle: Chuyện một ngày {slug}\ndate: 2026-05-22\n{more}---\nMột ngày không có giờ.\n"
        (folder / f"{slug}.md").write_text(text, encoding="utf-8")
    assert_silent(tmp_path / "site")


def test_many_articles_in_all_combinations_break_no_rule(tmp_path: Path) -> None:
    chance = random.Random(7)
    folder = tmp_path / "site/content/articles"
    folder.mkdir(parents=True)
    (tmp_path / "site/content/site.yaml").write_text(
        "page_size: 5\ntagline: Thử\neditions:\n  en: News\n", encoding="utf-8"
    )
    for number in range(120):
        title = f"Chuyện {' '.join(chance.sample(WORDS, 4))} {number}"
        keys = [
            f'title: "{title}"',
            f"date: 2026-{chance.randint(1, 11):02}-{chance.randint(1, 24):02} 08:{number % 60:02}",
        ]
        keys += [f"category: Xã hội/{chance.choice(WORDS)}"] * chance.randint(0, 1)
        keys += [f"author: {chance.choice(WORDS).title()}"] * chance.randint(0, 1)
        keys += [f"tags: [{', '.join(chance.sample(WORDS, 3))}]"] * chance.randint(0, 1)
        keys += [f"type: {chance.choice(['news', 'photo', 'video', 'longform', 'opinion', 'live'])}"] * chance.randint(
            0, 1
        )
        keys += [f"language: {chance.choice(['vi', 'en'])}"] * chance.randint(0, 1)
        keys += [f"series: Loạt {chance.randint(1, 4)}"] * chance.randint(0, 1)
        keys += ["corrections:\n  - {date: 2026-11-24 09:00, text: Sửa tên người.}"] * (number % 9 == 0)
        keys += [f"aliases: [/cu/{number}.html]"] * (number % 7 == 0)
        body = f"Nói <b>{number}</b> & thêm.\n\n## Phần {number % 3}\n\n- Một\n- Hai\n\n## 08:10 Mở đầu\n\nTin.\n"
        (folder / f"bai-{number}.md").write_text("---\n" + "\n".join(keys) + f"\n---\n{body}", encoding="utf-8")
    assert_silent(tmp_path / "site")
