"""Show how often marks are right by what they say of themselves: ``calibration.py [--fit]``.

A mark is right by the scorers' criterion of overlap, and at places whose reading is known (ReLocaR) when it is an actor or a
place as it should be. Fitted on one half of the texts and shown on the other, both ways round; ``--fit`` writes the map of all
texts to resources/lexicons/calibration.tsv. The sets of systems are left out: the lexicon learnt them by heart. Quotes and speakers
are measured where they are learnt: ``train_speakers.py --folds 5 --calibrate``.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from shared import ABSENT, SHARED

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
TABLE = ROOT / "resources" / "lexicons" / "calibration.tsv"
#: Set, kind, and how much one of its marks counts: sport and encyclopedia less than news, where capitals mostly act.
SETS = (
    ("seed", "actor", 1.0),
    ("re3d", "actor", 1.0),
    ("crossner_politics", "actor", 0.5),
    ("conll2003", "actor", 0.25),
    ("relocar", "actor", 0.1),
    ("relocar", "place", 0.5),
    ("foreign_news_2", "actor", 1.0),
)
#: Capitals that act are measured on news alone: in sport and encyclopedias they mostly say where. That set teaches nothing else.
CAPITALS, NEWS, ONLY_CAPITALS = "states.capital", frozenset({"seed", "foreign_news_2"}), "foreign_news_2"
#: The sets beside this file; but for capitals in one of them nothing is fitted on them.
UNSEEN = ("foreign_news", "foreign_news_2", "foreign_news_3", "foreign_news_4", "foreign_news_5")
#: What a rule says counts as much as so many marks.
_TRUST = 15.0
_BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01)
HEAD = """# How often marks of a rule are right, by what the rule says of itself.
# kind, rule, points said:right joined by |. Measured by tests/eval/calibration.py --fit on the development sets; quotes and speakers
# by tests/eval/train_speakers.py --folds 5 --calibrate, on texts that their tables had not learnt from.
"""


@dataclass(frozen=True, slots=True)
class Sample:
    """A mark whose truth is known: what made it, what it said, whether it is right, how much it counts, which half it is in."""

    kind: str
    rule: str
    said: float
    right: bool
    weight: float
    half: int


def annotated(name: str, *, as_shipped: bool) -> Iterator[tuple[int, dict, list[dict]]]:
    """The texts of a set: number, gold document, the engine's marks as objects."""
    from postil.analysis import calibration, pipeline
    from postil.importers.structure import structure
    from postil.model.wire import analysis_to_json

    pipeline.calibrated = calibration.calibrated if as_shipped else lambda mark: mark
    engine = _engine()
    path = HERE / f"{name}.jsonl" if name in UNSEEN else SHARED / "sets" / f"{name}.dev.jsonl"
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            gold = json.loads(line)
            text = gold["text"]
            analysis = engine.analyse(text, structure(text))
            yield number, gold, analysis_to_json("", text, analysis)["annotations"]


_ENGINES: list = []


def _engine():
    from postil.analysis import engine

    if not _ENGINES:
        _ENGINES.append(engine())
    return _ENGINES[0]


def samples(sets: Iterable[tuple[str, str, float]] = SETS, *, as_shipped: bool = False) -> list[Sample]:
    """All marks whose truth the sets tell, with what their rules say, or ``as_shipped`` with what that is worth by the map."""
    from postil.analysis.calibration import family

    kinds: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for name, kind, weight in sets:
        kinds[name].append((kind, weight))
    found = []
    for name, wanted in kinds.items():
        for number, gold, marks in annotated(name, as_shipped=as_shipped):
            for kind, weight in wanted:
                judged = readings(gold, marks, kind) if "target" in gold else overlaps(gold, marks, kind)
                for mark, right in judged:
                    rule = family((mark["reason"] or {}).get("name", ""))
                    if not as_shipped and not _teaches(name, rule):
                        continue
                    found.append(Sample(kind, rule, mark["confidence"], right, weight, number % 2))
    return found


def _teaches(name: str, rule: str) -> bool:
    """Whether marks of the rule in that set are fitted on."""
    return name in NEWS if rule == CAPITALS else name != ONLY_CAPITALS


def overlaps(gold: dict, marks: list[dict], kind: str) -> Iterator[tuple[dict, bool]]:
    """Each mark of that kind, and whether the scorers' criterion of overlap takes it for right; optional ones are left out."""
    from common import norm, ov  # of the scorers

    text = gold["text"]
    strict = ("strict", "wide") if kind == "quote" else ("strict",)
    required, optional = [], []
    for g in gold["gold"]:
        if g["kind"] == kind:
            (required if g["tier"] in strict else optional).append(norm(text, g["start"], g["end"]))
    for mark in marks:
        span = norm(text, mark["start"], mark["end"])
        if mark["kind"] != kind or span[0] >= span[1]:
            continue
        hit = [g for g in required if ov(span, g) > 0]
        if not hit and any(ov(span, g) > 0 for g in optional):
            continue
        size = span[1] - span[0]
        same = sum(ov(span, g) for g in hit)
        yield mark, bool(hit) and same >= 0.5 * size and size <= 3 * sum(e - s for s, e in hit)


def readings(gold: dict, marks: list[dict], kind: str) -> Iterator[tuple[dict, bool]]:
    """The mark of that kind at the place whose reading is known, and whether it is read so."""
    target = gold["target"]
    for mark in marks:
        if mark["kind"] == kind and mark["start"] < target["end"] and target["start"] < mark["end"]:
            yield mark, (kind == "actor") == (target["reading"] == "met")


def fit(found: Iterable[Sample]) -> dict[tuple[str, str], list[tuple[float, float]]]:
    """The map of each rule: shares of right marks at what it said, drawn towards that, made to rise (pool adjacent violators)."""
    by_rule: dict[tuple[str, str], list[Sample]] = defaultdict(list)
    for sample in found:
        by_rule[sample.kind, sample.rule].append(sample)
    return {rule: points for rule, of in sorted(by_rule.items()) if (points := _points(of))}


def _points(of: list[Sample]) -> list[tuple[float, float]]:
    of = sorted(of, key=lambda s: s.said)
    if sum(s.weight for s in of) < _TRUST:
        return []
    groups: list[list[float]] = []  # said, right, weight: sums
    for sample in of:
        last = groups[-1] if groups else None
        close = last is not None and sample.said - last[0] / last[2] < 0.02
        if last is None or (last[2] >= _TRUST and not close):
            groups.append(last := [0.0, 0.0, 0.0])
        last[0] += sample.said * sample.weight
        last[1] += sample.right * sample.weight
        last[2] += sample.weight
    if len(groups) > 1 and groups[-1][2] < _TRUST:
        final = groups.pop()
        groups[-1] = [a + b for a, b in zip(groups[-1], final, strict=True)]
    points: list[list[float]] = []  # said, right after drawing, weight
    for said, right, weight in groups:
        mean = said / weight
        points.append([mean, (right + _TRUST * mean) / (weight + _TRUST), weight])
        while len(points) > 1 and points[-2][1] >= points[-1][1]:
            (x0, y0, w0), (x1, y1, w1) = points[-2:]
            w = w0 + w1
            points[-2:] = [[(x0 * w0 + x1 * w1) / w, (y0 * w0 + y1 * w1) / w, w]]
    return [(round(x, 3), round(min(y, 0.99), 3)) for x, y, _ in points]


def reliability(pairs: Iterable[tuple[float, bool, float]]) -> tuple[list[tuple[float, float, int]], float]:
    """For each bin (mean confidence, share right, marks), and the mean distance of the two in points of a hundred."""
    bins: dict[int, list[tuple[float, bool, float]]] = defaultdict(list)
    for said, right, weight in pairs:
        bins[max(k for k, low in enumerate(_BINS) if said >= low)].append((said, right, weight))
    rows, off, total = [], 0.0, 0.0
    for _, of in sorted(bins.items()):
        weight = sum(w for _, _, w in of)
        said = sum(s * w for s, _, w in of) / weight
        right = sum(r * w for _, r, w in of) / weight
        rows.append((said, right, len(of)))
        off += abs(said - right) * weight
        total += weight
    return rows, 100 * off / total if total else 0.0


def write(found: Iterable[Sample]) -> None:
    """Write the map of the kinds that ``found`` holds; the rows of other kinds stay."""
    found = list(found)
    kinds = {sample.kind for sample in found}
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if not line.startswith("#") and line.split("\t")[0] not in kinds]
    rows = [
        f"{kind}\t{rule}\t" + "|".join(f"{x}:{y}" for x, y in points)
        for (kind, rule), points in fit(found).items()
    ]
    TABLE.write_text(HEAD + "\n".join(sorted(kept + rows)) + "\n", encoding="utf-8")


def show(found: list[Sample]) -> None:
    """Print the tables: each half by the map of the other."""
    from postil.analysis.calibration import through

    maps = {half: fit(s for s in found if s.half != half) for half in (0, 1)}
    for kind in dict.fromkeys(s.kind for s in found):
        of = [s for s in found if s.kind == kind]
        before, off_before = reliability((s.said, s.right, s.weight) for s in of)
        mapped = []
        for s in of:
            points = maps[s.half].get((s.kind, s.rule))
            mapped.append((through(points, s.said) if points else s.said, s.right, s.weight))
        after, off_after = reliability(mapped)
        for title, rows, off in (
            ("as the rules say", before, off_before),
            ("through the map", after, off_after),
        ):
            print(f"{kind}, {title}: off by {off:.1f} points of a hundred")
            for said, right, n in rows:
                print(f"    says {said:.2f}  right {right:.2f}  of {n}")


def show_unseen() -> None:
    """Print the tables of the sets that nothing was fitted on, as the engine ships."""
    for kind in ("actor", "quote", "system"):
        found = samples([(name, kind, 1.0) for name in UNSEEN], as_shipped=True)
        rows, off = reliability((s.said, s.right, s.weight) for s in found)
        print(f"{kind}, unseen texts, as shipped: off by {off:.1f} points of a hundred")
        for said, right, n in rows:
            print(f"    says {said:.2f}  right {right:.2f}  of {n}")


def main() -> int:
    """Show the calibration, and with ``--fit`` write the map."""
    parser = argparse.ArgumentParser(description="Show how often marks are right by what they say.")
    parser.add_argument("--fit", action="store_true", help=f"write {TABLE.relative_to(ROOT)} anew")
    arguments = parser.parse_args()
    if not (SHARED / "run.py").exists():
        print(ABSENT)
        return 0
    sys.path[:0] = [str(ROOT / "app"), str(SHARED)]
    found = samples()
    show(found)
    show_unseen()
    if arguments.fit:
        write(found)
    return 0


if __name__ == "__main__":
    sys.exit(main())
