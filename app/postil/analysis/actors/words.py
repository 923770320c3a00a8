"""The word lists of the actor rules, as sets: ``resources/lexicons/actors/words.toml``."""

from functools import cache

from postil.analysis import lexicon


@cache
def words(name: str) -> frozenset[str]:
    """The list of that name. Case counts.

    Raises:
        KeyError: when there is no such list.
    """
    return frozenset(lexicon.load_words("actors/words")[name].split())
