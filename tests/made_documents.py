"""Documents of other programs' formats, made byte by byte."""

import base64
import io
import zipfile
import zlib
from collections.abc import Mapping

from made_pdfs import At, pdf


def png(width: int, height: int) -> bytes:
    """A grey picture of that size."""

    def part(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")

    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\x00\x00\x00\x00"
    rows = zlib.compress(b"".join(b"\x00" + b"\x80" * width for _ in range(height)))
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", rows) + part(b"IEND", b"")


def zipped(entries: Mapping[str, str | bytes]) -> bytes:
    """An archive with those entries, the same bytes each time; ``mimetype`` is not packed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in entries.items():
            info = zipfile.ZipInfo(name)
            packed = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(info, content, packed)
    return out.getvalue()


CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>'
    '<rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
_KINDS = {
    "xhtml": "application/xhtml+xml",
    "png": "image/png",
    "css": "text/css",
    "ncx": "application/x-dtbncx+xml",
}


def epub(
    chapters: Mapping[str, str],
    *,
    about: str = "",
    nav: str = "",
    files: Mapping[str, str | bytes] | None = None,
    properties: Mapping[str, str] | None = None,
    aside: frozenset[str] = frozenset(),
) -> bytes:
    """A book whose chapters are the bodies of pages, by the names of their files (no directory, no suffix).

    Args:
        chapters: in reading order.
        about: elements of its metadata, in the namespace ``dc``.
        nav: the list in its navigation document; empty: it has none.
        files: others beside the chapters.
        properties: of files, by their names.
        aside: chapters that only links lead to.
    """
    inside: dict[str, str | bytes] = {f"{name}.xhtml": _page(body) for name, body in chapters.items()}
    if nav:
        inside["nav.xhtml"] = _page(f'<nav epub:type="toc"><ol>{nav}</ol></nav>')
    inside |= files or {}
    told = {"nav.xhtml": "nav"} | dict(properties or {})
    items = "".join(
        f'<item id="{name}" href="{name}" media-type="{_KINDS.get(name.rpartition(".")[2], "")}" properties="{told.get(name, "")}"/>'
        for name in inside
    )
    spine = "".join(
        f'<itemref idref="{name}.xhtml"{" linear=" + chr(34) + "no" + chr(34) if name in aside else ""}/>'
        for name in chapters
    )
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"'
        f' xmlns:opf="http://www.idpf.org/2007/opf">{about}</metadata><manifest>{items}</manifest><spine>{spine}</spine></package>'
    )
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": CONTAINER,
            "OPS/book.opf": package,
            **{f"OPS/{name}": content for name, content in inside.items()},
        }
    )


def _page(body: str) -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"'
        ' xmlns:epub="http://www.idpf.org/2007/ops"><head><title/><link rel="stylesheet" href="look.css"/></head>'
        f"<body>{body}</body></html>"
    )


_WORD = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def docx(
    body: str,
    *,
    styles: str = "",
    numbering: str = "",
    footnotes: str = "",
    endnotes: str = "",
    about: str = "",
    links: Mapping[str, tuple[str, str]] | None = None,
    files: Mapping[str, str | bytes] | None = None,
) -> bytes:
    """A Word document whose parts hold those elements.

    Args:
        body: of the document.
        styles: what is in the part of that name; empty: there is no such part.
        numbering: likewise.
        footnotes: likewise.
        endnotes: likewise.
        about: elements of its core properties.
        links: kind and target by number; targets with ``://`` lie outside.
        files: others, by their names under ``word/``.
    """
    parts = {"styles": styles, "numbering": numbering, "footnotes": footnotes, "endnotes": endnotes}
    kept = {name: content for name, content in parts.items() if content}
    related = {name: (name, f"{name}.xml") for name in kept} | dict(links or {})
    return zipped(
        {
            "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
            "_rels/.rels": _related(
                {
                    "d": ("officeDocument", "word/document.xml"),
                    "c": ("metadata/core-properties", "docProps/core.xml"),
                }
            ),
            "docProps/core.xml": (
                '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
                f' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">{about}</cp:coreProperties>'
            ),
            "word/document.xml": f"<w:document {_WORD}><w:body>{body}</w:body></w:document>",
            "word/_rels/document.xml.rels": _related(related),
            **{
                f"word/{name}.xml": f"<w:{name} {_WORD}>{content}</w:{name}>"
                for name, content in kept.items()
            },
            **{f"word/{name}": content for name, content in (files or {}).items()},
        }
    )


def _related(links: Mapping[str, tuple[str, str]]) -> str:
    listed = "".join(
        f'<Relationship Id="{number}" Type="{_OFFICE}/{kind}" Target="{target}"{" TargetMode=" + chr(34) + "External" + chr(34) if ":" in target else ""}/>'
        for number, (kind, target) in links.items()
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{listed}</Relationships>'


_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_OPEN = (
    "".join(
        f' xmlns:{short}="{_OASIS}{long}:1.0"'
        for short, long in {
            "office": "office", "text": "text", "table": "table", "draw": "drawing", "style": "style", "fo": "xsl-fo-compatible",
            "svg": "svg-compatible", "meta": "meta",
        }.items()
    )
    + ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)  # fmt: skip


def odt(
    body: str,
    *,
    automatic: str = "",
    styles: str = "",
    about: str = "",
    files: Mapping[str, str | bytes] | None = None,
) -> bytes:
    """An OpenDocument text.

    Args:
        body: elements of its text.
        automatic: styles beside it.
        styles: named ones, in a part of their own.
        about: elements of its metadata.
        files: others, such as pictures.
    """
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": (
                f"<office:document-content{_OPEN}><office:automatic-styles>{automatic}</office:automatic-styles>"
                f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
            ),
            "styles.xml": f"<office:document-styles{_OPEN}><office:styles>{styles}</office:styles></office:document-styles>",
            "meta.xml": f"<office:document-meta{_OPEN}><office:meta>{about}</office:meta></office:document-meta>",
            **(files or {}),
        }
    )


def flat_odt(body: str) -> bytes:
    """The same in one file."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document{_OPEN} office:mimetype="application/vnd.oasis.opendocument.text">'
        f"<office:body><office:text>{body}</office:text></office:body></office:document>"
    ).encode()


def rtf(body: str, head: str = "") -> bytes:
    """Rich text: ``head`` are groups before it; characters beyond ASCII are written as their numbers."""
    start = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman\fcharset0 Times;}{\f1\fmodern\fcharset0 Courier New;}{\f2\fcharset204 Arial;}{\f3\fcharset2 Symbol;}}"
    units = (start + head + body + "}").encode("utf-16-be", "surrogatepass")
    pairs = (units[n] << 8 | units[n + 1] for n in range(0, len(units), 2))
    return "".join(chr(unit) if unit < 128 else f"\\u{unit - (unit >> 15 << 16)}?" for unit in pairs).encode(
        "ascii"
    )


#: A small document of each format, by the name of its importer.
SAMPLES = {
    "pdf": pdf([[At(50, 80, "A sample", 20), At(50, 110, "A text."), At(50, 140, "Of two parts.")]]),
    "rtf": rtf(
        r"{\pard\s1 A sample\par}{\pard A {\b text} {\field{\*\fldinst HYPERLINK https://example.org/}{\fldrslt here}}.{\super\chftn}"
        r"{\footnote\pard A note.}\par}"
        "https://example.org/}{\fldrslt here}}.{\\super\\chftn}{\footnote\\pard A note.}\\par}"
        r"{\pard\ls1{\listtext 1.\tab}Of two parts.\par}\trowd\cellx100\clvmgf\cellx200\pard\intbl a\cell b\cell\row\trowd\cellx100\clvmrg\cellx200 c\cell\cell\row"
        r"{\pard{\*\shppict{\pict\pngblip " + png(40, 40).hex() + r"}}\u8217?\'e9\par}",
        r"{\stylesheet{\s1 heading 1;}}{\info{\title A sample}{\creatim\yr2021\mo5\dy4}}",
    ),
    "odt": odt(
        '<text:h text:outline-level="1">A sample</text:h><text:p text:style-name="Q">A <text:span text:style-name="B">text</text:span>.'
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body>'
        '</text:note></text:p><text:list text:style-name="L"><text:list-item><text:p>Of two parts.</text:p></text:list-item></text:list>'
        '<table:table><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>a</text:p></table:table-cell><table:covered-table-cell/>'
        '</table:table-row><table:table-row><table:table-cell><text:p>b</text:p></table:table-cell><table:table-cell table:number-columns-repeated="1"/>'
        '</table:table-row></table:table><text:p><draw:frame><draw:image xlink:href="Pictures/p.png"/><svg:desc>A dot</svg:desc></draw:frame></text:p>',
        automatic='<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold" fo:font-size="12pt"/></style:style>'
        '<style:style style:name="Q" style:family="paragraph" style:parent-style-name="Quotations"/><text:list-style style:name="L">'
        '<text:list-level-style-number text:level="1" style:num-format="i" style:num-suffix=")"/></text:list-style>',
        about="<dc:title>A sample</dc:title>",
        files={"Pictures/p.png": png(40, 40)},
    ),
    "docx": docx(
        '<w:p><w:pPr><w:pStyle w:val="H"/></w:pPr><w:r><w:t>A sample</w:t></w:r></w:p><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>A text.</w:t></w:r>'
        '<w:r><w:footnoteReference w:id="1"/></w:r></w:p><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
        '<w:hyperlink r:id="x"><w:r><w:t>Of two parts.</w:t></w:r></w:hyperlink></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>'
        '<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p/></w:tc></w:tr><w:tr><w:tc><w:p/></w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>'
        '</w:tr></w:tbl><w:p><w:r><w:drawing><wp:docPr descr="A dot"/><a:blip r:embed="p"/></w:drawing></w:r></w:p>',
        styles='<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style>',
        numbering='<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1)"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
        footnotes='<w:footnote w:id="1"><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote>',
        about="<dc:title>A sample</dc:title>",
        links={"x": ("hyperlink", "https://example.org/"), "p": ("image", "media/p.png")},
        files={"media/p.png": png(40, 40)},
    ),
    "epub": epub(
        {"a": "<h1>One</h1><p>A <b>text</b>.</p>", "b": '<p>Of two parts.<img src="p.png" alt="A dot"/></p>'},
        about="<dc:title>A sample</dc:title>",
        nav='<li><a href="b.xhtml">Two</a></li>',
        files={"p.png": png(40, 40)},
    ),
    "mail": (
        "From: Ada Quill <ada@example.org>\nTo: tom@example.org\nSubject: =?utf-8?Q?A_sample?=\nDate: Tue, 4 May 2021 10:30:00 +0200\n"
        "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html; charset=utf-8\n\n"
        "<p>A <b>text</b>.</p><blockquote>Quoted</blockquote>\n--b\nContent-Type: text/plain; format=flowed\n\nOf two parts.\n> Yes\n-- \nAda\n"
        "--b\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\n"
        f"{base64.b64encode(png(40, 40)).decode()}\n--b--\n"
    ).encode(),
}


def entries_of(data: bytes) -> dict[str, bytes]:
    """What is in an archive."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
