"""Sentences alone in an article whose name or word is a military system in one and something else in its twin.

They stand in systems_twins.txt; the lines "held" were only scored, never read while rules were written.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from postil.analysis.document import Document
from postil.analysis.systems.step import SystemsStep
from postil.model.annotation import Kind


@dataclass(slots=True)
class _Score:
    """Systems missed and traps fallen for, with their sentences, of how many."""

    systems: int = 0
    traps: int = 0
    missed: list[str] = field(default_factory=list)
    fallen: list[str] = field(default_factory=list)


def _lines(part: str) -> list[str]:
    text = (Path(__file__).parent / "systems_twins.txt").read_text(encoding="utf-8")
    section = text.split(f"\n# {part}\n")[1].split("\n#")[0]
    return [line for line in section.splitlines() if line]


def _score(part: str) -> _Score:
    score = _Score()
    for line in _lines(part):
        pieces = re.split(r"\[([^]]*)\]", line)
        text = "".join(pieces)
        document = Document.of(text)
        SystemsStep()(document)
        marks = [mark.span for mark in document.of_kind(Kind.SYSTEM)]
        starts = [len("".join(pieces[:i])) for i in range(1, len(pieces), 2)]
        for start, name in zip(starts, pieces[1::2], strict=True):
            score.systems += 1
            if not any(span.start < start + len(name) and start < span.end for span in marks):
                score.missed.append(line)
        if not starts:
            score.traps += 1
            score.fallen += [line] * bool(marks)
    return score


@pytest.mark.parametrize(("part", "found", "fallen"), [("dev", 0.90, 0.02), ("held", 0.80, 0.10)])
def test_a_word_like_name_is_a_system_where_its_sentence_says_so(
    part: str, found: float, fallen: float
) -> None:
    """Number, article, verb and setting tell the Phantoms that were lost from the Phantom of the Opera."""
    score = _score(part)
    assert score.systems > 50 and score.traps > 50
    assert len(score.missed) <= (1 - found) * score.systems, "\n".join(score.missed)
    assert len(score.fallen) <= fallen * score.traps, "\n".join(score.fallen)


def _systems(text: str) -> list[str]:
    document = Document.of(text)
    SystemsStep()(document)
    return [mark.span.of(text) for mark in document.of_kind(Kind.SYSTEM)]


@pytest.mark.parametrize(
    "text",
    [
        "The Abrams is too heavy for most of the bridges in the east.",
        "The Marines want to replace the Cobra by 2030.",
        "The Orlan was brought down by a shotgun.",
        "The Hellfire left a crater of a metre.",
        "The Peacekeeper was retired in 2005.",
        "The Bear was escorted out of the zone by two Typhoons.",
        "A Caracal was hit as it took off.",
        "A crane lifted the Lynx off its trailer.",
        "Divers found the Kursk at a hundred metres.",
        "The Vikrant carries thirty jets.",
        "The Cheetah turned back with a broken radar.",
        "They buried the Sagger under straw.",
        "Conscripts slept in the Boxer that night.",
    ],
)
def test_what_machines_do_and_suffer_tells_them(text: str) -> None:
    """Said of one class in a phrase, of all in its verb: "lost an engine", "left a crater"."""
    assert _systems(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Mirage broke the record for the longest show on the strip, the marines said.",
        "The Hercules lost an appeal after the soldiers' cup final.",
        "The Tornado left a trail of broken roofs behind the barracks.",
        "The Phantom slammed into the charts in May.",
    ],
)
def test_the_same_verbs_of_others_tell_nothing(text: str) -> None:
    """Teams, shows, storms and songs do some of it, too."""
    assert _systems(text) == []
