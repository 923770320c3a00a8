"""Where things lie: the shipped resources, and the reader's folders.

platformdirs decides, not Qt, so that the command line and the window always agree.
"""

import os
import sys
from pathlib import Path

from postil.records import dataclass

_PACKAGE = Path(__file__).resolve().parent
#: A file of this name beside the program keeps everything beside it, too.
PORTABLE_MARKER = "postil-portable"


def _shipped(in_wheel: str, in_checkout: str) -> Path:
    """The folder of shipped files: inside a frozen program or a wheel, else in the checkout."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen) / in_checkout
    installed = _PACKAGE / in_wheel
    return installed if installed.is_dir() else _PACKAGE.parents[1] / in_checkout


def resources() -> Path:
    """The folder of shipped resources (lexicons, styles, icons, templates)."""
    return _shipped("_resources", "resources")


def seeds() -> Path:
    """The folder of the articles that come with the program."""
    return _shipped("_seeds", "seeds")


def notices() -> Path | None:
    """The licences of all that the standalone program brings along; None where every part was installed by itself."""
    frozen = getattr(sys, "_MEIPASS", None)
    file = Path(frozen) / "NOTICES.txt" if frozen else None
    return file if file and file.is_file() else None


@dataclass(frozen=True, slots=True)
class Folders:
    """The reader's folders. Nothing is created until something is written.

    Attributes:
        data: the library: database, originals, backups, logs.
        config: the settings and the window's state.
    """

    data: Path
    config: Path

    @property
    def database(self) -> Path:
        """The library's database file."""
        return self.data / "library.sqlite3"

    @property
    def originals(self) -> Path:
        """The bytes of everything imported, by SHA-256."""
        return self.data / "originals"

    @property
    def backups(self) -> Path:
        """Verified copies of the database."""
        return self.data / "backups"

    @property
    def logs(self) -> Path:
        """Logs and reports of crashes."""
        return self.data / "logs"


def program_folder() -> Path:
    """The folder that the program lies in: of the frozen program, else of the Python script that was started."""
    return Path(sys.executable if getattr(sys, "frozen", False) else sys.argv[0]).resolve().parent


def folders(data_dir: str | os.PathLike[str] | None = None, *, portable: bool = False) -> Folders:
    """The folders to use: ``data_dir``, else portable, else ``POSTIL_DATA_DIR``, else the desktop's own.

    With an explicit data folder the settings lie in its ``config`` folder, so that two libraries never share a state.
    """
    if data_dir is not None:
        return _together(Path(data_dir).expanduser().resolve())
    beside = program_folder()
    if portable or (beside / PORTABLE_MARKER).exists():
        return _together(beside / "postil-data")
    if chosen := os.environ.get("POSTIL_DATA_DIR"):
        return _together(Path(chosen).expanduser().resolve())
    import platformdirs  # Imported where it is asked: a library in a place of its own does without.

    return Folders(
        data=Path(platformdirs.user_data_dir("postil", appauthor=False)),
        config=Path(platformdirs.user_config_dir("postil", appauthor=False)),
    )


def _together(data: Path) -> Folders:
    return Folders(data=data, config=data / "config")
