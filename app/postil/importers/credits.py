"""Lines that say who: captions with their credit, those who reported and edited, notes on the author."""

import re

from postil.importers.words import listed

_AGENCIES = (
    r"Reuters|AFP|AP|EPA(?:-EFE)?|EFE|DPA|PA(?: Wire)?|TASS|ITAR-TASS|Sputnik|RIA(?: Novosti)?|Xinhua|Kyodo(?: News)?|Yonhap|ANSA|Anadolu(?: Agency)?|AA"
    r"|Getty(?: Images)?|iStock|Shutterstock|Alamy|Bloomberg|Zuma(?: Press)?|Imago|Planet Labs|Maxar|Handout|VCG|China Daily|CNS|NurPhoto|Sipa(?: USA)?"
    r"|UPI|Rex|Abaca|LightRocket|Kremlin|Pool|IRNA|SANA|SPA|WAM|KCNA|CNN|BBC|Pixabay|Unsplash|Wikimedia(?: Commons)?|Flickr|NATO|UN Photo"
)
_CREDIT_WORD = r"(?:file )?(?:photo(?:graph|s)?|picture|image|illustration|graphic|map|credits?)"
_PROPER = r"[^\W\d_a-zß-öø-ÿ][\w.'’-]*"
_CREDIT_END = re.compile(
    rf"(?:^|[.!?”\"’)\]:]\s*|\s[-–—|]\s+)(?:"
    rf"(?i:{_AGENCIES})\s?(?:/|via)\s?{_PROPER}(?:[ /]{_PROPER}){{0,6}}"
    rf"|(?:{_PROPER} ){{1,4}}?(?:{_PROPER})\s?(?:/|via)\s?(?i:{_AGENCIES})(?:[ /](?:via )?(?i:{_AGENCIES}|File Photo|Images?))*"
    rf"|(?i:{_CREDIT_WORD})\s*(?:(?i:by|credit|courtesy(?: of)?)\s*:?|:|,)\s*\S.{{0,80}}"
    rf"|(?i:AFP|AP|Getty Images)(?: Photo)?\s*(?:/|via)\s*.{{1,60}}"
    rf"|Getty Images)\.?$"
)
_CREDIT_IN_BRACKETS = re.compile(
    rf"(?:^|\s)(?:\[(?!(?:CNN|BBC|Bloomberg)\b[^/\]]*\])[^\[\]]{{0,80}}\b(?:{_AGENCIES}|photo|file|courtesy|handout|screenshot|screengrab)\b[^\[\]]{{0,80}}\]"
    rf"|\((?:(?:file )?(?:photo|image|picture|credit|source|photograph|courtesy|illustration)\b[^()]{{0,80}}"
    rf"|[^()]{{0,60}}(?:/\s?|\bvia )(?:{_AGENCIES})[^()]{{0,40}}|(?:{_AGENCIES})(?: photo)?\s?(?:/|via)[^()]{{1,80}}|(?:AP|AFP|EPA|Reuters) (?:photo|file)[^()]{{0,60}})\))\.?$",
    re.IGNORECASE,
)
_CAPTION_START = re.compile(
    r"(?:image|photo|picture|video|media) (?:source|caption|credit)s?\s*[,:]|(?:file )?photos?\s?:|file photo\b|caption\s*:|\[?(?:file|image)\]?\s?[:–—-]\s"
    r"|(?:a |this )?(?:file|handout|undated|satellite) (?:photo|image|picture|handout)\b[^.!?]{0,200}(?:shows?|taken|released|provided|of)\b|pictured\s?:",
    re.IGNORECASE,
)
_LONGEST_CAPTION = 600
_CREDITS = re.compile(
    r"[(\[]?\s*(?:additional )?(?:report(?:ing|ed)|writing|written|editing|edited|compil(?:ed|ing)|translat(?:ed|ion)|graphics?|production|research"
    r"|fact-check(?:ed|ing)?)(?:,? (?:and|&) (?:additional )?(?:reporting|writing|editing))? by (?P<who>.{3,400})",
    re.IGNORECASE,
)
_CREDIT_WORDS = listed(
    """by and in at for with from the of to additional reporting writing editing edited compiled contributed translated graphics
    newsroom bureau bureaus bureaux team staff writing; bin al el van de der von""",
    None,
)
_CONTRIBUTED = re.compile(
    r"[^.!?]{3,160}\bcontributed (?:reporting|to this (?:report|article|story))\b[^!?]{0,80}", re.IGNORECASE
)
_DISCLAIMER = re.compile(
    r"(?:the |any )?(?:views?|opinions?)(?:,? (?:and|or) (?:views?|opinions?|analys[ie]s|conclusions))? (?:expressed|presented|reflected|contained|in this)\b.{10,400}"
    r"|(?:the (?:author|writer|columnist)s?) (?:is|are|was|were|has been) (?:an?|the|currently|former)\b.{5,400}"
    r"|this (?:is an opinion (?:article|piece|column)|article (?:is part of|was (?:originally|first) published|first appeared|was written))\b.{5,300}",
    re.IGNORECASE | re.DOTALL,
)
ABOUT_AUTHOR = re.compile(
    r"(?:about|meet) the (?:authors?|writers?|contributors?)\.?:?|the authors?:?|author bio:?|contributors?",
    re.IGNORECASE,
)
_OFFICE = (
    r"(?:\w+[ -]){0,4}?(?:correspondent|editor|reporter|columnist|journalist|writer|author|contributor|professor|lecturer|fellow|researcher|scholar"
    r"|analyst|director|historian|student|commentator|blogger|founder|co-founder|economist|specialist|expert|president of|head of)\b"
)
BIO = re.compile(
    rf"(?P<name>[^\W\d_][\w.'’ -]{{3,50}}?)(?:\s?:\s|\s(?:is|was)\s)(?:currently )?(?:an?\s|the\s|[^\W\d_]+['’]s\s)?{_OFFICE}",
    re.IGNORECASE,
)


def is_caption(line: str) -> bool:
    """Whether ``line`` says what a picture shows and who took it."""
    if len(line) > _LONGEST_CAPTION:
        return False
    return bool(_CAPTION_START.match(line) or _CREDIT_END.search(line) or _CREDIT_IN_BRACKETS.search(line))


def is_credits(line: str) -> bool:
    """Whether ``line`` names who worked on the text: "Reporting by A; editing by B"."""
    if _CONTRIBUTED.fullmatch(line):
        return True
    match = _CREDITS.fullmatch(line)
    if match is None:
        return False
    words = re.findall(r"[^\W\d_][\w'’.-]*", match["who"])
    return all(word[0].isupper() or word.strip(".").casefold() in _CREDIT_WORDS for word in words)


def is_disclaimer(line: str) -> bool:
    """Whether ``line`` speaks about the author or the article instead of telling the story; asked at the end only."""
    return _DISCLAIMER.fullmatch(line.strip("*_()[] ")) is not None
