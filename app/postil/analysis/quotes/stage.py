"""The quotes of a document in their paragraphs, ready to be asked for their speakers."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from postil.analysis.actors.group_words import GROUP_WORD
from postil.analysis.document import Document
from postil.analysis.quotes.frame import DIALOGUE, STANCE, TOLD, Is, Item, row_of
from postil.analysis.quotes.headlines import is_line, is_stance, told
from postil.analysis.quotes.scene import Asked, Candidate, Scene
from postil.analysis.quotes.stretches import Stretch
from postil.analysis.quotes.words import speech
from postil.model.annotation import Annotation, Kind
from postil.model.block import Block, Role
from postil.model.span import Span

#: Sentences of the paragraph before a quote in which its speaker is looked for.
_TAIL = 2


@dataclass
class Stage:
    """The story's paragraphs as scenes, built when they are first needed, and where each quote stands."""

    document: Document
    quotes: Sequence[Stretch]
    blocks: list[Block]
    places: list[tuple[int, int]]
    inside: dict[int, list[tuple[int, int, int]]]
    ends: set[int]
    actors: dict[int, Annotation]
    scenes: dict[int, Scene]

    @classmethod
    def of(cls, document: Document, quotes: Sequence[Stretch]) -> "Stage":
        """The stage of ``quotes``, which are in text order and do not overlap."""
        blocks = document.story
        places, inside, b = [], defaultdict(list), 0
        for number, quote in enumerate(quotes):
            spans = quote.parts or (Span(quote.start, quote.end),)
            met = []
            for span in spans:
                while b + 1 < len(blocks) and blocks[b].span.end <= span.start:
                    b += 1
                inside[b].append((span.start, span.end, number))
                met.append(b)
            places.append((met[0], met[-1]))
        ends = {s.first for s in document.sentences}
        marks = document.of_kind(Kind.ACTOR, Kind.PLACE)
        actors: dict[int, Annotation] = {}
        reach = 0
        for mark in marks:
            # "the company" is weighed as the noun that it is; who is meant is asked when it has been chosen
            if mark.span.start >= reach and not (mark.reason and mark.reason.name == GROUP_WORD):
                actors[mark.span.start] = mark
                reach = mark.span.end
        return cls(document, quotes, blocks, places, inside, ends, actors, {})

    @cached_property
    def single(self) -> bool:
        """Whether the text quotes in single marks, as British papers do: they are worth as much as double ones there."""
        doubles = sum(quote.double for quote in self.quotes)
        return len(self.quotes) - doubles > max(1, 3 * doubles)

    @cached_property
    def dialogue(self) -> set[int]:
        """The blocks that open with a dash, as novels and some papers set what people say to each other; two at least."""
        text = self.document.text
        found = {b for b, block in enumerate(self.blocks) if text[block.span.start] in DIALOGUE}
        return found if len(found) > 1 else set()

    def scene(self, b: int) -> Scene:
        """The scene of block ``b``."""
        scene = self.scenes.get(b)
        if scene is None:
            doc, span = self.document, self.blocks[b].span
            row = row_of(doc.tokens, span, self.inside.get(b, ()), self.ends, self.actors)
            self._read_headline(row, b)
            scene = self.scenes[b] = Scene(row)
        return scene

    def _read_headline(self, row: list[Item], b: int) -> None:
        """Note which words in marks of a headline are how its subject feels, and which a verb of it gives as somebody's own."""
        text, block = self.document.text, self.blocks[b]
        if b not in self.inside or not (block.role is Role.TITLE or is_line(block.span.of(text))):
            return
        for item in row:
            if item.kind is Is.QUOTE:
                before, after = text[block.span.start : item.start], text[item.end : block.span.end]
                inner = self.quotes[item.number].inner(text)
                item.tag = (
                    STANCE if is_stance(before, inner, after) else TOLD if told(before, inner, after) else ""
                )

    def _tail(self, b: int) -> Scene:
        """The scene of block ``b``, or of its last sentences when it has no quote: no candidate lies further up."""
        if b in self.inside or b in self.scenes:
            return self.scene(b)
        doc, span = self.document, self.blocks[b].span
        after = bisect_left(doc.sentences, span.end, key=lambda s: s.span.start)
        begin = max(span.start, doc.sentences[max(0, after - _TAIL)].span.start) if after else span.start
        row = row_of(doc.tokens, Span(begin, span.end), (), self.ends, self.actors)
        scene = self.scenes[b] = Scene(row)
        return scene

    def _head(self, b: int) -> Scene:
        """The scene of the first sentence of block ``b``."""
        doc, span = self.document, self.blocks[b].span
        i = bisect_left(doc.sentences, span.start, key=lambda s: s.span.start)
        end = min(span.end, doc.sentences[i].span.end) if i < len(doc.sentences) else span.end
        quotes = [quote for quote in self.inside.get(b, ()) if quote[0] < end]
        return Scene(row_of(doc.tokens, Span(span.start, end), quotes, self.ends, self.actors))

    def tellings(self) -> list[Scene]:
        """Every place where somebody tells something: the paragraphs with quotes, elsewhere the sentences with such a verb."""
        doc, found, s = self.document, [], 0
        telling = speech().telling
        for b, block in enumerate(self.blocks):
            if b in self.inside or b in self.dialogue:
                found.append(self.scene(b))
                continue
            while s < len(doc.sentences) and doc.sentences[s].span.start < block.span.start:
                s += 1
            while s < len(doc.sentences) and doc.sentences[s].span.end <= block.span.end:
                sentence = doc.sentences[s]
                if not telling.isdisjoint(doc.tokens.keys[sentence.first : sentence.last]):
                    found.append(Scene(row_of(doc.tokens, sentence.span, (), self.ends, self.actors)))
                s += 1
        return found

    def asked(self, number: int, last: tuple[int, Candidate] | None) -> Asked:
        """Quote ``number`` as a question; ``last`` is the quote before it with the candidate chosen there, if any."""
        first, final = self.places[number]
        scene = self.scene(first)
        opens = not scene.ends[scene.at[number]]
        return Asked(
            scenes=(scene, self.scene(final)),
            before=self._tail(first - 1) if first and opens else None,
            after=self._head(final + 1) if len(scene.row) == 1 and final + 1 < len(self.blocks) else None,
            number=number,
            shape=self.shape(number),
            last=last[1] if last else None,
            gap=first - self.places[last[0]][1] if last else 0,
            inner=self._inner(number),
            replies=last is not None and self._replies(number, last[0]),
        )

    def _inner(self, number: int) -> Scene | None:
        """What stands between « » or „ “, in which papers translated into English leave "sighs the hunter"."""
        quote, doc = self.quotes[number], self.document
        if not quote.closing or quote.parts or doc.text[quote.start] not in "«„":
            return None
        inner = Span(quote.start + quote.opening, quote.end - quote.closing)
        return Scene(row_of(doc.tokens, inner, (), self.ends, self.actors))

    def _replies(self, number: int, before: int) -> bool:
        """Whether quote ``number`` can answer the quote ``before``, which is the one before it and a question."""
        near = before == number - 1 and self.places[number][0] - self.places[before][1] <= 1
        return near and self.shape(before).endswith("?") and not self.shape(number).endswith("?")

    def shape(self, number: int) -> str:
        """How long the quote is and how it ends, in short."""
        quote = self.quotes[number]
        inner = quote.inner(self.document.text).strip()
        words = inner.count(" ") + 1
        size = "short" if words < 5 else "middle" if words < 10 else "long"
        return size + (inner[-1] if inner[-1] in ",.?!" else "-")

    def nobody(self, number: int) -> list[str]:
        """What speaks for it that the text names no speaker."""
        first, _ = self.places[number]
        scene = self.scene(first)
        return [
            "nobody",
            f"nobody {self.shape(number)}",
            f"nobody {'alone' if len(scene.row) == 1 else 'with'}",
            *(["nobody it"] if _told_by_nobody(scene.row, scene.at[number]) else []),
            *(["nobody asked"] if self._asks(number, first, scene) else []),
        ]

    def _asks(self, number: int, b: int, scene: Scene) -> bool:
        """Whether the quote, alone in block ``b``, is a question between two answers: whoever asks is seldom named."""
        between = b - 1 in self.inside and b + 1 in self.inside
        return between and len(scene.row) == 1 and self.shape(number).endswith("?")


def _told_by_nobody(row: list[Item], q: int) -> bool:
    """Whether the verb before the quote at item ``q`` has only an empty subject: "Peru, it was stressed, “…”"."""
    cue = next((k for k in range(q - 1, max(-1, q - 5), -1) if row[k].kind is not Is.MARK), -1)
    if cue < 0 or row[cue].kind is not Is.CUE:
        return False
    before = next(
        (row[k] for k in range(cue - 1, -1, -1) if row[k].word not in speech().between | speech().be), None
    )
    return before is not None and before.kind is Is.WORD and before.word == "it"
