"""A small newspaper with every kind of page and type of article, and with what breaks layouts. Starts no browser."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from films import mp4
from PIL import Image

from glonews.build.pipeline import build
from glonews.build.report import Request

NOW = 1_760_000_000
"""2025-10-09T08:53:20Z, after every story."""
STORY = "/2025/10/tin-chinh.html"
PHOTO_STORY = "/2025/10/phong-su-anh.html"
FILM = "/2025/10/phim.html"
REDIRECT = "/cu/tin-chinh.html"
PAGES = (
    "/",
    STORY,
    PHOTO_STORY,
    *(
        f"/2025/10/{name}.html"
        for name in ("y-kien", "video", "do-hoa", "bai-dai", "truc-tiep", "khong-anh", "da-xong")
    ),
    FILM,
    "/xa-hoi/",
    "/xa-hoi/trang-1.html",
    "/xa-hoi/doi-song/",
    "/tu-khoa/nguoi-tot/",
    "/tac-gia/phuong-linh/",
    "/luu-tru/",
    "/luu-tru/2025/",
    "/luu-tru/2025/10/",
    "/luu-tru/2025/10/08/",
    "/loat-bai/nhung-ngon-doi/",
    "/the-loai/video/",
    "/rss/",
    "/dinh-chinh/",
    "/en/",
    "/en/life/",
    "/2025/10/hills.html",
    "/2025/10/da-go.html",
    "/tim-kiem/",
    "/gioi-thieu/",
    "/404.html",
)
"""One address of each kind of page and type of article; redirects apart, as they show themselves for a moment only."""

SETTINGS = {
    "content/site.yaml": (
        "name: Báo Thử Nghiệm\nurl: https://bao.example\ndateline: BTN\ntagline: Tiếng nói của những trang thử\n"
        "page_size: 2\nsearch: /tim-kiem/?q={q}\neditions: {en: {name: The Trial}}\n"
        "publisher: {name: Báo Thử Nghiệm, email: a@bao.example, license: 1/GP}\n"
    ),
    "content/categories.yaml": (
        "- name: Xã hội\n  names: {en: Life}\n  children: [Đời sống, Lao động - Việc làm]\n- Kinh tế\n"
        "- Văn hóa nghệ thuật\n- Giáo dục\n"
        "- Khoa học công nghệ\n- Thể thao\n- Quốc phòng an ninh\n- Ý kiến\n"
    ),
    "content/series.yaml": "- {name: Những ngọn đồi, description: Chuyện kể quanh làng.}\n",
    "content/authors.yaml": "phuong-linh: {name: Phương Linh, role: Phóng viên, bio: Viết., email: l@bao.example}\n",
    "content/pages/gioi-thieu.md": "---\ntitle: Giới thiệu\nupdated: 2025-10-01\n---\n\nTờ báo của những trang thử.\n",
}
LONG_TITLE = "Nghiêng mình trước những người thầm lặng giữ gìn Chương trình phổ cập giáo dục mầm non vùng sâu"
WIDE = (
    "Địa chỉ https://bao.example/mot-dia-chi-rat-dai/khong-co-dau-cach-nao-ca/de-xem-trang-co-bi-tran-khong.html?a=b\n\n"
    "| Xã | Thôn | Dân số | Diện tích | Sản lượng | Thu nhập bình quân | Ghi chú |\n"
    "| --- | --- | ---: | ---: | ---: | ---: | --- |\n"
    "| Phú Mỹ | Plei Hơ | 12.345 | 1.234,5 | 98.765 | 76.543.210 | Số liệu sơ bộ |\n\n"
    "```\nmột dòng mã rất dài không được ngắt ở đâu cả và vì thế phải cuộn được bên trong khung của nó mà thôi\n```\n"
)
FILMED = "{file: phim.mp4, poster: ngang.jpg, captions: phim.vtt, caption: Đồi sớm mai., credit: Phương Linh}"
PARAGRAPHS = "\n\n".join(["Mỗi sáng, người dân trong làng lại ra đồng từ khi sương chưa tan trên những ngọn đồi."] * 4)


def write_newspaper(site: Path) -> None:
    """Write all sources of the newspaper into an empty folder."""
    for path, text in {**SETTINGS, **_articles()}.items():
        _write(site / path, text.encode())
    folder = site / "content/articles/2025/10"
    for name, size in {"ngang": (1200, 800), "doc": (800, 1200), "rong": (1600, 700)}.items():
        _write(folder / f"{name}.jpg", _picture(*size))
    _write(folder / "phim.mp4", mp4())  # nobody plays it
    _write(folder / "phim.vtt", "WEBVTT\n\n00:00.000 --> 00:02.000\nSương tan.\n".encode())


def build_newspaper(site: Path) -> Path:
    """Build the newspaper as of ``NOW``; gives its output folder."""
    report = build(Request(site=site, now=NOW, jobs=1))
    assert not report.problems, report.problems
    return site / "dist"


def _articles() -> dict[str, str]:
    photo = '![Ngọn đồi](ngang.jpg "Đồi sớm mai. Ảnh: Phương Linh")'
    photos = "".join(
        f"  - {{file: {name}.jpg, alt: Ảnh {name}, caption: Chú thích {name}., credit: Phương Linh}}\n"
        for name in ("rong", "doc", "ngang")
    )
    live = "\n\n".join(f"## {hour}:30, 8-10-2025 Diễn biến lúc {hour} giờ\n\nMưa rồi tạnh." for hour in (16, 12, 8))
    articles = [
        ("tin-chinh", f"title: {LONG_TITLE}\naliases: [{REDIRECT}]", f"{photo}\n\n{PARAGRAPHS}\n\n{WIDE}"),
        ("phong-su-anh", f"title: Phóng sự ảnh\ntype: photo\nphotos:\n{photos}", PARAGRAPHS),
        ("y-kien", "title: Ý kiến\ntype: opinion", PARAGRAPHS),
        ("video", "title: Video\ntype: video", "Mời xem:\n\nhttps://www.youtube.com/watch?v=abcdefghijk"),
        ("do-hoa", "title: Đồ họa\ntype: infographic", f"![Biểu đồ](doc.jpg)\n\n{WIDE}"),
        ("bai-dai", "title: Bài dài\ntype: longform", f"{PARAGRAPHS}\n\n{photo}\n\n## Phần hai\n\n> Lời hay.\n\nHết."),
        ("truc-tiep", "title: Trực tiếp\ntype: live", live),
        (
            "khong-anh",
            "title: Không ảnh\nseries: Những ngọn đồi\ncorrections: [{date: 2025-10-09, text: Đã sửa.}]",
            PARAGRAPHS,
        ),
        ("hills", "title: The hills\nlanguage: en\ntranslation_of: khong-anh.md", "Fog lay on the hills."),
        ("da-xong", "title: Đã xong\ntype: live\nended_at: 2025-10-08 17:00", live),
        ("phim", f"title: Phim\ntype: video\nvideo: {FILMED}", PARAGRAPHS),
        ("da-go", "title: Đã gỡ\nwithdrawn: {date: 2025-10-09, reason: Sai.}", PARAGRAPHS),
    ]
    common = ["Xã hội"]
    sections = ("Xã hội/Đời sống", *common, "Ý kiến", "Văn hóa nghệ thuật", *common * 3, "Thể thao", *common * 4)
    return {
        f"content/articles/2025/10/{name}.md": (
            f"---\n{front.rstrip()}\ndate: 2025-10-08 {18 - number:02}:00\ncategory: {section}\nauthor: Phương Linh\n"
            f"tags: [người tốt]\nsummary: Sáng 8-10, sương phủ trắng những ngọn đồi quanh làng.\n---\n\n{body}\n"
        )
        for number, ((name, front, body), section) in enumerate(zip(articles, sections, strict=True))
    }


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def _picture(width_px: int, height_px: int) -> bytes:
    target = BytesIO()
    Image.new("RGB", (width_px, height_px), (40, 110, 90)).save(target, "JPEG")
    return target.getvalue()
