"""What goes out, byte for byte."""

from collections.abc import Callable

import pytest

from made_up import made_up
from postil.exporters.registry import EXPORTERS, Exporter


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda exporter: exporter.name)
def test_exports_are_as_they_were(exporter: Exporter, golden: Callable[[str, str | bytes], None]) -> None:
    """The made-up article in every format."""
    written = exporter.write(made_up())
    assert isinstance(written, str)
    golden(f"exports/article{exporter.suffix}", written)
