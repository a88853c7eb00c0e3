"""What each type of structured data must have and should have, and what its values are."""

from __future__ import annotations

from msgspec import Struct

ARTICLES = frozenset(
    (
        "Article", "NewsArticle", "AnalysisNewsArticle", "AskPublicNewsArticle", "BackgroundNewsArticle",
        "OpinionNewsArticle", "ReportageNewsArticle", "ReviewNewsArticle", "LiveBlogPosting",
    )
)  # fmt: skip
TIMED = frozenset((*ARTICLES, "BlogPosting", "VideoObject"))
"""Types whose dates must name the time of day; of others a day is enough."""
DATES = frozenset(
    (
        "datePublished", "dateModified", "dateCreated", "uploadDate", "coverageStartTime", "coverageEndTime",
        "expires",
    )
)  # fmt: skip
ADDRESSES = frozenset(
    (
        "url", "image", "contentUrl", "thumbnailUrl", "thumbnail", "logo", "mainEntityOfPage", "item", "sameAs",
        "license", "acquireLicensePage", "publishingPrinciples", "correctionsPolicy", "ethicsPolicy", "masthead",
        "ownershipFundingInfo", "diversityPolicy", "missionCoveragePrioritiesPolicy", "verificationFactCheckingPolicy",
        "unnamedSourcesPolicy", "actionableFeedbackPolicy", "embedUrl", "discussionUrl", "usageInfo",
    )
)  # fmt: skip
"""Properties whose text is an address."""


class Shape(Struct, frozen=True):
    """Properties of one type; "a|b" means that one of them is enough."""

    required: tuple[str, ...] = ()
    wished: tuple[str, ...] = ()


_ARTICLE = Shape(("headline", "datePublished", "author"), ("dateModified", "publisher", "mainEntityOfPage|url"))

SHAPES = {
    **dict.fromkeys(ARTICLES, _ARTICLE),
    "LiveBlogPosting": Shape((*_ARTICLE.required, "coverageStartTime", "liveBlogUpdate"), _ARTICLE.wished),
    "BlogPosting": Shape(("headline|articleBody", "datePublished"), ("articleBody",)),
    "Organization": Shape(("name",)),
    "NewsMediaOrganization": Shape(("name",), ("url",)),
    "Person": Shape(("name",)),
    "ImageObject": Shape(("contentUrl|url",)),
    "VideoObject": Shape(("name", "uploadDate", "thumbnailUrl"), ("description", "contentUrl|embedUrl")),
    "ImageGallery": Shape(("image|associatedMedia|hasPart",), ("name|headline",)),
    "BreadcrumbList": Shape(("itemListElement",)),
    "ListItem": Shape(("position",)),
    "ProfilePage": Shape(("mainEntity",)),
    "WebSite": Shape(("name", "url")),
    "CorrectionComment": Shape(("text",), ("datePublished",)),
}
