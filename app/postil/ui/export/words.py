"""What formats say of themselves, in the language of the window. What is not listed here is shown as it is."""

from PySide6.QtCore import QCoreApplication

from postil.ui.translatable import QT_TRANSLATE_NOOP

#: Values of choices.
_VALUES = {
    "whole": QT_TRANSLATE_NOOP("Export", "Whole text with marks"),
    "notes": QT_TRANSLATE_NOOP("Export", "Highlights and notes"),
    "quotes": QT_TRANSLATE_NOOP("Export", "Quotes"),
    "notes-and-quotes": QT_TRANSLATE_NOOP("Export", "Highlights, notes and quotes"),
    "actor": QT_TRANSLATE_NOOP("Export", "Actors"),
    "quote": QT_TRANSLATE_NOOP("Export", "Quotes"),
    "system": QT_TRANSLATE_NOOP("Export", "Military systems"),
    "place": QT_TRANSLATE_NOOP("Export", "Places"),
    "term": QT_TRANSLATE_NOOP("Export", "Terms in quotation marks"),
    "statement": QT_TRANSLATE_NOOP("Export", "Reported statements"),
    "highlight": QT_TRANSLATE_NOOP("Export", "Highlights"),
    "category": QT_TRANSLATE_NOOP("Export", "Your categories"),
    "apa": QT_TRANSLATE_NOOP("Export", "APA"),
    "mla": QT_TRANSLATE_NOOP("Export", "MLA"),
    "chicago": QT_TRANSLATE_NOOP("Export", "Chicago"),
    "none": QT_TRANSLATE_NOOP("Export", "None"),
    "a4": QT_TRANSLATE_NOOP("Export", "A4"),
    "letter": QT_TRANSLATE_NOOP("Export", "Letter"),
    "usual": QT_TRANSLATE_NOOP("Export", "As usual where you live"),
    "comma": QT_TRANSLATE_NOOP("Export", "A comma"),
    "semicolon": QT_TRANSLATE_NOOP("Export", "A semicolon"),
    "tab": QT_TRANSLATE_NOOP("Export", "A tabulator"),
    "html": QT_TRANSLATE_NOOP("Export", "HTML"),
    "markdown": QT_TRANSLATE_NOOP("Export", "Markdown"),
    "256": QT_TRANSLATE_NOOP("Export", "256 colours"),
    "truecolor": QT_TRANSLATE_NOOP("Export", "All colours"),
    "postil-light": QT_TRANSLATE_NOOP("Export", "Light"),
    "postil-sepia": QT_TRANSLATE_NOOP("Export", "Sepia"),
    "postil-dark": QT_TRANSLATE_NOOP("Export", "Dark"),
    "postil-contrast": QT_TRANSLATE_NOOP("Export", "High contrast"),
    "auto": QT_TRANSLATE_NOOP("Export", "As the window"),
    "en": QT_TRANSLATE_NOOP("Export", "English"),
    "de": QT_TRANSLATE_NOOP("Export", "German"),
    "qdc": QT_TRANSLATE_NOOP("Export", "REFI-QDA (QDC)"),
    "csv": QT_TRANSLATE_NOOP("Export", "Table (CSV)"),
    "kind": QT_TRANSLATE_NOOP("Export", "Kinds of marks"),
    "type": QT_TRANSLATE_NOOP("Export", "Types of actors"),
    "conll2003": QT_TRANSLATE_NOOP("Export", "As in CoNLL-2003"),
}
#: The templates that readers begin with.
_STARTERS = {
    "markdown.md.j2": QT_TRANSLATE_NOOP("Export", "Markdown"),
    "article.tex.j2": QT_TRANSLATE_NOOP("Export", "LaTeX"),
    "by colour.md.j2": QT_TRANSLATE_NOOP("Export", "Highlights by colour (Markdown)"),
    "by speaker.html.j2": QT_TRANSLATE_NOOP("Export", "Quotes by speaker (HTML)"),
    "logseq.md.j2": QT_TRANSLATE_NOOP("Export", "Markdown for Logseq"),
    "obsidian.md.j2": QT_TRANSLATE_NOOP("Export", "Markdown for Obsidian"),
    "page.html.j2": QT_TRANSLATE_NOOP("Export", "Web page (HTML)"),
    "plain.txt.j2": QT_TRANSLATE_NOOP("Export", "Plain text"),
    "reference.bib.j2": QT_TRANSLATE_NOOP("Export", "Reference (BibTeX)"),
    "reference.ris.j2": QT_TRANSLATE_NOOP("Export", "Reference (RIS)"),
    "table.csv.j2": QT_TRANSLATE_NOOP("Export", "Table (CSV)"),
}
#: Titles of formats and options, for the translators.
TITLES = (
    QT_TRANSLATE_NOOP("Export", "Contents"),
    QT_TRANSLATE_NOOP("Export", "Marks shown"),
    QT_TRANSLATE_NOOP("Export", "Links back to Postil"),
    QT_TRANSLATE_NOOP("Export", "People as links to pages"),
    QT_TRANSLATE_NOOP("Export", "*Signs* around marked words"),
    QT_TRANSLATE_NOOP("Export", "Columns (0: do not wrap)"),
    QT_TRANSLATE_NOOP("Export", "Style"),
    QT_TRANSLATE_NOOP("Export", "Colours"),
    QT_TRANSLATE_NOOP("Export", "Indented"),
    QT_TRANSLATE_NOOP("Export", "Markdown for Obsidian"),
    QT_TRANSLATE_NOOP("Export", "Markdown for Logseq"),
    QT_TRANSLATE_NOOP("Export", "Web page (HTML)"),
    QT_TRANSLATE_NOOP("Export", "Plain text"),
    QT_TRANSLATE_NOOP("Export", "Rich text (RTF)"),
    QT_TRANSLATE_NOOP("Export", "Your own template"),
    QT_TRANSLATE_NOOP("Export", "Template"),
    QT_TRANSLATE_NOOP("Export", "Anki cards (text)"),
    QT_TRANSLATE_NOOP("Export", "Between cells"),
    QT_TRANSLATE_NOOP("Export", "Cards of highlights with notes too"),
    QT_TRANSLATE_NOOP("Export", "Cells are never formulas"),
    QT_TRANSLATE_NOOP("Export", "Citations"),
    QT_TRANSLATE_NOOP("Export", "CoNLL-2003 columns"),
    QT_TRANSLATE_NOOP("Export", "Columns for places and quotes' numbers too"),
    QT_TRANSLATE_NOOP("Export", "Deck"),
    QT_TRANSLATE_NOOP("Export", "Group"),
    QT_TRANSLATE_NOOP("Export", "Hypothesis (JSON)"),
    QT_TRANSLATE_NOOP("Export", "Italics"),
    QT_TRANSLATE_NOOP("Export", "JSON"),
    QT_TRANSLATE_NOOP("Export", "JSON Lines"),
    QT_TRANSLATE_NOOP("Export", "LaTeX"),
    QT_TRANSLATE_NOOP("Export", "Labels"),
    QT_TRANSLATE_NOOP("Export", "Language of headings"),
    QT_TRANSLATE_NOOP("Export", "List of references"),
    QT_TRANSLATE_NOOP("Export", "Markdown"),
    QT_TRANSLATE_NOOP("Export", "Marked as Unicode for spreadsheets"),
    QT_TRANSLATE_NOOP("Export", "Marks in doc.ents"),
    QT_TRANSLATE_NOOP("Export", "Marks written"),
    QT_TRANSLATE_NOOP("Export", "Notes in the margin"),
    QT_TRANSLATE_NOOP("Export", "OpenDocument (ODT)"),
    QT_TRANSLATE_NOOP("Export", "PDF"),
    QT_TRANSLATE_NOOP("Export", "Paper"),
    QT_TRANSLATE_NOOP("Export", "Quotes too, with who said them"),
    QT_TRANSLATE_NOOP("Export", "REFI-QDA codebook"),
    QT_TRANSLATE_NOOP("Export", "REFI-QDA project"),
    QT_TRANSLATE_NOOP("Export", "Readwise (CSV)"),
    QT_TRANSLATE_NOOP("Export", "Reference (BibTeX)"),
    QT_TRANSLATE_NOOP("Export", "Reference (CSL-JSON)"),
    QT_TRANSLATE_NOOP("Export", "Reference (RIS)"),
    QT_TRANSLATE_NOOP("Export", "Table (CSV)"),
    QT_TRANSLATE_NOOP("Export", "Terminal"),
    QT_TRANSLATE_NOOP("Export", "W3C Web Annotation (JSON-LD)"),
    QT_TRANSLATE_NOOP("Export", "Word (DOCX)"),
    QT_TRANSLATE_NOOP("Export", "Workbook (XLSX)"),
    QT_TRANSLATE_NOOP("Export", "Written as"),
    QT_TRANSLATE_NOOP("Export", "Your name"),
    QT_TRANSLATE_NOOP("Export", "Your name at Hypothesis"),
    QT_TRANSLATE_NOOP("Export", "Your note on the article"),
    QT_TRANSLATE_NOOP("Export", "spaCy (DocBin)"),
)


def said(title: str) -> str:
    """A title of a format or an option."""
    return QCoreApplication.translate("Export", title)


def starter_said(name: str) -> str:
    """What a template that readers begin with is like."""
    return QCoreApplication.translate("Export", _STARTERS[name]) if name in _STARTERS else name


def value_said(value: str) -> str:
    """A value of a choice, or a kind of marks."""
    return QCoreApplication.translate("Export", _VALUES[value]) if value in _VALUES else value
