"""Articles coming in from files, drops and the clipboard, and going out into files."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QMimeData, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from postil.desk.desk import Desk
from postil.errors import UserError
from postil.importers.address import surely_address
from postil.ui.documents_folder import documents_folder
from postil.ui.reading import Reading

#: Characters of a copied page above which its plain text is taken: a page of pictures, or of a thousand comments.
_LONGEST_PAGE = 5_000_000
#: What programs call rich text on the clipboard.
_RICH = (
    "text/rtf",
    "application/rtf",
    "text/richtext",
    'application/x-qt-windows-mime;value="Rich Text Format"',
)
#: How files end that a library was saved as.
SUFFIX = ".postil"
#: Articles in the menu of recent ones.
RECENT = 12
#: Characters of a title that a menu or a file name shows.
_TITLE = 60


class ArticleFiles(QObject):
    """Asks which file is meant, and brings it in; asks where something is to be written.

    Signals:
        trouble: a sentence about what the world did wrong.
        many_met: folders came, or more files than one: to be brought in beside what is read.
        library_met: a library that was saved as one file came.
        address_met: a web address came instead of words; the reader is asked whether it is to be fetched.
    """

    trouble = Signal(str)
    many_met = Signal(object)
    address_met = Signal(str)
    library_met = Signal(object)

    def __init__(self, desk: Desk, reading: Reading, window: QWidget) -> None:
        super().__init__(window)
        self._folder = documents_folder()
        self._desk, self._reading, self._window = desk, reading, window

    @Slot()
    def ask_open(self) -> None:
        """Asks for files and opens them."""
        dialog = self._dialog(self.tr("Open Articles"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(
            [
                self.tr("Articles") + f" ({_patterns()})",
                self.tr("Libraries") + f" (*{SUFFIX})",
                self.tr("All files (*)"),
            ]
        )
        dialog.filesSelected.connect(lambda names: self.open_paths([Path(name) for name in names]))
        dialog.open()

    @Slot()
    def ask_folder(self) -> None:
        """Asks for a folder, to bring in all of it."""
        dialog = self._dialog(self.tr("Open Folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.filesSelected.connect(lambda names: self.open_paths([Path(name) for name in names]))
        dialog.open()

    def open_paths(self, paths: Sequence[Path], addresses: Sequence[str] = ()) -> None:
        """Opens a file, and what is at web addresses; further files and folders are brought in, and marked, meanwhile."""
        folders = [path for path in paths if path.is_dir()]
        libraries = [path for path in paths if path.suffix.lower() == SUFFIX and path not in folders]
        files = [path for path in paths if path not in (*folders, *libraries)]
        for library in libraries[:1]:
            self.library_met.emit(library)
        if many := [*folders, *files[1:]]:
            self.many_met.emit(many)
        if files or addresses:
            self._reading.open_files(files[:1], addresses)

    @Slot()
    def paste(self) -> None:
        """Makes an article of what is on the clipboard: of the page, where it holds one, else of the text."""
        # Without anything copied there may be none, whatever Qt's types say.
        mime: QMimeData | None = QGuiApplication.clipboard().mimeData()
        if mime is None or not self._open_words(mime):
            self.trouble.emit(self.tr("There is no text on the clipboard. Copy an article, then try again."))

    def _open_words(self, mime: QMimeData) -> bool:
        """Opens what was copied or dragged; whether there was anything."""
        address = _web_address(mime)
        if address:
            self.address_met.emit(address)
        elif mime.hasHtml() and len(mime.html()) <= _LONGEST_PAGE:
            self._reading.open_html(mime.html(), mime.text())
        elif rich := _rich_text(mime):
            self._reading.open_html("", mime.text(), rich)
        elif mime.text().strip():
            self._reading.open_text(mime.text())
        else:
            return False
        return True

    def takes(self, mime: QMimeData) -> bool:
        """Whether something dragged over the window can be opened."""
        words = not mime.hasUrls() and (mime.hasHtml() or mime.hasText() or bool(_rich_text(mime)))
        return bool(_local_files(mime) or _web_address(mime) or words)

    def drop(self, mime: QMimeData) -> None:
        """Opens the files, or the words, that were dropped; asks about a web address."""
        files = _local_files(mime)
        if files:
            self.open_paths(files)
        else:
            self._open_words(mime)

    def fill_recent(self, menu: QMenu) -> None:
        """Fills ``menu`` with the articles that came in last."""
        menu.clear()
        try:
            shelf = self._desk.articles(RECENT)
        except UserError as error:
            self.trouble.emit(str(error))
            return
        for article in shelf:
            name = _short(article.title or article.source or self._nameless(article.imported))
            action = menu.addAction(name.replace("&", "&&"))
            action.setCheckable(article.id == self._reading.id)
            action.setChecked(article.id == self._reading.id)
            action.triggered.connect(lambda _on=False, id_=article.id: self._reading.open(id_))
        if not shelf:
            menu.addAction(self.tr("No articles yet")).setEnabled(False)

    def ask_target(self, title: str, name_filter: str, suffix: str, write: Callable[[Path], object]) -> None:
        """Asks where to write something of the open article, and before writing over a file; then calls ``write``."""
        page = self._reading.page
        if page is None:
            return
        dialog = self._dialog(title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([name_filter])
        dialog.setDefaultSuffix(suffix)
        dialog.selectFile(_file_name(page.article.title or self.tr("article")))
        dialog.fileSelected.connect(lambda name: write(Path(name)))
        dialog.open()

    def _nameless(self, imported: str) -> str:
        """What an article without title or file is called: by the day it came in."""
        day = QDateTime.fromString(imported, Qt.DateFormat.ISODate).toLocalTime()
        shown = QLocale().toString(day, QLocale.FormatType.ShortFormat)
        return self.tr("Without a title, %1").replace("%1", shown)

    @Slot(str)
    def _on_folder_entered(self, folder: str) -> None:
        self._folder = Path(folder)

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self._window, title, str(self._folder))
        dialog.directoryEntered.connect(self._on_folder_entered)
        dialog.finished.connect(dialog.deleteLater)
        return dialog


def _patterns() -> str:
    """What can be opened, as a dialog filters it."""
    # Only now: the window opens sooner without.
    from postil.importers.registry import IMPORTERS

    return " ".join(f"*{suffix}" for importer in IMPORTERS for suffix in importer.suffixes)


def _local_files(mime: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def _rich_text(mime: QMimeData) -> bytes:
    """The rich text that was copied, or empty."""
    kind = next((kind for kind in _RICH if mime.hasFormat(kind)), "")
    data = bytes(mime.data(kind).data()) if kind else b""
    return data if len(data) <= _LONGEST_PAGE else b""


def _web_address(mime: QMimeData) -> str:
    """The web address that was copied or dragged, or empty."""
    links = [address for url in mime.urls() if (address := surely_address(url.toString()))]
    return next(iter(links), "") or surely_address(mime.text()[:5000])


def _short(title: str) -> str:
    return title if len(title) <= _TITLE else title[: _TITLE - 1].rstrip() + "…"


def _file_name(title: str) -> str:
    """A title as a name that every file system takes."""
    kept = "".join(c if c.isalnum() or c in " -_,’'()" else " " for c in title)
    return " ".join(kept.split())[:_TITLE].strip()
