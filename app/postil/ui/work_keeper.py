"""Says under the page what is under way, and stops it when the reader wants that."""

from PySide6.QtCore import QObject, Slot

from postil.ui.export.vault_keeper import VaultKeeper
from postil.ui.folder_keeper import FolderKeeper
from postil.ui.marks.legend_panel import LegendPanel
from postil.ui.page_area import PageArea
from postil.ui.paper.paper_files import PaperFiles
from postil.ui.reading import Reading


class WorkKeeper(QObject):
    """Follows the article on its way, its marks and its pages.

    Args:
        area: has the bar that names the work.
        legend: says when marking has ended for good.
        reading: opens and marks articles.
        paper: prints them.
        folders: brings many of them in.
        vault: writes many of them out.
    """

    def __init__(
        self,
        area: PageArea,
        legend: LegendPanel,
        reading: Reading,
        paper: PaperFiles,
        folders: FolderKeeper,
        vault: VaultKeeper,
    ) -> None:
        super().__init__(area)
        self._area, self._legend, self._reading, self._paper = area, legend, reading, paper
        self._folders, self._vault = folders, vault
        folders.working.connect(self._on_bringing)
        reading.loading.connect(self._on_loading)
        reading.working.connect(self._on_marking)
        paper.working.connect(self._on_paging)
        vault.working.connect(self._on_keeping)
        area.work.stop_requested.connect(self._on_stop_requested)

    @Slot(bool)
    def _on_loading(self, loading: bool) -> None:
        self._show("opening", loading, self.tr("Opening the article…"))
        if not loading:
            self._area.stop_waiting()

    @Slot(bool, str)
    def _on_marking(self, marking: bool, words: str) -> None:
        self._show("marking", marking, words)
        self._legend.set_status("" if marking else words)

    @Slot(bool, str)
    def _on_paging(self, paging: bool, words: str) -> None:
        self._show("paper", paging, words)

    @Slot(bool, str)
    def _on_bringing(self, bringing: bool, words: str) -> None:
        self._show("folders", bringing, words)
        if not bringing:
            self._area.stop_waiting()

    @Slot(bool, str)
    def _on_keeping(self, keeping: bool, words: str) -> None:
        self._show("vault", keeping, words)

    def _show(self, name: str, working: bool, words: str) -> None:
        if working:
            self._area.work.begin(name, words)
        else:
            self._area.work.end(name)

    @Slot(str)
    def _on_stop_requested(self, name: str) -> None:
        if name == "paper":
            self._paper.stop()
        elif name == "folders":
            self._folders.stop()
        elif name == "vault":
            self._vault.stop()
        else:
            self._reading.stop()
