"""The parts of a Word file that are the same in all of them, or nearly so."""

from collections.abc import Iterable, Sequence

from postil.exporters.office import xml_text
from postil.exporters.pictures import media_type

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
#: All that the text and the comments need.
NAMES = (
    f'{_W} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def part(element: str, inside: str) -> str:
    """A whole part: its root element with what is inside."""
    return f"{_HEAD}<{element} {NAMES}>{inside}</{element.split()[0]}>"


def content_types(*, comments: bool) -> str:
    """What kind of file each part is."""
    parts = ["document.main", "styles", "numbering", "settings"] + ["comments"] * comments
    overrides = "".join(
        f'<Override PartName="/word/{name.split(".")[0]}.xml" ContentType="{_TYPE}.{name}+xml"/>'
        for name in parts
    )
    pictures = "".join(
        f'<Default Extension="{kind}" ContentType="{media_type(kind)}"/>'
        for kind in ("png", "jpeg", "gif", "svg")
    )
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{pictures}{overrides}'
        '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )


def relations(rows: Iterable[tuple[str, str, str, bool]]) -> str:
    """Where ids lead: (id, type, target, whether it lies outside)."""
    inside = "".join(
        f'<Relationship Id="{id_}" Type="{type_}" Target="{xml_text(target)}"'
        + (' TargetMode="External"/>' if outside else "/>")
        for id_, type_, target, outside in rows
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{inside}</Relationships>'


def core(title: str, authors: Sequence[str], language: str) -> str:
    """Title and authors, as the file's properties show them."""
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{xml_text(title)}</dc:title><dc:creator>{xml_text('; '.join(authors))}</dc:creator>"
        f"<dc:language>{xml_text(language)}</dc:language></cp:coreProperties>"
    )


def styles(language: str) -> str:
    """Looks of paragraphs by name."""
    lang = f'<w:lang w:val="{xml_text(language)}"/>' if language else ""
    defaults = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:eastAsia="Georgia" w:cs="Times New Roman"/>'
        f'<w:sz w:val="23"/><w:szCs w:val="23"/>{lang}</w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="300" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    )
    rows = [_style("Normal", "Normal", "", "", default=True)]
    rows.append(
        _style(
            "Title",
            "Title",
            '<w:keepNext/><w:spacing w:after="200" w:line="264" w:lineRule="auto"/>',
            _size(40, bold=True),
        )
    )
    for level, size in enumerate((30, 26, 23, 23, 23, 23), 1):
        paragraph = (
            f'<w:keepNext/><w:spacing w:before="280" w:after="100"/><w:outlineLvl w:val="{level - 1}"/>'
        )
        rows.append(_style(f"Heading{level}", f"heading {level}", paragraph, _size(size, bold=True)))
    rows.append(
        _style(
            "Kicker",
            "Kicker",
            '<w:keepNext/><w:spacing w:after="40"/>',
            _size(19, bold=True, colour="4A5568"),
        )
    )
    rows.append(_style("Byline", "Byline", '<w:spacing w:after="60"/>', _size(19, colour="555555")))
    rows.append(_style("Caption", "caption", "", _size(19, colour="555555")))
    border = '<w:pBdr><w:left w:val="single" w:sz="12" w:space="10" w:color="C4C4C4"/></w:pBdr>'
    rows.append(_style("Quote", "Quote", border, ""))
    code = '<w:shd w:val="clear" w:color="auto" w:fill="F3F3F1"/><w:spacing w:after="160" w:line="252" w:lineRule="auto"/>'
    font = '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/><w:sz w:val="19"/>'
    rows.append(_style("Code", "Code", code, font))
    rows.append(_style("ListParagraph", "List Paragraph", '<w:spacing w:after="60"/>', ""))
    rows.append(_style("Notes", "Notes", '<w:spacing w:after="60"/>', _size(19)))
    rows.append(
        _style(
            "Rule",
            "Rule",
            '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="C4C4C4"/></w:pBdr>',
            "",
        )
    )
    rows.append(
        _style(
            "CommentText",
            "annotation text",
            '<w:spacing w:after="60" w:line="252" w:lineRule="auto"/>',
            _size(20),
        )
    )
    rows.append(
        '<w:style w:type="character" w:styleId="CommentReference"><w:name w:val="annotation reference"/><w:rPr><w:sz w:val="16"/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="1F4E9E"/></w:rPr></w:style>'
    )
    return part("w:styles", defaults + "".join(rows))


def _style(id_: str, name: str, paragraph: str, run: str, *, default: bool = False) -> str:
    based = "" if default else '<w:basedOn w:val="Normal"/>'
    first = ' w:default="1"' if default else ""
    return (
        f'<w:style w:type="paragraph"{first} w:styleId="{id_}"><w:name w:val="{name}"/>{based}<w:qFormat/>'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def _size(half_points: int, *, bold: bool = False, colour: str = "") -> str:
    ink = f'<w:color w:val="{colour}"/>' if colour else ""
    return f'{"<w:b/><w:bCs/>" * bold}{ink}<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def numbering(starts: Sequence[tuple[int, int]]) -> str:
    """Lists: number 1 has bullets; each of ``starts`` (level from 0, first number) is a numbered list of its own, from number 2 on."""
    kinds = (("bullet", "•"), ("decimal", "%{}."))
    found = ""
    for id_, (kind, sign) in enumerate(kinds):
        levels = "".join(
            f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{sign.format(at + 1)}"/>'
            f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{360 * (at + 1)}" w:hanging="360"/></w:pPr></w:lvl>'
            for at in range(9)
        )
        found += f'<w:abstractNum w:abstractNumId="{id_}"><w:multiLevelType w:val="hybridMultilevel"/>{levels}</w:abstractNum>'
    found += '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    for number, (level, start) in enumerate(starts, 2):
        found += (
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="{level}">'
            f'<w:startOverride w:val="{start}"/></w:lvlOverride></w:num>'
        )
    return part("w:numbering", found)
