"""Why the engine marked something, in the language of the window.

The engine says it in English sentences, which stay as they are in the library and in exports. packaging/translations.py collects
them from the sources; here they are recognised by their words. One can hold phrases that are translated by themselves.
"""

import re
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from postil.ui import translation

#: Context of the sentences and phrases.
REASONS = "Reasons"
#: Articles of English nouns that stand in a sentence of another language.
_ARTICLE = re.compile(r"^(?:an?|the) ")
#: Words of the text behind a phrase; where a sentence may end.
_QUOTED, _END = re.compile(r"“(.*?)”"), re.compile(r"(?<=\.) ")


@dataclass(frozen=True, slots=True)
class _Reading:
    """One way to understand the beginning of a reason.

    Attributes:
        telling: how many of its characters are those of the catalogue.
        source: the sentence of the catalogue.
        match: the beginning of the reason in it.
        rest: what follows.
    """

    telling: int
    source: str
    match: re.Match[str]
    rest: str


def reason(english: str) -> str:
    """Why something was marked, in the language of the window; as it is, when nobody translated it."""
    readings = list(_readings(english))
    if not readings:
        return translation.sentence(english)
    best = max(readings, key=lambda reading: reading.telling)
    said = _tr(best.source)
    if said == best.source:
        return translation.sentence(english)
    said = translation.filled(said, best.match, _phrase)
    return f"{said} {reason(best.rest)}" if best.rest else said


def _readings(english: str) -> list[_Reading]:
    ends = [len(english), *(end.start() for end in _END.finditer(english))]
    found = []
    for end in ends:
        for pattern, source in translation.patterns(REASONS):
            match = pattern.fullmatch(english[:end])
            if match:
                phrases = sum(len(_known(value)) for value in match.groups())
                telling = len(translation.PLACE.sub("", source)) + phrases
                found.append(_Reading(telling, source, match, english[end:].strip()))
    return found


def _known(value: str) -> str:
    """The phrase with which a value begins, perhaps with words of the text behind it; empty: with none."""
    for _, source in translation.patterns(REASONS):
        if value == source or value.startswith((f"{source} “", f"{source} (“")):
            return source
    return ""


def _phrase(value: str) -> str:
    """A value: a phrase, perhaps with words of the text behind it, else a name without its English article."""
    phrase = _known(value)
    if not phrase:
        return _ARTICLE.sub("", value)
    signs = _tr("“{0}”")
    return _tr(phrase) + _QUOTED.sub(lambda words: signs.replace("{0}", words[1]), value[len(phrase) :])


def _tr(text: str) -> str:
    return QCoreApplication.translate("Reasons", text)
