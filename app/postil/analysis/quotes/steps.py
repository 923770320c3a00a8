"""The two steps: quotation marks first, from the text alone; speakers when the actors are known."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

import postil
from postil.analysis.document import Document
from postil.analysis.quotes.candidates import candidates_of
from postil.analysis.quotes.kinds import is_said, quote_features, said_abroad
from postil.analysis.quotes.named import named
from postil.analysis.quotes.people import People
from postil.analysis.quotes.ranking import score, shares, weights
from postil.analysis.quotes.reasons import for_quote, for_speaker, for_term
from postil.analysis.quotes.scene import Candidate, Scene
from postil.analysis.quotes.stage import Stage
from postil.analysis.quotes.statements import spoken_turns, statements_of
from postil.analysis.quotes.stretches import Stretch, stretch_at, stretches_of
from postil.analysis.quotes.subjects import Link
from postil.analysis.quotes.together import together
from postil.analysis.quotes.verdict import OPEN, verdict, verdict_features
from postil.analysis.turns import turns_of
from postil.model.annotation import Annotation, Kind, Speaker
from postil.model.block import Role
from postil.model.span import Span

#: A speaker less likely than this is not named: none is better than a wrong one.
SURE_ENOUGH = 0.4
_WHOLE = frozenset(".,?!…")
_IN_MARKS = frozenset([Kind.QUOTE, Kind.TERM])


class QuoteMarks:
    """Marks quotes and terms in quotation marks, without speakers."""

    name = "quote marks"
    requires = frozenset({"tokens"})
    assigns = frozenset({"quotes"})

    def __call__(self, document: Document) -> None:
        """Add quotes and terms to the marks of ``document``."""
        stretches = stretches_of(document.text, document.story)
        if document.foreign:
            document.marks += [
                _mark(document.text, stretch, said_abroad(stretch.inner(document.text)))
                for stretch in stretches
            ]
            return
        for stretch, features in zip(stretches, described(document, stretches), strict=True):
            document.marks.append(_mark(document.text, stretch, is_said(features)))


class Speakers:
    """Gives quotes their speakers and cues, and adds reported speech as statements."""

    name = "speakers"
    requires = frozenset({"actors", "quotes", "sentences"})
    assigns = frozenset({"speakers"})

    def __call__(self, document: Document) -> None:
        """Replace the quotes and doubtful terms of ``document`` by quotes with speakers and by terms, and add statements.

        Its rules are those of English: in another language nobody is named as speaker.
        """
        if document.foreign:
            return
        asked = [mark for mark in document.of_kind(Kind.QUOTE, Kind.TERM) if said_of(mark) >= OPEN]
        stretches = [stretch_at(document.text, mark.span, document.story) for mark in asked]
        stage = Stage.of(document, stretches)
        tellings = stage.tellings()
        turns = turns_of(document.text, document.story)
        people = People(document, stretches, _names(tellings), turns)
        better: dict[Span, Annotation] = {}
        entity: str | None = None
        for number, (said, chosen, sure) in enumerate(judged(stage, [said_of(mark) for mark in asked])):
            mark = _mark(document.text, stretches[number], said)
            if mark.kind is Kind.QUOTE and chosen and sure >= SURE_ENOUGH:
                span, entity = _who(people, chosen.scene, chosen.link, entity)
                mark = _spoken(document, mark, chosen, Speaker(span, entity, sure))
            better[mark.span] = mark
        document.marks[:] = [better.get(m.span, m) if m.kind in _IN_MARKS else m for m in document.marks]
        document.marks += _statements(tellings, people, better.values())
        for line, turn in zip(spoken_turns(turns), turns, strict=True):
            who = people.entity(turn.name, "name", None) if turn.name else None
            document.marks.append(replace(line, speaker=Speaker(turn.who, who, line.confidence)))


def said_of(mark: Annotation) -> float:
    """The probability (0–1) that a mark of ``QuoteMarks`` is a quote."""
    return mark.confidence if mark.kind is Kind.QUOTE else 1 - mark.confidence


def judged(stage: Stage, said: Sequence[float]) -> Iterator[tuple[float, Candidate | None, float]]:
    """For each quote of ``stage``: how likely it is one after all, its best speaker or None, and how likely that is.

    Args:
        stage: with its quotes.
        said: how likely each is a quote by itself.
    """
    last: tuple[int, Candidate] | None = None
    for number, stretch in enumerate(stage.quotes):
        chosen, sure = best(stage, number, last)
        inner = stretch.inner(stage.document.text)
        features = verdict_features(inner, chosen, sure, double=stretch.double or stage.single)
        likely = (
            verdict(said[number], features) if _open(stage, number, said[number], chosen) else said[number]
        )
        if likely >= 0.5:
            last = (number, chosen) if chosen else None
        yield likely, chosen, sure


def _open(stage: Stage, number: int, said: float, chosen: Candidate | None) -> bool:
    """Whether the best speaker bears on what is a quote: not in headlines, and what is sooner a term needs a verb that says it."""
    block = stage.places[number][0]
    title = stage.blocks[block].role is Role.TITLE or stage.scene(block).quoted(number).tag != ""
    return not title and (said >= 0.5 or (chosen is not None and bool(chosen.link.rule)))


def _names(tellings: Iterable[Scene]) -> list[Span]:
    """The names that are the subject of an attributing verb, anywhere in the story."""
    links = (link for scene in tellings for link in scene.links)
    return [Span(link.start, link.end) for link in links if link.tag in ("name", "maybe") and link.rule]


def _statements(tellings: Iterable[Scene], people: People, quotes: Iterable[Annotation]) -> list[Annotation]:
    """The reported speech of the whole story."""
    quoting = {mark.cue.start for mark in quotes if mark.cue}
    found, last = [], None
    for scene in tellings:
        for mark, link in statements_of(scene, quoting):
            span, last = _who(people, scene, link, last)
            found.append(replace(mark, speaker=Speaker(span, last, mark.confidence)))
    return found


def _who(people: People, scene: Scene, link: Link, last: str | None) -> tuple[Span, str | None]:
    """The mention of a speaker and its entity; of several who speak together all, who are no one entity.

    Args:
        people: asked for the entity.
        scene: where ``link`` stands.
        link: the speaker.
        last: the entity of the speaker before.
    """
    several = together(scene.row, link)
    if several is not None:
        return several, None
    name = named(people.text, scene.row, link)
    if name is not None:
        span = Span(scene.row[name].start, scene.row[name].end)
        return span, people.entity(span, "name", last)
    span = Span(link.start, link.end)
    return span, people.entity(span, link.tag, last)


def described(document: Document, stretches: Sequence[Stretch]) -> list[list[str]]:
    """The features of each stretch that tell quotes from terms."""
    blocks, b, found = document.story, 0, []
    at = []
    for stretch in stretches:
        while b + 1 < len(blocks) and blocks[b].span.end <= stretch.start:
            b += 1
        at.append(b)
    together = Counter(at)
    for stretch, b in zip(stretches, at, strict=True):
        title = blocks[b].role is Role.TITLE
        others = together[b] - 1
        found.append(quote_features(document.text, stretch, blocks[b].span, title=title, others=others))
    return found


def best(stage: Stage, number: int, last: tuple[int, Candidate] | None) -> tuple[Candidate | None, float]:
    """The most likely speaker of a quote, or None for nobody, and the probability."""
    table = weights("speakers")
    found = candidates_of(stage.asked(number, last))
    chances = shares([score(stage.nobody(number), table), *(score(c.features, table) for c in found)])
    together: dict[str, list[tuple[float, int]]] = defaultdict(list)
    text = stage.document.text
    names = _described(text, found)
    for i, candidate in enumerate(found):
        together[_surface(text, _holder(candidate, found, names))].append((chances[i + 1], -i))
    top = max(together.values(), key=lambda same: sum(c for c, _ in same), default=[])
    total = sum(c for c, _ in top)
    if not top or chances[0] >= total:
        return None, chances[0]
    return found[-max(top)[1]], total


def _holder(
    candidate: Candidate, found: Sequence[Candidate], names: Mapping[tuple[int, int], Candidate]
) -> Candidate:
    """The description whose name the candidate is: "its chief, Tom Fletcher, spoke of"; else the candidate itself.

    Args:
        candidate: a possible speaker.
        found: all of them.
        names: the descriptions by ``_described``.
    """
    link = candidate.link
    if link.rule:
        return candidate
    for other in found:
        described = other.link.rule == "apposition" and other.scene is candidate.scene
        if described and other.link.item < link.item < other.link.cue and other.where == candidate.where:
            return other
    return names.get((id(candidate.scene), link.item), candidate)


def _described(text: str, found: Sequence[Candidate]) -> dict[tuple[int, int], Candidate]:
    """The descriptions among the candidates by scene and item of the name beside them."""
    names = [(c, named(text, c.scene.row, c.link)) for c in found if c.link.rule]
    return {(id(c.scene), name): c for c, name in names if name is not None}


def _surface(text: str, candidate: Candidate) -> str:
    """Mentions with the same last word are taken to be the same speaker: "Donald Trump", "Trump"."""
    words = text[candidate.link.start : candidate.link.end].casefold().split()
    return words[-1] if words else ""


def _mark(text: str, stretch: Stretch, said: float) -> Annotation:
    inner = stretch.inner(text).strip()
    is_quote = said >= 0.5
    whole = inner[-1:] in _WHOLE and inner[:1].isupper() and " " in inner
    return Annotation(
        span=Span(stretch.start, stretch.end),
        kind=Kind.QUOTE if is_quote else Kind.TERM,
        label=("direct" if whole else "partial") if is_quote else "",
        confidence=said if is_quote else 1 - said,
        producer="postil",
        version=postil.__version__,
        reason=for_quote(stretch, whole=whole) if is_quote else for_term(),
    )


def _spoken(document: Document, mark: Annotation, chosen: Candidate, speaker: Speaker) -> Annotation:
    link, row = chosen.link, chosen.scene.row
    cue = Span(row[link.cue].start, row[link.cue].end) if link.cue >= 0 else None
    return replace(
        mark,
        speaker=speaker,
        cue=cue,
        reason=for_speaker(document.text, speaker.span, cue, link.rule or "near", chosen.where),
    )
