"""The working copy of one text while the steps of the pipeline pass over it."""

from dataclasses import dataclass, field

from postil.analysis.foreign import is_foreign
from postil.analysis.sentences import Sentence, sentences_of
from postil.analysis.tokens import Tokens, tokenise
from postil.model.annotation import Annotation, Kind
from postil.model.block import STORY_ROLES, Block, Role
from postil.model.entity import Entity
from postil.model.span import Span


@dataclass(frozen=True, slots=True)
class ModelName:
    """A name that the statistical model found: half-open code points, and the model's own label ("PERSON", "GPE")."""

    span: Span
    label: str


@dataclass(slots=True)
class Document:
    """What steps read and write. One document belongs to one call and one thread.

    Attributes:
        text: as given; never changed.
        blocks: in text order, not overlapping.
        tokens: of the whole text.
        sentences: of the story blocks, in text order; none crosses a block.
        model_names: what the statistical model found, or None when it was not asked.
        marks: found so far, in no order.
        entities: by key.
        foreign: whether the text seems to be written in another language than English.
        story: the blocks whose actors, quotes and systems belong to the story.
    """

    text: str
    blocks: tuple[Block, ...]
    tokens: Tokens
    sentences: list[Sentence]
    model_names: list[ModelName] | None = None
    foreign: bool = False
    marks: list[Annotation] = field(default_factory=list)
    entities: dict[str, Entity] = field(default_factory=dict)
    story: list[Block] = field(init=False)

    def __post_init__(self) -> None:
        self.story = [block for block in self.blocks if block.role in STORY_ROLES]

    @classmethod
    def of(cls, text: str, blocks: tuple[Block, ...] | None = None) -> "Document":
        """A fresh document; without ``blocks`` every stretch between blank lines is a paragraph."""
        if blocks is None:
            blocks = paragraphs(text)
        tokens = tokenise(text)
        return cls(text, blocks, tokens, sentences_of(text, tokens, blocks), foreign=is_foreign(tokens))

    def of_kind(self, *kinds: Kind) -> list[Annotation]:
        """The marks of those kinds so far, in text order."""
        return sorted((m for m in self.marks if m.kind in kinds), key=lambda m: (m.span.start, -m.span.end))


def paragraphs(text: str) -> tuple[Block, ...]:
    """One paragraph for every stretch between line breaks that is not blank, without its outer white space."""
    blocks, start = [], 0
    for line in text.splitlines(keepends=True):
        inner = line.strip()
        if inner:
            begin = start + line.index(inner)
            blocks.append(Block(Role.PARAGRAPH, Span(begin, begin + len(inner))))
        start += len(line)
    return tuple(blocks)
