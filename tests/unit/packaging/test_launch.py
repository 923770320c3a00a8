"""`make run`: the window where there is a display, else the article in the terminal."""

from pathlib import Path

import pytest

import launch


class Started(Exception):  # noqa: N818 - not an error: it stands for the program that would take over
    """What `make run` would become."""


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is really started."""

    def execv(program: str, command: list[str]) -> None:
        raise Started(command[1:])

    monkeypatch.setattr(launch.os, "execv", execv)
    monkeypatch.setattr(launch.sys, "argv", ["launch.py"])
    monkeypatch.setattr(launch.system_libraries, "provide", lambda purpose: "")


@pytest.mark.usefixtures("started")
def test_with_a_display_the_window_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    """Postil itself decides what it shows first."""
    monkeypatch.setattr(launch, "has_display", lambda: True)
    with pytest.raises(Started) as become:
        launch.main()
    assert become.value.args == (["-m", "postil"],)


@pytest.mark.usefixtures("started")
def test_without_a_display_the_article_is_shown_in_the_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], seed: Path
) -> None:
    """One sentence says why, then comes the founding article."""
    monkeypatch.setattr(launch, "has_display", lambda: False)
    with pytest.raises(Started) as become:
        launch.main()
    assert become.value.args == (["-m", "postil", "annotate", str(seed), "--format", "terminal"],)
    assert capsys.readouterr().out == launch.NO_DISPLAY + "\n\n"


@pytest.mark.usefixtures("started")
def test_a_display_that_turns_out_dead_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """Known only once the libraries are there."""
    answers = iter([True, False])
    monkeypatch.setattr(launch, "has_display", lambda: next(answers))
    with pytest.raises(Started) as become:
        launch.main()
    assert "annotate" in become.value.args[0]


@pytest.mark.usefixtures("started")
def test_missing_libraries_end_it_with_their_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sentence goes to standard error, the exit code is 1."""
    monkeypatch.setattr(launch, "has_display", lambda: True)
    monkeypatch.setattr(launch.system_libraries, "provide", lambda purpose: "libGL.so.1 is missing")
    with pytest.raises(SystemExit, match=r"libGL\.so\.1 is missing"):
        launch.main()
