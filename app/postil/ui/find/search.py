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

#: Code points that are searched at once, how far a hit may reach beyond them, and how far what decides about it lies before them.
_WINDOW, _REACH, _BEFORE = 16_000, 2_000, 100
#: The same of patterns, which can be slow by the square.
_PATTERN_WINDOW, _PATTERN_REACH = 3_000, 1_000
#: Times that a pattern may go back in one look: some milliseconds.
_PATIENCE = 300_000
_SPACE = re.compile(r"\s")
#: Behind letters with accents that count: nothing more belongs to the last one.
_WHOLE_LETTER = "(?![\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u064b-\u065f\u0670\u20d0-\u20f0])"

#: Finds stretches in a text, in order; none that begins before a place.
Matcher = Callable[[str, int], Iterable[tuple[int, int]]]


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
    if wanted.pattern:
        return _pattern_matcher(_folded(wanted.words, wanted).text, wanted)
    expression = r"\s+".join(re.escape(word) for word in _folded(wanted.words, wanted).text.split())
    if not expression:
        return lambda _text, _start: ()
    if wanted.accents:
        expression += _WHOLE_LETTER
    if wanted.whole_words:
        expression = rf"(?<!\w){expression}(?!\w)"
    compiled = re.compile(expression, re.NOFLAG if wanted.case else re.IGNORECASE)
    return lambda text, start: (match.span() for match in compiled.finditer(text, start))


def _folded(text: str, wanted: Wanted) -> Folded:
    """A text as it is compared; of accents that count, plain words see through how they are written."""
    return Folded(text, accents=wanted.accents, apart=not wanted.pattern)


def _steps(article: Article, wanted: Wanted, find: Matcher) -> Iterator[list[tuple[int, int]]]:
    window, beyond = (_PATTERN_WINDOW, _PATTERN_REACH) if wanted.pattern else (_WINDOW, _REACH)
    for block in article.blocks:
        if block.role is Role.FURNITURE:
            continue
        after = block.span.start
        for start in range(block.span.start, block.span.end, window):
            end = min(start + window, block.span.end)
            # A hit that begins before the window has its end in ``after``.
            begin = max(start, after)
            first = max(block.span.start, begin - _BEFORE)
            text = article.text[first : min(end + beyond, block.span.end)]
            # On the page a line break is a space; plain words take any white space anyway.
            folded = _folded(_SPACE.sub(" ", text) if wanted.pattern else text, wanted)
            found = []
            for low, high in find(folded.text, folded.forth(begin - first)):
                if low == high:
                    continue
                low, high = (first + at for at in folded.back(low, high))
                if low >= end:
                    break
                # Two letters that stand for one, as in “ß”, are one hit.
                if low >= after:
                    found.append((low, high))
                    after = high
            yield found


def _pattern_matcher(words: str, wanted: Wanted) -> Matcher:
    """A regular expression of Qt's: unlike Python's it gives up when a pattern would take for ever."""
    limited = f"(*LIMIT_MATCH={_PATIENCE})"
    expression = QRegularExpression(limited + (rf"(?<!\w)(?:{words})(?!\w)" if wanted.whole_words else words))
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

    def find(text: str, start: int) -> Iterator[tuple[int, int]]:
        offsets = Offsets(text)
        after = offsets.to_units(start)
        matches = expression.globalMatch(text, after)
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
