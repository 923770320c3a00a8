"""A guess at the language of a text, from its commonest words: enough to divide words by, not more."""

import re
from collections import Counter
from collections.abc import Mapping

#: Letters that are looked at, and the part of all words that has to be common ones.
_SEEK, _ENOUGH = 4000, 0.12
_WORD = re.compile(r"[^\W\d_]+")
_COMMON: Mapping[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the of and to in that is was for on with as it by at from said has have which",
        "de": "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch",
        "fr": "le la les des et en du une un que est pour dans qui au par sur pas plus avec",
        "es": "el la los las de y en que un una por con para del se no su al como más",
        "it": "il lo gli di e che la in un una per con del della non si è dei al anche",
        "pt": "o os a as de e em que um uma por com para do da não se no na ao mais",
        "nl": "de het een van en in dat op te voor met zijn is niet aan er om ook door bij",
        "ru": "и в не на что с по он как к из от за это для его был о но а",
        "uk": "і в не на що з по він як до із від за це для його був про але та у й",
    }.items()
}


def guess(text: str) -> str:
    """The language of a text as a BCP 47 code, or empty when nothing is sure."""
    words = Counter(word.lower() for word in _WORD.findall(text[:_SEEK]))
    total = words.total()
    if total < 5:
        return ""
    scores = {name: sum(words[word] for word in common) / total for name, common in _COMMON.items()}
    best = max(scores, key=lambda name: scores[name])
    others = max(score for name, score in scores.items() if name != best)
    return best if scores[best] >= _ENOUGH and scores[best] > others else ""
