"""What is written from the window speaks its language, and shows pictures of every kind."""

from contextlib import closing

import pytest

from postil.desk import Desk
from postil.paths import Folders
from postil.settings import Settings
from postil.ui.export.equipped import equipped


@pytest.mark.parametrize(("setting", "heading"), [("de", "## Notiz\n"), ("en", "## Note\n")])
def test_a_window_writes_in_its_own_language(
    folders: Folders, monkeypatch: pytest.MonkeyPatch, setting: str, heading: str
) -> None:
    """Whatever the desktop is called by its variables; and it can draw."""
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8" if setting == "en" else "en_GB.UTF-8")
    Settings(language=setting).save(folders)
    with closing(Desk(folders)) as desk:
        article, _ = desk.import_text("A title\n\nSome words that go on for a while here.")
        desk.write_note(article, None, "Hm")
        with closing(equipped(desk)) as own:
            [work] = own.out.works(article)
            assert work.language == setting
            assert work.redraw is not None
            assert heading in str(own.out.write(article, "markdown"))


def test_the_language_of_the_window_goes_before_that_of_the_desktop(
    folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no language was chosen, it is Qt who knows what the desktop speaks."""
    monkeypatch.setattr(
        "postil.ui.export.equipped.language_of", lambda setting: "de" if setting == "auto" else ""
    )
    with closing(Desk(folders)) as desk:
        article, _ = desk.import_text("A title\n\nSome words that go on for a while here.")
        with closing(equipped(desk)) as own:
            assert own.out.works(article)[0].language == "de"
            assert desk.out.works(article)[0].language == "en"
