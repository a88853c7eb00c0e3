"""The foot of every page: the pages about the paper, and the policies that stand elsewhere."""

from __future__ import annotations

from re import findall

import pytest
from harness import Site, assert_law, written

POLICIES = (
    "{contact: pages/lien-he.md, ethics: https://hoi.example/dao-duc, ownership: https://hoi.example/dao-duc,"
    " corrections: /dinh-chinh/, fact_checking: https://hoi.example/kiem-chung}"
)


@pytest.fixture
def house(site: Site) -> Site:
    """A paper with a page about itself, and policies on pages of its own and of others."""
    site.write("content/pages/lien-he.md", "---\ntitle: Liên hệ\n---\nGọi.\n")
    site.article("2021/01/a.md")
    site.settings(policies=POLICIES)
    site.build()
    return site


def links(site: Site, path: str = "2021/01/a.html") -> list[tuple[str, str]]:
    """Give address and words of the links at the foot of a page."""
    foot = (site.output / path).read_text(encoding="utf-8").partition('<nav class="footer-links"')[2]
    return findall(r'<li><a href="([^"]+)"[^>]*>([^<]+)</a>', foot)


def test_policies_elsewhere_stand_at_the_foot_each_address_once(house: Site) -> None:
    """A policy on a page that is there already, or on the page of corrections, is not named twice."""
    assert_law(house)
    assert links(house) == [
        ("/lien-he/", "Liên hệ"), ("https://hoi.example/dao-duc", "Đạo đức nghề nghiệp"),
        ("https://hoi.example/kiem-chung", "Kiểm chứng thông tin"), ("/dinh-chinh/", "Đính chính"),
        ("/luu-tru/", "Lưu trữ"), ("/rss/", "RSS"),
    ]  # fmt: skip


def test_a_policy_that_moves_into_the_paper_leaves_the_foot_of_every_page(house: Site) -> None:
    """Every page is written, since every page shows it."""
    house.settings(policies="{ethics: pages/lien-he.md}")
    report = house.build()
    assert_law(house)
    assert {"2021/01/a.html", "index.html", "404.html", "lien-he/index.html"} <= written(report)
    assert [address for address, _ in links(house)] == ["/lien-he/", "/dinh-chinh/", "/luu-tru/", "/rss/"]
