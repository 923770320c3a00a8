"""A stretch of tokens that may name an actor, while the rules still argue about it."""

from dataclasses import dataclass

from postil.analysis.actors.gazetteer import Entry, Form
from postil.analysis.document import Document
from postil.model.annotation import Evidence
from postil.model.entity import EntityType
from postil.model.span import Span


@dataclass(slots=True)
class Candidate:
    """Tokens ``[first, after)`` and what is known of them.

    Attributes:
        readings: of the lexicon, best first; empty for names that it does not know.
        type: what it names.
        form: how it names it.
        key: of the entity, once that is decided.
        name: canonical name of an entity that is not in the lexicon.
        evidence, rule: what kind of knowledge, and which.
        why: the reason as a sentence.
        label: the model's own label for these tokens, or empty.
        place: whether it only says where.
        confidence: 0–1.
    """

    first: int
    after: int
    type: EntityType = EntityType.UNKNOWN
    form: Form = Form.NAME
    readings: tuple[Entry, ...] = ()
    key: str = ""
    name: str = ""
    evidence: Evidence = Evidence.RULE
    rule: str = ""
    why: str = ""
    label: str = ""
    place: bool = False
    confidence: float = 0.9

    def __len__(self) -> int:
        return self.after - self.first

    def covers(self, other: "Candidate") -> bool:
        """Whether ``other`` lies inside, or is the same."""
        return self.first <= other.first and other.after <= self.after

    def span(self, document: Document) -> Span:
        """Its code points."""
        return Span(document.tokens.starts[self.first], document.tokens.ends[self.after - 1])

    def text(self, document: Document) -> str:
        """Its characters, with white space as one space."""
        tokens = document.tokens
        if len(self) == 1:
            return tokens.texts[self.first]
        return " ".join(document.text[tokens.starts[self.first] : tokens.ends[self.after - 1]].split())
