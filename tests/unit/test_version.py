"""``postil --version`` answers before anything is imported."""

import subprocess
import sys

from postil import __version__


def test_the_version_needs_nothing_else() -> None:
    """Neither the command line nor what it stands on."""
    code = (
        "import sys; sys.argv = ['postil', '--version']; from postil.__main__ import main; code = main();"
        " print(code, sorted(name for name in sys.modules if name.startswith('postil')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == [f"postil {__version__}", "0 ['postil', 'postil.__main__']"]
