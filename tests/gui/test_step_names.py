"""The steps that the desk names are known to the window, which has them in every language."""

import ast
from pathlib import Path

import pytest

import postil.desk
from postil.model.step import Step
from postil.ui.step_names import PHRASES, phrase

DESK = Path(postil.desk.__file__).parent


def _said(module: Path) -> set[str]:
    """Texts that a module names steps by: given to ``step``, ``recorded``, ``_put``, or kept as ``name``, ``step`` or in ``STEPS``."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        parts: list[ast.AST] = []
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in ("step", "recorded", "_put")
        ):
            parts = list(node.args)
        elif isinstance(node, ast.Assign) and any(
            isinstance(target, ast.Name) and target.id in ("name", "step", "STEPS") for target in node.targets
        ):
            parts = [node.value]
        for part in parts:
            constants = [one.value for one in ast.walk(part) if isinstance(one, ast.Constant)]
            found |= {one for one in constants if isinstance(one, str) and one[:1].isupper()}
    return found


@pytest.mark.parametrize(
    "module",
    ["marking.py", "tagging.py", "categorising.py", "teaching.py", "updating.py", "shelving.py", "noting.py"],
)
def test_every_step_has_a_name_in_the_window(module: str) -> None:
    """So that "Undo …" is never half English."""
    said = _said(DESK / module)
    assert said
    assert said - set(PHRASES) == set()


def test_no_name_is_left_over() -> None:
    """Every name in the list is some step's."""
    said = set().union(*(_said(path) for path in DESK.glob("*.py")))
    assert set(PHRASES) - said == set()


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (Step("Recolour", ("the summit",), 1), "recolour of highlight “the summit”"),
        (Step("Recolour", ("the summit",), 3), "recolour of 3 highlights"),
        (Step("Split highlight", ("the summit",), 2), "split of highlight “the summit”"),
        (Step("Link marks", ("50 %1", "%2"), 1), "link of “50 %1” and “%2”"),
        (Step("Write note", ("the summit",), 1), "note on “the summit”"),
        (Step("Write note"), "note on the article"),
        (Step("Merge of two actors", ("Moscow", "Russia"), 1), "merge of two actors: “Moscow” and “Russia”"),
        (Step("Merge of two actors", ("Moscow",), 1), "merge of two actors"),
        (Step("Import notes", ("x",), 1), "import of note on “x”"),
        (Step("Import notes", (), 0), "import of notes"),
        (Step("Of an older version", ("x",), 1), "Of an older version"),
        (Step(), ""),
    ],
)
def test_a_step_is_named_with_what_it_was_done_to(step: Step, words: str) -> None:
    """In the words that stand behind "Undo"."""
    assert phrase(step) == words


@pytest.mark.parametrize("name", PHRASES)
@pytest.mark.parametrize("step", [((), 0), (("x",), 1), (("x",), 7), (("x", "y"), 1)])
def test_every_step_can_be_named_whatever_is_known_of_it(
    name: str, step: tuple[tuple[str, ...], int]
) -> None:
    """No sign is left over, and what follows "Undo" is not written like a title."""
    words = phrase(Step(name, *step))
    assert words
    assert "%" not in words
    assert not words[0].isupper()
