"""Marks in the tree of a tagged PDF: quotes are quotes, others words with a name. Plain data, no Qt."""

from collections.abc import Callable, Collection, Iterable

from postil.desk.page import Page
from postil.model.annotation import Annotation, Kind
from postil.model.span import Span
from postil.ui.paper.inline_tags import Overlay
from postil.ui.paper.tags import Element

#: What marks are called in the tree; ``tags.ROLES`` says what that is to a reader that does not know them.
_KINDS = {
    Kind.ACTOR: "Actor",
    Kind.QUOTE: "Quote",
    Kind.SYSTEM: "System",
    Kind.PLACE: "Place",
    Kind.TERM: "Term",
    Kind.STATEMENT: "Statement",
    Kind.HIGHLIGHT: "Highlight",
    Kind.CATEGORY: "Category",
}


def mark_tags(
    page: Page, marked: Callable[[Span], Iterable[Annotation]], shown: Collection[Kind]
) -> Callable[[Span], list[Overlay]]:
    """What finds the marks within a stretch of a page's text, as far as they are seen: quotes with who speaks, names with whom they mean.

    Args:
        page: with the names.
        marked: finds all marks within a stretch.
        shown: kinds that are seen.
    """
    names = {entity.key: entity.name for entity in page.analysis.entities}
    text = page.article.text

    def name(mark: Annotation) -> str:
        if mark.speaker:
            return names.get(mark.speaker.entity or "") or mark.speaker.span.of(text)
        return names.get(mark.entity or "", "")

    def overlay(mark: Annotation) -> Overlay:
        def make(holder: Element) -> Element:
            return holder.add(Element(_KINDS[mark.kind], title=name(mark)))

        return Overlay(mark.span, make)

    def within(span: Span) -> list[Overlay]:
        return [overlay(mark) for mark in marked(span) if mark.kind in shown]

    return within
