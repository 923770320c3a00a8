"""The engine as it ships: its steps and its model."""

from postil.analysis.nlp import SpacyNames
from postil.analysis.pipeline import Pipeline
from postil.analysis.step import Step
from postil.analysis.systems.step import SystemsStep


def engine(*, with_model: bool = True) -> Pipeline:
    """A pipeline of all steps; the model is loaded when it is first asked.

    Args:
        with_model: False leaves the statistical model out for good.

    Raises:
        UserError: when no language model is installed and one is wanted.
    """
    return Pipeline(_steps(), SpacyNames() if with_model else None)


def _steps() -> list[Step]:
    return [SystemsStep()]
