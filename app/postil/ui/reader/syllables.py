"""Dividing words by syllables, in languages whose spelling shows them. Rather one division too few than a wrong one."""

import re
from collections.abc import Mapping
from functools import cached_property


class Syllables:
    """The rules of one language.

    A line may end before the consonants with which a syllable begins; vowels that stand together are never parted.

    Args:
        vowels: letters, as they stand in a character class.
        onsets: a regular expression of consonants that begin a syllable together, the longest first.
        clinging: letters that stay with what is before them.
        right: letters that go onto the next line at least.
    """

    def __init__(self, vowels: str, onsets: str, clinging: str = "", right: int = 2) -> None:
        cling = f"(?![{clinging}])" if clinging else ""
        self._patterns = (rf"(?<=[{vowels}])([^{vowels}]+)(?=[{vowels}])", rf"(?:{onsets}|{cling}\w)$")
        self._right = right

    @cached_property
    def _consonants(self) -> re.Pattern[str]:
        return re.compile(self._patterns[0])

    @cached_property
    def _onset(self) -> re.Pattern[str]:
        return re.compile(self._patterns[1])

    def divide(self, word: str) -> tuple[int, ...]:
        """The places at which a word may be divided."""
        places = []
        for match in self._consonants.finditer(word.lower()):
            onset = self._onset.search(match.group())
            if onset:
                place = match.start() + onset.start()
                if place >= 2 and len(word) - place >= self._right:
                    places.append(place)
        return tuple(places)


#: By the first part of the BCP 47 code. From the rules that the languages' academies and style books give.
SYLLABLES: Mapping[str, Syllables] = {
    "es": Syllables("aeiouáéíóúü", "[bcfgkp][lr]|[dt]r|ch|ll|rr|qu"),
    "pt": Syllables("aeiouáâãàéêíóôõúü", "[bcfgkp][lr]|[dtv]r|[cln]h|qu"),
    "it": Syllables("aeiouàèéìòóù", "s?(?:[bcfgp][lr]|[dtv]r|[cg]h|qu)|gn|gl|sc|s[bcdfgmnpqtv]"),
    "fr": Syllables("aeiouyàâæéèêëîïôœùûü", "[bcfgkp][lr]|[dtv]r|[cpt]h|gn|qu", right=3),
    "ru": Syllables("аеёиоуыэюя", "(?!)", clinging="йьъ"),
    "uk": Syllables("аеєиіїоуюя", "д[зж]", clinging="йь"),
}
