"""The parts of an OpenDocument file that are the same in all of them, or nearly so."""

import re
from collections.abc import Iterable, Mapping, Sequence

from postil.exporters.office import xml_text
from postil.exporters.pictures import media_type

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_NAMES = " ".join(
    f'xmlns:{name}="{address}"'
    for name, address in (
        ("office", f"{_OASIS}:office:1.0"), ("style", f"{_OASIS}:style:1.0"), ("text", f"{_OASIS}:text:1.0"),
        ("table", f"{_OASIS}:table:1.0"), ("draw", f"{_OASIS}:drawing:1.0"), ("fo", f"{_OASIS}:xsl-fo-compatible:1.0"),
        ("svg", f"{_OASIS}:svg-compatible:1.0"), ("meta", f"{_OASIS}:meta:1.0"), ("xlink", "http://www.w3.org/1999/xlink"),
        ("dc", "http://purl.org/dc/elements/1.1/"),
    )
)  # fmt: skip
_VERSION = 'office:version="1.3"'
#: Looks of paragraphs: name, parent, properties of the paragraph, properties of the letters.
_LOOKS = (
    ("Title", "Standard", 'fo:margin-bottom="0.3cm" fo:keep-with-next="always"', 'fo:font-size="20pt" fo:font-weight="bold"'),
    *(
        (
            f"Heading_20_{level}", "Standard", 'fo:margin-top="0.5cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always"',
            f'fo:font-size="{size}pt" fo:font-weight="bold"',
        )
        for level, size in enumerate((15, 13, 11.5, 11.5, 11.5, 11.5), 1)
    ),
    ("Kicker", "Standard", 'fo:keep-with-next="always"', 'fo:font-size="9.5pt" fo:font-weight="bold" fo:color="#4a5568"'),
    ("Byline", "Standard", 'fo:margin-bottom="0.1cm"', 'fo:font-size="9.5pt" fo:color="#555555"'),
    ("Caption", "Standard", "", 'fo:font-size="9.5pt" fo:color="#555555"'),
    ("Quotations", "Standard", 'fo:border-left="1.5pt solid #c4c4c4" fo:padding-left="0.3cm"', ""),
    ("Code", "Standard", 'fo:background-color="#f3f3f1"', 'style:font-name="Courier New" fo:font-family="\'Courier New\'" fo:font-size="9.5pt"'),
    ("Item", "Standard", 'fo:margin-bottom="0.1cm"', ""),
    ("Notes", "Standard", 'fo:margin-bottom="0.1cm"', 'fo:font-size="9.5pt"'),
    ("Rule", "Standard", 'fo:border-bottom="0.5pt solid #c4c4c4"', ""),
    ("Cell", "Standard", 'fo:margin-bottom="0cm"', ""),
    ("Head", "Cell", "", 'fo:font-weight="bold"'),
)  # fmt: skip


def every_script(letters: str) -> str:
    """Properties of letters for all scripts: OpenDocument keeps those of right-to-left and of Chinese words apart."""
    found = letters
    for name, value in re.findall(r'fo:(font-size|font-weight|font-style)="([^"]+)"', letters):
        found += f' style:{name}-complex="{value}" style:{name}-asian="{value}"'
    return found


def content(styles: Iterable[str], body: str) -> str:
    """The text with the looks that it needs."""
    lists = "".join(
        f'<text:list-style style:name="{name}">{"".join(_level(name, level) for level in range(1, 11))}</text:list-style>'
        for name in ("Bullets", "Numbers")
    )
    cell = (
        '<style:style style:name="Box" style:family="table-cell"><style:table-cell-properties fo:padding="0.1cm" '
        'fo:border="0.5pt solid #bdbdbd"/></style:style>'
        '<style:style style:name="Grid" style:family="table"><style:table-properties fo:margin-bottom="0.3cm" table:align="margins"/></style:style>'
    )
    return (
        f"{_HEAD}<office:document-content {_NAMES} {_VERSION}><office:automatic-styles>{lists}{cell}{''.join(styles)}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )


def _level(name: str, level: int) -> str:
    at = (
        '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment '
        f'text:label-followed-by="listtab" text:list-tab-stop-position="{0.64 * level:.2f}cm" fo:text-indent="-0.64cm" '
        f'fo:margin-left="{0.64 * level:.2f}cm"/></style:list-level-properties>'
    )
    if name == "Bullets":
        return f'<text:list-level-style-bullet text:level="{level}" text:bullet-char="•">{at}</text:list-level-style-bullet>'
    return f'<text:list-level-style-number text:level="{level}" style:num-format="1" style:num-suffix=".">{at}</text:list-level-style-number>'


def styles(language: str) -> str:
    """Looks of paragraphs by name, and the paper."""
    code, _, country = language.partition("-")
    tongue = f' fo:language="{xml_text(code)}" fo:country="{xml_text(country or "none")}"' if code else ""
    size = every_script('fo:font-size="11.5pt"')
    rows = (
        '<style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.28cm" fo:line-height="125%"/>'
        f'<style:text-properties fo:font-family="Georgia" {size}{tongue}/></style:style>'
    )
    for name, parent, paragraph, letters in _LOOKS:
        level = f' style:default-outline-level="{name[-1]}"' if name.startswith("Heading") else ""
        rows += (
            f'<style:style style:name="{name}" style:display-name="{name.replace("_20_", " ")}" style:family="paragraph" '
            f'style:parent-style-name="{parent}"{level}><style:paragraph-properties {paragraph}/><style:text-properties {every_script(letters)}/></style:style>'
        )
    page = (
        '<style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2.5cm"/>'
        "</style:page-layout>"
    )
    master = '<style:master-page style:name="Standard" style:page-layout-name="Page"/>'
    return (
        f"{_HEAD}<office:document-styles {_NAMES} {_VERSION}><office:styles>{rows}</office:styles>"
        f"<office:automatic-styles>{page}</office:automatic-styles><office:master-styles>{master}</office:master-styles></office:document-styles>"
    )


def meta(title: str, authors: Sequence[str], language: str) -> str:
    """Title and authors, as the file's properties show them."""
    tongue = f"<dc:language>{xml_text(language)}</dc:language>" if language else ""
    return (
        f"{_HEAD}<office:document-meta {_NAMES} {_VERSION}><office:meta><meta:generator>Postil</meta:generator>"
        f"<dc:title>{xml_text(title)}</dc:title><dc:creator>{xml_text('; '.join(authors))}</dc:creator>{tongue}"
        "</office:meta></office:document-meta>"
    )


def manifest(mime: str, pictures: Mapping[str, bytes]) -> str:
    """What is in the archive."""
    rows = [("/", mime), *((f"{name}.xml", "text/xml") for name in ("content", "styles", "meta"))]
    rows += [(name, media_type(name.rpartition(".")[2])) for name in pictures]
    inside = "".join(
        f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{kind}"/>'
        for path, kind in rows
    )
    return f'{_HEAD}<manifest:manifest xmlns:manifest="{_OASIS}:manifest:1.0" manifest:version="1.3">{inside}</manifest:manifest>'
