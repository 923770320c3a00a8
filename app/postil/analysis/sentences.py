"""Where sentences begin and end."""

from dataclasses import dataclass

from postil.analysis.tokens import Tokens
from postil.model.block import STORY_ROLES, Block
from postil.model.sentences import sentences_in
from postil.model.span import Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its ``span``, and its tokens ``[first, last)`` as indices into the document's tokens."""

    span: Span
    first: int
    last: int


def sentences_of(text: str, tokens: Tokens, blocks: tuple[Block, ...]) -> list[Sentence]:
    """The sentences of the story blocks in text order; none crosses a block."""
    sentences = []
    for block in blocks:
        if block.role in STORY_ROLES:
            for span in sentences_in(text, block.span):
                sentences.append(Sentence(span, tokens.at(span.start), tokens.at(span.end)))
    return sentences
