"""Titles as names of files that every file system takes."""

import unicodedata
from collections.abc import Iterable, Iterator

#: Bytes of a name without its suffix; file systems take 255 with it, archives and clouds often fewer.
_LONGEST = 120
#: What Windows reads as the name of a device, whatever its suffix.
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$"}
    | {f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³"}
)
#: Characters that one system or another gives a meaning to.
_FORBIDDEN = frozenset('<>:"/\\|?*')


def file_name(title: str, suffix: str, otherwise: str = "article") -> str:
    """``title`` as the name of a file, with ``suffix``; ``otherwise`` where nothing of the title is left."""
    kept = "".join(c if _is_harmless(c) else " " for c in unicodedata.normalize("NFC", title))
    stem = _cut(" ".join(kept.split()), _LONGEST).strip(" .-")
    if stem.partition(".")[0].strip().casefold() in _DEVICES:
        stem = f"{stem}_"
    return (stem or otherwise) + suffix


def file_names(titles: Iterable[str], suffix: str, taken: Iterable[str] = ()) -> Iterator[str]:
    """A name for each of ``titles``, none the same as another or as one of ``taken`` where capitals do not count."""
    used = {_folded(name) for name in taken}
    for title in titles:
        first = name = file_name(title, suffix)
        number = 1
        while _folded(name) in used:
            number += 1
            name = f"{first.removesuffix(suffix)} ({number}){suffix}"
        used.add(_folded(name))
        yield name


def _is_harmless(character: str) -> bool:
    """Neither forbidden, nor a control, nor half of a pair; signs of direction hide what a name is, emoji are kept."""
    category = unicodedata.category(character)
    return character not in _FORBIDDEN and (
        category not in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"} or character == "\u200d"
    )


def _cut(name: str, most: int) -> str:
    """As much of ``name`` as fits into so many bytes of UTF-8, at the end of a word where there is one."""
    if len(name.encode()) <= most:
        return name
    begun = name.encode()[:most].decode(errors="ignore")
    words, space, _ = begun.rpartition(" ")
    return words if space and len(words) > len(begun) // 2 else begun


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()
