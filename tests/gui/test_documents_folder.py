"""Where dialogs that ask for a file start."""

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths

from postil.ui.documents_folder import documents_folder


def test_a_dialog_starts_in_the_documents_where_there_are_any(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A system may name a folder that nobody has made: then it starts at home."""
    documents = tmp_path / "Documents"
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _where: str(documents))
    assert documents_folder() == Path.home()
    documents.mkdir()
    assert documents_folder() == documents
