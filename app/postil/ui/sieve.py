"""Which marks of the engine are left out of a page."""

from dataclasses import replace

from postil.desk.page import Page
from postil.model.annotation import Annotation, Kind
from postil.model.category import Category


def sifted(page: Page, least: float, hidden: frozenset[str]) -> Page:
    """The page without the marks that are less sure, and those of ``hidden`` categories; the reader's own all stay."""
    sure = tuple(
        mark
        for mark in page.analysis.annotations
        if mark.confidence >= least and not (hidden and mark.kind is Kind.CATEGORY and mark.label in hidden)
    )
    return replace(page, analysis=replace(page.analysis, annotations=sure))


def with_trial(page: Page, category: Category, marks: tuple[Annotation, ...]) -> Page:
    """The page with the marks of a category that is being tried, instead of those that it makes by now."""
    others = (mark for mark in page.analysis.annotations if mark.label != category.id)
    merged = sorted((*others, *marks), key=lambda mark: (mark.span.start, -mark.span.end, mark.kind))
    return replace(page, analysis=replace(page.analysis, annotations=tuple(merged)))


def unsure_of(page: Page, least: float) -> tuple[Annotation, ...]:
    """The marks that are less sure, in text order."""
    return tuple(mark for mark in page.analysis.annotations if mark.confidence < least) if least else ()
