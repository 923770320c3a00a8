"""What all builders have to know: where things lie, which version and which commit is built."""

import re
import subprocess
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DIST = ROOT / "dist"
PROGRAM = DIST / "postil"


def version() -> str:
    """The program's version."""
    text = (ROOT / "app" / "postil" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'__version__ = "([^"]+)"', text)
    assert found
    return found[1]


def committed() -> int:
    """When the commit was made that is built, in seconds since 1970; 1980 when nobody knows."""
    done = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], capture_output=True, text=True, check=False, cwd=ROOT
    )
    return int(done.stdout.strip() or "315532800")


def day() -> str:
    """The day of that commit, as 2026-01-31."""
    return datetime.fromtimestamp(committed(), UTC).date().isoformat()
