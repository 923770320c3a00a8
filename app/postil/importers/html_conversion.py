"""The elements of a page as blocks and inline styles of an article."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from postil.importers.html_code import language_of, paragraphs_in
from postil.importers.html_inline import absolute, styles_of
from postil.importers.html_notes import Notes, has_label, names_of, notes_in
from postil.importers.html_pictures import is_tiny, picture_of, says_tiny
from postil.importers.html_table import is_data, places
from postil.importers.html_tree import INLINE, Element, classes, is_unseen, text_of
from postil.importers.picture_files import PictureFiles
from postil.importers.writer import Writer, Written
from postil.model.block import Role
from postil.model.inline import SCHEMES, Style
from postil.model.picture import Picture

#: Elements nested deeper than this are read as plain words.
_DEEPEST = 180
#: Characters of the description of a picture that is a sign in the text.
_SIGN = 12
#: Roles of words around a story; headings in these are none.
_SAID = (Role.CAPTION, Role.BYLINE, Role.KICKER)
#: Elements in which single lines stand without elements of their own.
_LOOSE = frozenset({"div", "header", "section", "article", "main", "li"})


@dataclass(frozen=True, slots=True)
class _Around:
    """What is around an element: block quotes, lists, and what role plain words play there."""

    quotes: int = 0
    lists: int = 0
    role: Role = Role.PARAGRAPH


class Conversion:
    """Converts the elements of one page.

    Args:
        root: of the page; links within it are looked up there.
        pictures: finds its pictures.
        base: address of the page, to which its links relate; empty when it is not known.
        skips: says of an element whether it does not belong to the article.
        plays: says which role the plain words in an element have, where its name tells.
    """

    def __init__(
        self,
        root: Element,
        pictures: PictureFiles,
        base: str = "",
        skips: Callable[[Element], bool] | None = None,
        plays: Callable[[Element], Role | None] | None = None,
    ) -> None:
        self._writer, self._pictures, self._base = Writer(), pictures, base
        self._skips = skips or (lambda _element: False)
        self._plays = plays or (lambda _element: None)
        self._notes: Notes = notes_in(root)
        self._goals = {
            (link.get("href") or "")[1:]
            for link in root.iter("a")
            if (link.get("href") or "").startswith("#")
        }
        self._waiting: list[tuple[str, Picture, _Around]] = []
        self._titled = False
        self._depth = 0

    def convert(self, *elements: Element) -> Written:
        """The article in ``elements``, in this order."""
        for element in elements:
            self._element(element, _Around())
            self._end()
        return self._writer.finish()

    # Walking

    def _children(self, element: Element, around: _Around) -> None:
        if self._depth > _DEEPEST:
            self._words(text_of(element), around)
            return
        self._depth += 1
        self._words(element.text, around)
        for child in element:
            self._element(child, around)
            self._words(child.tail, around)
        self._depth -= 1

    def _element(self, element: Element, around: _Around) -> None:
        if not isinstance(element.tag, str) or is_unseen(element) or self._skips(element):
            return
        for name in names_of(element):
            if name in self._goals:
                self._writer.place(name)
        label = self._notes.labels.get(element)
        if label is not None and not self._writer.in_cell:
            self._note(element, label, around)
        elif element.tag in INLINE and not self._is_line(element):
            self._inline(element, around)
        else:
            handle = getattr(self, f"_{element.tag}", None) if element.tag in _HANDLED else None
            (handle or self._group)(element, around)

    def _is_line(self, element: Element) -> bool:
        """Whether an inline element stands alone as a byline or the like, though it has no block around it."""
        above = element.getparent()
        loose = self._writer.writing is None and above is not None and above.tag in _LOOSE
        return loose and element.tag in ("span", "time", "a") and self._plays(element) is not None

    def _words(self, words: str | None, around: _Around) -> None:
        if not words:
            return
        writer = self._writer
        if writer.writing is None and writer.begun is None:
            if not words.strip(" \t\r\n\f"):
                return
            self._begin(around)
        if writer.at_line_start and not writer.in_cell and not words.strip():
            # An indent, or what keeps an empty line open.
            return
        writer.words(words)

    def _begin(self, around: _Around) -> None:
        """Begins the block that plain words make here."""
        if around.role is not Role.PARAGRAPH:
            level = 1 if around.role in (Role.CAPTION, Role.HEADING) else around.lists
            self._writer.begin(around.role, level, around.quotes)
        elif around.quotes and not around.lists:
            self._writer.begin(Role.BLOCK_QUOTE, around.quotes)
        else:
            self._writer.begin(Role.PARAGRAPH, around.lists, around.quotes)

    def _end(self) -> None:
        """Ends the block that is being written, and shows the pictures that stood among its words."""
        if self._writer.in_cell:
            self._writer.words(" ")
            return
        self._writer.end()
        waiting, self._waiting = self._waiting, []
        for description, picture, around in waiting:
            self._writer.picture(description, picture, around.lists, around.quotes)

    # Blocks

    def _group(self, element: Element, around: _Around) -> None:
        """Any element that begins on a line of its own."""
        role = self._plays(element) if around.role is Role.PARAGRAPH and not around.lists else None
        around = replace(around, role=role) if role else around
        self._end()
        self._children(element, around)
        self._end()

    def _heading(self, element: Element, around: _Around) -> None:
        is_said = element.tag != "h1" and (around.role in _SAID or self._plays(element) in _SAID)
        if self._writer.in_cell or is_said or not text_of(element):
            self._group(element, around)
            return
        self._end()
        first = element.tag == "h1" and not self._titled and not around.quotes
        self._titled = self._titled or first
        self._writer.drop()
        if first:
            self._writer.begin(Role.TITLE)
        else:
            self._writer.begin(Role.HEADING, int(element.tag[1]), around.quotes)
        self._children(element, replace(around, role=Role.HEADING))
        self._end()
        self._writer.drop()

    _h1 = _h2 = _h3 = _h4 = _h5 = _h6 = _heading

    def _blockquote(self, element: Element, around: _Around) -> None:
        self._end()
        self._writer.drop()
        inner = around if self._writer.in_cell else replace(around, quotes=around.quotes + 1)
        self._children(element, inner)
        self._end()

    def _ul(self, element: Element, around: _Around) -> None:
        self._list(element, around, 0)

    def _ol(self, element: Element, around: _Around) -> None:
        start = element.get("start") or "1"
        self._list(element, around, int(start) if start.lstrip("-").isdigit() and len(start) < 7 else 1)

    def _list(self, element: Element, around: _Around, number: int) -> None:
        """The items of a list; ``number`` of the first one, 0: bullets."""
        if self._writer.in_cell:
            self._group(element, around)
            return
        self._end()
        counted, inner = element.tag == "ol", replace(around, lists=around.lists + 1)
        for child in element:
            if child.tag != "li" or child in self._notes.labels or around.role is Role.FOOTNOTE:
                self._element(child, around if around.role is Role.FOOTNOTE else inner)
                continue
            if is_unseen(child) or self._skips(child):
                continue
            value = child.get("value") or ""
            number = int(value) if counted and value.isdigit() and len(value) < 7 else number
            if not around.lists and (self._plays(child) or self._plays(element) in _SAID):
                self._group(child, around)
                continue
            for name in names_of(child):
                self._writer.place(name)
            self._writer.begin(
                Role.LIST_ITEM, inner.lists, inner.quotes, marker=f"{number}. " if counted else ""
            )
            self._children(child, inner)
            self._end()
            self._writer.drop()
            number += 1

    def _dt(self, element: Element, around: _Around) -> None:
        self._end()
        self._writer.push(Style.STRONG)
        self._children(element, around)
        self._writer.pop()
        self._end()

    def _dd(self, element: Element, around: _Around) -> None:
        self._group(element, replace(around, lists=around.lists + 1))

    def _note(self, element: Element, label: str, around: _Around) -> None:
        """A note, with its number before it."""
        self._end()
        self._writer.place(self._notes.names[element])
        marker = f"{label}. " if label.isalnum() else f"{label} "
        self._writer.begin(Role.FOOTNOTE, marker="" if has_label(element, label, self._notes) else marker)
        self._children(element, replace(around, role=Role.FOOTNOTE, lists=0, quotes=0))
        self._end()
        self._writer.drop()

    def _pre(self, element: Element, around: _Around) -> None:
        if self._writer.in_cell:
            self._group(element, around)
            return
        self._end()
        paragraphs = paragraphs_in(element)
        for words in paragraphs:
            self._words(words, around)
            self._end()
        code = "".join(element.itertext()).strip("\r\n")
        if code.strip() and not paragraphs:
            self._writer.begin(Role.CODE, around.lists, around.quotes, language=language_of(element))
            self._writer.verbatim(code.expandtabs(4))
        self._end()

    def _hr(self, element: Element, around: _Around) -> None:
        self._end()
        # The page has a line of its own above notes.
        above = element.getparent()
        names = classes(element) + (classes(above) if above is not None else "")
        if not self._writer.in_cell and not ("footnotes" in names or "endnotes" in names):
            self._writer.begin(Role.RULE, around.lists, around.quotes)
            self._writer.words("* * *")
            self._end()

    def _br(self, _element: Element, around: _Around) -> None:
        if self._writer.at_line_start and not self._writer.in_cell:
            # Two of them stand between paragraphs.
            self._end()
            self._begin(around)
        else:
            self._writer.line_break()

    # Tables, figures, pictures

    def _table(self, element: Element, around: _Around) -> None:
        if self._writer.in_cell or not is_data(element):
            self._group(element, around)
            return
        self._end()
        for caption in element.iter("caption"):
            self._writer.begin(Role.CAPTION, 2, around.quotes)
            self._children(caption, around)
            self._end()
        self._writer.begin(Role.TABLE, around.lists, around.quotes)
        inner = replace(around, role=Role.TABLE)
        for place in places(element):
            _, row, column, rows, columns, header, align = place
            self._writer.begin_cell(row, column, rows, columns, header=header, align=align)
            self._children(place.element, inner)
            self._writer.end_cell()
        self._end()

    def _figcaption(self, element: Element, around: _Around) -> None:
        self._end()
        self._writer.drop()
        self._group(element, replace(around, role=Role.CAPTION))

    def _img(self, element: Element, around: _Around) -> None:
        description = " ".join((element.get("alt") or "").split())
        if says_tiny(element) or self._writer.in_cell:
            if len(description) <= _SIGN or self._writer.in_cell:
                self._words(description, around)
            return
        picture = picture_of(element, self._pictures, self._base)
        if is_tiny(picture):
            return
        title = " ".join((element.get("title") or "").split())
        if self._writer.writing is None or self._writer.writing is Role.IMAGE:
            self._writer.drop()
            self._writer.picture(description, picture, around.lists, around.quotes)
            if title and title != description and element.getparent().tag != "figure":
                self._writer.begin(Role.CAPTION, 1, around.quotes)
                self._writer.words(title)
                self._end()
        else:
            self._waiting.append((description, picture, around))

    # Words in a line

    def _inline(self, element: Element, around: _Around) -> None:
        if element.tag == "a":
            self._link(element, around)
        elif element.tag in ("rp", "rt"):
            return
        elif element.tag == "sup" and any(link in self._notes.signs for link in element.iter("a")):
            self._children(element, around)
        elif element.tag == "q":
            self._words("“", around)
            self._children(element, around)
            self._words("”", around)
        else:
            self._styled(element, around)

    def _styled(self, element: Element, around: _Around) -> None:
        wanted = styles_of(element)
        if around.role is Role.HEADING:
            wanted = [style for style in wanted if style is not Style.STRONG]
        for style in wanted:
            self._writer.push(style)
        self._children(element, around)
        for _ in wanted:
            self._writer.pop()

    def _link(self, element: Element, around: _Around) -> None:
        sign = self._notes.signs.get(element)
        href = (element.get("href") or "").strip()
        if sign:
            self._writer.push(Style.NOTE, name=href[1:])
            self._words(sign, around)
            self._writer.pop()
            return
        if self._notes.is_back_link(element):
            return
        address = absolute(href, self._base)
        if href.startswith("#") and len(href) > 1:
            self._writer.push(Style.LINK, name=href[1:])
        elif address.lower().startswith(SCHEMES):
            self._writer.push(Style.LINK, href=address)
        else:
            self._children(element, around)
            return
        self._children(element, around)
        self._writer.pop()


#: Elements that are more than a group, each with a method of its name.
_HANDLED = frozenset("h1 h2 h3 h4 h5 h6 blockquote ul ol dt dd pre hr br table figcaption img".split())
