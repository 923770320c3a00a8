"""Who says what: quotation marks, terms in marks, speakers with their cues, and reported speech."""

from postil.analysis.quotes.steps import QuoteMarks, Speakers

__all__ = ["QuoteMarks", "Speakers"]
