"""Texts in another language than English: what the engine should not guess there.

The words and the model know English alone. Names that the lexicon has are found in any language; what rests on English grammar is not.
"""

from postil.analysis.tokens import Tokens

#: So few of a text's words are English function words when it is written in another language; English news has about forty of a hundred.
_ENGLISH, _OTHER, _LEAST = 0.15, 0.1, 12
#: So many tokens at the head of a text are looked at.
_HEAD = 600
_WORDS = frozenset(
    """the of and to in a is was for that on with as he it by at from his be are said an has have this were will not who but had their its
    they which or she her been after would we i you about more there out up one all when if no so than them what could into can two over
    last new also some time other""".split()
)
_OTHERS = frozenset(
    """der die das und den von zu mit sich des auf für ist im dem nicht ein eine hat er sie wird bei auch es le la les et des du en un une
    est que qui dans pour pas sur au avec il par son el los las del y que se por con una su al lo como más pero di che il per non sono gli
    della nel alla da o os dos ao em não uma com na no het een van dat op te zijn niet och att som på är av til med ikke og jest nie się
    w z do na že si ne je ve bir bu""".split()
)


def is_foreign(tokens: Tokens) -> bool:
    """Whether a text seems to be written in another language than English, by its little words."""
    low = [key.lower() for key in tokens.keys[:_HEAD] if key.isalpha()]
    if len(low) < _LEAST:
        return False
    english = sum(word in _WORDS for word in low)
    others = sum(word in _OTHERS and word not in _WORDS for word in low)
    return english < _ENGLISH * len(low) and others > max(english, _OTHER * len(low))
