"""The engine in this process: no library, no folders."""

from functools import cache
from typing import TYPE_CHECKING

import postil
from postil.errors import UserError
from postil.language_models import installed_model, version_of
from postil.model.analysis import Analysis
from postil.model.article import cells_apart
from postil.model.block import Block

if TYPE_CHECKING:
    from postil.analysis.pipeline import Pipeline


def annotate(text: str, blocks: tuple[Block, ...] | None = None, *, with_model: bool = True) -> Analysis:
    """The engine's marks on a text, which is analysed exactly as given.

    The engine is made at the first call and the model loaded when it is first wanted (about 1 s); keep to one thread.

    Args:
        text: any text.
        blocks: its structure; None finds it as an import would.
        with_model: False leaves the statistical model out: fast, and not final.

    Raises:
        UserError: when the model is wanted and none is installed.
    """
    if blocks is None:
        from postil.importers.structure import structure

        blocks = cells_apart(text, structure(text))
    pipeline = _engine(with_model=with_model or _model() is not None)
    return pipeline.analyse(text, blocks, with_model=with_model)


def warm() -> None:
    """Load the model now, if there is one, so that the first text need not wait for it. May run in a thread of its own."""
    from postil.analysis.nlp import SpacyNames

    if _model() is not None and isinstance(model := _engine(with_model=True).model, SpacyNames):
        model.load()


@cache
def engine_version() -> str:
    """What would analyse an article now: the program and its model. Results of another one are out of date."""
    model = _model()
    version = f" {model} {version_of(model)}" if model else ""
    return postil.__version__ + version


@cache
def _model() -> str | None:
    try:
        return installed_model()
    except UserError:
        return None


@cache
def _engine(*, with_model: bool) -> "Pipeline":
    from postil.analysis.engine import engine

    return engine(with_model=with_model)
