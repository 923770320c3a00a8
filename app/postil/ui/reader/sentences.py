"""Where sentences begin, for a caret that goes from one to the next.

Unicode Standard Annex 29 parts them in every script; after it, what ends in an initial or a common abbreviation is joined again, and so is what
goes on with a small letter: “Is that so?” he asked.
"""

import re

from PySide6.QtCore import QTextBoundaryFinder

from postil.ui.reader.offsets import Offsets

_GOES_ON = re.compile(
    r"(?:\b(?:[A-Z]\.)*[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Maj|Capt|Lt|Adm|Sgt|Rev|St|Jr|No|Nos|vs|Inc|Ltd|Co)"
    r"|\b(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|z\. ?B|bzw|M))\.\s+$"
)


def sentence_starts(text: str) -> list[int]:
    """The code points at which the sentences of ``text`` begin, the first of them 0."""
    offsets = Offsets(text)
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Sentence, text)
    starts = [0]
    while 0 <= (unit := finder.toNextBoundary()) < offsets.units:
        point = offsets.to_points(unit)
        joined = text[point].islower() or _GOES_ON.search(text, max(starts[-1], point - 24), point)
        if not joined:
            starts.append(point)
    return starts
