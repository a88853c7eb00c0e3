"""The part of schema.org's vocabulary that a newspaper uses, as typed nodes; what is empty is left out.

https://schema.org/docs/full.html. Fields are named as there; times are ISO 8601 texts, addresses absolute.
"""

from __future__ import annotations

from msgspec import Struct, field


class Node(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Anything that has a type, and perhaps a name by which other nodes refer to it."""

    type: str = field(name="@type")
    id: str = field(name="@id", default="")


class Agent(Node, frozen=True, kw_only=True, omit_defaults=True):
    """A person or an organization."""

    name: str
    url: str = ""


class Image(Node, frozen=True, kw_only=True, omit_defaults=True):
    """A photo with its rights (https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata)."""

    url: str = ""
    contentUrl: str = ""
    width: int = 0
    height: int = 0
    caption: str = ""
    creditText: str = ""
    creator: Agent | None = None
    copyrightNotice: str = ""
    license: str = ""
    acquireLicensePage: str = ""
    sourceOrganization: Agent | None = None


class Organization(Node, frozen=True, kw_only=True, omit_defaults=True):
    """The paper as the publisher of a page."""

    name: str
    url: str = ""
    logo: Image | None = None


class House(Node, frozen=True, kw_only=True, omit_defaults=True):
    """All about the paper (https://schema.org/NewsMediaOrganization)."""

    name: str
    url: str
    logo: Image | None = None
    slogan: str = ""
    foundingDate: str = ""
    identifier: str = ""
    address: str = ""
    telephone: str = ""
    email: str = ""
    sameAs: tuple[str, ...] = ()
    publishingPrinciples: str = ""
    ethicsPolicy: str = ""
    correctionsPolicy: str = ""
    verificationFactCheckingPolicy: str = ""
    unnamedSourcesPolicy: str = ""
    noBylinesPolicy: str = ""
    actionableFeedbackPolicy: str = ""
    diversityPolicy: str = ""
    ownershipFundingInfo: str = ""
    missionCoveragePrioritiesPolicy: str = ""
    masthead: str = ""


class Human(Node, frozen=True, kw_only=True, omit_defaults=True):
    """All about a person of the paper."""

    name: str
    url: str
    alternateName: str = ""
    jobTitle: str = ""
    description: str = ""
    email: str = ""
    image: Image | None = None
    worksFor: Organization | None = None


class Step(Node, frozen=True, kw_only=True, omit_defaults=True):
    """One entry of a list."""

    position: int
    name: str = ""
    item: str = ""
    url: str = ""


class Steps(Node, frozen=True, kw_only=True, omit_defaults=True):
    """A list in order."""

    itemListElement: tuple[Step, ...]
    itemListOrder: str = ""


class Page(Node, frozen=True, kw_only=True, omit_defaults=True):
    """A page that is no article, or the whole site."""

    url: str
    name: str = ""
    alternateName: str = ""
    description: str = ""
    inLanguage: str = ""
    dateModified: str = ""
    isPartOf: Node | None = None
    """The site, by its name."""
    publisher: Organization | None = None
    mainEntity: Node | None = None
    """A person, or a list of stories."""


class Comment(Node, frozen=True, kw_only=True, omit_defaults=True):
    """A correction (https://schema.org/CorrectionComment)."""

    text: str
    datePublished: str = ""


class Whole(Node, frozen=True, kw_only=True, omit_defaults=True):
    """What a page or a story is a part of."""

    name: str = ""
    url: str = ""


class Version(Node, frozen=True, kw_only=True, omit_defaults=True):
    """The same story in another language."""

    name: str
    url: str
    inLanguage: str


class Gallery(Node, frozen=True, kw_only=True, omit_defaults=True):
    """The photos of a photo story."""

    name: str
    associatedMedia: tuple[Image, ...]


class Video(Node, frozen=True, kw_only=True, omit_defaults=True):
    """A video that a story leads to (https://schema.org/VideoObject)."""

    name: str
    description: str
    thumbnailUrl: str
    uploadDate: str
    url: str = ""
    contentUrl: str = ""
    embedUrl: str = ""
    encodingFormat: str = ""
    duration: str = ""
    width: int = 0
    height: int = 0


class Update(Node, frozen=True, kw_only=True, omit_defaults=True):
    """An entry of a live story (https://schema.org/LiveBlogPosting)."""

    headline: str
    url: str
    datePublished: str
    dateModified: str
    articleBody: str = ""
    author: tuple[Agent, ...] = ()


class Story(Node, frozen=True, kw_only=True, omit_defaults=True):
    """An article (https://developers.google.com/search/docs/appearance/structured-data/article)."""

    headline: str
    url: str
    mainEntityOfPage: str
    datePublished: str
    dateModified: str
    description: str = ""
    inLanguage: str = ""
    articleSection: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    wordCount: int = 0
    image: tuple[Image, ...] = ()
    author: tuple[Agent, ...] = ()
    contributor: tuple[Agent, ...] = ()
    translator: tuple[Agent, ...] = ()
    publisher: Organization | None = None
    sourceOrganization: Agent | None = None
    translationOfWork: Version | None = None
    workTranslation: tuple[Version, ...] = ()
    isPartOf: Whole | None = None
    position: int = 0
    hasPart: Gallery | None = None
    correction: tuple[Comment, ...] = ()
    isAccessibleForFree: bool | None = None
    video: tuple[Video, ...] = ()


class LiveStory(Node, frozen=True, kw_only=True, omit_defaults=True):
    """What a live story is beside an article: a posting with entries and a span of time."""

    headline: str
    url: str
    mainEntityOfPage: str
    datePublished: str
    dateModified: str
    coverageStartTime: str
    coverageEndTime: str = ""
    description: str = ""
    inLanguage: str = ""
    image: tuple[Image, ...] = ()
    author: tuple[Agent, ...] = ()
    publisher: Organization | None = None
    liveBlogUpdate: tuple[Update, ...] = ()
