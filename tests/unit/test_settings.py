"""Settings and the shape of the window, kept as TOML."""

import logging
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postil.errors import UserError
from postil.paths import Folders
from postil.settings import THEMES, ZOOM_MAX, ZOOM_MIN, Settings, WindowState


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """Folders that do not exist yet."""
    return Folders(data=tmp_path / "data", config=tmp_path / "deep" / "config")


def _put(folders: Folders, content: str | bytes, name: str = "settings.toml") -> Path:
    folders.config.mkdir(parents=True, exist_ok=True)
    path = folders.config / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_without_a_file_all_is_default(folders: Folders) -> None:
    """Loading writes nothing."""
    assert Settings.load(folders) == Settings()
    assert WindowState.load(folders) == WindowState()
    assert not folders.config.exists()


@given(
    theme=st.sampled_from(THEMES),
    zoom=st.integers(ZOOM_MIN, ZOOM_MAX),
    kinds=st.frozensets(st.text(st.characters(exclude_categories=["Cs"]))),
)
def test_settings_come_back(
    tmp_path_factory: pytest.TempPathFactory, theme: str, zoom: int, kinds: frozenset[str]
) -> None:
    """Whatever was chosen is there again."""
    tmp = tmp_path_factory.mktemp("settings")
    folders, settings = Folders(tmp, tmp), Settings(theme=theme, zoom=zoom, kinds=kinds)
    settings.save(folders)
    assert Settings.load(folders) == settings


def test_the_windows_shape_comes_back(folders: Folders) -> None:
    """Bytes of any value, and sizes by name."""
    state = WindowState(geometry=bytes(range(256)), docks=b"\x00", splitters={"page": (700, 300)})
    state.save(folders)
    assert WindowState.load(folders) == state


def test_what_others_wrote_stays(folders: Folders) -> None:
    """Keys and tables of a newer version are still there after saving."""
    path = _put(folders, 'newer = "x"\ntheme = "dark"\n[reading]\nface = "Literata"\n')
    Settings(theme="light").save(folders)
    said = path.read_text(encoding="utf-8")
    assert 'newer = "x"' in said
    assert 'face = "Literata"' in said
    assert Settings.load(folders).theme == "light"


@pytest.mark.parametrize(
    "line",
    ['theme = "pink"', "theme = 3", "zoom = 5", "zoom = true", 'zoom = "100"', "kinds = 3", "kinds = [1]"],
)
def test_a_value_that_makes_no_sense_is_left_out(
    folders: Folders, line: str, caplog: pytest.LogCaptureFixture
) -> None:
    """The default is used, the other values count, and the log names file and key."""
    other = "zoom = 150" if line.startswith("theme") else 'theme = "dark"'
    _put(folders, f"{line}\n{other}\n")
    with caplog.at_level(logging.WARNING):
        settings = Settings.load(folders)
    assert settings in (Settings(zoom=150), Settings(theme="dark"))
    assert f"“{line.split()[0]}”" in caplog.text


@pytest.mark.parametrize(
    "line",
    ['geometry = "%%%"', "docks = 3", "splitters = 3", "[splitters]\npage = [-1]", "[splitters]\np = 1"],
)
def test_a_shape_that_makes_no_sense_is_left_out(
    folders: Folders, line: str, caplog: pytest.LogCaptureFixture
) -> None:
    """A window is never restored from rubbish."""
    _put(folders, line, "state.toml")
    with caplog.at_level(logging.WARNING):
        assert WindowState.load(folders) == WindowState()
    assert "makes no sense" in caplog.text


@pytest.mark.parametrize("rubbish", [b"theme = ", b"\xff\xfe\x00", b"\x00"])
def test_a_file_that_is_not_toml_is_put_aside(
    folders: Folders, rubbish: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    """Nothing that the reader wrote by hand is lost."""
    path = _put(folders, rubbish)
    with caplog.at_level(logging.WARNING):
        assert Settings.load(folders) == Settings()
        Settings(theme="dark").save(folders)
    assert path.with_name("settings.toml.broken").read_bytes() == rubbish
    assert Settings.load(folders).theme == "dark"


def test_saving_the_same_again_does_not_touch_the_file(folders: Folders) -> None:
    """No needless writing at every close."""
    Settings(zoom=120).save(folders)
    path = folders.config / "settings.toml"
    before = path.stat().st_mtime_ns, path.stat().st_ino
    Settings(zoom=120).save(folders)
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == before


def test_a_folder_that_cannot_be_made_gets_a_sentence(tmp_path: Path) -> None:
    """A file stands where the config folder should be."""
    (tmp_path / "config").write_text("in the way")
    with pytest.raises(UserError, match="a file stands where a folder should be"):
        Settings(zoom=120).save(Folders(tmp_path, tmp_path / "config"))
