"""What a page's words are put right in before they are put in order: large first letters, notes beside the text."""

from collections.abc import Sequence
from dataclasses import replace

from postil.importers.pdf_words import Line, Word, typical

#: How much larger than the letters beside it an initial is.
_INITIAL = 1.9


def with_initials(words: Sequence[Word]) -> list[Word]:
    """The words with a large first letter of a paragraph joined to the word that it begins."""
    found = list(words)
    usual = typical([word.look.size for word in words], 0.0)
    for word in words:
        if word.look.size < 1.4 * usual or len(word.text) > 2 or not word.text[-1].isalpha():
            continue
        right = [
            other
            for other in words
            if word.look.size > _INITIAL * other.look.size
            and -2 <= other.left - word.right < 1.5 * other.look.size
            and word.top - other.look.size < (other.top + other.bottom) / 2 < word.bottom
        ]
        if len(right) < 2:
            continue
        first = min(right, key=lambda one: one.top)
        found.remove(word)
        at = next(n for n, one in enumerate(found) if one is first)
        blank = len(word.text) == 1 and word.text in "AIO" and first.text[0].isupper()
        found[at] = replace(first, text=word.text + (" " if blank else "") + first.text, blank=True)
    return found


def without_notes_beside(pages: Sequence[list[Line]]) -> list[list[Line]]:
    """The pages of a PDF that Postil made, without the reader's notes beside the text: the article alone."""
    everything = [piece for page in pages for piece in page]
    if not everything:
        return list(pages)
    letters: dict[float, int] = {}
    for piece in everything:
        letters[piece.size] = letters.get(piece.size, 0) + len(piece.text)
    size = max(letters, key=lambda one: letters[one])
    return [_without_beside(page, size) for page in pages]


def _without_beside(page: list[Line], size: float) -> list[Line]:
    """A page without what is set smaller than the text and begins to its right."""
    right = max((piece.right for piece in page if piece.size == size), default=None)
    if right is None:
        return page
    return [one for one in page if one.left < right or one.size >= 0.95 * size]
