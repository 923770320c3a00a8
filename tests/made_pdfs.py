"""PDFs made byte by byte: every word where a test wants it, in a face whose letters are all 0.6 of its size wide."""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass

FACES = ("Courier", "Courier-Bold", "Courier-Oblique")
PAGE = (595, 842)


@dataclass(frozen=True)
class At:
    """Words at a place: points from the left and from the top of the page to the foot of their letters."""

    x: float
    y: float
    text: str
    size: float = 10
    face: str = "Courier"
    #: 3: not seen.
    mode: int = 0
    #: What it is marked as, such as "H1"; empty: nothing.
    tag: str = ""


@dataclass(frozen=True)
class Link:
    """A place that leads to an address: left, top, right, bottom in points from the top left corner."""

    box: tuple[float, float, float, float]
    href: str


@dataclass(frozen=True)
class Grey:
    """A grey picture, its box likewise, of so many pixels each way."""

    box: tuple[float, float, float, float]
    pixels: int = 40
    shade: int = 0x80


Item = At | Link | Grey


def pdf(
    pages: Sequence[Sequence[Item]],
    *,
    about: str = "",
    settings: str = "",
    size: tuple[float, float] = PAGE,
    encoding: str = "cp1252",
) -> bytes:
    """A PDF.

    Args:
        pages: what stands on each.
        about: entries of its information dictionary.
        settings: further entries of each page.
        size: of the pages in points.
        encoding: of the words in the file.
    """
    objects: list[bytes] = [b"", b"", f"<< {about} >>".encode("latin-1")]
    fonts = []
    for face in FACES:
        objects.append(
            f"<< /Type /Font /Subtype /Type1 /BaseFont /{face} /Encoding /WinAnsiEncoding >>".encode()
        )
        fonts.append(f"/{face} {len(objects)} 0 R")
    kids = [_page(objects, page, " ".join(fonts), settings, size, encoding) for page in pages]
    marked = _marked(objects, list(zip(kids, pages, strict=True)))
    objects[0] = f"<< /Type /Catalog /Pages 2 0 R {marked} >>".encode()
    listed = " ".join(f"{kid} 0 R" for kid in kids)
    objects[1] = f"<< /Type /Pages /Kids [{listed}] /Count {len(kids)} >>".encode()
    return _file(objects)


def _marked(objects: list[bytes], pages: Sequence[tuple[int, Sequence[Item]]]) -> str:
    """The tree of what words are marked as; gives what the catalogue says of it."""
    tagged = [
        (kid, number, item.tag)
        for kid, page in pages
        for number, item in enumerate(page)
        if isinstance(item, At) and item.tag
    ]
    if not tagged:
        return ""
    root = len(objects) + 1
    objects.append(b"")
    below = {kid: ["null"] * len(page) for kid, page in pages}
    for kid, number, tag in tagged:
        objects.append(f"<< /Type /StructElem /S /{tag} /P {root} 0 R /Pg {kid} 0 R /K {number} >>".encode())
        below[kid][number] = f"{len(objects)} 0 R"
    elements = " ".join(f"{at} 0 R" for at in range(root + 1, len(objects) + 1))
    parents = " ".join(f"{at} [{' '.join(below[kid])}]" for at, (kid, _) in enumerate(pages))
    for at, (kid, _) in enumerate(pages):
        objects[kid - 1] = objects[kid - 1].replace(
            b"/Type /Page ", f"/Type /Page /StructParents {at} ".encode(), 1
        )
    objects[root - 1] = (
        f"<< /Type /StructTreeRoot /K [{elements}] /ParentTree << /Nums [{parents}] >> >>".encode()
    )
    return f"/MarkInfo << /Marked true >> /StructTreeRoot {root} 0 R"


def _page(
    objects: list[bytes],
    page: Sequence[Item],
    fonts: str,
    settings: str,
    size: tuple[float, float],
    encoding: str,
) -> int:
    width, height = size
    content, images, links = b"", [], []
    for number, item in enumerate(page):
        if isinstance(item, At):
            if item.tag:
                content += f"/{item.tag} << /MCID {number} >> BDC\n".encode()
            words = (
                item.text.encode(encoding).replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
            )
            content += (
                f"BT {item.mode} Tr /{item.face} {item.size} Tf {item.x} {height - item.y} Td (".encode()
                + words
                + b") Tj ET\n"
                + (b"EMC\n" if item.tag else b"")
            )
            continue
        left, top, right, bottom = item.box
        if isinstance(item, Link):
            objects.append(
                f"<< /Type /Annot /Subtype /Link /Rect [{left} {height - bottom} {right} {height - top}] /A << /S /URI /URI ({item.href}) >> >>".encode()
            )
            links.append(f"{len(objects)} 0 R")
        else:
            pixels = zlib.compress(bytes([item.shade]) * item.pixels**2)
            head = f"/Type /XObject /Subtype /Image /Width {item.pixels} /Height {item.pixels} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode"
            objects.append(_stream(head, pixels))
            images.append(f"/I{len(objects)} {len(objects)} 0 R")
            content += f"q {right - left} 0 0 {bottom - top} {left} {height - bottom} cm /I{len(objects)} Do Q\n".encode()
    objects.append(_stream("", content))
    objects.append(
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Contents {len(objects)} 0 R {settings} "
        f"/Annots [{' '.join(links)}] /Resources << /Font << {fonts} >> /XObject << {' '.join(images)} >> >> >>".encode()
    )
    return len(objects)


def _stream(head: str, data: bytes) -> bytes:
    return f"<< {head} /Length {len(data)} >>\nstream\n".encode() + data + b"\nendstream"


def _file(objects: list[bytes]) -> bytes:
    data, places = b"%PDF-1.7\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n".encode() + one + b"\nendobj\n"
    at = len(data)
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    data += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode()
    return (
        data
        + f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info 3 0 R >>\nstartxref\n{at}\n%%EOF\n".encode()
    )


def broken(text: str, width: int) -> list[str]:
    """The words of a paragraph in lines of at most ``width`` characters; long words are cut, with a hyphen, in the middle."""
    lines, line = [], ""
    for word in text.split():
        while True:
            joined = f"{line} {word}" if line else word
            if len(joined) <= width:
                line = joined
                break
            room = width - len(line) - (2 if line else 1)
            half = len(word) // 2
            if word.isalpha() and word.islower() and len(word) > 7 and room >= half:
                lines.append((f"{line} " if line else "") + word[:half] + "-")
                line, word = "", word[half:]
            elif line:
                lines.append(line)
                line = ""
            else:
                lines.append(word[:width])
                word = word[width:]
    return [*lines, line] if line else lines


def set_in_columns(
    paragraphs: Sequence[str],
    columns: int,
    *,
    size: float = 10,
    indent: int = 2,
    head: str = "",
    apart: float = 0,
) -> list[list[At]]:
    """Pages with paragraphs in columns.

    Args:
        paragraphs: their words.
        columns: how many there are on each page.
        size: of the type; lines stand 1.25 of it apart.
        indent: characters by which first lines begin farther in.
        head: above each page; a number stands at its foot.
        apart: points of white between paragraphs.
    """
    wide, pitch = 0.6 * size, 1.25 * size
    width = int((495 / columns - (12 if columns > 1 else 0)) / wide)
    pages: list[list[At]] = []
    column, y = columns, 1000.0
    for paragraph in paragraphs:
        lines = broken(" " * 0 + "\u0001" * indent + paragraph, width) if indent else broken(paragraph, width)
        for number, line in enumerate(lines):
            if y > 770:
                column, y = column + 1, 80.0
                if column >= columns:
                    column = 0
                    pages.append([])
                    if head:
                        pages[-1].append(At(200, 40, head, 8))
                        pages[-1].append(At(290, 810, str(len(pages)), 8))
            shift = indent * wide if indent and not number else 0
            pages[-1].append(At(50 + column * 495 / columns + shift, y, line.lstrip("\u0001"), size))
            y += pitch
        y += apart
    return pages
