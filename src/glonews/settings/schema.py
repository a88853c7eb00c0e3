"""The keys of the YAML files of a site as an editor may give them: one type each, with a sentence and an example.

The readers take their lists of known keys from here, and so do the documentation and the JSON Schema. Like those of
front matter the types are never filled: the readers accept more forms than a schema can say.
"""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Struct

from glonews.frontmatter.schema import Names, key
from glonews.model.article import ArticleType
from glonews.settings.schema_of_checks import CopyDeskKeys, GateKeys

FeedFormat = Literal["rss", "atom", "json", "none"]
Formats = list[FeedFormat] | FeedFormat


class PublisherKeys(Struct, kw_only=True):
    """The imprint, in ``publisher``."""

    name: Annotated[str, key("Name of the publishing house.", "Báo Gia Lai")] = ""
    address: Annotated[str, key("Street and town.", "02A Hoàng Văn Thụ, Pleiku")] = ""
    phone: Annotated[str, key("Telephone.", "0269 3824 123")] = ""
    email: Annotated[str, key("E-mail of the newsroom.", "toasoan@example.org")] = ""
    editor_in_chief: Annotated[str, key("Who answers for the paper.", "Nguyễn Văn An")] = ""
    license: Annotated[str, key("Number of the licence.", "54/GP-BTTTT")] = ""
    logo: Annotated[str, key("File of the logo, from the site's folder static.", "logo.png")] = ""
    founded: Annotated[str, key("Day of the first issue.", "1947-02-01", "date")] = ""


class PolicyKeys(Struct, kw_only=True):
    """Pages that say how the paper works, in ``policies``: a static page or an address."""

    about: Annotated[str, key("About the paper.", "pages/gioi-thieu.md")] = ""
    contact: Annotated[str, key("How to reach the newsroom.", "pages/lien-he.md")] = ""
    principles: Annotated[str, key("What the paper stands for.", "pages/nguyen-tac.md")] = ""
    ethics: Annotated[str, key("The code of ethics.", "pages/dao-duc.md")] = ""
    corrections: Annotated[str, key("How mistakes are put right.", "pages/dinh-chinh.md")] = ""
    fact_checking: Annotated[str, key("How facts are checked.", "pages/kiem-chung.md")] = ""
    sources: Annotated[str, key("How the paper deals with sources that it does not name.", "pages/nguon-tin.md")] = ""
    bylines: Annotated[str, key("Why a story may bear no name.", "pages/ky-ten.md")] = ""
    feedback: Annotated[str, key("How readers are heard.", "pages/gop-y.md")] = ""
    diversity: Annotated[str, key("Whom the paper speaks to and for.", "pages/da-dang.md")] = ""
    ownership: Annotated[str, key("Who owns and pays the paper.", "pages/chu-quan.md")] = ""
    mission: Annotated[str, key("What the paper is for.", "pages/ton-chi.md")] = ""
    masthead: Annotated[str, key("Who makes the paper.", "pages/toa-soan.md")] = ""
    photo_terms: Annotated[str, key("Under which terms others may use its own photos.", "pages/anh.md")] = ""
    photo_sales: Annotated[str, key("Where to get a licence for its photos.", "pages/mua-anh.md")] = ""


class PathKeys(Struct, kw_only=True):
    """First words of generated addresses, in ``paths``."""

    author: Annotated[str, key("Of people's pages.", "tac-gia")] = ""
    tag: Annotated[str, key("Of tags.", "tu-khoa")] = ""
    archive: Annotated[str, key("Of the archive.", "luu-tru")] = ""
    page: Annotated[str, key("Of the numbered pages of a listing.", "trang")] = ""
    media: Annotated[str, key("Of pictures.", "anh")] = ""
    series: Annotated[str, key("Of series.", "loat-bai")] = ""
    feeds: Annotated[str, key("Of feeds.", "rss")] = ""
    type: Annotated[str, key("Of types of story.", "the-loai")] = ""
    corrections: Annotated[str, key("Of corrections.", "dinh-chinh")] = ""


class FeedFormatKeys(Struct, kw_only=True):
    """Formats of feeds by kind of list, in ``feed_formats``."""

    site: Annotated[Formats, key("Of the whole paper.", ["rss", "atom", "json"])] = []
    category: Annotated[Formats, key("Of sections.", ["rss", "atom"])] = []
    tag: Annotated[Formats, key("Of tags.", "rss")] = []
    author: Annotated[Formats, key("Of people.", "rss")] = []
    series: Annotated[Formats, key("Of series.", "rss")] = []
    type: Annotated[Formats, key("Of types of story.", "none")] = []


class PartnerKeys(Struct, kw_only=True):
    """A feed for a partner, in ``partners``."""

    name: Annotated[str, key("Who it is for; part of its title.", "Báo bạn")]
    slug: Annotated[str, key("Last part of its address; else made from the name.", "bao-ban")] = ""
    categories: Annotated[Names, key("Stories in any of these, or below.", ["Kinh tế"], "category")] = ""
    tags: Annotated[Names, key("Stories with any of these.", ["cà phê"], "tag")] = ""
    types: Annotated[list[ArticleType] | ArticleType, key("Stories of any of these types.", ["news"])] = []
    max_age_days: Annotated[int, key("Older ones leave, by the first build after the hour.", 7)] = 0
    full_text: Annotated[bool, key("False gives summaries.", False)] = True
    formats: Annotated[Formats, key("As in `feed_formats`; else `rss`.", "rss")] = []


class CorrectionsKeys(Struct, kw_only=True):
    """Words and fields of corrections, in ``corrections``."""

    heading: Annotated[str, key("Title of the page of all corrections.", "Thông tin cải chính, xin lỗi")] = ""
    intro: Annotated[str, key("A sentence below it.", "Theo Điều 42 Luật Báo chí.")] = ""
    withdrawn: Annotated[str, key("What the page of a withdrawn article says.", "Bài này đã được gỡ.")] = ""
    details: Annotated[
        dict[str, str] | Names,
        key("Further fields of a correction: names and labels.", {"document": "Theo văn bản"}),
    ] = ""


class HeadersKeys(Struct, kw_only=True):
    """Files for web servers, in ``headers``."""

    netlify: Annotated[bool, key("False writes no `_headers`.", False)] = True
    nginx: Annotated[str, key("File of the output that nginx is to include.", "nginx-headers.conf")] = ""


class EditionKeys(Struct, kw_only=True):
    """The paper in another language, in ``editions`` below its language."""

    name: Annotated[str, key("Name of the paper in that language.", "Gia Lai News")] = ""
    tagline: Annotated[str, key("A short line about the paper, below its name.", "News from the highlands")] = ""
    slug: Annotated[str, key("First part of the addresses of its lists; else the language.", "en")] = ""
    dateline: Annotated[str, key("Short name printed before its standfirsts; else none is.", "GLN")] = ""
    mixed: Annotated[bool, key("True leaves its articles in the lists of the main language, too.", True)] = False


Editions = dict[str, EditionKeys | str] | list[str] | str


class SiteKeys(Struct, kw_only=True):
    """``content/site.yaml``; every key has a default."""

    name: Annotated[str, key("Name of the paper.", "Báo Gia Lai")] = ""
    tagline: Annotated[str, key("A short line about the paper, below its name.", "Tin tức Tây Nguyên")] = ""
    url: Annotated[str, key("Public address: scheme and host, no final slash.", "https://example.org", "site-url")] = ""
    language: Annotated[
        str, key("Language of the paper, BCP 47; decides the words of the interface.", "vi", "language")
    ] = ""
    timezone: Annotated[str, key("IANA name; for dates without a zone, and for all that are printed.",
                                 "Asia/Ho_Chi_Minh")] = ""  # fmt: skip
    dateline: Annotated[str, key("Short name printed before every standfirst: GLO for (GLO)-.", "GLO")] = ""
    signature: Annotated[
        Literal["written", "capitals"], key("How bylines print names: as `written`, or in `capitals`.", "capitals")
    ] = "written"
    google_news: Annotated[
        str, key("Address of the paper on Google News.", "https://news.google.com/publications/x", "url")
    ] = ""
    page_size: Annotated[int, key("Stories on a page of a listing, 1 to 500.", 20)] = 20
    feed_size: Annotated[int, key("Stories in a feed, 1 to 500.", 20)] = 20
    permalink: Annotated[
        str, key("Address of an article, of {year}, {month}, {day} and {slug}.", "/{year}/{month}/{slug}.html")
    ] = ""
    typographic_quotes: Annotated[bool, key("True turns straight quotation marks into curly ones.", False)] = False
    full_text_feeds: Annotated[bool, key("False leaves the text out of feeds.", True)] = True
    feed_formats: Annotated[
        FeedFormatKeys | None, key("Formats of the feeds of the paper and of each kind of list.", {"tag": "none"})
    ] = None
    websub_hub: Annotated[
        str, key("Address of a WebSub hub that feeds name.", "https://pubsubhubbub.appspot.com/", "url")
    ] = ""
    partners: Annotated[list[PartnerKeys] | PartnerKeys, key("Feeds for partners.", [{"name": "Báo bạn"}])] = []
    editions: Annotated[Editions, key("The paper in other languages.", {"en": "Gia Lai News"})] = ""
    corrections: Annotated[
        CorrectionsKeys | None, key("Words and fields of corrections.", {"heading": "Thông tin cải chính, xin lỗi"})
    ] = None
    headers: Annotated[
        HeadersKeys | None, key("Files that tell web servers which headers to send.", {"nginx": "nginx-headers.conf"})
    ] = None
    llms_txt: Annotated[bool, key("True publishes llms.txt, a guide for programs that read for people.", False)] = False
    publisher: Annotated[
        PublisherKeys | None, key("The imprint at the foot of every page.", {"name": "Báo Gia Lai"})
    ] = None
    policies: Annotated[
        PolicyKeys | None, key("Pages that say how the paper works.", {"contact": "pages/lien-he.md"})
    ] = None
    profiles: Annotated[
        Names, key("Addresses of the paper elsewhere, such as social networks.", ["https://www.facebook.com/x"])
    ] = ""
    social_picture: Annotated[str, key("A file in `static/` for pages without a photo.", "social.png")] = "social.png"
    social_cards: Annotated[bool, key("True draws a card for each story without a photo.", True)] = False
    search: Annotated[str, key("Address of a search page, with `{q}` for the words.", "/tim-kiem/?q={q}")] = ""
    paths: Annotated[PathKeys | None, key("First words of generated addresses.", {"tag": "tu-khoa"})] = None
    copydesk: Annotated[CopyDeskKeys | None, key("Style of the house for glonews check.", {"tone": "hoà"})] = None
    gate: Annotated[GateKeys | None, key("What glonews check --output allows.", {"html_kb": 200})] = None


class CategoryKeys(Struct, kw_only=True):
    """An entry of ``content/categories.yaml``."""

    name: Annotated[str, key("Name as printed.", "Xây dựng Đảng")]
    slug: Annotated[str, key("Its part of the address; else made from the name.", "xay-dung-dang")] = ""
    description: Annotated[str, key("What it is about.", "Công tác Đảng ở tỉnh")] = ""
    names: Annotated[
        dict[str, str], key("Its name in editions, by language; each is a section there.", {"en": "Party affairs"})
    ] = {}
    children: Annotated[Names, key("Sections below it, written the same way.", ["Tin tức"], "tree")] = ""


class PersonKeys(Struct, kw_only=True):
    """An entry of ``content/authors.yaml``."""

    id: Annotated[str, key("Id when the file is a list.", "phuong-linh")] = ""
    name: Annotated[str, key("Pen name as printed.", "Phương Linh")] = ""
    real_name: Annotated[str, key("Name in full.", "Nguyễn Thị Phương Linh")] = ""
    role: Annotated[str, key("What they do at the paper.", "Phóng viên")] = ""
    bio: Annotated[str, key("A few sentences for their page.", "Viết về nông nghiệp từ năm 2012.")] = ""
    email: Annotated[str, key("Address for readers.", "phuonglinh@example.org", "email")] = ""
    photo: Annotated[str, key("Portrait, a file relative to `content/`.", "people/phuong-linh.jpg")] = ""
    slug: Annotated[str, key("Last part of the address of their page; else made from the name.", "phuong-linh")] = ""
    aliases: Annotated[Names, key("Other spellings in bylines.", ["P.L."])] = ""
    links: Annotated[
        dict[str, str] | Names,
        key("Their pages elsewhere: names and addresses, or addresses alone.", {"Facebook": "https://facebook.com/x"}),
    ] = ""


class TagKeys(Struct, kw_only=True):
    """An entry of ``content/tags.yaml``."""

    name: Annotated[str, key("The form that is shown.", "Gia Lai")] = ""
    slug: Annotated[str, key("Last part of the address; else made from the name.", "gia-lai")] = ""
    aliases: Annotated[Names, key("Other words that mean the same tag.", ["tỉnh Gia Lai"])] = ""


class SeriesKeys(Struct, kw_only=True):
    """An entry of ``content/series.yaml``."""

    name: Annotated[str, key("The title.", "Gia Lai 30 năm")] = ""
    slug: Annotated[str, key("Last part of the address; else made from the name.", "gia-lai-30-nam")] = ""
    description: Annotated[str, key("A sentence or two above the parts.", "Nhìn lại một chặng đường.")] = ""


class PickKeys(Struct, kw_only=True):
    """A story that an editor picked, in a slot of ``content/front.yaml``."""

    article: Annotated[str, key("Path of the article below content/, or its address.", "articles/2021/01/hoi-nghi.md")]
    since: Annotated[str, key("Not before this instant.", "2021-01-08 06:00", "date")] = ""
    until: Annotated[str, key("Then the next pick, or the rule, takes its place.", "2021-01-09 18:00", "date")] = ""


Picks = list[PickKeys | str] | PickKeys | str


class SlotKeys(Struct, kw_only=True):
    """A slot of ``content/front.yaml``."""

    picks: Annotated[Picks, key("Stories in order: a path, or a group of `article`, `since` and `until`.",
                                ["articles/2021/01/hoi-nghi.md"])] = ""  # fmt: skip
    fill: Annotated[str, key("What follows them: `newest`, `featured`, `none`, or a name, as in `Kinh tế` or "
                             "`newest of Kinh tế`.", "Kinh tế", "fill")] = ""  # fmt: skip
    size: Annotated[int, key("How many stories the slot holds.", 4)] = 4
    heading: Annotated[str, key("The title of a block; else the name of what it is filled from.", "Đọc chậm")] = ""


Slot = SlotKeys | list[PickKeys | str] | PickKeys | str


class FrontKeys(Struct, kw_only=True):
    """``content/front.yaml``."""

    lead: Annotated[Slot, key("The story on top.", "articles/2021/01/hoi-nghi.md", "fill")] = ""
    secondary: Annotated[Slot, key("The stories beside it.", {"fill": "Kinh tế", "size": 4}, "fill")] = ""
    latest: Annotated[Slot, key("The newest.", {"size": 8}, "fill")] = ""
    opinion: Annotated[Slot, key("Opinion.", "none", "fill")] = ""
    photos: Annotated[Slot, key("Photo stories.", "none", "fill")] = ""
    sections: Annotated[
        list[SlotKeys | PickKeys | str] | str, key("The blocks below, in this order.", ["Xã hội"], "fill")
    ] = ""
    fronts: Annotated[
        dict[str, Picks], key("From sections to stories at the head of their newest page.",
                              {"Văn hóa": ["articles/2021/01/cong-chieng.md"]})
    ] = {}  # fmt: skip


CATEGORY_KEYS = CategoryKeys.__struct_fields__
PERSON_KEYS = PersonKeys.__struct_fields__
TAG_KEYS = TagKeys.__struct_fields__
SERIES_KEYS = SeriesKeys.__struct_fields__
FRONT_KEYS = FrontKeys.__struct_fields__
SLOT_KEYS = SlotKeys.__struct_fields__
CORRECTIONS_KEYS = CorrectionsKeys.__struct_fields__
PICK_KEYS = PickKeys.__struct_fields__
