"""What a reference to an article says, whatever the style: names, dates, title, site, address."""

import re
import unicodedata
from dataclasses import dataclass, replace

from postil.exporters.work import Work
from postil.model.web_address import host_of

_PARTICLES = frozenset(
    "al af bin ben da das de del della den der di dos du el ibn la le st ten ter van von zu zum zur".split()
)
_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})
#: Words that no person is called by.
_BODIES = re.compile(
    r"\b(agence|agency|associated|association|board|bureau|center|centre|committee|council|correspondents?|daily|desk"
    r"|editorial|editors?|foundation|government|group|institute|journal|magazine|ministry|news|newsroom|office|organi[sz]ation"
    r"|post|press|reporters?|service|society|staff|team|the|times|tribune|university|wire|writers?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Name:
    """An author: a person, or (without ``given``) a body or a person of one name.

    Attributes:
        family: with its particle, “van der Berg”; or the whole name.
        given: the other names, as printed.
        suffix: “Jr.”, “III”.
    """

    family: str
    given: str = ""
    suffix: str = ""

    @property
    def initials(self) -> str:
        """The given names as “J.-P. B.”."""
        parts = []
        for name in self.given.split():
            parts.append("-".join(f"{part[0]}." for part in name.split("-") if part))
        return " ".join(parts)

    @property
    def natural(self) -> str:
        """Given name first: “Ada Ray Jr.”."""
        return " ".join(filter(None, (self.given, self.family, self.suffix)))

    @property
    def inverted(self) -> str:
        """Family name first: “Ray, Ada, Jr.”."""
        return ", ".join(filter(None, (self.family, self.given, self.suffix)))


@dataclass(frozen=True, slots=True)
class Date:
    """A day, or as much of it as is known: month and day are 0 when they are not."""

    year: int
    month: int = 0
    day: int = 0

    @property
    def parts(self) -> list[int]:
        """What is known, the year first."""
        return [part for part in (self.year, self.month, self.day) if part]


@dataclass(frozen=True, slots=True)
class Reference:
    """What is known of an article.

    Attributes:
        title: as printed.
        authors: in the order of the byline.
        site: the publication; else the host of the address, else empty.
        url: where it is, or empty.
        issued: when it was published.
        accessed: when the reader took it from there; only with ``url``.
        language: BCP 47 code, or empty.
        is_host: whether ``site`` is the host alone, which is no name of a publication.
    """

    title: str
    authors: tuple[Name, ...] = ()
    site: str = ""
    url: str = ""
    issued: Date | None = None
    accessed: Date | None = None
    language: str = ""
    is_host: bool = False

    @property
    def key(self) -> str:
        """A short name for the reference, of plain letters: “ray2022talks”."""
        first = self.authors[0].family if self.authors else self.site or "article"
        words = [word for word in re.findall(r"\w+", self.title.lower()) if len(word) > 3]
        year = str(self.issued.year) if self.issued else "nd"
        return "".join(_plain(part) for part in (first, year, words[0] if words else "")) or "article"


def reference(work: Work) -> Reference:
    """The reference to an article."""
    article = work.article
    url = article.url if article.url.lower().startswith(("http://", "https://")) else ""
    host = host_of(url)
    return Reference(
        " ".join(work.title.split()),
        tuple(name(printed) for printed in article.authors if printed.strip()),
        article.site or host,
        url,
        date(article.published),
        date(article.imported) if url else None,
        article.language,
        is_host=not article.site and bool(host),
    )


def name(printed: str) -> Name:
    """A name as it is printed in a byline, taken apart. A body, or what is one word, stays whole."""
    words = printed.split()
    if "," in printed:
        family, _, rest = (part.strip() for part in printed.partition(","))
        if rest.lower() in _SUFFIXES:
            return replace(name(family), suffix=rest)
        if rest and not _BODIES.search(printed):
            return Name(family, rest)
    if len(words) < 2 or _BODIES.search(printed) or len(words) > 6:
        return Name(" ".join(words))
    suffix = words.pop() if words[-1].lower() in _SUFFIXES and len(words) > 2 else ""
    at = len(words) - 1
    while at > 1 and words[at - 1].lower() in _PARTICLES and words[at - 1].islower():
        at -= 1
    return Name(" ".join(words[at:]), " ".join(words[:at]), suffix)


def date(written: str) -> Date | None:
    """The day of an ISO 8601 date or time, as written there, or as much of it as there is; None when it is none."""
    match = re.match(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", written)
    if not match:
        return None
    year, month, day = (int(part or 0) for part in match.groups())
    return Date(year, month, day) if month <= 12 and day <= 31 and year else None


def _plain(word: str) -> str:
    """Letters and digits of ASCII, as far as marks on letters can be left out."""
    return "".join(c for c in unicodedata.normalize("NFKD", word.lower()) if c.isascii() and c.isalnum())
