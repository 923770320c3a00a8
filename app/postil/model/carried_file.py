"""Files in which something of the reader's goes to another library: JSON that says what it is, one object a row."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

T = TypeVar("T")
_VERSION = 1


@dataclass(frozen=True, slots=True)
class CarriedFile:
    """One kind of such files.

    Attributes:
        format: what it says it is.
        rows: under which name its rows stand.
    """

    format: str
    rows: str

    def written(self, rows: Iterable[Mapping[str, Any]]) -> str:
        """Rows as the text of a file."""
        data = {"format": self.format, "version": _VERSION, self.rows: list(rows)}
        return json.dumps(data, ensure_ascii=False, indent=2) + "\n"

    def read(self, text: str, make: Callable[[dict[str, Any]], T]) -> list[T]:
        """What ``make`` makes of the rows that ``written`` wrote.

        Raises:
            ValueError: when it is no such file, or a row is not as it should be.
        """
        try:
            return [make(row) for row in self._rows(text)]
        except (KeyError, TypeError) as error:
            raise ValueError(f"a row of {self.rows} is not as it should be") from error

    def _rows(self, text: str) -> list[dict[str, Any]]:
        data = json.loads(text)
        if not isinstance(data, dict) or (data.get("format"), data.get("version")) != (self.format, _VERSION):
            raise ValueError(f"not {self.format} of version {_VERSION}")
        rows = data.get(self.rows)
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise ValueError(f"no list of {self.rows}")
        return rows
