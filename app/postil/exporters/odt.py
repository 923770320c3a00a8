"""OpenDocument text: the article with its marks, the notes as comments."""

from typing_extensions import override

from postil.exporters import odt_parts as parts
from postil.exporters.base import KINDS, Options, Separate, settled
from postil.exporters.composing import compose
from postil.exporters.entries import CITATIONS, LANGUAGE, Content, content
from postil.exporters.odt_text import OdtText
from postil.exporters.office import packed
from postil.exporters.work import Work

_MIME = "application/vnd.oasis.opendocument.text"


class OdtExporter(Separate):
    """A file that LibreOffice, Word and others open."""

    name = "odt"
    title = "OpenDocument (ODT)"
    suffix = ".odt"
    options = (content(Content.WHOLE), KINDS, CITATIONS, LANGUAGE)

    @override
    def write(self, work: Work, options: Options | None = None) -> bytes:
        """The whole file."""
        chosen = settled(self, options)
        work = work.speaking(chosen["language"])
        composition = compose(work, chosen["content"], chosen["kinds"], chosen["cite"])
        text = OdtText(work, {comment.number: comment for comment in composition.comments})
        body = text.items(composition.items)
        files: dict[str, str | bytes] = {
            "mimetype": _MIME,
            "content.xml": parts.content(text.styles, body),
            "styles.xml": parts.styles(work.article.language),
            "meta.xml": parts.meta(work.title, work.article.authors, work.article.language),
        }
        pictures = {f"Pictures/{name}": data for name, data in text.pictures.items()}
        files["META-INF/manifest.xml"] = parts.manifest(_MIME, pictures)
        return packed({**files, **pictures}, stored=("mimetype",))
