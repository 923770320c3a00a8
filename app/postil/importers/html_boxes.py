"""Boxes in the text of an article that are not of it, told by their first words: about its author, to other articles, its title again."""

import re

from postil.importers.html_leading import LEADING
from postil.importers.html_measures import Measures
from postil.importers.html_tree import Element, text_of
from postil.importers.words import weight

_ABOUT_AUTHOR = re.compile(
    r"[\W_]*(?:(?:about|meet) the (?:authors?|writers?|reporters?|contributors?)|(?:the )?authors?|(?:über|zu) (?:den|die|der|unsere?n?) (?:autor(?:in|en|innen)?|kolumnist(?:in|en)?)|zur person|zum autor|(?:der |die )?autor(?:in|en)?"
    r"|(?:à propos )?(?:de |des )?(?:l[’']|les )auteure?s?|(?:sobre|acerca de) (?:el|la|los) autor(?:a|es)?|el autor|la autora|sobre (?:o|a) autora?|(?:chi è )?l[’']autore|over de auteur|o autorze|o autorovi|om författaren|om forfatteren|yazar hakkında"
    r"|об авторе|автор(?:ы)?|про автора|作者简介|作者簡介|关于作者|關於作者|著者(?:紹介|プロフィール)?|筆者|글쓴이|저자 소개|عن الكاتب|על הכותבת?|लेखक के बारे में|suggested citation|cite (?:this|as)|zitiervorschlag|how to cite|citer cet article)[\W_]*",
    re.IGNORECASE,
)  # fmt: skip
_ENDED = re.compile(r"[.!?…。！？।؟۔][\"'”’»)\]」』]*$")
_LETTERS = re.compile(r"[\W_]+")
#: Characters of a label, of one in a paragraph, and of all that stands in a box; the part of the article's running text that one has at most.
_LABEL, _LINE, _BOX, _MUCH = 70, 30, 900, 0.25
#: Letters of a title that is known when it comes again, and the part of it that comes at least.
_TITLE, _PART = 12, 0.7


def boxes(main: Element, blocks: list[Element], measures: Measures, title: Element | None) -> set[Element]:
    """The elements below ``main`` that hold such boxes, and lines that only say the title again.

    Args:
        main: the element of the article.
        blocks: in it, in their order.
        measures: of the page.
        title: of the article; None when it has none.
    """
    found: set[Element] = set()
    name = _LETTERS.sub("", text_of(title)).casefold() if title is not None else ""
    begun = False
    for block in blocks:
        above, begun = not begun, begun or measures.is_prose(block)
        if block is title or measures.flow[block] > 3 * max(_LABEL, len(name)):
            continue
        words = text_of(block)
        again = _says_again(words, name, above=above)
        if again or (begun and _is_label(block, words)):
            box = _box(block, words, main, measures)
            if box is not None and begun:
                found.add(box)
            elif again and measures.text[block] == measures.flow[block]:
                found.add(block)
    return found


def _says_again(words: str, title: str, *, above: bool) -> bool:
    """Whether words are those of the title; above the text also with some more, or with a few missing."""
    said = _LETTERS.sub("", words).casefold()
    if len(title) < _TITLE or not above:
        return len(title) >= _TITLE and said == title
    begins = title.startswith(said) and len(said) >= _PART * len(title)
    return begins or (title in said and len(title) >= _PART * len(said) and not _ENDED.search(words))


def _is_label(block: Element, words: str) -> bool:
    """Whether a block is the label of a box."""
    if weight(words) > (_LINE if block.tag == "p" else _LABEL) or _ENDED.search(words):
        return False
    return _ABOUT_AUTHOR.fullmatch(words) is not None or LEADING.match(words) is not None


def _box(label: Element, words: str, main: Element, measures: Measures) -> Element | None:
    """The largest small element that begins with a label; None when there is none with more in it."""
    found = None
    for above in label.iterancestors():
        if above is main or above not in measures.text or measures.text[above] > max(_BOX, 3 * len(words)):
            break
        if measures.prose[above] > _MUCH * measures.prose[main] or not text_of(above).startswith(words):
            break
        if measures.text[above] > measures.text[label]:
            found = above
    return found
