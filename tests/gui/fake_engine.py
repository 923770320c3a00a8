"""Stands in for ``postil annotate --jsonl --progressive``: marks Moscow, Beijing and S-400, and what is in quotation marks.

Run as a script with a way to behave: ``well``, ``crash`` (always), ``crash-once FILE`` (until FILE exists), ``refuse``,
``babble`` (a line that is no answer first), ``parts`` (one mark a line), ``dawdle`` (is never done with a text that says WAIT).
"""

import json
import re
import sys
import time
from pathlib import Path

from postil.model import wire
from postil.model.analysis import Analysis
from postil.model.annotation import Annotation, Evidence, Kind, Reason, Speaker
from postil.model.entity import Entity, EntityType
from postil.model.span import Span
from postil.model.wire import analysis_in_parts, analysis_to_json

RUSSIA = Entity(
    "state:RU", "Russia", EntityType.STATE, ("Russian Federation",), {"capital": "Moscow"}, "states"
)
CHINA = Entity("state:CN", "China", EntityType.STATE, (), {"capital": "Beijing"}, "states")
S400 = Entity(
    "system:s-400",
    "S-400 Triumf",
    EntityType.SYSTEM,
    ("SA-21 Growler",),
    {"class": "surface-to-air missile system"},
)
WORDS = {"Moscow": RUSSIA, "Beijing": CHINA, "S-400": S400}


def analyse(text: str, *, final: bool) -> Analysis:
    """Words of the lexicon; quotes come with the final result only."""
    marks = []
    for found in re.finditer("|".join(WORDS), text):
        entity = WORDS[found.group()]
        kind = Kind.SYSTEM if entity is S400 else Kind.ACTOR
        reason = Reason(Evidence.LEXICON, "states", f"“{found.group()}” is in the list of names.")
        marks.append(Annotation(Span(*found.span()), kind, entity=entity.key, confidence=0.97, reason=reason))
    if final:
        for found in re.finditer("“[^”]*”", text):
            before = [m for m in marks if m.kind is Kind.ACTOR and m.span.end <= found.start()]
            speaker = Speaker(before[-1].span, before[-1].entity) if before else None
            reason = Reason(Evidence.RULE, "quote.marks", "It stands between quotation marks.")
            marks.append(
                Annotation(
                    Span(*found.span()),
                    Kind.QUOTE,
                    label="direct",
                    confidence=0.8,
                    reason=reason,
                    speaker=speaker,
                )
            )
    marks.sort(key=lambda m: (m.span.start, -m.span.end, m.kind))
    return Analysis(tuple(marks), (RUSSIA, CHINA, S400), final=final)


def main(way: str, *rest: str) -> None:
    """Answers lines until the input ends."""
    wire.PART = 1
    for line in sys.stdin.buffer:
        question = json.loads(line)
        if way == "dawdle" and "WAIT" in question["text"]:
            time.sleep(600)
        if way == "crash" or (way == "crash-once" and not Path(rest[0]).exists()):
            if rest:
                Path(rest[0]).touch()
            sys.exit(9)
        if way == "refuse":
            answers = [{"id": question["id"], "error": "This text cannot be read."}]
        elif way == "parts":
            id_, text = question["id"], question["text"]
            found = [analyse(text, final=final) for final in (False, True)]
            answers = [part for one in found for part in analysis_in_parts(id_, text, one)]
        else:
            id_, text = question["id"], question["text"]
            answers = [analysis_to_json(id_, text, analyse(text, final=final)) for final in (False, True)]
        if way == "babble":
            sys.stdout.buffer.write(b"Segmentation fault\n")
        for answer in answers:
            sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n")
            sys.stdout.buffer.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
