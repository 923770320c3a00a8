"""Learn the tables that tell quotes from terms and find speakers: ``train_speakers.py [--folds N [--calibrate] | --write]``.

Learns from the PolNeAR development sets, which lie beside the repository, not in it. ``--folds 5`` learns from four fifths and
scores the fifth, five times, with ``--calibrate`` writing to calibration.tsv how often they are right by what they say; ``--write`` learns from all and writes resources/lexicons/speech/terms.tsv, speakers.tsv and said.tsv.
A stretch in marks is a quote when the set marks it so; a possible speaker is right when the scorer would count it.
"""

import argparse
import contextlib
import json
import sys
import tempfile
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest import mock

import calibration
from loglinear import Choice, learn
from shared import ABSENT, SHARED

if TYPE_CHECKING:
    from calibration import Sample

    from postil.analysis.document import Document
    from postil.analysis.quotes.stage import Stage

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SPEECH = ROOT / "resources" / "lexicons" / "speech"
SETS = ("polnear.dev", "polnear.train_rest")
#: What so few examples show that it was set by hand; never learnt.
BY_HAND = {
    "terms": {
        "lead base": 5.0,
        "lead headline": 6.0,
        "lead headline said": 4.5,
        "lead open": 3.0,
        "lead open low": 2.0,
        "lead phrase": 4.5,
        "lead whole alone": 2.5,
        "lead whole colon": 2.0,
        "lead sentence": 1.5,
        "nickname": -6.0,
    },
    "speakers": {
        "about L one": 4.0,
        "about L one np": 3.0,
        "about P one": 3.0,
        "about P one np": 3.0,
        "announced L answer": 6.0,
        "announced L words": 4.5,
        "announced P answer": 5.0,
        "announced P words": 3.0,
        "answers": 6.0,
        "gapped L00": 4.0,
        "headline L": 2.5,
        "headline R": 2.5,
        "infinitive L00": 5.0,
        "inside words": 7.0,
        "kept asker": -4.0,
        "line L00": 4.0,
        "next paragraph": 5.0,
        "nobody asked": 4.0,
        "nobody it": 4.0,
        "opener L00": 2.5,
        "passes on": -3.0,
        "released L00": 3.0,
        "signed R00": 3.5,
        "stance L00": 4.5,
        "superseded": -2.0,
        "verb leads over": 0.8,
        "verb leads to words": 1.2,
        "verb takes up words": 2.0,
        "with L00": 3.0,
    },
}
#: Set by hand after all is learnt: the set takes many short terms for quotes whose speaker no word of the sentence tells.
#: Of single words, half of which nobody says, a quote must be the surer.
AFTERWARDS = {"none few": -1.0, "near few": -1.0, "word": -1.2}
#: How much the size of a weight costs.
SPARSE = {"terms": 1.2, "speakers": 4.0, "said": 1.5}
Tables = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Text:
    """A text of the sets: its gold object, and the document with its actors found."""

    gold: Mapping[str, Any]
    document: "Document"


def texts() -> Iterator[Text]:
    """The texts of the sets, with all that goes before the two steps of quotes."""
    from postil.analysis.actors import ActorStep
    from postil.analysis.document import Document
    from postil.analysis.nlp import SpacyNames
    from postil.analysis.systems.step import SystemsStep
    from postil.importers.structure import structure

    model = SpacyNames()
    steps = [SystemsStep(), ActorStep(model)]
    for name in SETS:
        with (SHARED / "sets" / f"{name}.jsonl").open(encoding="utf-8") as lines:
            for line in lines:
                gold = json.loads(line)
                document = Document.of(gold["text"], structure(gold["text"]))
                document.model_names = model.names(document)
                for step in steps:
                    step(document)
                yield Text(gold, document)


def gold_of(text: Text, start: int, end: int) -> Mapping[str, Any] | None:
    """The gold quote that most of ``[start, end)`` lies in, or None."""

    def shared(gold: Mapping[str, Any]) -> int:
        return min(gold["end"], end) - max(gold["start"], start)

    best = max(text.gold["gold"], key=shared, default=None)
    return best if best and shared(best) * 2 > end - start else None


def tells(gold: Mapping[str, Any] | None) -> bool:
    """Whether a stretch with that gold quote, or None, shows what is a quote: single words do, though the scorer leaves them open."""
    return gold is None or gold["tier"] != "optional" or " " not in gold["text"].strip()


def quote_choices(text: Text) -> Iterator[Choice]:
    """For each stretch in marks: a quote, or not; those that the set leaves open are left out."""
    from postil.analysis.quotes.steps import described
    from postil.analysis.quotes.stretches import stretches_of

    document = text.document
    stretches = stretches_of(document.text, document.story)
    for stretch, features in zip(stretches, described(document, stretches), strict=True):
        gold = gold_of(text, stretch.start, stretch.end)
        if tells(gold):
            yield Choice([[], features], frozenset([1 if gold else 0]))


def opened(text: Text) -> tuple["Stage", list[float]]:
    """What in marks may be a quote in a text, ready to be asked for its speakers, and how likely each is one by itself."""
    from postil.analysis.quotes.kinds import is_said
    from postil.analysis.quotes.stage import Stage
    from postil.analysis.quotes.steps import described
    from postil.analysis.quotes.stretches import stretches_of
    from postil.analysis.quotes.verdict import OPEN

    document = text.document
    stretches = stretches_of(document.text, document.story)
    said = [is_said(features) for features in described(document, stretches)]
    kept = [k for k, value in enumerate(said) if value >= OPEN]
    return Stage.of(document, [stretches[k] for k in kept]), [said[k] for k in kept]


def speaker_choices(text: Text, table: Mapping[str, float] | None) -> Iterator[Choice]:
    """For each quote: nobody, or one of the possible speakers.

    Args:
        text: with its actors.
        table: by which the speaker of the quote before is chosen, as it will be in use; None takes the right one.
    """
    from postil.analysis.quotes import steps
    from postil.analysis.quotes.candidates import candidates_of

    stage, _ = opened(text)
    last = None
    for number, stretch in enumerate(stage.quotes):
        found = candidates_of(stage.asked(number, last))
        gold = gold_of(text, stretch.start, stretch.end)
        speaker = gold["speaker"] if gold and gold["tier"] != "optional" else None
        spans = [(c.link.start, c.link.end) for c in found]
        right = [k for k, span in enumerate(spans) if speaker and names(text.document.text, span, speaker)]
        if found and not (gold and gold["tier"] == "optional" and not speaker):
            rows = [stage.nobody(number), *(c.features for c in found)]
            yield Choice(rows, frozenset(k + 1 for k in right) or frozenset([0]))
        if not gold:
            continue
        if table is None:
            last = (number, found[right[0]]) if right else None
        else:
            with mock.patch.object(steps, "weights", lambda _: table):
                chosen, _ = steps.best(stage, number, last)
            last = (number, chosen) if chosen else None


def verdict_choices(text: Text, speakers: Mapping[str, float]) -> Iterator[Choice]:
    """For each stretch in marks that may be a quote: a quote, or not, by its best speaker."""
    from postil.analysis.quotes import steps
    from postil.analysis.quotes.verdict import odds, verdict_features

    stage, said = opened(text)
    last = None
    for number, stretch in enumerate(stage.quotes):
        with mock.patch.object(steps, "weights", lambda _: speakers):
            chosen, sure = steps.best(stage, number, last)
        gold = gold_of(text, stretch.start, stretch.end)
        last = (number, chosen) if gold and chosen else last
        if tells(gold):
            inner = stretch.inner(text.document.text)
            features = verdict_features(inner, chosen, sure, double=stretch.double or stage.single)
            yield Choice([[], features], frozenset([1 if gold else 0]), (0.0, odds(said[number])))


def names(text: str, span: tuple[int, int], speaker: Mapping[str, Any]) -> bool:
    """Whether the scorer counts ``span`` for that gold speaker."""
    from score_quotes import words

    spans = speaker.get("spans") or [(speaker["start"], speaker["end"])]
    long = span[1] - span[0] > 3 * max(12, speaker["end"] - speaker["start"])
    return not long and any(words(text, *span) & words(text, *gold) for gold in spans)


def learnt(of: Sequence[Text]) -> Tables:
    """All tables, learnt from the texts ``of``; the speakers' in two rounds, the second by what the first chooses."""
    from postil.analysis.quotes import kinds

    terms = learn(
        (c for text in of for c in quote_choices(text)), sparse=SPARSE["terms"], fixed=BY_HAND["terms"]
    )
    speakers: Mapping[str, float] | None = None
    with mock.patch.object(kinds, "weights", lambda _: terms):
        for _ in range(2):
            choices = [c for text in of for c in speaker_choices(text, speakers)]
            speakers = learn(choices, sparse=SPARSE["speakers"], fixed=BY_HAND["speakers"])
        assert speakers
        nothing = dict.fromkeys(AFTERWARDS, 0.0)
        said = learn(
            (c for text in of for c in verdict_choices(text, speakers)), sparse=SPARSE["said"], fixed=nothing
        )
    return {"terms": terms, "speakers": speakers, "said": said | AFTERWARDS}


def annotated(of: Iterable[Text], tables: Tables | None) -> Iterator[dict[str, Any]]:
    """The predictions of both steps as the scorer reads them, by ``tables`` or as shipped."""
    from postil.analysis.quotes import QuoteMarks, Speakers, kinds, ranking, steps, verdict
    from postil.model.wire import annotation_to_json

    chosen = ranking.weights if tables is None else tables.__getitem__
    with contextlib.ExitStack() as stack:
        for module in (kinds, steps, verdict):
            stack.enter_context(mock.patch.object(module, "weights", chosen))
        for text in of:
            document = text.document
            kept = list(document.marks)
            QuoteMarks()(document)
            Speakers()(document)
            rows = [annotation_to_json(document.text, mark, {}) for mark in document.marks]
            document.marks[:] = kept
            yield {"doc": text.gold["id"], "annotations": rows}


def scored(of: Sequence[Text], tables: Tables | None) -> dict[str, float]:
    """The chief scores of the texts ``of`` by those tables."""
    import score_quotes

    with tempfile.TemporaryDirectory() as folder:
        gold, found = Path(folder) / "gold.jsonl", Path(folder) / "found.jsonl"
        gold.write_text("".join(json.dumps(dict(t.gold)) + "\n" for t in of), encoding="utf-8")
        found.write_text("".join(json.dumps(row) + "\n" for row in annotated(of, tables)), encoding="utf-8")
        out = score_quotes.run(str(gold), str(found))
    speaker = out["speaker"]
    return {
        "quotes exact F1": out["all"]["exact"]["F1"],
        "quotes cover F1": out["all"]["cover"]["F1"],
        "speakers end to end": speaker["end2end"],
        "speakers precision": speaker["prec"],
    }


def fold(text: Text, folds: int) -> int:
    """The fold that a text belongs to, always the same."""
    return zlib.crc32(text.gold["id"].encode()) % folds


def samples(of: Sequence[Text], tables: Tables, half: int) -> Iterator["Sample"]:
    """What quotes and speakers of the texts ``of`` say of themselves, and whether they are right."""
    from postil.analysis.calibration import family

    for text, row in zip(of, annotated(of, tables), strict=True):
        for mark in (m for m in row["annotations"] if m["kind"] == "quote"):
            gold, who = gold_of(text, mark["start"], mark["end"]), mark["speaker"]
            if tells(gold):
                rule = family(mark["reason"]["name"])
                yield calibration.Sample("quote", rule, mark["confidence"], gold is not None, 1.0, half)
            if gold and who:
                span = (who["start"], who["end"])
                right = bool(gold["speaker"]) and names(text.document.text, span, gold["speaker"])
                yield calibration.Sample("speaker", "quote", who["confidence"], right, 1.0, half)


def cross_validate(of: Sequence[Text], folds: int) -> list["Sample"]:
    """Print the scores of each part of the texts by tables learnt from the others, and their means; give the samples of all."""
    rows, found = [], []
    for k in range(folds):
        tables = learnt([text for text in of if fold(text, folds) != k])
        unseen = [text for text in of if fold(text, folds) == k]
        rows.append(scored(unseen, tables))
        found += samples(unseen, tables, k % 2)
        print(
            f"part {k}: " + "  ".join(f"{name} {value:.1f}" for name, value in rows[-1].items()), flush=True
        )
    print("mean:   " + "  ".join(f"{name} {sum(r[name] for r in rows) / folds:.2f}" for name in rows[0]))
    return found


def write(table: str, learnt_weights: Mapping[str, float]) -> None:
    """Write ``table`` anew under its own notes."""
    path = SPEECH / f"{table}.tsv"
    notes = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    rows = [f"{feature}\t{weight:.2f}" for feature, weight in sorted(learnt_weights.items())]
    path.write_text("\n".join([*notes, *rows]) + "\n", encoding="utf-8")


def main() -> int:
    """Show how well it can be learnt, or write what was learnt."""
    parser = argparse.ArgumentParser(description="Learn the tables of quotes and speakers anew.")
    parser.add_argument("--folds", type=int, default=0, help="score each part by what the others teach")
    parser.add_argument(
        "--calibrate", action="store_true", help="with --folds: write how often they are right"
    )
    parser.add_argument("--write", action="store_true", help="write all tables, learnt from all texts")
    arguments = parser.parse_args()
    if not (SHARED / "run.py").exists():
        print(ABSENT)
        return 0
    sys.path[:0] = [str(ROOT / "app"), str(SHARED)]
    of = list(texts())
    if arguments.folds:
        found = cross_validate(of, arguments.folds)
        calibration.show(found)
        if arguments.calibrate:
            calibration.write(found)
    if arguments.write:
        for table, weights in learnt(of).items():
            write(table, weights)
    return 0


if __name__ == "__main__":
    sys.exit(main())
