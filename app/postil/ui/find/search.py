"""What the reader looks for, and finding it in an article: pure, in steps so short that nothing stalls."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRegularExpression

from postil.errors import UserError
from postil.model.article import Article
from postil.model.block import Role
from postil.ui.find.folding import Folded
from postil.ui.reader.offsets import Offsets

#: Code points that are searched at once, and how far a hit may reach beyond them.
_WINDOW, _REACH = 16_000, 2_000
_SPACE = re.compile(r"\s")

#: Finds stretches in a text, in order.
Matcher = Callable[[str], Iterable[tuple[int, int]]]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the reader looks for.

    Attributes:
        words: as typed; white space stands for any white space.
        whole_words: what is found is not a part of a longer word.
        case: capital and small letters differ.
        accents: accented and plain letters differ.
        pattern: ``words`` is a regular expression.
    """

    words: str = ""
    whole_words: bool = False
    case: bool = False
    accents: bool = False
    pattern: bool = False


def search(article: Article, wanted: Wanted) -> Iterator[list[tuple[int, int]]]:
    """Stretches of code points that are found in the shown text, a short list (mostly an empty one) at a time.

    Raises:
        UserError: at once, when ``wanted`` is no pattern that can be read; later, when it takes too long.
    """
    return _steps(article, wanted, matcher(wanted))


def matcher(wanted: Wanted) -> Matcher:
    """Finds ``wanted`` in folded texts.

    Raises:
        UserError: when it is no pattern that can be read.
    """
    words = Folded(wanted.words, accents=wanted.accents).text
    if wanted.pattern:
        return _pattern_matcher(words, wanted)
    expression = r"\s+".join(re.escape(word) for word in words.split())
    if not expression:
        return lambda _text: ()
    if wanted.whole_words:
        expression = rf"(?<!\w){expression}(?!\w)"
    compiled = re.compile(expression, re.NOFLAG if wanted.case else re.IGNORECASE)
    return lambda text: (match.span() for match in compiled.finditer(text))


def _steps(article: Article, wanted: Wanted, find: Matcher) -> Iterator[list[tuple[int, int]]]:
    for block in article.blocks:
        if block.role is Role.FURNITURE:
            continue
        after = block.span.start
        for start in range(block.span.start, block.span.end, _WINDOW):
            end = min(start + _WINDOW, block.span.end)
            # A hit that begins before the window has its end in ``after``.
            begin = max(start, after)
            reach = min(end + _REACH, block.span.end)
            text = article.text[begin:reach]
            # On the page a line break is a space; plain words take any white space anyway.
            folded = Folded(_SPACE.sub(" ", text) if wanted.pattern else text, accents=wanted.accents)
            found = []
            for low, high in find(folded.text):
                if low == high:
                    continue
                first, last = folded.back(low, high)
                if begin + first >= end:
                    break
                found.append((begin + first, begin + last))
                after = begin + last
            yield found


def _pattern_matcher(words: str, wanted: Wanted) -> Matcher:
    """A regular expression of Qt's: unlike Python's it gives up when a pattern would take for ever."""
    expression = QRegularExpression(rf"(?<!\w)(?:{words})(?!\w)" if wanted.whole_words else words)
    options = QRegularExpression.PatternOption.UseUnicodePropertiesOption
    if not wanted.case:
        options |= QRegularExpression.PatternOption.CaseInsensitiveOption
    expression.setPatternOptions(options)
    # Whole words put a frame around it: what is wrong with it stays where the reader typed it.
    bare = QRegularExpression(words)
    if not bare.isValid():
        sentence = _tr("This pattern cannot be read: %1, at character %2.")
        raise UserError(
            sentence.replace("%1", bare.errorString()).replace("%2", str(bare.patternErrorOffset() + 1))
        )

    def find(text: str) -> Iterator[tuple[int, int]]:
        offsets = Offsets(text)
        matches, after = expression.globalMatch(text), 0
        while matches.hasNext():
            match = matches.next()
            after = match.capturedEnd()
            yield offsets.to_points(match.capturedStart()), offsets.to_points(after)
        # Many looks at once end in silence when one is given up; a single one says so.
        if not expression.match(text, after).isValid():
            raise UserError(_tr("This pattern takes too long. Make it simpler."))

    return find


def _tr(text: str) -> str:
    return QCoreApplication.translate("Find", text)
