"""Bylines: the names of those who wrote."""

import re

from postil.importers.dates import strip_dates
from postil.importers.words import listed

_BY = re.compile(
    r"(?:(?:story|words|text|written|posted|report(?:ing|ed)?|analysis|opinion|commentary|column|edited|review|article)\s+)?by[:\s]\s*"
    r"|(?:authors?|bylines?)\s*:\s*",
    re.IGNORECASE,
)
_HONORIFIC = re.compile(
    r"(?:(?:dr|prof|professor|mr|mrs|ms|miss|sir|dame|lord|lady|rev|col|gen|maj|capt|lt|adm|ambassador|hon)\b\.?\s+)+",
    re.IGNORECASE,
)
_PARTICLES = listed(
    "de da do dos das del della di du der den van von vom zu zur la le les el al bin bint ibn abu ben y e i ter ten af av",
    None,
)
#: First words of lines in capitals that are no person: places, sections, headings.
_NO_NAME = listed(
    """a about africa all america analysis an and arab are art as asia at bbc best big breaking business by can central chief china chinese
    climate cold comment council covid culture daily day dear deep did do does east eastern editorial europe european exclusive fact
    features five for foreign four free from full get global gulf high home hong how in inside international interview is it its key latest
    latin letters life live local long main man middle military ministry more most my national nato new news no north northern not
    nuclear on one online opinion our out politics press prime read red related russia russian saudi science security see seven
    short six south southern special sport state still supreme ten the these this three times to today top two uk ukraine un united
    us war was washington watch we weekend west western what when where which white who why will with world year you your""",
    None,
)
_ROLE = re.compile(
    r"\b(?:correspondents?|editors?|reporters?|bureau|columnists?|analysts?|contributors?|contributing|writers?|staff|fellow"
    r"|professor|lecturer|researcher|director|journalist|author|producer|agency|agencies|news|newsroom|desk|service|press|team|special to)\b",
    re.IGNORECASE,
)
_ROLE_TAIL = re.compile(
    r"(?:[,\s]+(?:the\s+)?(?:diplomatic|political|foreign|defen[cs]e|security|senior|chief|world|international|economics|business"
    r"|energy|technology|science|health|environment|europe|asia|africa|middle east|staff)?\s*"
    r"(?:correspondent|editor|reporter|columnist|analyst|contributor|writer|staff))$",
    re.IGNORECASE,
)
#: Those who sign without a person's name.
_AGENCY = re.compile(
    r"(?:the\s+)?(?:reuters|afp|agence france-presse|ap|associated press|xinhua|tass|itar-tass|ria novosti|dpa|efe|ansa|anadolu(?: agency)?|kyodo|yonhap"
    r"|upi|bloomberg|agencies|wires|news agencies|our (?:foreign |own )?(?:staff|correspondent|reporter)s?|staff(?: writers?| reporters?)?"
    r"|news desk|web desk|[\w ]{1,20}(?: staff| news desk| news service| correspondent))",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*(?:;|&|,?\s\band\b\s|,)\s*")
_PLACE = re.compile(r"\s+(?:in|at|for|from)\s+[^\W\d_][\w .,'’-]{1,40}$")
_OUTER = " \t*_()[]–—-:,;|•·"


def clean_name(name: str) -> str:
    """A name as it is meant: "El- Shinawy" is "El-Shinawy"."""
    name = re.sub(r"(?<=\w)-\s+(?=\w)", "-", re.sub(r"\s+", " ", name)).strip(_OUTER)
    return re.sub(r"(?<=\w{4})\.$", "", name)


def name_key(name: str) -> str:
    """What two writings of one name share: letters only, without case and titles."""
    return "".join(c for c in _HONORIFIC.sub("", clean_name(name), count=1).casefold() if c.isalpha())


def without_honorific(name: str) -> str:
    """The name without "Dr" and the like."""
    return _HONORIFIC.sub("", name, count=1)


def is_name(text: str) -> bool:
    """Whether ``text`` can be a person's full name: two to five words in capitals, small particles among them."""
    words = without_honorific(clean_name(text)).split()
    if not 2 <= len(words) <= 6 or words[0].casefold() in _NO_NAME or words[-1].casefold() in _PARTICLES:
        return False
    big = [word for word in words if word not in _PARTICLES]
    return 2 <= len(big) <= 5 and all(map(_name_word, big))


def _name_word(word: str) -> bool:
    bare = re.sub(r"['’.-]", "", word.removesuffix(","))
    return word[0].isupper() and bare.isalpha() and (len(bare) > 1 or word.endswith(".")) and len(word) <= 20


def is_role(line: str) -> bool:
    """Whether ``line``, standing under a name, says what that person is: "Diplomatic correspondent, BBC News"."""
    return len(line) <= 100 and line[-1] not in ".!?" and _ROLE.search(line) is not None


def is_agency(text: str) -> bool:
    """Whether ``text`` is an agency or a nameless staff."""
    return _AGENCY.fullmatch(text.strip(_OUTER)) is not None


def byline(line: str, *, bare: bool = False) -> tuple[str, ...] | None:
    """The names in a byline, or None when ``line`` is none.

    Args:
        line: the whole line, with or without a date after the names.
        bare: also take a line of names alone, without "By".
    """
    if len(line) > 250:
        return None
    text = line.strip(_OUTER)
    by = _BY.match(text)
    if not by and not bare:
        return None
    text = text[by.end() :] if by else text
    stripped = strip_dates(text)
    segments = re.split(r"\s*(?:[|•·]|\s[–—-]\s)\s*", text if stripped is None else stripped)
    names = _names(segments[0], signed=by is not None)
    return names if names and all(_beside(segment) for segment in segments[1:]) else None


def _names(text: str, *, signed: bool) -> tuple[str, ...]:
    """The names listed in ``text``; empty when something else is there, too."""
    if signed and is_agency(text):
        return (text.strip(_OUTER),)
    names: list[str] = []
    for piece in _BETWEEN.split(text.strip(_OUTER)):
        name = _ROLE_TAIL.sub("", _PLACE.sub("", piece) if signed or names else piece)
        if is_name(name):
            names.append(clean_name(name))
        elif not (names and _beside(piece)):
            return ()
    return tuple(names)


def _beside(piece: str) -> bool:
    """Whether a piece may stand beside a name: a role, a place, a publication, a date."""
    words = piece.split()
    return len(words) <= 8 and (
        not words
        or is_role(piece)
        or is_agency(piece)
        or all(
            w[0].isupper() or w in _PARTICLES or w in {"in", "of", "the", "and", "for", "at"} for w in words
        )
    )
