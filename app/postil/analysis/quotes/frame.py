"""A paragraph as a row of few kinds of items: quotes, names and pronouns, attributing verbs, sentence ends, other words.

Rules about who speaks look at this row, in which a quote is one item however long it is.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from postil.analysis.quotes.names import Name, name_at
from postil.analysis.quotes.words import Verb, speech
from postil.analysis.tokens import Tokens
from postil.model.annotation import Annotation
from postil.model.span import Span

PRONOUNS = {
    "he": "he", "she": "she", "they": "they", "it": "it", "i": "I", "we": "we", "who": "who", "his": "his", "her": "his",
    "their": "his", "him": "him", "them": "him", "me": "him", "us": "him", "which": "which", "you": "you",
}  # fmt: skip


class Is(StrEnum):
    """What an item of the row is."""

    QUOTE = "Q"
    MENTION = "M"
    CUE = "C"
    END = "B"
    MARK = "P"
    WORD = "W"


@dataclass(slots=True)
class Item:
    """One item of the row.

    Attributes:
        kind: what it is.
        start, end: half-open code points.
        word: in lower case, for words and punctuation.
        tag: of mentions ``name``, ``maybe`` (one capitalised word at the head of a sentence), ``org``, ``state``, ``place``, or a pronoun's class; of quotes their number as text.
        verb: of cues.
        number: of quotes: index into the document's stretches; else -1.
    """

    kind: Is
    start: int
    end: int
    word: str
    tag: str = ""
    verb: Verb | None = None
    number: int = -1


def row_of(
    tokens: Tokens,
    block: Span,
    quotes: Sequence[tuple[int, int, int]],
    ends: frozenset[int] | set[int],
    actors: Mapping[int, Annotation],
) -> list[Item]:
    """The row of items of the paragraph ``block``.

    Args:
        tokens: of the whole text.
        block: half-open code points.
        quotes: (start, end, number) of the quotes in it, in order.
        ends: token indices at which a sentence begins.
        actors: the marks of actors and places by their start.
    """
    row: list[Item] = []
    i, last = tokens.at(block.start), tokens.at(block.end)
    starts, finish, keys = tokens.starts, tokens.ends, tokens.keys
    verbs, waiting, first = speech().verbs, 0, i
    while i < last:
        start = starts[i]
        if i in ends and i != first:
            row.append(Item(Is.END, start, start, ""))
        if waiting < len(quotes) and start >= quotes[waiting][0]:
            opened, closed, number = quotes[waiting]
            waiting += 1
            row.append(Item(Is.QUOTE, opened, closed, "", number=number))
            i = max(tokens.at(closed), i + 1)
            continue
        mark = actors.get(start)
        if mark is not None:
            row.append(Item(Is.MENTION, start, mark.span.end, "", _tag(mark)))
            i = max(tokens.at(mark.span.end), i + 1)
            continue
        word = keys[i]
        low = word.lower()
        if low in PRONOUNS and word != "IT" and word != "US":
            row.append(Item(Is.MENTION, start, finish[i], low, PRONOUNS[low]))
        elif (
            word[0].isupper()
            and not _participle(low, i in ends or i == first)
            and (name := name_at(tokens, i, last, actors))
        ):
            _add_name(row, tokens, name, i, begins=i in ends or i == first)
            i = name.after
            continue
        elif (verb := verbs.get(low)) is not None:
            row.append(Item(Is.CUE, start, finish[i], low, verb=verb))
        else:
            row.append(
                Item(Is.WORD if word[0].isalnum() or word[0] == "'" else Is.MARK, start, finish[i], low)
            )
        i += 1
    return row


def _participle(low: str, begins: bool) -> bool:
    """Whether a capital only opens the sentence: "Commenting on …"."""
    return begins and low.endswith("ing") and len(low) > 5


def _add_name(row: list[Item], tokens: Tokens, name: Name, i: int, *, begins: bool) -> None:
    """Words before the name proper (titles) stay words."""
    for k in range(i, name.first):
        row.append(Item(Is.WORD, tokens.starts[k], tokens.ends[k], tokens.keys[k].lower(), "title"))
    if name.first < name.after:
        start, end = tokens.starts[name.first], tokens.ends[name.after - 1]
        doubtful = begins and name.after - i == 1
        row.append(Item(Is.MENTION, start, end, "", "maybe" if doubtful else "name"))


def _tag(mark: Annotation) -> str:
    if mark.kind == "place":
        return "place"
    if mark.label == "person":
        return "name"
    return "state" if mark.label in ("state", "people", "bloc") else "org"
