"""A folder of notes that is written at every change."""

import threading

import pytest

from postil.desk.vault import UnwrittenError
from postil.errors import UserError
from postil.ui.export import vault_keeper, vault_writing
from postil.ui.export.vault_keeper import VaultKeeper


@pytest.fixture
def gate(monkeypatch):
    """Holds the writing up before its first article, until it is opened."""
    gate = threading.Event()
    real = vault_writing.write_vault

    def held(works, name, folder, options, tell):
        def told(done, of):
            gate.wait()
            tell(done, of)

        return real(works, name, folder, options, told)

    monkeypatch.setattr(vault_writing, "write_vault", held)
    yield gate
    gate.set()


@pytest.fixture
def keeper(exporting, preferences, tmp_path, monkeypatch):
    """Has begun with a folder; two articles are many."""
    monkeypatch.setattr(vault_keeper, "_FEW", 1)
    exporting.vault.pause.setInterval(0)
    return exporting.vault


def files(tmp_path):
    """The names of what is in the folder."""
    return sorted(path.name for path in (tmp_path / "vault").glob("*.md"))


def test_what_changes_while_it_is_written_is_not_forgotten_at_the_end(
    exporting, qtbot, jobs, desk, preferences, keeper, gate, tmp_path
) -> None:
    """The window closes before the writing is through."""
    gate.set()
    with qtbot.waitSignal(keeper.written):
        preferences.set_vault(str(tmp_path / "vault"), "obsidian")
    gate.clear()
    exporting._reading.changed.emit(desk.write_note(exporting._reading.id, None, "The first thought."))
    qtbot.waitUntil(lambda: keeper._busy)
    exporting._reading.changed.emit(desk.write_note(desk.find("Berlin"), None, "The second thought."))
    exporting.close()
    gate.set()
    jobs.close()
    assert "The first thought." in (tmp_path / "vault" / "Beijing and Moscow unite.md").read_text()
    assert "The second thought." in (tmp_path / "vault" / "Berlin looks west.md").read_text()


def test_the_first_writing_says_how_far_it_is_and_can_be_stopped(
    qtbot, preferences, keeper, gate, exporting, tmp_path
) -> None:
    """What is not there then comes when it changes, and not by itself."""
    with qtbot.waitSignal(keeper.working) as told:
        preferences.set_vault(str(tmp_path / "vault"), "obsidian")
    assert told.args == [True, "Writing the folder of notes…"]
    said = []
    keeper.working.connect(lambda *args: said.append(args))
    exporting.done.connect(said.append)
    keeper.stop()
    gate.set()
    qtbot.waitUntil(lambda: len(said) == 2)
    assert said == [(False, ""), "Stopped. What is not in the folder yet comes when it changes."]
    assert files(tmp_path) == []
    with qtbot.waitSignal(keeper.written):
        exporting._reading.notes_changed.emit()
    assert files(tmp_path) == ["Beijing and Moscow unite.md"]


def test_many_articles_wait_for_the_next_start(
    qtbot, jobs, desk, preferences, keeper, gate, exporting, tmp_path
) -> None:
    """A window that closes does not wait for a library to be written."""
    with qtbot.waitSignal(keeper.working):
        preferences.set_vault(str(tmp_path / "vault"), "obsidian")
    exporting.close()
    gate.set()
    jobs.close()
    assert files(tmp_path) == []
    again = VaultKeeper(desk, exporting._reading, jobs, preferences, exporting)
    with qtbot.waitSignal(again.written):
        again.pause.setInterval(0)
    assert len(files(tmp_path)) == 2
    assert vault_writing.waits(desk, tmp_path / "vault") == frozenset()


def test_how_many_were_written_is_said(qtbot, preferences, keeper, exporting, tmp_path) -> None:
    """Of many; a note more is written without a word."""
    with qtbot.waitSignal(exporting.done) as told:
        preferences.set_vault(str(tmp_path / "vault"), "obsidian")
    assert told.args == [f"2 files written to {tmp_path / 'vault'}."]


def test_another_folder_ends_the_writing_of_the_first(
    qtbot, preferences, keeper, gate, exporting, tmp_path
) -> None:
    """Nothing more comes into it."""
    with qtbot.waitSignal(keeper.working):
        preferences.set_vault(str(tmp_path / "vault"), "obsidian")
    preferences.set_vault(str(tmp_path / "other"), "obsidian")
    with qtbot.waitSignal(keeper.written):
        gate.set()
    assert files(tmp_path) == []
    assert len(list((tmp_path / "other").glob("*.md"))) == 2


def test_only_what_is_in_trouble_is_tried_again(
    qtbot, preferences, keeper, exporting, desk, tmp_path, monkeypatch
) -> None:
    """Not the whole library."""
    ids = [one.id for one in desk.articles()]
    tried = []

    def half(works, *_):
        tried.append({work.article.id for work in works})
        raise UnwrittenError("It is full.", frozenset(ids[:1]))

    monkeypatch.setattr(vault_writing, "write_vault", half)
    with qtbot.waitSignal(keeper.trouble):
        preferences.set_vault(str(tmp_path / "vault"), "obsidian")
    keeper.write()
    qtbot.waitUntil(lambda: len(tried) == 2 and not keeper._busy)
    assert tried == [set(ids), {ids[0]}]
    assert vault_writing.waits(desk, tmp_path / "vault") == frozenset(ids[:1])


def test_a_folder_is_kept_up_to_date(choose, exporting, qtbot, desk, preferences, tmp_path) -> None:
    """Everything at first, then what changes; until the reader has enough of it."""
    keeper, changing = exporting.vault, exporting._reading
    keeper.pause.setInterval(0)
    choose(exporting.dialog, "obsidian")
    folder = tmp_path / "vault"
    with qtbot.waitSignal(keeper.written):
        exporting.keep_folder(str(folder))
    assert len(list(folder.glob("*.md"))) == 2
    assert "vault" in exporting.dialog.vault.text()
    desk.write_note(changing.id, None, "A new thought.")
    with qtbot.waitSignal(keeper.written) as told:
        changing.notes_changed.emit()
    (file,) = told.args[0]
    assert "A new thought." in file.read_text()
    exporting.dialog.vault.click()
    changing.notes_changed.emit()
    assert preferences.settings.vault == ""
    assert not keeper.pause.isActive()


def test_what_is_done_in_the_library_is_kept_up_to_date(
    exporting, qtbot, desk, preferences, tmp_path
) -> None:
    """Details of articles that are not open; one that is thrown away keeps its file; names of colours stand in all."""
    keeper = exporting.vault
    keeper.pause.setInterval(0)
    preferences.keep_export("obsidian", {"content": "notes"})
    with qtbot.waitSignal(keeper.written):
        preferences.set_vault(str(tmp_path / "vault"), "obsidian")
    other = desk.find("Berlin")
    with qtbot.waitSignal(keeper.written) as told:
        exporting._reading.changed.emit(desk.shelf.describe(other, title="Berlin looks up"))
    (file,) = told.args[0]
    assert 'title: "Berlin looks up"' in file.read_text()
    with qtbot.waitSignal(keeper.written) as told:
        exporting._reading.changed.emit(desk.mean("green", "Doubt"))
    (changed,) = told.args[0]
    assert "### Doubt" in changed.read_text()
    with qtbot.waitSignal(keeper.written) as told:
        exporting._reading.changed.emit(desk.shelf.trash([other]))
    assert told.args[0] == []
    assert file.exists()


def test_what_could_not_be_written_is_written_with_the_next_change(
    exporting, qtbot, desk, preferences, tmp_path
) -> None:
    """A folder may be away for a while."""
    keeper, folder = exporting.vault, tmp_path / "vault"
    keeper.pause.setInterval(0)
    folder.write_text("in the way")
    with qtbot.waitSignal(keeper.trouble):
        preferences.set_vault(str(folder), "obsidian")
    folder.unlink()
    with qtbot.waitSignal(keeper.written) as told:
        exporting._reading.changed.emit(desk.shelf.describe(desk.find("Berlin"), title="Berlin looks up"))
    assert len(told.args[0]) == len(desk.articles())


def test_what_could_not_be_begun_is_tried_again_as_a_whole(
    qtbot, preferences, keeper, exporting, desk, tmp_path, monkeypatch
) -> None:
    """The library was busy, say."""
    tried = []

    def busy(works, *_):
        tried.append({work.article.id for work in works})
        raise UserError("It is busy.")

    monkeypatch.setattr(vault_writing, "write_vault", busy)
    with qtbot.waitSignal(keeper.trouble):
        preferences.set_vault(str(tmp_path / "vault"), "obsidian")
    keeper.write()
    qtbot.waitUntil(lambda: len(tried) == 2 and not keeper._busy)
    assert tried == [{one.id for one in desk.articles()}] * 2
