"""The reader's notes in the tree of a tagged PDF: each with its number, and signs in the text where its words are."""

from collections.abc import Sequence

from postil.ui.paper.margin_note import MarginNote
from postil.ui.paper.tags import Element, Leaves


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
        for in_list in note.in_lists():
            bullet, words = leaves.new(), leaves.new()
            self.leaves.append((bullet, words))
            if in_list:
                items = items or self.element.of("L")
                item = items.of("LI")
                item.add(Element("Lbl", [bullet]))
                item.of("LBody").add(Element("P", [words]))
            else:
                items = None
                self.element.add(Element("P", [words]))


def note_tags(notes: Sequence[MarginNote], leaves: Leaves) -> list[NoteTags]:
    """The elements of all notes, in their order."""
    return [NoteTags(note, leaves) for note in notes]
