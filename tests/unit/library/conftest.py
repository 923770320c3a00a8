"""Stores on real files."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from postil.library.store import Store
from postil.paths import Folders


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """Empty folders that do not exist yet."""
    return Folders(data=tmp_path / "data", config=tmp_path / "config")


@pytest.fixture
def store(folders: Folders) -> Iterator[Store]:
    """An empty library."""
    store = Store(folders)
    yield store
    store.close()
