"""Postil as a component of a spaCy pipeline: ``nlp.add_pipe("postil")``.

spaCy imports this module whenever it makes a pipeline, through the entry point ``spacy_factories``: nothing heavy here.
"""

from collections import defaultdict
from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from postil.analysis.document import Document, ModelName
from postil.model import span as model_span
from postil.model.annotation import ENGINE_KINDS, GROUPS, Annotation

if TYPE_CHECKING:
    from postil.analysis.pipeline import Pipeline


class PipelineNames:
    """The names that the spaCy pipeline itself has found before (``doc.ents``)."""

    def __init__(self, producer: str, version: str) -> None:
        self.producer = producer
        self.version = version
        self.doc: Doc | None = None

    def names(self, document: Document) -> list[ModelName]:
        """The entities of the doc at hand that lie in the story of ``document``."""
        assert self.doc is not None
        found = (
            ModelName(model_span.Span(name.start_char, name.end_char), name.label_) for name in self.doc.ents
        )
        blocks = [block.span for block in document.story]
        return [name for name in found if any(block.contains(name.span) for block in blocks)]


class PostilComponent:
    """Sets the span groups ``actors``, ``quotes``, ``systems``, ``places``, ``terms`` and ``statements`` of a doc.

    A span's label is the mark's (the kind of actor, ``direct`` or ``partial``, ``class`` or ``designation``), its ``kb_id`` the key of
    the entity, of a quote or statement that of its speaker. ``group.attrs["confidence"]`` holds 0–1 for each span. Spans grow to
    whole tokens of spaCy's. Names are taken from ``doc.ents``: put an entity recogniser before it, or it works by lexicon and rules.
    """

    def __init__(self, pipeline: "Pipeline", names: PipelineNames) -> None:
        self._pipeline = pipeline
        self._names = names

    def __call__(self, doc: Doc) -> Doc:
        """The same doc, with its span groups set."""
        self._names.doc = doc
        try:
            analysis = self._pipeline.analyse(doc.text, with_model=doc.has_annotation("ENT_IOB"))
        finally:
            self._names.doc = None
        spans: dict[str, list[tuple[Span, float]]] = defaultdict(list)
        for mark in analysis.annotations:
            span = doc.char_span(
                mark.span.start,
                mark.span.end,
                label=mark.label,
                kb_id=_who(mark),
                alignment_mode="expand",
            )
            if span is not None:
                spans[GROUPS[mark.kind]].append((span, mark.confidence))
        for name in map(GROUPS.__getitem__, ENGINE_KINDS):
            found = spans[name]
            attributes = {"confidence": [confidence for _, confidence in found]}
            doc.spans[name] = SpanGroup(doc, name=name, spans=[span for span, _ in found], attrs=attributes)
        return doc


def _who(mark: Annotation) -> str:
    entity = mark.speaker.entity if mark.speaker else mark.entity
    return entity or ""


@Language.factory("postil", assigns=["doc.spans"])
def make(nlp: Language, name: str) -> PostilComponent:  # noqa: ARG001 - spaCy passes both
    """The component for ``nlp``."""
    from postil.analysis.engine import engine

    names = PipelineNames(f"{nlp.lang}_{nlp.meta['name']}", nlp.meta["version"])
    return PostilComponent(engine(model=names), names)
