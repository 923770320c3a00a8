"""Bringing articles in."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from postil.errors import UserError
from postil.library import articles, originals
from postil.library.store import Store
from postil.model.changes import Changes
from postil.paths import Folders
from postil.settings import Settings

if TYPE_CHECKING:
    from postil.importers.base import Imported


def import_file(store: Store, path: Path) -> tuple[str, Changes]:
    """Import a file; the same bytes again give the article that is there."""
    from postil.importers import registry
    from postil.importers.source import read_bytes

    data = read_bytes(path)
    # Before it is read: a folder that is brought in again is passed over quickly.
    with store.read() as db:
        if there := articles.with_original(db, hashlib.sha256(data).hexdigest()):
            return there, Changes()
    return _keep(store, registry.read_data(data, path.name, path.parent))


def import_text(store: Store, text: str, source: str) -> tuple[str, Changes]:
    """Import a text, such as one that was pasted."""
    from postil.importers import registry

    return _keep(store, registry.read_text(text, source))


def import_html(store: Store, html: str, text: str, source: str, rich: bytes) -> tuple[str, Changes]:
    """Import a part of a web page or of a document that was copied, with the same as plain text."""
    from postil.importers import registry

    return _keep(store, registry.read_copied(html, text, source, rich))


def require_network(folders: Folders) -> None:
    """Lets pass whoever may fetch from the web.

    Raises:
        UserError: when the reader forbade it.
    """
    if Settings.load(folders).network == "never":
        raise UserError(
            "Fetching from the web is switched off. Switch it on in the settings, or save the page in your browser and open that file."
        )


def import_address(store: Store, url: str, say: Callable[[str], None]) -> tuple[str, Changes]:
    """Fetch the article at a web address with its pictures, and import it; says what could not be had of it."""
    from postil.importers.web import read_web

    require_network(store.folders)
    imported = read_web(url)
    if imported.lacking:
        say(imported.lacking)
    return _keep(store, imported)


def _keep(store: Store, imported: "Imported") -> tuple[str, Changes]:
    """The originals first: an article never lacks one, though a failure may leave some without an article."""
    kept = originals.keep(store.folders.originals, imported.original)
    with store.read() as db:
        if there := articles.with_original(db, kept):
            return there, Changes()
    for picture in imported.pictures.values():
        originals.keep(store.folders.originals, picture)
    with store.write() as db:
        if there := articles.with_original(db, kept):
            return there, Changes()
        added = articles.add(db, replace(imported.article, original=kept)).id
    return added, Changes(articles=frozenset({added}))
