"""The command line finds what is wanted, and says in one sentence what went wrong."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import postil
from command_line import Cli
from postil.cli.commands import MODULES, commands
from postil.paths import Folders


def test_the_version_loads_nothing_heavy() -> None:
    """No window, no model, no database."""
    heavy = "PySide6", "spacy", "numpy", "sqlite3", "pygments", "markdown_it", "charset_normalizer"
    code = (
        "import sys; from postil.__main__ import main; sys.argv = ['postil', '--version']\n"
        f"main(); print([name for name in {heavy!r} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == f"postil {postil.__version__}\n[]\n"


def test_every_command_is_known_by_its_name() -> None:
    """What a module offers is in the table, and what is in the table is offered."""
    offered = {
        one.name for module in set(MODULES.values()) for one in import_module(f"postil.cli.{module}").COMMANDS
    }
    assert offered == set(MODULES)


def test_help_names_every_command(cli: Cli) -> None:
    """Each with its line, and each with its own help."""
    text = cli("--help").out
    for command in commands():
        assert f"  {command.name} " in text
        assert command.help in text
        own = cli(command.name, "--help")
        assert own.code == 0
        assert own.out.startswith(f"usage: postil {command.name}")


@pytest.mark.parametrize(
    "arguments", [["--no-such-option"], ["annotate", "--no-such"], ["export"], ["text"], ["--data-dir"]]
)
def test_wrong_usage_is_code_2(cli: Cli, arguments: list[str]) -> None:
    """With the usage on standard error."""
    outcome = cli(*arguments)
    assert outcome.code == 2
    assert outcome.err.startswith("usage: postil")
    assert outcome.out == ""


def test_without_a_display_there_is_a_sentence(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    """And what to do instead."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    outcome = cli()
    assert (outcome.code, outcome.out) == (1, "")
    assert (
        outcome.err
        == "postil: There is no display to open a window on. In a terminal use: postil annotate FILE\n"
    )


def test_the_window_gets_files_and_folders(cli: Cli, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The exit code is the window's."""
    seen: list[object] = []
    module = type(sys)("postil.ui.app")

    def run_window(folders: Folders, files: list[Path], addresses: list[str], *, smoke: bool) -> int:
        seen.extend([folders.data, files, addresses, smoke])
        return 3

    module.run_window = run_window  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "postil.ui.app", module)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert cli("--data-dir", str(tmp_path), "--smoke", "a.txt", "b.txt").code == 3
    assert seen == [tmp_path, [Path("a.txt"), Path("b.txt")], [], True]
    seen.clear()
    assert cli("./list", f"--data-dir={tmp_path}").code == 3
    assert seen == [tmp_path, [Path("list")], [], False]
    seen.clear()
    assert cli(f"--data-dir={tmp_path}", "https://a.example//b", "a.example").code == 3
    assert seen == [tmp_path, [Path("a.example")], ["https://a.example//b"], False]
    seen.clear()
    assert cli(f"--data-dir={tmp_path}", "postil:mark/1").code == 3
    assert seen == [tmp_path, [], ["postil:mark/1"], False]
    assert "postil annotate -" in cli("-").err


def test_a_bug_becomes_a_report(cli: Cli, calls: list[object], tmp_path: Path) -> None:
    """Code 70, the path of the report, and no word of the text in it."""
    file = tmp_path / "x.txt"
    file.write_text("A secret crash of ours.")
    outcome = cli("annotate", str(file), "--data-dir", str(tmp_path / "data"))
    assert outcome.code == 70
    assert outcome.out == ""
    [report] = (tmp_path / "data" / "logs").iterdir()
    assert str(report) in outcome.err
    text = report.read_text()
    assert "RuntimeError: made-up crash" in text
    assert postil.__version__ in text
    assert "secret" not in text


def test_a_report_is_written_even_where_the_log_folder_cannot_be(
    cli: Cli, calls: list[object], tmp_path: Path
) -> None:
    """Then it lies in the temporary folder."""
    (tmp_path / "data").write_text("a file where a folder should be")
    outcome = cli("annotate", "-", "--data-dir", str(tmp_path / "data"), stdin=b"crash")
    assert outcome.code == 70
    report = Path(outcome.err.rsplit(" is in ", 1)[1].strip().removesuffix("."))
    assert report.read_text()
    report.unlink()


def test_the_keyboard_stops_quietly(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    """No traceback."""

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("postil.importers.registry.read", interrupted)
    assert cli("text", "x") == type(cli("--version"))(130, "", "")


def test_general_options_stand_before_or_after_a_command(cli: Cli, tmp_path: Path) -> None:
    """The same library."""
    for arguments in (
        ["--data-dir", str(tmp_path), "doctor"],
        ["doctor", "--data-dir", str(tmp_path)],
        [f"--data-dir={tmp_path}", "doctor"],
    ):
        assert f"Library: {tmp_path}\n" in cli(*arguments).out
