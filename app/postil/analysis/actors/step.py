"""The step that marks actors and places."""

import re

from postil import __version__
from postil.analysis.actors.acronyms import alone, define, learn
from postil.analysis.actors.again import again
from postil.analysis.actors.ages import ages
from postil.analysis.actors.aliases import aliases
from postil.analysis.actors.bare_bodies import bare_bodies
from postil.analysis.actors.bodies import bodies
from postil.analysis.actors.candidate import Candidate
from postil.analysis.actors.common_nouns import without_common_nouns
from postil.analysis.actors.credits import without_credits
from postil.analysis.actors.descriptions import descriptions
from postil.analysis.actors.equipment import is_equipment
from postil.analysis.actors.gazetteer import Form, Gazetteer, gazetteer
from postil.analysis.actors.group_words import group_words
from postil.analysis.actors.heads_alone import heads_alone
from postil.analysis.actors.hyphened import hyphened
from postil.analysis.actors.languages import without_languages
from postil.analysis.actors.leaders import with_leaders
from postil.analysis.actors.legal_forms import with_legal_forms
from postil.analysis.actors.mere_words import without_mere_words
from postil.analysis.actors.merge import merged
from postil.analysis.actors.metonyms import read_anew
from postil.analysis.actors.modelled import modelled
from postil.analysis.actors.organisations import organisations
from postil.analysis.actors.papers import without_papers
from postil.analysis.actors.person_borders import with_whole_names
from postil.analysis.actors.persons import persons, speakers
from postil.analysis.actors.places import tell_places
from postil.analysis.actors.polities import polities
from postil.analysis.actors.resolve import resolve
from postil.analysis.actors.roles import roles
from postil.analysis.actors.scan import scan
from postil.analysis.actors.short_forms import short_forms
from postil.analysis.actors.speaking import speaking, without_parts
from postil.analysis.actors.subjects import subjects
from postil.analysis.actors.things import without_things
from postil.analysis.actors.triggers import Trigger, triggers
from postil.analysis.actors.whole_names import by_given_names, of_bodies
from postil.analysis.document import Document
from postil.analysis.nlp import NameModel
from postil.analysis.turns import turns_of
from postil.model.annotation import Annotation, Evidence, Kind, Reason
from postil.model.entity import Entity, EntityType

#: The rule by which a capital stands for its government.
CAPITALS = "states.capital"
#: States whose names go with an article.
_WITH_ARTICLE = re.compile(
    r"(?:United|Central African|Soviet|European|Bahamas|Gambia|Maldives|Netherlands|Philippines|Vatican)\b"
    r"|(?:.* )?(?:Islands|Republic)\b"
)


class ActorStep:
    """Marks the actors of the story and the places that it names, each with its entity."""

    name = "actors"
    requires = frozenset({"tokens", "sentences", "model names", "systems"})
    assigns = frozenset({"actors"})

    def __init__(self, model: NameModel | None = None) -> None:
        self._model = model

    def __call__(self, document: Document) -> None:
        """Add the marks and their entities to ``document``."""
        known = gazetteer()
        named = scan(document, known)
        hits = triggers(document.tokens.texts)
        turns = turns_of(document.text, document.story)
        sure = [
            *named,
            *bodies(document, known, named, hits),
            *polities(document, known, named, hits[Trigger.POLITY]),
            *persons(document, named, hits[Trigger.TITLE]),
            *speakers(document, named, hits[Trigger.TELLER]),
            *organisations(document, known, hits[Trigger.HEAD]),
            *hyphened(document, hits[Trigger.PARTICLE]),
        ]
        sure += define(document, sure, hits[Trigger.BRACKET])
        sure += subjects(document, sure)
        sure += speaking(document, turns, named)
        sure += by_given_names(document, sure, known)
        sure += of_bodies(document, sure)
        chosen = without_credits(document, merged(document, sure, modelled(document, known)))
        chosen = without_mere_words(document, without_parts(document, turns, chosen))
        chosen = with_whole_names(document, without_papers(document, chosen))
        chosen = with_legal_forms(document, without_common_nouns(document, chosen))
        chosen = [c for c in without_languages(document, chosen) if not is_equipment(document, c)]
        candidates = resolve(document, without_things(document, chosen), known)
        candidates += learn(document, candidates, hits[Trigger.BRACKET])
        candidates += resolve(document, alone(document, candidates, hits[Trigger.ARTICLE]), known)
        candidates += short_forms(document, candidates)
        candidates += aliases(document, candidates, hits[Trigger.ALIAS])
        candidates += again(document, candidates)
        candidates += bare_bodies(document, candidates, known, hits)
        candidates += heads_alone(document, candidates, known)
        candidates += descriptions(document, candidates, hits[Trigger.OFFICE])
        candidates += roles(document, candidates, hits[Trigger.ROLE], known)
        candidates += ages(document, candidates)
        candidates += group_words(document, candidates, hits[Trigger.GROUP])
        candidates = with_leaders(document, candidates, known)
        candidates.sort(key=lambda c: c.first)
        tell_places(document, candidates)
        read_anew(candidates, known)
        for candidate in candidates:
            document.marks.append(self._mark(document, candidate, known))
            if candidate.key not in document.entities:
                document.entities[candidate.key] = _entity(candidate, known)

    def _mark(self, document: Document, c: Candidate, known: Gazetteer) -> Annotation:
        model = self._model if c.evidence is Evidence.MODEL else None
        return Annotation(
            span=c.span(document),
            kind=Kind.PLACE if c.place else Kind.ACTOR,
            label=str(c.type),
            entity=c.key,
            confidence=c.confidence,
            producer=model.producer if model else "postil",
            version=model.version if model else __version__,
            reason=Reason(c.evidence, model.producer if model else _rule(c), _sentence(document, c, known)),
        )


def _rule(c: Candidate) -> str:
    """The name of the rule; how sure a capital is that acts is measured by itself."""
    return CAPITALS if c.form is Form.CAPITAL and not c.place and c.rule == "states" else c.rule


def _entity(c: Candidate, known: Gazetteer) -> Entity:
    if c.key in known.rows:
        return known.entity(c.key)
    return Entity(c.key, c.name, c.type, source="this article")


def _sentence(document: Document, c: Candidate, known: Gazetteer) -> str:
    """Why it is marked, for a person."""
    if c.why:
        return c.why
    text, name = c.text(document), known.name(c.key) if c.key in known.rows else c.name
    if c.place:
        return f"“{text}” says where something happens here."
    if c.form is Form.CAPITAL:
        return f"The capital “{text}” stands for the government of {_told(name)}."
    if c.form is Form.SEAT:
        return f"“{text}” stands for the government of {_told(name)}."
    if c.form in (Form.ADJECTIVE, Form.PEOPLE, Form.COMBINING):
        return f"“{text}” points to {_told(name)}."
    if c.type is EntityType.PERSON and text != name:
        return f"“{text}” is {name}."
    return f"“{name}” is a known name." if text == name else f"“{text}” is another name of {_told(name)}."


def _told(name: str) -> str:
    """A name as a sentence has it: "the United States"."""
    return f"the {name}" if _WITH_ARTICLE.match(name) else name
