"""Words that the end of a line cut in two."""

import itertools
import re
from collections.abc import Sequence

from postil.importers.pdf_letters import SOFT_HYPHEN
from postil.importers.words import listed

_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010\u2011][^\W\d_]+)*")
_LEFT = re.compile(r"([^\W\d_]+)[-\u2010\u00ad]$")
_RIGHT = re.compile(r"[^\W\d_]+")
#: First and last parts of words that are written with a hyphen.
_FIRST = listed("self,ex,all,cross,well,quasi,so,anti,pro,non,half,high,low,long,short,medium,two,three,four,five,six,seven,eight,nine,ten,mid,"
    "vice,one,first,second,third,hard,soft,state,far,deep,air,surface,ground,sea,ship,full,large,small,early,late,right,left,by,then,free")  # fmt: skip
_LAST = listed("based,led,backed,run,owned,made,wing,old,year,year-old,term,range,scale,level,style,like,style,born,friendly,ship,aircraft,"
    "to,of,in,up,off,out,on,the,and,und,speaking,related,sponsored,controlled,held,wide,time,class,launched,general,elect,chief,air,tank")  # fmt: skip
#: Words broken at the ends of lines, for each line, from which on a text is known to break words.
_OFTEN = 0.03


class Hyphens:
    """Decides whether the hyphen at a line's end belongs to the word.

    It goes when the document writes the word without it elsewhere, stays when it writes it with it; what is never written elsewhere
    is decided by its parts, and by whether the document breaks words at all.

    Args:
        lines: the texts of the document's lines.
    """

    def __init__(self, lines: Sequence[str]) -> None:
        self._words: set[str] = set()
        for line in lines:
            self._words.update(word.casefold() for word in _WORD.findall(_inner(line)))
        cut = [halves for a, b in itertools.pairwise(lines) if (halves := _halves(a, b))]
        soft = sum(line.endswith(SOFT_HYPHEN) for line in lines)
        sure = sum(first + second in self._words for first, second in cut)
        self._breaks = soft + sure > 0 or len(cut) > max(2, _OFTEN * len(lines))

    def joint(self, left: str, right: str) -> tuple[int, bool]:
        """How many characters of the end of ``left`` go when ``right`` follows on its line, and whether a blank comes between."""
        if left.endswith(SOFT_HYPHEN):
            return 1, False
        if not left.endswith(("-", "\u2010")):
            dash = left.endswith(("—", "/")) and not left[-2:-1].isspace()
            return 0, not (dash or (_dense(left[-1:]) and _dense(right[:1])))
        halves = _halves(left, right)
        if halves is None:
            return 0, left[-2:-1].isspace() or not left[:-1]
        return int(self._belongs(*halves)), False

    def _belongs(self, first: str, second: str) -> bool:
        """Whether two halves are one word without a hyphen."""
        if f"{first}-{second}" in self._words:
            return False
        if first + second in self._words:
            return True
        if first in _FIRST or second in _LAST:
            return False
        if len(first) > 2 and len(second) > 2 and first in self._words and second in self._words:
            return False
        return self._breaks


def _inner(line: str) -> str:
    """A line without the word that its end cuts."""
    return line.rsplit(" ", 1)[0] if line.endswith(("-", "\u2010", SOFT_HYPHEN)) else line


def _halves(left: str, right: str) -> tuple[str, str] | None:
    """The halves of a word in small letters, or None where a hyphen is no sign of a broken one, as in "Sino-/Russian"."""
    first, second = _LEFT.search(left[-40:]), _RIGHT.match(right)
    if not first or not second or not second.group()[0].islower():
        return None
    before = left[-40:][: first.start()]
    if before.endswith(("-", "\u2010")):
        return None
    return first[1].casefold(), second.group().casefold()


def _dense(character: str) -> bool:
    """Whether a character is of a script that is written without blanks."""
    return (
        "\u2e80" <= character <= "\u9fff"
        or "\uff00" <= character <= "\uffef"
        or "\u0e00" <= character <= "\u0eff"
    )
