"""What tests of paper share."""

import pytest

from gui.reader import sample


@pytest.fixture(scope="session")
def fonts(qapp: object) -> None:
    """Literata and Inter."""
    sample.load_fonts()
