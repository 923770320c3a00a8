"""What a tagged PDF marks as its title and its headings (ISO 32000-1, 14.8: standard structure types)."""

import ctypes
from collections.abc import Callable, Iterator
from typing import Any

from postil.importers.pdf_letters import clean

#: Types of headings by their depth; 0 is the title of the document.
_DEPTHS = {"Title": 0, "H": 1, **{f"H{depth}": depth for depth in range(1, 7)}}
#: Pages, elements of a page, and levels of them that are looked at; characters of a heading.
_PAGES, _ELEMENTS, _DEEP, _LONGEST = 300, 20_000, 40, 400


def headings(pdfium: Any, document: Any) -> list[tuple[int, str]]:
    """Depth and words of what is marked as title or heading, page by page; none where the file is not tagged or broken there."""
    raw = pdfium.raw
    if not raw.FPDFCatalog_IsTagged(document.raw):
        return []
    found: list[tuple[int, str]] = []
    for number in range(min(len(document), _PAGES)):
        try:
            page = document[number]
        except pdfium.PdfiumError:
            continue
        try:
            found += _Tags(raw, page).headings()
        finally:
            page.close()
    return found


class _Tags:
    """The structure of one page."""

    def __init__(self, raw: Any, page: Any) -> None:
        self._raw, self._page = raw, page
        self._left = _ELEMENTS

    def headings(self) -> list[tuple[int, str]]:
        """Those of the page."""
        tree = self._raw.FPDF_StructTree_GetForPage(self._page.raw)
        if not tree:
            return []
        try:
            marked = [
                (depth, numbers)
                for number in range(min(self._raw.FPDF_StructTree_CountChildren(tree), _ELEMENTS))
                for depth, numbers in self._walk(self._raw.FPDF_StructTree_GetChildAtIndex(tree, number), 0)
            ]
        finally:
            self._raw.FPDF_StructTree_Close(tree)
        if not marked:
            return []
        words = self._words({number for _, numbers in marked for number in numbers})
        said = (
            (depth, " ".join(" ".join(words.get(one, "") for one in numbers).split()))
            for depth, numbers in marked
        )
        return [(depth, text[:_LONGEST]) for depth, text in said if text]

    def _walk(self, element: Any, deep: int) -> Iterator[tuple[int, list[int]]]:
        self._left -= 1
        if not element or deep > _DEEP or self._left < 0:
            return
        depth = _DEPTHS.get(self._told(self._raw.FPDF_StructElement_GetType, element))
        if depth is not None:
            yield depth, list(self._numbers(element, deep))
            return
        for number in range(max(0, min(self._raw.FPDF_StructElement_CountChildren(element), _ELEMENTS))):
            yield from self._walk(self._raw.FPDF_StructElement_GetChildAtIndex(element, number), deep + 1)

    def _numbers(self, element: Any, deep: int) -> Iterator[int]:
        """Numbers of the marked content that an element holds, in order."""
        self._left -= 1
        if not element or deep > _DEEP or self._left < 0:
            return
        children = max(0, min(self._raw.FPDF_StructElement_CountChildren(element), _ELEMENTS))
        for number in range(children):
            content = self._raw.FPDF_StructElement_GetChildMarkedContentID(element, number)
            if content >= 0:
                yield content
            else:
                yield from self._numbers(
                    self._raw.FPDF_StructElement_GetChildAtIndex(element, number), deep + 1
                )

    def _words(self, wanted: set[int]) -> dict[int, str]:
        """The text of marked content by its number."""
        found: dict[int, str] = {}
        letters = self._page.get_textpage()
        try:
            for one in self._page.get_objects(filter=[self._raw.FPDF_PAGEOBJ_TEXT], max_depth=3):
                number = self._raw.FPDFPageObj_GetMarkedContentID(one.raw)
                if number in wanted:
                    text = self._told(self._raw.FPDFTextObj_GetText, one.raw, letters.raw)
                    found[number] = f"{found.get(number, '')} {text}"
        finally:
            letters.close()
        return found

    def _told(self, ask: Callable[..., int], *of: Any) -> str:
        """A string that pdfium gives as UTF-16 into room that is made for it."""
        size = min(ask(*of, None, 0), 4 * _LONGEST)
        if size <= 2:
            return ""
        room = ctypes.create_string_buffer(size)
        unit = self._raw.FPDF_WCHAR if ask is self._raw.FPDFTextObj_GetText else None
        ask(*of, ctypes.cast(room, ctypes.POINTER(unit)) if unit else room, size)
        return clean(room.raw[: size - 2].decode("utf-16-le", "replace")).strip("\0 ")
