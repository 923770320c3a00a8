"""Score the engine on the development sets and compare with the committed scores: ``scores.py [--accept] [SET …]``.

The scorers lie beside the repository, not in it, and so do all sets but our own (``OWN``): those texts may not be passed on.
``scores.json`` beside this file holds what was reached last; ``--accept`` writes the new scores over it. Predictions stay
in build/eval, so that the scorers can list mistakes: ``python ../shared/eval/score_actors.py GOLD
build/eval/SET.pred.jsonl --errors 30``.
"""

import argparse
import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

from shared import ABSENT, SHARED

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
KEPT = ROOT / "build" / "eval"
COMMITTED = HERE / "scores.json"
#: The sets of our own, which no rule was written from → the name under which the runner scores one of its kind.
OWN = {
    "foreign_news": "fresh",
    "foreign_news_2": "fresh",
    "foreign_news_3": "fresh",
    "foreign_news_4": "fresh",
    "foreign_news_5": "fresh",
    "systems_news": "voa_systems",
    "calm_news": "neg_corpus",
    "traps": "neg_hard",
}
#: What the runner calls the sentences of ``traps`` that hold a real system under a trap's word.
TWINS = "voa_systems"
#: Set, score → what is to be reached on other texts of the same kind.
GOALS = {
    ("seed", "actors exact F1"): 90.0,
    ("seed", "entities F1"): 88.0,
    ("seed", "quotes span exact F1"): 92.0,
    ("seed", "quotes speaker end2end"): 85.0,
    ("seed", "quotes speaker precision"): 92.0,
    ("foreign_news", "actors exact F1"): 90.0,
    ("foreign_news", "entities F1"): 88.0,
    ("foreign_news", "quotes span exact F1"): 92.0,
    ("foreign_news", "quotes speaker end2end"): 85.0,
    ("foreign_news", "quotes speaker precision"): 92.0,
    ("foreign_news", "systems overlap F1"): 93.0,
    ("foreign_news", "systems overlap P"): 93.0,
    ("foreign_news_2", "actors exact F1"): 90.0,
    ("foreign_news_2", "entities F1"): 88.0,
    ("foreign_news_2", "quotes span exact F1"): 92.0,
    ("foreign_news_2", "quotes speaker end2end"): 85.0,
    ("foreign_news_2", "quotes speaker precision"): 92.0,
    ("foreign_news_2", "systems overlap F1"): 93.0,
    ("foreign_news_2", "systems overlap P"): 93.0,
    ("foreign_news_3", "actors exact F1"): 90.0,
    ("foreign_news_3", "entities F1"): 88.0,
    ("foreign_news_3", "quotes span exact F1"): 92.0,
    ("foreign_news_3", "quotes speaker end2end"): 85.0,
    ("foreign_news_3", "quotes speaker precision"): 92.0,
    ("foreign_news_3", "systems overlap F1"): 93.0,
    ("foreign_news_3", "systems overlap P"): 93.0,
    ("foreign_news_4", "actors exact F1"): 90.0,
    ("foreign_news_4", "entities F1"): 88.0,
    ("foreign_news_4", "quotes span exact F1"): 92.0,
    ("foreign_news_4", "quotes speaker end2end"): 85.0,
    ("foreign_news_4", "quotes speaker precision"): 92.0,
    ("foreign_news_4", "systems overlap F1"): 93.0,
    ("foreign_news_4", "systems overlap P"): 93.0,
    ("foreign_news_5", "actors exact F1"): 90.0,
    ("foreign_news_5", "entities F1"): 88.0,
    ("foreign_news_5", "quotes span exact F1"): 92.0,
    ("foreign_news_5", "quotes speaker end2end"): 85.0,
    ("foreign_news_5", "quotes speaker precision"): 92.0,
    ("foreign_news_5", "systems overlap F1"): 93.0,
    ("foreign_news_5", "systems overlap P"): 93.0,
    ("systems_news", "systems overlap F1"): 93.0,
    ("systems_news", "systems overlap P"): 93.0,
    ("calm_news", "negatives alarms per 10k words"): 1.0,
    ("traps", "negatives documents hit percent"): 6.0,
    ("traps", "systems overlap R"): 85.0,
    ("re3d", "actors overlap F1"): 92.0,
    ("re3d", "actors char F1"): 80.0,
    ("crossner_politics", "actors exact F1"): 79.0,
    ("crossner_politics", "actors overlap F1"): 91.0,
    ("conll2003", "actors exact F1"): 75.0,
    ("polnear", "quotes span exact F1"): 98.0,
    ("polnear", "quotes speaker end2end"): 88.0,
    ("polnear", "quotes speaker precision"): 92.0,
    ("re3d_systems_clean", "systems overlap F1"): 93.0,
    ("re3d_systems_clean", "systems overlap P"): 93.0,
    ("voa_systems", "systems overlap F1"): 93.0,
    ("voa_systems", "systems overlap P"): 93.0,
    ("designations", "designations digit"): 85.0,
    ("designations", "designations name only"): 50.0,
    ("relocar", "metonymy accuracy"): 75.0,
}
#: The scores of which less is better: their goal is not to be passed.
LESS_IS_BETTER = {
    ("calm_news", "negatives alarms per 10k words"),
    ("traps", "negatives documents hit percent"),
}
Scores = dict[str, dict[str, float]]


def scores_of(results: dict[str, dict[str, object]]) -> Scores:
    """What the runner's own result file says: set → score → percent, without counts and times."""
    found: Scores = {}
    for name, parts in results.items():
        row = found.setdefault(name, {})
        for task, values in parts.items():
            if isinstance(values, dict):
                row |= {
                    f"{task} {key}".replace("_", " "): float(value)
                    for key, value in values.items()
                    if not key.startswith("n_")
                }
    return found


def metonymy(printed: str) -> dict[str, float]:
    """The scores that the scorer of place readings prints.

    Read from its own output, because the runner takes the last figure of the line, which is the accuracy of colouring always.
    """
    found = re.search(
        r"^all .*? accuracy +([\d.]+) +metonymic P ([\d.]+) R ([\d.]+) F1 ([\d.]+)", printed, re.MULTILINE
    )
    if not found:
        raise SystemExit(f"The scorer of place readings prints something else than expected: {printed!r}")
    names = ("metonymy accuracy", "metonymy P", "metonymy R", "metonymy F1")
    return dict(zip(names, map(float, found.groups()), strict=True))


def measure(sets: list[str]) -> Scores:
    """Run the engine over the sets named, or all, and score it."""
    KEPT.mkdir(parents=True, exist_ok=True)
    scores = {}
    if others := [name for name in sets if name not in OWN] or not sets:
        scores = scores_of(_run(*(others if sets else ())))
    for name in OWN:
        if name in sets or not sets:
            scores[name] = _measure_own(name)
    if "relocar" in scores:
        scorer = [sys.executable, str(SHARED / "score_metonymy.py")]
        files = [str(SHARED / "sets" / "relocar.dev.jsonl"), str(KEPT / "relocar.pred.jsonl")]
        done = subprocess.run([*scorer, *files], check=True, capture_output=True, text=True)
        scores["relocar"] = metonymy(done.stdout)
    return scores


def _measure_own(name: str) -> dict[str, float]:
    """The scores on a set of our own, its predictions kept under its own name."""
    sets = KEPT / "own"
    sets.mkdir(exist_ok=True)
    gold = (HERE / f"{name}.jsonl").read_text(encoding="utf-8")
    parts = parts_of(name, gold)
    for part, lines in parts.items():
        (sets / f"{part}.dev.jsonl").write_text(lines, encoding="utf-8")
    found = scores_of(_run("--sets", str(sets), *parts, keep=sets))
    predictions = "".join((sets / f"{part}.pred.jsonl").read_text(encoding="utf-8") for part in parts)
    (KEPT / f"{name}.pred.jsonl").write_text(predictions, encoding="utf-8")
    return {score: value for row in found.values() for score, value in row.items()}


def parts_of(name: str, gold: str) -> dict[str, str]:
    """The lines of a set of our own under the names by which the runner is to score them: one, or traps and their twins."""
    parts: dict[str, str] = {}
    for line in gold.splitlines(keepends=True):
        twin = name == "traps" and json.loads(line)["gold"]
        part = TWINS if twin else OWN[name]
        parts[part] = parts.get(part, "") + line
    return parts


def _run(*arguments: str, keep: Path = KEPT) -> dict[str, dict[str, object]]:
    """What the runner finds."""
    result = KEPT / "results.json"
    engine = shlex.join([sys.executable, "-m", "postil", "annotate", "--jsonl"])
    runner = [sys.executable, str(SHARED / "run.py"), "--command", engine, "--keep", str(keep)]
    subprocess.run(
        [*runner, "--json", str(result), *arguments],
        check=True,
        env=os.environ | {"PYTHONPATH": str(ROOT / "app")},
        stdout=subprocess.DEVNULL,
    )
    found: dict[str, dict[str, object]] = json.loads(result.read_text(encoding="utf-8"))
    return found


def table(scores: Scores, committed: Scores, *, everything: bool = False) -> list[str]:
    """The lines of the table: score now, goal, change against the committed one (▲ risen, ▼ fallen)."""
    lines = [f"{'set':<20} {'score':<28} {'now':>6} {'goal':>6} {'change':>8}"]
    for name, row in scores.items():
        for score, value in row.items():
            before = committed.get(name, {}).get(score)
            change = 0.0 if before is None else round(value - before, 1)
            goal = GOALS.get((name, score))
            if goal is None and not change and not everything:
                continue
            said = (
                "new"
                if before is None
                else f"{'▲' if change > 0 else '▼'}{abs(change):.1f}"
                if change
                else "="
            )
            aim = "" if goal is None else f"{'≤' if (name, score) in LESS_IS_BETTER else ''}{goal:.0f}"
            lines.append(f"{name:<20} {score:<28} {value:>6.1f} {aim:>6} {said:>8}")
    return lines


def main() -> int:
    """Print the table; 0 also where the sets are not there."""
    parser = argparse.ArgumentParser(description="Score the engine on the development sets.")
    parser.add_argument("sets", nargs="*", metavar="SET", help="only these")
    parser.add_argument("--accept", action="store_true", help="write the scores over the committed ones")
    parser.add_argument("--all", action="store_true", help="also scores without a goal that stayed the same")
    arguments = parser.parse_args()
    if not (SHARED / "run.py").exists():
        print(ABSENT)
        return 0
    committed: Scores = json.loads(COMMITTED.read_text(encoding="utf-8")) if COMMITTED.exists() else {}
    scores = measure(arguments.sets)
    print("\n".join(table(scores, committed, everything=arguments.all)))
    if arguments.accept:
        COMMITTED.write_text(json.dumps(committed | scores, indent=1) + "\n", encoding="utf-8")
        print(f"Written to {COMMITTED.relative_to(ROOT)}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
