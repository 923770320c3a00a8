"""What each part of the engine adds: scores on the development sets with one part taken out at a time.

The statistical model reads each text once; all variants share what it found. Prints one line a variant.
"""

import contextlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from unittest import mock

from shared import ABSENT, SHARED

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
_MODEL_ACTORS = ("PERSON", "ORG", "NORP", "GPE")
A, S = "postil.analysis.actors.step.", "postil.analysis.systems."
#: Part → what stands in for it, by its place in the program.
PARTS: dict[str, dict[str, Callable[..., object]]] = {
    "everything": {},
    "no lexicon of actors": {A + "scan": lambda *_: []},
    "no persons by title or office": {A + "persons": lambda *_: []},
    "no organisations by their words": {A + "organisations": lambda *_: []},
    "no government bodies by pattern": {A + "bodies": lambda *_: []},
    "no acronyms": {A + "define": lambda *_: [], A + "learn": lambda *_: [], A + "alone": lambda *_: []},
    "no names that come again": {A + "again": lambda *_: []},
    "no telling of places": {A + "tell_places": lambda *_: None},
    "no lexicon of systems": {S + "names.find": lambda *_: []},
    "no grammar of designations": {S + "designations.find": lambda *_: []},
    "no words for classes": {S + "classes.find": lambda *_: []},
    "no gate of context": {S + "step.admitted": lambda scan, context, found: found},
    "quotes only where surely said": {"postil.analysis.quotes.steps.is_said": lambda _: 1.0},
}
SETS = (
    "seed",
    "re3d",
    "crossner_politics",
    "conll2003",
    "polnear",
    "re3d_systems_clean",
    "voa_systems",
    "designations",
    "relocar",
)


class Remembered:
    """A model that reads each text once."""

    def __init__(self, model) -> None:
        self.producer, self.version = model.producer, model.version
        self._model, self._found = model, {}

    def names(self, document):
        """The names in ``document``."""
        if document.text not in self._found:
            self._found[document.text] = self._model.names(document)
        return list(self._found[document.text])


def scores(texts: dict[str, list[dict]], annotate: Callable[[str], Iterable[dict]]) -> dict[str, float]:
    """The chief score of each set."""
    import score_actors
    import score_quotes
    import score_systems

    found: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, docs in texts.items():
            gold, pred = str(SHARED / "sets" / f"{name}.dev.jsonl"), str(Path(folder) / f"{name}.jsonl")
            rows = [{"doc": doc["id"], "annotations": list(annotate(doc["text"]))} for doc in docs]
            Path(pred).write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
            if name == "polnear":
                out = score_quotes.run(gold, pred)
                found |= {"polnear quotes": out["all"]["exact"]["F1"], "speakers": out["speaker"]["end2end"]}
            elif name == "relocar":
                found["relocar"] = metonymy(gold, pred)
            elif name == "designations":
                found["designations"] = recognised(gold, pred)
            elif "systems" in name:
                found[name.replace("_systems", " sys")[:12]] = score_systems.run(gold, pred)["strict"][
                    "overlap"
                ]["F1"]
            else:
                found[name[:12]] = score_actors.run(gold, pred)["strict"]["overlap"]["F1"]
    return found


def _printed(*command: str) -> str:
    done = subprocess.run([sys.executable, *command], check=True, capture_output=True, text=True)
    return done.stdout


def metonymy(gold: str, pred: str) -> float:
    """Accuracy of place readings."""
    import scores as table

    return table.metonymy(_printed(str(SHARED / "score_metonymy.py"), gold, pred))["metonymy accuracy"]


def recognised(gold: str, pred: str) -> float:
    """Percent of designations recognised."""
    lines = _printed(str(SHARED / "score_designations.py"), gold, pred).splitlines()
    return float(next(line for line in lines if line.startswith("all ")).split()[4])


def main() -> int:
    """Print the table."""
    if not (SHARED / "run.py").exists():
        print(ABSENT)
        return 0
    sys.path[:0] = [str(ROOT / "app"), str(SHARED), str(HERE)]
    from postil.analysis import engine
    from postil.analysis.document import Document
    from postil.analysis.nlp import SpacyNames
    from postil.importers.structure import structure
    from postil.model.wire import analysis_to_json

    model = Remembered(SpacyNames())
    whole = engine(model=model)
    texts = {}
    for name in SETS:
        with (SHARED / "sets" / f"{name}.dev.jsonl").open(encoding="utf-8") as lines:
            texts[name] = [json.loads(line) for line in lines]

    def by_engine(text: str, *, with_model: bool = True) -> list[dict]:
        analysis = whole.analyse(text, structure(text), with_model=with_model)
        return analysis_to_json("", text, analysis)["annotations"]

    def by_model(text: str) -> list[dict]:
        names = model.names(Document.of(text, structure(text)))
        return [
            {"kind": "actor", "start": n.span.start, "end": n.span.end, "text": n.span.of(text)}
            for n in names
            if n.label in _MODEL_ACTORS
        ]

    def show(title: str, found: dict[str, float]) -> None:
        if title == "everything":
            print(f"{'':34}" + " ".join(f"{key[:12]:>12}" for key in found))
        print(f"{title:34}" + " ".join(f"{value:12.1f}" for value in found.values()), flush=True)

    for title, patches in PARTS.items():
        with contextlib.ExitStack() as stack:
            for target, stand_in in patches.items():
                stack.enter_context(mock.patch(target, stand_in))
            show(title, scores(texts, by_engine))
    show("no model", scores(texts, lambda text: by_engine(text, with_model=False)))
    show("model alone", scores(texts, by_model))
    return 0


if __name__ == "__main__":
    sys.exit(main())
