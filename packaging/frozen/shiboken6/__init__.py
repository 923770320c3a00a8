"""What ``shiboken6`` is in the standalone program: its own imports modules that only its own loader needs (see shiboken_loader.py)."""

import sys
from types import ModuleType

# Only for a loader in an archive, which there is not: until the bindings are there an empty module will do.
_archives = sys.modules.get("zipfile") or sys.modules.setdefault("zipfile", ModuleType("zipfile"))
from shiboken6._config import version as __version__  # noqa: F401, E402 - as the package itself
from shiboken6._config import version_info as __version_info__  # noqa: F401, E402 - as the package itself
from shiboken6.Shiboken import *  # noqa: F403, E402 - as the package itself

if not hasattr(_archives, "ZipFile"):
    del sys.modules["zipfile"]
#: Asked by the bindings' own loader.
__minimum_python_version__, __maximum_python_version__ = (3, 10), (3, 14)
