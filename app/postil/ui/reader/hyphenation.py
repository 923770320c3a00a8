"""Where words of a language may be divided: by patterns where there are some, else by rules of its syllables.

Patterns are those of F. M. Liang ("Word hy-phen-a-tion by com-put-er", 1983) in the files that libhyphen reads. English ones come along;
for other languages those that the reader's computer has are used. Where syllables are regular, rules stand in for patterns.
"""

import re
from collections.abc import Callable
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from postil.paths import resources
from postil.ui.reader.syllables import SYLLABLES

#: The places in a word at which it may be divided.
Divide = Callable[[str], tuple[int, ...]]
_LEAST = re.compile(r"^(LEFT|RIGHT)HYPHENMIN (\d+)", re.MULTILINE)
#: Words shorter than that stay whole.
_SHORTEST = 6
_KEPT = 20_000
_NO_DIGITS = str.maketrans("", "", "0123456789")
#: What is written together with figures, dots or slashes is no plain word, but an address or a make.
_WORD = re.compile(rf"(?<![\w.@/\\\u00ad])[^\W\d_]{{{_SHORTEST},}}(?![\w@/\\\u00ad]|\.\w)")
#: The pattern file of a language, where it is named after a country, too.
_FILES = {"en": ("en_US",), "en-gb": ("en_GB",), "de": ("de_DE", "de"), "pt": ("pt_PT", "pt_BR")}


class Patterns:
    """Liang's patterns of one language.

    Args:
        text: of a libhyphen file behind its first line, which names the encoding.
    """

    def __init__(self, text: str) -> None:
        # Words compounded by patterns of a second level are left whole.
        text = text.partition("\nNEXTLEVEL")[0]
        # Settings, remarks and divisions that change letters have signs in them that no word has: they are never met.
        self._patterns = dict(zip(text.translate(_NO_DIGITS).split("\n"), text.split("\n"), strict=True))
        self._longest = max(map(len, self._patterns))
        least = {name: int(value) for name, value in _LEAST.findall(text)}
        self._left, self._right = max(2, least.get("LEFT", 2)), max(3, least.get("RIGHT", 3))

    def divide(self, word: str) -> tuple[int, ...]:
        """The places at which a word may be divided."""
        dotted = f".{word.lower()}."
        weights = [0] * (len(dotted) + 1)
        for start in range(len(dotted)):
            for end in range(start + 1, min(len(dotted), start + self._longest) + 1):
                pattern = self._patterns.get(dotted[start:end])
                if pattern:
                    at = start
                    for sign in pattern:
                        if sign.isdigit():
                            weights[at] = max(weights[at], int(sign))
                        else:
                            at += 1
        places = range(self._left, len(word) - self._right + 1)
        return tuple(place for place in places if weights[place + 1] % 2)


@cache
def divider(language: str) -> Divide | None:
    """What divides the words of a language, given as a BCP 47 code; None where nobody knows how."""
    file = _pattern_file(language.lower())
    if file:
        raw = file.read_bytes()
        encoding, _, rest = raw.partition(b"\n")
        name = encoding.decode("ascii", "replace").strip()
        divide: Divide = Patterns(rest.decode(name, "replace").replace("\r", "")).divide
    elif syllables := SYLLABLES.get(language.lower().partition("-")[0]):
        divide = syllables.divide
    else:
        return None
    return lru_cache(_KEPT)(divide)


def soft_places(text: str, divide: Divide) -> list[int]:
    """The code points of ``text`` before which a line may end with a hyphen: in all words but names and the last one."""
    places: list[int] = []
    for match in _WORD.finditer(text):
        word, start = match.group(), match.start()
        if word.islower():
            places += [start + place for place in divide(word)]
    last = len(text.rstrip()) - 12
    return [place for place in places if place < last]


def _pattern_file(language: str) -> Path | None:
    base = language.partition("-")[0]
    names = [*_FILES.get(language, ()), *_FILES.get(base, ()), language.replace("-", "_"), base]
    folders = _folders(base)
    files = (folder / f"hyph_{_cased(name)}.dic" for name in names for folder in folders)
    return next((file for file in files if file.is_file()), None)


def _cased(name: str) -> str:
    base, _, country = name.partition("_")
    return f"{base}_{country.upper()}" if country else base


def _folders(base: str) -> list[Path]:
    """Where pattern files lie: the shipped ones, then those of the computer."""
    from PySide6.QtCore import QStandardPaths

    computer = QStandardPaths.locateAll(
        QStandardPaths.StandardLocation.GenericDataLocation,
        "hyphen",
        QStandardPaths.LocateOption.LocateDirectory,
    )
    return [*_shipped(base), *map(Path, computer)]


def _shipped(base: str) -> list[Path]:
    """Of all the files that pyphen brings only the English ones are free for every use, and only they are in the program."""
    if base != "en":
        return []
    package = find_spec("pyphen")
    places = package.submodule_search_locations if package else None
    return [resources() / "hyphenation", *(Path(place) / "dictionaries" for place in places or ())]
