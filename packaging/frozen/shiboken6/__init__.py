"""What ``shiboken6`` is in the standalone program: its own imports modules that only its own loader needs (see shiboken_loader.py)."""

from shiboken6._config import version as __version__  # noqa: F401
from shiboken6._config import version_info as __version_info__  # noqa: F401
from shiboken6.Shiboken import *  # noqa: F403 - as the package itself

#: Asked by the bindings' own loader.
__minimum_python_version__, __maximum_python_version__ = (3, 10), (3, 14)
