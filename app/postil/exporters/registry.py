"""All exporters."""

from postil.errors import UserError
from postil.exporters.anki import AnkiExporter
from postil.exporters.base import Exporter, Option, OptionKind, Options
from postil.exporters.conll import ConllExporter
from postil.exporters.csv_ import CsvExporter, ReadwiseExporter
from postil.exporters.docbin import DocBinExporter
from postil.exporters.docx import DocxExporter
from postil.exporters.html_ import HtmlExporter
from postil.exporters.hypothesis import HypothesisExporter
from postil.exporters.json_ import JsonExporter
from postil.exporters.jsonl import JsonLinesExporter
from postil.exporters.latex import LatexExporter
from postil.exporters.logseq import LogseqExporter
from postil.exporters.markdown import MarkdownExporter
from postil.exporters.obsidian import ObsidianExporter
from postil.exporters.odt import OdtExporter
from postil.exporters.plain_text import PlainTextExporter
from postil.exporters.references import BibtexExporter, CitationExporter, CslJsonExporter, RisExporter
from postil.exporters.refi_qda import QdcExporter, QdpxExporter
from postil.exporters.rtf import RtfExporter
from postil.exporters.template import TemplateExporter
from postil.exporters.terminal import TerminalExporter
from postil.exporters.web_annotation import WebAnnotationExporter
from postil.exporters.xlsx import XlsxExporter

__all__ = ["EXPORTERS", "Exporter", "Option", "OptionKind", "Options", "exporter"]

#: In the order in which they are offered.
EXPORTERS: tuple[Exporter, ...] = (
    MarkdownExporter(),
    ObsidianExporter(),
    LogseqExporter(),
    HtmlExporter(),
    DocxExporter(),
    OdtExporter(),
    RtfExporter(),
    LatexExporter(),
    PlainTextExporter(),
    TemplateExporter(),
    JsonExporter(),
    TerminalExporter(),
    WebAnnotationExporter(),
    HypothesisExporter(),
    CsvExporter(),
    XlsxExporter(),
    JsonLinesExporter(),
    ReadwiseExporter(),
    AnkiExporter(),
    QdpxExporter(),
    QdcExporter(),
    ConllExporter(),
    DocBinExporter(),
    CitationExporter(),
    RisExporter(),
    BibtexExporter(),
    CslJsonExporter(),
)


def exporter(name: str) -> Exporter:
    """The exporter of that name.

    Raises:
        UserError: when there is none.
    """
    found = next((one for one in EXPORTERS if one.name == name), None)
    if found is None:
        names = ", ".join(one.name for one in EXPORTERS)
        raise UserError(f"There is no format “{name}”. Choose one of these: {names}.")
    return found
