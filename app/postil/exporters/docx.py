"""Word: the article with its marks as shading, the notes as comments."""

import re

from typing_extensions import override

from postil.exporters import docx_parts as parts
from postil.exporters.base import KINDS, Options, WithFiles, Written, settled
from postil.exporters.composing import compose
from postil.exporters.composition import Comment, Paragraph, Run
from postil.exporters.docx_text import DocxText, Lists
from postil.exporters.entries import CITATIONS, LANGUAGE, Content, content
from postil.exporters.office import packed, xml_text
from postil.exporters.work import Work
from postil.model.block import Role

#: Who has written the comments. The reader's own name is known to nobody.
_AUTHOR = "Reader"
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")
_PAGE = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>'
)


class DocxExporter(WithFiles):
    """A file that Word, LibreOffice, Pages and Google's editor open."""

    name = "docx"
    title = "Word (DOCX)"
    suffix = ".docx"
    options = (content(Content.WHOLE), KINDS, CITATIONS, LANGUAGE)

    @override
    def made(self, work: Work, options: Options | None = None) -> Written:
        """The whole file."""
        chosen = settled(self, options)
        work = work.speaking(chosen["language"])
        composition = compose(work, chosen["content"], chosen["kinds"], chosen["cite"])
        lists = Lists()
        text = DocxText(work, lists)
        body = text.items(composition.items)
        beside = DocxText(work, lists, usual="CommentText", prefix="rIdC")
        author = work.say(_AUTHOR)
        comments = "".join(_comment(beside, comment, author) for comment in composition.comments)
        relations = [*text.relations]
        for name in ("styles", "numbering", "settings", *(["comments"] if comments else [])):
            relations.append((f"rId{len(relations) + 1}", f"{parts.RELATION}/{name}", f"{name}.xml", False))
        files: dict[str, str | bytes] = {
            "[Content_Types].xml": parts.content_types(comments=bool(comments)),
            "_rels/.rels": parts.relations(_ROOTS),
            "docProps/core.xml": parts.core(work.title, work.article.authors, work.article.language),
            "word/document.xml": parts.part("w:document", f"<w:body>{body}{_PAGE}</w:body>"),
            "word/_rels/document.xml.rels": parts.relations(relations),
            "word/styles.xml": parts.styles(work.article.language),
            "word/numbering.xml": parts.numbering(lists.starts),
            "word/settings.xml": parts.part(
                "w:settings",
                '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
            ),
        }
        if comments:
            files["word/comments.xml"] = parts.part("w:comments", comments)
            files["word/_rels/comments.xml.rels"] = parts.relations(beside.relations)
        whole = packed({**files, **{f"word/media/{name}": data for name, data in text.media.items()}})
        return Written(whole, text.beside.files)


_ROOTS = [
    ("rId1", f"{parts.RELATION}/officeDocument", "word/document.xml", False),
    (
        "rId2",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml",
        False,
    ),
]


def _comment(beside: DocxText, comment: Comment, author: str) -> str:
    time = _TIME.match(comment.created)
    when = f' w:date="{time[0]}Z"' if time else ""
    body = comment.body or (Paragraph(Role.PARAGRAPH, (Run(""),)),)
    return (
        f'<w:comment w:id="{comment.number}" w:author="{xml_text(author)}" w:initials="{author[0]}"{when}>'
        f"{beside.items(body)}</w:comment>"
    )
