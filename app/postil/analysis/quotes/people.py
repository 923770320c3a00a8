"""Who a pronoun stands for, and which actor a speaker's name is."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter

from postil.analysis.document import Document
from postil.analysis.quotes.stretches import Stretch
from postil.analysis.quotes.words import speech
from postil.analysis.turns import Turn
from postil.model.annotation import Annotation, Kind
from postil.model.entity import EntityType
from postil.model.span import Span

#: How many sentences up a pronoun may point.
_FAR = 6
_SUBJECT, _LAST_SPEAKER, _GENDER, _OWNER = 1.2, 1.0, 0.6, -0.7
#: What is added for whom the paragraph was last about.
_LAST_SUBJECT = 1.5
#: What may stand between a description and the name beside it: "Iran's foreign minister, Abbas Araghchi".
_BESIDE = re.compile(
    r"(?:\s+(?:in|of|for|to|at)(?:\s[\w’'-]+){1,4})?,\s+(?:the\s+|an?\s+|(?:[A-Z][\w’'-]*\.?\s+){0,3})"
)
#: What may stand between a name and "who": nothing, or what else the name is: "Peskov, the Kremlin's spokesman, who".
_RELATED = re.compile(r"\s*(?:[,(–—][^.!?;:\n]{0,60}?)?[,)–—]?\s*")
#: Behind a quotation stands who says it: "…,” the chancellor said".
_TELLS = re.compile(r"[,.?!][”\"’»]\s(?:the\s)?\Z")
_CLOSED = re.compile(r"[,.;)—–]|\s?\(|$")
#: A sentence ends, or words are quoted.
_ENDS = re.compile(r"[.!?]\s|[\"“«‘]")
_WHOSE = frozenset(["his", "her", "their", "its", "my"])
_OTHER = frozenset(["a", "an", "another", "one"])
_GROUPS = frozenset(map(str, set(EntityType) - {EntityType.PERSON, EntityType.SYSTEM, EntityType.PLACE}))


@dataclass(frozen=True, slots=True)
class _Mention:
    start: int
    key: str
    sentence: int
    subject: bool
    owner: bool


_start = attrgetter("start")


class People:
    """The actors of a document outside its quotes, asked who a speaker is.

    Args:
        document: with its actors marked.
        quotes: its quoted stretches: "he" outside a quote seldom stands for somebody named inside one.
        others: names of speakers that may have no mark: a pronoun that stands for one of them is not guessed.
        turns: of its conversation: "I" is whoever's turn it is.
    """

    def __init__(
        self,
        document: Document,
        quotes: Sequence[Stretch],
        others: Iterable[Span] = (),
        turns: Iterable[Turn] = (),
    ) -> None:
        self._document = document
        self._turns = list(turns)
        inside = [(q.start, q.end) for q in quotes]
        opened = [q.start for q in quotes]

        def outside(at: int) -> bool:
            i = bisect_right(opened, at) - 1
            return i < 0 or at >= inside[i][1]

        self._starts = [s.span.start for s in document.sentences if outside(s.span.start)]
        self._paragraphs = [block.span.start for block in document.story] or [0]
        marks = [m for m in document.of_kind(Kind.ACTOR) if m.entity]
        self._marks = marks
        self._at = [m.span.start for m in marks]
        told = [m for m in marks if outside(m.span.start)]
        nameless = [o for o in sorted(others) if outside(o.start) and self._named(o) is None]
        self._persons = self._mentions(
            [(m.span, m.entity or "") for m in told if m.label == EntityType.PERSON]
            + [(o, "") for o in nameless]
        )
        self._groups = self._mentions([(m.span, m.entity or "") for m in told if m.label in _GROUPS])
        self._gender = self._genders(m for m in marks if m.label == EntityType.PERSON)

    @property
    def text(self) -> str:
        """The text of the document."""
        return self._document.text

    def entity(self, span: Span, tag: str, last: str | None) -> str | None:
        """Key of the entity that a speaker stands for, or None when that is not clear.

        Args:
            span: the speaker's mention.
            tag: its class, as in ``frame.Item``.
            last: the entity of the speaker before.
        """
        if tag in ("he", "she"):
            return self._antecedent(self._persons, span.start, tag, last)
        if tag in ("who", "which"):
            before = self._marks[max(0, bisect_right(self._at, span.start) - 1) :][:1]
            near = before and _RELATED.fullmatch(self._document.text, before[0].span.end, span.start)
            return before[0].entity if near else None
        if tag in ("it", "they"):
            return self._antecedent(self._groups, span.start, tag, last)
        if tag == "I":
            mine = next((t for t in self._turns if t.words.contains(span)), None)
            return self._named(mine.name) if mine and mine.name else None
        if tag in ("we", "his"):
            return None
        return self._named(span) or self._beside(span)

    def _beside(self, span: Span) -> str | None:
        """The actor named right after a description: "Iran's foreign minister, Abbas Araghchi, said"."""
        text, i = self._document.text, bisect_left(self._at, span.end)
        for mark in self._marks[i : i + 2]:
            if _BESIDE.fullmatch(text, span.end, mark.span.start) and _CLOSED.match(text, mark.span.end):
                return mark.entity if mark.label == EntityType.PERSON or mark.label in _GROUPS else None
        return None

    def _named(self, span: Span) -> str | None:
        """The actor whose mark is the mention, holds it, or is the head at its end."""
        i = bisect_right(self._at, span.end)
        for mark in reversed(self._marks[max(0, i - 6) : i]):
            same_end = mark.span.end == span.end and mark.span.overlaps(span)
            if mark.span.contains(span) or same_end:
                return mark.entity
        return None

    def _antecedent(self, mentions: list[_Mention], at: int, tag: str, last: str | None) -> str | None:
        here = bisect_right(self._starts, at)
        best, top = None, 0.0
        chosen: _Mention | None = None
        begin, met = self._paragraphs[max(0, bisect_right(self._paragraphs, at) - 1)], False
        for i in range(bisect_left(mentions, at, key=_start) - 1, -1, -1):
            mention = mentions[i]
            if here - mention.sentence > _FAR:
                break
            gender = self._gender.get(mention.key)
            if gender and tag in ("he", "she") and gender != tag:
                continue
            value = 4.0 - (here - mention.sentence) + _SUBJECT * mention.subject + _OWNER * mention.owner
            value += _GENDER * bool(gender) + _LAST_SPEAKER * (mention.key == last)
            if mention.subject and mention.start >= begin and not met:
                value, met = value + _LAST_SUBJECT, True
            if value > top:
                best, top, chosen = mention.key, value, mention
        person = tag in ("he", "she")
        if (
            chosen
            and person
            and (self._beside_another(chosen) or self._after_another(chosen, max(begin, chosen.start), at))
        ):
            return None
        return best or None

    def _after_another(self, mention: _Mention, begin: int, at: int) -> bool:
        """Whether since the one mentioned a sentence of the paragraph is about somebody else without a name: "Her counterpart was less sure"."""
        lexicon = speech()
        first, last = bisect_right(self._starts, begin - 1), bisect_left(self._starts, at)
        for start in self._starts[first:last]:
            if start <= mention.start:
                continue
            words = self._document.text[start : start + 60].lower().split()[:4]
            related = words[:1] and words[0] in _WHOSE and not lexicon.relations.isdisjoint(words[1:])
            other = (
                words[:1]
                and words[0] in _OTHER
                and any(word in lexicon.persons | lexicon.speakers for word in words[1:3])
            )
            if related or other:
                return True
        return False

    def _beside_another(self, mention: _Mention) -> bool:
        """Whether somebody without a name does something to the one mentioned: "The minister met her colleague, Ms. Tamm"."""
        if not mention.sentence:
            return False
        lexicon = speech()
        before = self._document.text[self._starts[mention.sentence - 1] : mention.start]
        words = before.split()
        if not words or _ENDS.search(before) or words[0].lower() not in lexicon.determiners:
            return False
        noun = next(
            (k for k in range(1, min(4, len(words))) if words[k] in lexicon.speakers | lexicon.persons), 0
        )
        follows = words[noun + 1] if noun and noun + 1 < len(words) else ""
        return follows.isalpha() and follows.islower() and follows not in lexicon.prepositions | lexicon.stops

    def _mentions(self, named: list[tuple[Span, str]]) -> list[_Mention]:
        text, found, seen = self._document.text, [], -1
        prepositions = speech().prepositions
        for span, key in sorted(named):
            sentence = bisect_right(self._starts, span.start)
            words = text[max(0, span.start - 24) : span.start].split()
            while words and words[-1].rstrip(".").lower() in speech().titles:
                words.pop()
            governed = bool(words) and words[-1] in prepositions
            owner = text[span.end : span.end + 2] in ("'s", "’s")
            tells = _TELLS.search(text, max(0, span.start - 12), span.start) is not None
            subject = (sentence != seen or tells) and not governed and not owner
            seen = sentence if subject else seen
            found.append(_Mention(span.start, key, sentence, subject, owner))
        return found

    def _genders(self, marks: Iterable[Annotation]) -> dict[str, str]:
        """Gender as the article tells it: by a title before the name, else by the given name."""
        lexicon, text, known = speech(), self._document.text, {}
        for mark in marks:
            key = mark.entity or ""
            before = text[max(0, mark.span.start - 14) : mark.span.start].replace(".", " ").lower().split()
            title = before[-1] if before else ""
            if title in lexicon.he or title in lexicon.she:
                known[key] = "he" if title in lexicon.he else "she"
            elif key not in known:
                entity = self._document.entities.get(key)
                given = (entity.name if entity else mark.span.of(text)).split()[0].lower()
                if given in lexicon.he_names or given in lexicon.she_names:
                    known[key] = "he" if given in lexicon.he_names else "she"
        return known
