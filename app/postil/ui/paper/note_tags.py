"""The reader's notes in the tree of a tagged PDF: each with its number, and signs in the text where its words are."""

from collections.abc import Callable, Sequence
from operator import itemgetter

from PySide6.QtCore import QCoreApplication

from postil.model.annotation import Annotation
from postil.model.article import Article
from postil.model.block import Role
from postil.model.span import Span
from postil.ui.paper.inline_tags import Overlay
from postil.ui.paper.margin_note import MarginNote
from postil.ui.paper.structure import Structure
from postil.ui.paper.tags import Element, Leaves
from postil.ui.reader.direction import turns_right_to_left


class NoteTags:
    """A note's elements.

    Args:
        note: as it is set.
        leaves: gives the numbers.

    Attributes:
        element: the note itself.
        sign: what leads to it from the text; None: it is on all of it.
        sign_leaf, number_leaf: of the number beside the text and of that beside the note.
        leaves: for each block of the note those of its bullet and of its words.
    """

    def __init__(self, note: MarginNote, leaves: Leaves) -> None:
        self.element = Element("Note", own_id=True)
        self.sign_leaf, self.number_leaf = leaves.new(), leaves.new()
        self.sign = Element("Reference", [self.sign_leaf]) if note.number else None
        if note.number:
            self.element.add(Element("Lbl", [self.number_leaf]))
        self.leaves: list[tuple[int, int]] = []
        items: Element | None = None
        for words_of, in_list in note.blocks():
            bullet, words = leaves.new(), leaves.new()
            # Qt draws what runs from right to left as it is seen from left to right.
            actual = words_of if turns_right_to_left(words_of) else ""
            self.leaves.append((bullet, words))
            if in_list:
                items = items or self.element.of("L")
                item = items.of("LI")
                item.add(Element("Lbl", [bullet]))
                item.of("LBody").add(Element("P", [words], actual=actual))
            else:
                items = None
                self.element.add(Element("P", [words], actual=actual))


def note_tags(notes: Sequence[MarginNote], leaves: Leaves) -> list[NoteTags]:
    """The elements of all notes, in their order."""
    return [NoteTags(note, leaves) for note in notes]


def page_structure(
    article: Article,
    leaves: Leaves,
    notes: Sequence[tuple[Annotation | None, NoteTags]],
    marks: Callable[[Span], list[Overlay]],
) -> Structure:
    """The tree of an article with the reader's notes: that on all of it after the title, others after the paragraphs that they are on.

    Args:
        article: that is printed.
        leaves: gives the numbers.
        notes: with the marks that they are on, in text order.
        marks: finds those within a stretch.
    """
    top = next((block.span.start for block in article.blocks if block.role is Role.TITLE), 0)
    after = [(mark.span.end, one.sign) for mark, one in notes if mark and one.sign]
    elements = [(mark.span.start if mark else top, one.element) for mark, one in notes]
    after.sort(key=itemgetter(0))
    elements.sort(key=itemgetter(0))
    return Structure(article, leaves, after, elements, undescribed=_picture(), marks=marks)


def _picture() -> str:
    return QCoreApplication.translate("Paper", "Picture")
