"""Orders the steps and runs them over a text."""

from collections.abc import Iterable, Sequence

from postil.analysis.calibration import calibrated
from postil.analysis.document import Document, paragraphs
from postil.analysis.nlp import NameModel
from postil.analysis.shouted import unshouted
from postil.analysis.step import Step
from postil.errors import BugError
from postil.model.analysis import Analysis
from postil.model.block import Block
from postil.model.entity import Entity

#: What a fresh document has before the first step.
GIVEN = frozenset({"tokens", "sentences", "model names"})


class Pipeline:
    """The steps, in an order in which each has what it requires.

    Args:
        steps: in any order; of steps that could run next, the first given runs first.
        model: the statistical model, or None to work by lexicon and rules alone.

    Raises:
        BugError: when a step requires what no other assigns, or steps require each other.
    """

    def __init__(self, steps: Iterable[Step], model: NameModel | None = None) -> None:
        self.steps: Sequence[Step] = ordered(steps)
        self.model = model

    def analyse(
        self, text: str, blocks: tuple[Block, ...] | None = None, *, with_model: bool = True
    ) -> Analysis:
        """The marks and entities of ``text``.

        Args:
            text: analysed exactly as given.
            blocks: its structure; None takes every line for a paragraph.
            with_model: False leaves the statistical model out: fast, and not final when there is a model.
        """
        blocks = paragraphs(text) if blocks is None else blocks
        document = Document.of(unshouted(text, blocks), blocks)
        if with_model and self.model is not None and not document.foreign:
            document.model_names = self.model.names(document)
        for step in self.steps:
            step(document)
        marks = sorted(map(calibrated, document.marks), key=lambda m: (m.span.start, -m.span.end, m.kind))
        first: dict[str, Entity] = {}
        for mark in marks:
            for key in (mark.entity, mark.speaker.entity if mark.speaker else None):
                if key:
                    first.setdefault(key, document.entities[key])
        return Analysis(tuple(marks), tuple(first.values()), final=with_model or self.model is None)


def ordered(steps: Iterable[Step]) -> list[Step]:
    """The steps in an order in which each has what it requires."""
    waiting, done, have = list(steps), [], set(GIVEN)
    while waiting:
        step = next((s for s in waiting if s.requires <= have and not _still_to_come(s, waiting)), None)
        if step is None:
            names = ", ".join(s.name for s in waiting)
            raise BugError(f"These steps of the analysis wait for something that no step gives: {names}.")
        waiting.remove(step)
        done.append(step)
        have |= step.assigns
    return done


def _still_to_come(step: Step, waiting: list[Step]) -> bool:
    """Whether another waiting step assigns, too, what ``step`` requires: then ``step`` waits for it."""
    return any(
        other is not step and other.assigns & step.requires and not (step.assigns & other.requires)
        for other in waiting
    )
