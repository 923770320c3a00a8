"""Where the scorers and the development sets lie: in ``POSTIL_EVAL``, else beside the repository.

They are not part of it: the texts may not be passed on. A worktree, which has other neighbours, needs the variable.
"""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def folder() -> Path:
    """The folder with ``run.py``, the scorers and ``sets``."""
    named = os.environ.get("POSTIL_EVAL")
    return Path(named).expanduser().resolve() if named else ROOT.parent / "shared" / "eval"


SHARED = folder()
ABSENT = (
    f"The development sets are not part of this repository, and not here either ({SHARED}): nothing was scored. "
    "POSTIL_EVAL says where they are."
)
