"""The statistical model: the one module that imports spaCy, and that only when it is first asked."""

import warnings
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from postil.analysis.document import Document, ModelName
from postil.language_models import installed_model, version_of
from postil.model.span import Span

if TYPE_CHECKING:
    from spacy.language import Language

#: Only names are asked for: `ner` brings its own tok2vec, so everything else can stay out (twice as fast, a third the memory).
_LEFT_OUT = ["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer", "senter"]


class NameModel(Protocol):
    """Something that finds names in a document."""

    @property
    def producer(self) -> str:
        """Name of the model, as marks carry it."""

    @property
    def version(self) -> str:
        """Its version."""

    def names(self, document: Document) -> list[ModelName]:
        """The names in the story blocks of ``document``."""


class SpacyNames:
    """Named-entity recognition by an English spaCy model, loaded at the first call of ``names`` or ``load``.

    Not safe for use by two threads at once.
    """

    def __init__(self, producer: str | None = None) -> None:
        self.producer = producer or installed_model()
        self._language: Language | None = None

    @cached_property
    def version(self) -> str:
        """Version of the model's package."""
        return version_of(self.producer)

    def load(self) -> "Language":
        """Load the model now (0.6–2 s); later calls give it at once."""
        if self._language is None:
            import spacy

            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                self._language = spacy.load(self.producer, exclude=_LEFT_OUT)
        return self._language

    def names(self, document: Document) -> list[ModelName]:
        """The names in the story blocks of ``document``, block by block."""
        language, found = self.load(), []
        story = document.story
        for block, doc in zip(story, language.pipe(b.span.of(document.text) for b in story), strict=True):
            for name in doc.ents:
                found.append(
                    ModelName(Span(name.start_char, name.end_char).shifted(block.span.start), name.label_)
                )
        return found
