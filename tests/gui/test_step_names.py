"""The steps that the desk names are known to the window, which has them in every language."""

import ast
from pathlib import Path

import pytest

import postil.desk
from postil.ui.step_names import STEPS

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
    assert said - set(STEPS) == set()


def test_no_name_is_left_over() -> None:
    """Every name in the list is some step's."""
    said = set().union(*(_said(path) for path in DESK.glob("*.py")))
    assert set(STEPS) - said == set()
