"""A stretch of an article in the forms that are pasted elsewhere: its words with marks and notes, without a head or a foot."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from postil.exporters.entries import Content
from postil.exporters.excerpt import part
from postil.exporters.html_clipping import html_clipping
from postil.exporters.latex import clipping as latex_clipping
from postil.exporters.logseq import clipping as logseq_clipping
from postil.exporters.markdown import footnotes, whole
from postil.exporters.markdown_words import escaped
from postil.exporters.plain_text import PlainTextExporter
from postil.exporters.rtf import RtfExporter
from postil.exporters.work import Work
from postil.model.address import Address
from postil.model.annotation import Kind
from postil.model.span import Span

#: Markdown shows what the reader marked; colours for the rest would be noise there.
_MARKED = str(Kind.HIGHLIGHT)


@dataclass(frozen=True, slots=True)
class Clipping:
    """What goes onto the clipboard.

    Attributes:
        text: plain.
        html: the same for programs that show it as a page; empty: there is none.
        rtf: the same for word processors; empty: there is none.
    """

    text: str
    html: str = ""
    rtf: str = ""


def clipping(work: Work, span: Span, form: str, kinds: str) -> Clipping:
    """What stands at ``span`` with the notes on it.

    Args:
        work: the whole article.
        span: half-open code points into its text.
        form: one of ``FORMS``.
        kinds: names of the kinds whose marks are seen, with commas between.
    """
    return FORMS[form](part(work, span), work, kinds)


def _rich(inner: Work, _work: Work, kinds: str) -> Clipping:
    """With its colours: what the program that it is pasted into likes best."""
    rtf = RtfExporter().write(inner, {"content": Content.WHOLE, "kinds": kinds})
    return Clipping(_text(inner, _work, kinds).text, html_clipping(inner, kinds), str(rtf))


def _html(inner: Work, _work: Work, kinds: str) -> Clipping:
    """Its source."""
    return Clipping(html_clipping(inner, kinds))


def _text(inner: Work, _work: Work, _kinds: str) -> Clipping:
    options = {"content": Content.WHOLE, "kinds": _MARKED, "signs": "no", "width": "0"}
    return _plain(PlainTextExporter().write(inner, options))


def _markdown(inner: Work, _work: Work, _kinds: str) -> Clipping:
    return _plain("\n\n".join([whole(inner, _MARKED, "<mark>", "</mark>"), *footnotes(inner)]))


def _obsidian(inner: Work, work: Work, _kinds: str) -> Clipping:
    """A call-out that leads back, under the article's title; its notes as footnotes."""
    lines = whole(inner, _MARKED, "==", "==").split("\n")
    head = [f"> [!quote] {escaped(work.title)}"]
    address = str(Address("article", work.article.id)) if work.article.id else ""
    foot = [">", f"> [{work.say('Open in Postil')}]({address})"] if address else []
    call_out = "\n".join([*head, *(f"> {line}".rstrip() for line in lines), *foot])
    return _plain("\n\n".join([call_out, *footnotes(inner)]))


def _latex(inner: Work, _work: Work, kinds: str) -> Clipping:
    return _plain(latex_clipping(inner, kinds))


def _logseq(inner: Work, _work: Work, _kinds: str) -> Clipping:
    return _plain(logseq_clipping(inner, _MARKED))


def _plain(text: str) -> Clipping:
    return Clipping(text.strip("\n") + "\n")


#: By their names.
FORMS: Mapping[str, Callable[[Work, Work, str], Clipping]] = {
    "text": _text,
    "rich": _rich,
    "html": _html,
    "markdown": _markdown,
    "obsidian": _obsidian,
    "logseq": _logseq,
    "latex": _latex,
}
