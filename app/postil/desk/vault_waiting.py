"""Which articles a kept folder still lacks, in a file: neither a crash nor a folder that is away makes it forget them."""

import json
from collections.abc import Iterable
from pathlib import Path

from postil import files

_NAME = "kept-folder.json"


class Waiting:
    """The ids of the articles that wait to be written.

    Args:
        data: the data folder.
        folder: where they are to be written; what waited for another folder counts no more.
    """

    def __init__(self, data: Path, folder: Path) -> None:
        self._file, self._folder = data / _NAME, str(folder)

    def ids(self) -> frozenset[str]:
        """Of those that wait; none where the file is missing, or nothing that we wrote."""
        if not self._file.is_file():
            return frozenset()
        try:
            known = json.loads(self._file.read_bytes())
        except (OSError, ValueError):
            return frozenset()
        ours = isinstance(known, dict) and known.get("folder") == self._folder
        return frozenset(map(str, known.get("articles", ()))) if ours else frozenset()

    def keep(self, ids: Iterable[str]) -> None:
        """These wait from now on, and no others.

        Raises:
            UserError: when the file cannot be written.
        """
        wanted = sorted(set(ids))
        if wanted:
            files.replace(
                self._file, json.dumps({"folder": self._folder, "articles": wanted}).encode("utf-8")
            )
        elif self._file.exists():
            self._file.unlink()
