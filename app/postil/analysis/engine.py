"""The engine as it ships: its steps and its model."""

from postil.analysis.actors import ActorStep
from postil.analysis.nlp import NameModel, SpacyNames
from postil.analysis.pipeline import Pipeline
from postil.analysis.quotes import QuoteMarks, Speakers
from postil.analysis.step import Step
from postil.analysis.systems.step import SystemsStep


def engine(*, with_model: bool = True, model: NameModel | None = None) -> Pipeline:
    """A pipeline of all steps; the model is loaded when it is first asked. Not safe for use by two threads at once.

    Args:
        with_model: False leaves the statistical model out for good.
        model: another finder of names than the best installed one.

    Raises:
        UserError: when no language model is installed and one is wanted.
    """
    model = (model or SpacyNames()) if with_model else None
    return Pipeline(_steps(model), model)


def _steps(model: NameModel | None) -> list[Step]:
    return [SystemsStep(), QuoteMarks(), ActorStep(model), Speakers()]
