"""The one module that speaks to pdfium: words, pictures and links of each page, and what the file says about itself."""

import ctypes
import math
import threading
from collections.abc import Iterator
from types import TracebackType
from typing import Any, Self

from postil.errors import UserError
from postil.importers.pdf_letters import clean, is_blank, ligature
from postil.importers.pdf_words import Look, Sheet, Shown, Word

#: Pages of the longest document, characters of the fullest page, and points of the largest one, that are read.
_PAGES, _CHARACTERS, _LONGEST_SIDE = 5000, 200_000, 20_000.0
#: Pictures on one page that are looked at.
_PICTURES = 40
_IMAGE, _FORM = 3, 5
_INVISIBLE = 3
_FIXED, _ITALIC, _FORCED_BOLD = 1, 1 << 6, 1 << 18
_HEAVY = ("bold", "black", "heavy", "semibold", "demi")
_SLANTED = ("italic", "oblique", "slanted", "kursiv")
#: Of lam and alef in one glyph pdfium gives the second letter first.
_LAM, _ALEFS = 0x644, ("\u0622", "\u0623", "\u0625", "\u0627")
#: The part of the height of type that stands above its line.
_ABOVE = 0.78
#: pdfium is not made for several threads at once.
_ALONE = threading.Lock()


class PdfFile:
    """An open PDF; to be used in a ``with``, by one thread at a time (the others wait).

    Raises:
        UserError: on entering, when it is broken or protected.
    """

    def __init__(self, data: bytes, source: str) -> None:
        self._data, self._source = data, source
        self._document: Any = None

    def __enter__(self) -> Self:
        _ALONE.acquire()
        try:
            self._open()
        except BaseException:
            _ALONE.release()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._document.close()
        _ALONE.release()

    def _open(self) -> None:
        import pypdfium2

        self._pdfium, self._raw = pypdfium2, pypdfium2.raw
        try:
            self._document = pypdfium2.PdfDocument(self._data)
        except pypdfium2.PdfiumError as error:
            if error.err_code == self._raw.FPDF_ERR_PASSWORD:
                raise UserError(
                    f"“{self._source}” is protected by a password. Open it in a PDF reader, print it into a new PDF, and open that."
                ) from error
            raise UserError(
                f"“{self._source}” is damaged or incomplete and cannot be read as a PDF. Get the file again, and open that."
            ) from error
        if not 0 < len(self._document) <= _PAGES:
            pages = len(self._document)
            self._document.close()
            raise UserError(
                f"“{self._source}” has {pages:,} pages; Postil takes from one to {_PAGES:,}. Split it into parts."
                if pages
                else f"“{self._source}” has no pages."
            )

    @property
    def pages(self) -> int:
        """How many there are."""
        return len(self._document)

    def about(self, key: str) -> str:
        """What the file says of itself under ``Title``, ``Author``, ``CreationDate``, ``Creator``; or empty."""
        return clean(self._document.get_metadata_value(key) or "").strip()

    def outline(self) -> list[tuple[int, str]]:
        """Depth from 1, and title, of each entry of its contents, as far as they can be read."""
        found = []
        try:
            for entry in self._document.get_toc(max_depth=6):
                found.append((entry.level + 1, clean(entry.get_title()).strip()))
                if len(found) > 5000:
                    break
        except (self._pdfium.PdfiumError, UnicodeError, RecursionError):
            return found
        return found

    def headings(self) -> list[tuple[int, str]]:
        """Depth from 1 (0: the title), and words, of each heading that the file marks as one."""
        from postil.importers.pdf_tags import headings

        return headings(self._pdfium, self._document)

    def sheet(self, number: int) -> Sheet:
        """A page; an empty one where it is broken."""
        try:
            page = self._document[number]
        except self._pdfium.PdfiumError:
            return Sheet(0, 0)
        try:
            return _Reader(self._pdfium, page).sheet()
        except self._pdfium.PdfiumError:
            return Sheet(0, 0)
        finally:
            page.close()

    def picture(self, number: int, index: int) -> bytes | None:
        """The bytes of a picture on a page, as JPEG or PNG; None when it cannot be had."""
        from postil.importers.pdf_pictures import bytes_of

        page = self._document[number]
        try:
            shown = list(pictures_on(self._pdfium, page))
            return bytes_of(self._pdfium, shown[index]) if index < len(shown) else None
        except (self._pdfium.PdfiumError, ValueError, MemoryError):
            return None
        finally:
            page.close()


def pictures_on(pdfium: Any, page: Any) -> Iterator[Any]:
    """The picture objects of a page."""
    for number, one in enumerate(page.get_objects(filter=[pdfium.raw.FPDF_PAGEOBJ_IMAGE], max_depth=3)):
        if number >= _PICTURES:
            return
        yield one


class _Reader:
    """Reads one page."""

    def __init__(self, pdfium: Any, page: Any) -> None:
        self._pdfium, self._raw, self._page = pdfium, pdfium.raw, page
        self._box = page.get_cropbox()
        self._looks: dict[int, Look] = {}
        self._fonts: dict[int, tuple[bool, bool, bool]] = {}

    def sheet(self) -> Sheet:
        left, bottom, right, top = self._box
        if not (0 < right - left < _LONGEST_SIDE and 0 < top - bottom < _LONGEST_SIDE):
            return Sheet(0, 0)
        words = self._seen(list(self._words()))
        quarter = _main_quarter(words, self._page.get_rotation() // 90)
        turned = [self._turned(word, quarter) for word in words if word.look.quarter == quarter]
        width, height = right - left, top - bottom
        sheet = Sheet(height, width) if quarter % 2 else Sheet(width, height)
        sheet.words = [
            word
            for word in turned
            if -2 <= (word.left + word.right) / 2 <= sheet.width + 2
            and -2 <= (word.top + word.bottom) / 2 <= sheet.height + 2
        ]
        for number, one in enumerate(pictures_on(self._pdfium, self._page)):
            left, bottom, right, top = one.get_bounds()
            box = self._turn(left, bottom, right, top, quarter)
            if all(map(math.isfinite, box)):
                sheet.shown.append(Shown(*box, number))
        return sheet

    def _seen(self, words: list[Word]) -> list[Word]:
        """What is seen; where that is next to nothing, the hidden words of a scan."""
        seen = [word for word in words if not word.look.hidden]
        letters = sum(len(word.text) for word in seen)
        hidden = sum(len(word.text) for word in words) - letters
        return words if letters < 0.2 * hidden else seen

    def _words(self) -> Iterator[Word]:
        raw = self._raw
        text = self._page.get_textpage()
        try:
            count = raw.FPDFText_CountChars(text)
            links = self._links()
            start, blank, letters, here = 0, True, "", 0
            for index in range(min(count, _CHARACTERS)):
                code = raw.FPDFText_GetUnicode(text, index)
                if is_blank(code):
                    if letters:
                        yield from self._word(text, letters, start, index, blank, here, links)
                    letters, blank = "", True
                    continue
                there = (
                    ctypes.addressof(found.contents)
                    if (found := raw.FPDFText_GetTextObject(text, index))
                    else 0
                )
                if letters and there != here:
                    yield from self._word(text, letters, start, index, blank, here, links)
                    letters, blank = "", False
                if not letters:
                    start, here = index, there
                    if there and there not in self._looks:
                        self._looks[there] = self._look(text, index, found)
                if code == _LAM and letters[-1:] in _ALEFS and self._one_glyph(text, index):
                    letters = letters[:-1] + chr(code) + letters[-1]
                    continue
                letters += ligature(code)
                if code in (0x02, 0xFFFE):
                    yield from self._word(text, letters, start, index + 1, blank, here, links)
                    letters, blank = "", True
            if letters:
                yield from self._word(text, letters, start, min(count, _CHARACTERS), blank, here, links)
        finally:
            text.close()

    def _word(
        self, text: Any, letters: str, start: int, end: int, blank: bool, here: int, links: list[Any]
    ) -> Iterator[Word]:
        letters = clean(letters)
        first, last = self._char_box(text, start), self._char_box(text, end - 1)
        look = self._looks.get(here)
        if not letters or first is None or last is None or look is None:
            return
        left, bottom = min(first[0], last[0]), min(first[1], last[1])
        right, top = max(first[2], last[2]), max(first[3], last[3])
        left, bottom, right, top = self._on_base(text, start, look, (left, bottom, right, top))
        x, y = (left + right) / 2, (bottom + top) / 2
        href = next(
            (href for (west, south, east, north), href in links if west <= x <= east and south <= y <= north),
            "",
        )
        yield Word(letters, left, bottom, right, top, look, blank, href)

    def _on_base(
        self, text: Any, index: int, look: Look, box: tuple[float, float, float, float]
    ) -> tuple[float, float, float, float]:
        """A box of which the height is that of the type, on the line on which its letters stand, whatever the face says of itself."""
        x, y = ctypes.c_double(), ctypes.c_double()
        if not look.size or not self._raw.FPDFText_GetCharOrigin(
            text, index, ctypes.byref(x), ctypes.byref(y)
        ):
            return box
        left, bottom, right, top = box
        above, below = _ABOVE * look.size, (1 - _ABOVE) * look.size
        if look.quarter % 2:
            sides = (
                (x.value - above, x.value + below)
                if look.quarter == 1
                else (x.value - below, x.value + above)
            )
            return sides[0], bottom, sides[1], top
        sides = (
            (y.value - below, y.value + above) if look.quarter == 0 else (y.value - above, y.value + below)
        )
        return left, sides[0], right, sides[1]

    def _one_glyph(self, text: Any, index: int) -> bool:
        """Whether a character and the one before it stand at the same place."""
        return index > 0 and self._char_box(text, index) == self._char_box(text, index - 1)

    def _char_box(self, text: Any, index: int) -> tuple[float, float, float, float] | None:
        box = self._raw.FS_RECTF()
        if not self._raw.FPDFText_GetLooseCharBox(text, index, ctypes.byref(box)):
            return None
        found = box.left, box.bottom, box.right, box.top
        return found if all(map(math.isfinite, found)) else None

    def _look(self, text: Any, index: int, one: Any) -> Look:
        raw = self._raw
        matrix, size = raw.FS_MATRIX(), ctypes.c_float()
        raw.FPDFText_GetMatrix(text, index, ctypes.byref(matrix))
        raw.FPDFTextObj_GetFontSize(one, ctypes.byref(size))
        scale = math.hypot(matrix.c, matrix.d) or 1.0
        angle = math.degrees(math.atan2(matrix.b, matrix.a))
        quarter = round(angle / 90) % 4 if math.isfinite(angle) else 0
        points = abs(size.value * scale)
        bold, italic, fixed = self._face(raw.FPDFTextObj_GetFont(one))
        hidden = raw.FPDFTextObj_GetTextRenderMode(one) == _INVISIBLE
        return Look(round(points, 1) if math.isfinite(points) else 0.0, bold, italic, fixed, hidden, quarter)

    def _face(self, font: Any) -> tuple[bool, bool, bool]:
        """Whether a font is bold, italic, of one width."""
        if not font:
            return False, False, False
        key = ctypes.addressof(font.contents)
        if key not in self._fonts:
            name = ctypes.create_string_buffer(256)
            length = self._raw.FPDFFont_GetBaseFontName(font, name, 256)
            said = name.value.decode("utf-8", "replace").lower() if 0 < length <= 256 else ""
            flags, weight = self._raw.FPDFFont_GetFlags(font), self._raw.FPDFFont_GetWeight(font)
            heavy = any(word in said for word in _HEAVY) or flags & _FORCED_BOLD or 600 <= weight <= 1000
            slanted = any(word in said for word in _SLANTED) or flags & _ITALIC
            self._fonts[key] = bool(heavy), bool(slanted), bool(flags & _FIXED) or "mono" in said
        return self._fonts[key]

    def _links(self) -> list[tuple[tuple[float, float, float, float], str]]:
        """The places of the page that lead to an address."""
        raw = self._raw
        found: list[tuple[tuple[float, float, float, float], str]] = []
        at, link = ctypes.c_int(0), raw.FPDF_LINK()
        while raw.FPDFLink_Enumerate(self._page, ctypes.byref(at), ctypes.byref(link)) and len(found) < 2000:
            box = raw.FS_RECTF()
            action = raw.FPDFLink_GetAction(link)
            if not action or not raw.FPDFLink_GetAnnotRect(link, ctypes.byref(box)):
                continue
            length = raw.FPDFAction_GetURIPath(self._page.pdf, action, None, 0)
            if 1 < length < 4000:
                address = ctypes.create_string_buffer(length)
                raw.FPDFAction_GetURIPath(self._page.pdf, action, address, length)
                edges = (
                    box.left - 1,
                    min(box.bottom, box.top) - 1,
                    box.right + 1,
                    max(box.bottom, box.top) + 1,
                )
                found.append((edges, address.value.decode("utf-8", "replace")))
        return found

    def _turned(self, word: Word, quarter: int) -> Word:
        left, top, right, bottom = self._turn(word.left, word.top, word.right, word.bottom, quarter)
        return Word(word.text, left, top, right, bottom, word.look, word.blank, word.href)

    def _turn(
        self, left: float, bottom: float, right: float, top: float, quarter: int
    ) -> tuple[float, float, float, float]:
        """A box in the page's own coordinates, as it is when text that runs in ``quarter`` is upright."""
        west, south, east, north = self._box
        if quarter == 1:
            return bottom - south, left - west, top - south, right - west
        if quarter == 2:
            return east - right, bottom - south, east - left, top - south
        if quarter == 3:
            return north - top, east - right, north - bottom, east - left
        return left - west, north - top, right - west, north - bottom


def _main_quarter(words: list[Word], otherwise: int) -> int:
    """In which direction most of the letters run."""
    letters = [0, 0, 0, 0]
    for word in words:
        letters[word.look.quarter] += len(word.text)
    return letters.index(max(letters)) if any(letters) else otherwise
