"""What every test stands on: no screen, no real home, no real library, and this tree's program."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import hypothesis
import pytest

ROOT = Path(__file__).resolve().parents[1]
GOLDEN = Path(__file__).parent / "golden"
_ELSEWHERE = Path(tempfile.mkdtemp(prefix="postil-tests-"))
_FOLDERS = {
    "HOME": "home",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_STATE_HOME": "state",
    "XDG_CACHE_HOME": "cache",
    "XDG_RUNTIME_DIR": "runtime",
}


def _leave_home() -> None:
    """Point every folder of the reader's elsewhere, before anything imports Qt or postil."""
    for variable, name in _FOLDERS.items():
        folder = _ELSEWHERE / name
        folder.mkdir(mode=0o700)
        os.environ[variable] = str(folder)
    os.environ["POSTIL_DATA_DIR"] = str(_ELSEWHERE / "postil")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # Programs that tests start run this tree, wherever the environment's own installation points.
    os.environ["PYTHONPATH"] = str(ROOT / "app")
    # What is written speaks English, whatever the machine does.
    os.environ["LC_MESSAGES"] = "C"
    for forced in ("LC_ALL", "NO_COLOR", "FORCE_COLOR", "PYTHONWARNINGS"):
        os.environ.pop(forced, None)


_leave_home()
# No timed tests: on a busy machine slow examples are no failure. Other examples are tried in each run of a developer; what judges a
# change tries the same ones each time, so that it passes or fails for what was changed.
hypothesis.settings.register_profile(
    "postil",
    deadline=None,
    derandomize="CI" in os.environ,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.load_profile("postil")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--update-goldens``."""
    parser.addoption("--update-goldens", action="store_true", help="write what tests got over tests/golden/")


def pytest_unconfigure() -> None:
    """Remove the folders that stood in for the reader's."""
    import shutil

    shutil.rmtree(_ELSEWHERE, ignore_errors=True)


@pytest.fixture(autouse=True)
def _own_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test has a data folder of its own, which does not exist yet."""
    monkeypatch.setenv("POSTIL_DATA_DIR", str(tmp_path / "postil-data"))


@pytest.fixture(scope="session")
def seed() -> Path:
    """The founding article."""
    return ROOT / "seeds" / "beijing-and-moscow-unite-to-confront-washington.txt"


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str | bytes], None]:
    """Compare with a file in tests/golden/, byte for byte; with ``--update-goldens`` write it instead."""

    def compare(name: str, got: str | bytes) -> None:
        file = GOLDEN / name
        raw = got.encode() if isinstance(got, str) else got
        if request.config.getoption("--update-goldens"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(raw)
        assert file.is_file(), (
            f"there is no tests/golden/{name}: run pytest with --update-goldens and look at it"
        )
        wanted = file.read_bytes()
        # Text compared as text, so that a failure shows lines and not bytes.
        assert (raw.decode(errors="replace"), raw) == (wanted.decode(errors="replace"), wanted)

    return compare
