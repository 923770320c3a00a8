"""The step of the pipeline that marks military systems."""

import re

from postil import __version__
from postil.analysis.document import Document
from postil.analysis.systems import before, classes, designations, later, names, naming, slots
from postil.analysis.systems.context import Context
from postil.analysis.systems.entities import entity_of
from postil.analysis.systems.gate import admitted
from postil.analysis.systems.scan import Found, Scan
from postil.analysis.systems.spans import joined, reach_back, take_class, widen
from postil.analysis.systems.vouching import coordinated
from postil.model.annotation import Annotation, Kind, Reason
from postil.model.span import Span


class SystemsStep:
    """Marks designations and classes of military equipment, by lexicon and rules alone."""

    name = "systems"
    requires: frozenset[str] = frozenset()
    assigns: frozenset[str] = frozenset({"systems"})

    def __call__(self, document: Document) -> None:
        """Add the marks of kind ``system`` and their entities."""
        scan = Scan.of(document)
        found = [hit for i in range(len(document.sentences)) for hit in _in_sentence(scan, i)]
        context = Context.of(document, scan.low)
        kept = admitted(scan, context, found)
        taken = {i for hit in kept for i in range(hit.first, hit.last)}
        for sentence in range(len(document.sentences)):
            kept += slots.find(scan, context, sentence, taken)
        taken.update(i for hit in kept for i in range(hit.first, hit.last))
        kept = _with_names_before(scan, context, kept, taken)
        taken.update(i for hit in kept for i in range(hit.first, hit.last))
        kept += naming.again(scan, kept, taken)
        taken.update(i for hit in kept for i in range(hit.first, hit.last))
        kept += later.find(scan, kept, taken)
        for hit in kept:
            _mark(scan, hit)


def _with_names_before(scan: Scan, context: Context, kept: list[Found], taken: set[int]) -> list[Found]:
    """``kept`` with unlisted names taken into the class phrases that they stand before."""
    named = before.find(scan, context, [hit for hit in kept if hit.label == "class"], taken)
    ends = {hit.last for hit in named}
    return [hit for hit in kept if hit.label != "class" or hit.last not in ends] + named


def _in_sentence(scan: Scan, sentence: int) -> list[Found]:
    """What may be named in one sentence, not overlapping."""
    named = names.find(scan, sentence)
    taken = {i for hit in named if not hit.rows for i in range(hit.first, hit.last)}
    named += designations.find(scan, sentence, taken)
    named.sort(key=lambda hit: hit.first)
    phrases = classes.find(scan, sentence)
    named += naming.find(scan, sentence, phrases, named)
    if not named:
        return phrases
    named.sort(key=lambda hit: hit.first)
    for hit in named:
        reach_back(scan, hit)
        widen(scan, hit)
    named = joined(scan, _without_covered(named))
    for hit in named:
        if (phrase := take_class(scan, hit, phrases)) is not None:
            phrases.remove(phrase)
    coordinated(scan, named)
    inside = {i for p in phrases for i in range(p.first, p.last)}
    named = [hit for hit in named if not hit.rows or inside.isdisjoint(range(hit.first, hit.last))]
    kept: list[Found] = []
    for hit in named:
        if not kept or hit.first >= kept[-1].last:
            kept.append(hit)
    covered = {i for hit in kept for i in range(hit.first, hit.last)}
    return kept + [p for p in phrases if covered.isdisjoint(range(p.first, p.last))]


def _without_covered(named: list[Found]) -> list[Found]:
    """Those of ``named`` that are no nickname within the stretch of another: "Terrier" in "Terrier LT-79"."""
    others = {i for hit in named if not hit.rows for i in range(hit.first, hit.last)}
    return [hit for hit in named if not hit.rows or others.isdisjoint(range(hit.first, hit.last))]


def _mark(scan: Scan, hit: Found) -> None:
    document = scan.document
    entity = entity_of(hit)
    known = document.entities.setdefault(entity.key, entity)
    name = known.facts.get("class", known.name)
    told = (
        f"“{name}” names a kind of military system."
        if hit.why.startswith(f"“{name}” is a word for")
        else hit.why
    )
    why = told.replace("a {class}", f"{indefinite(name)} {name}").replace("{class}", name)
    why = why.replace("{origin}", known.facts.get("origin", ""))
    document.marks.append(
        Annotation(
            span=Span(document.tokens.starts[hit.first], document.tokens.ends[hit.last - 1]),
            kind=Kind.SYSTEM,
            label=hit.label,
            entity=entity.key,
            confidence=hit.confidence,
            version=__version__,
            reason=Reason(hit.evidence, hit.rule, why),
        )
    )


def indefinite(name: str) -> str:
    """Either “a” or “an”, as the name sounds: an air defence system, a UAV, an SA-21, a uniform."""
    first = name.split()[0].partition("-")[0]
    if len(first) > 1 and first.isupper():  # spelt: "an M", "an S", but "a U"
        return "an" if first[0] in "AEFHILMNORSX" else "a"
    return "an" if first[0].lower() in "aeio" or re.match(r"u(?!ni|se|ti)", first.lower()) else "a"
