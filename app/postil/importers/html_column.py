"""The column in which the running text of an article stands, and what follows it there and elsewhere."""

from postil.importers.html_measures import Measures
from postil.importers.html_tree import Element

#: The part of an article's running text that its column holds.
_MOST = 0.85
#: Blocks outside the column that say what they are by themselves.
_TOLD = frozenset({"figcaption", "caption", "td", "th", "h1"})


def beyond(main: Element, blocks: list[Element], measures: Measures) -> set[Element]:
    """Short lines, and text with links, that stand behind the column of the running text and outside it.

    Args:
        main: the element of the article.
        blocks: what is taken for the article in it, in order.
        measures: of the page.
    """
    column = _column(main, blocks, measures)
    if column is main:
        return set()
    inside = [i for i, block in enumerate(blocks) if block is column or column in block.iterancestors()]
    behind = blocks[inside[-1] + 1 :] if inside else []
    return {
        block
        for block in behind
        if block.tag not in _TOLD
        and measures.text[block] == measures.flow[block]
        and (not measures.is_prose(block) or measures.linked[block])
    }


def _column(main: Element, blocks: list[Element], measures: Measures) -> Element:
    """The innermost element that holds nearly all of the running text in ``blocks``."""
    held: dict[Element, int] = {}
    whole = 0
    for block in blocks:
        said = measures.own_prose(block)
        whole += said
        for above in (block, *block.iterancestors()) if said else ():
            held[above] = held.get(above, 0) + said
            if above is main:
                break
    column = main
    while whole:
        inner = next((one for one in column if held.get(one, 0) >= _MOST * whole), None)
        if inner is None or measures.is_prose(inner):
            break
        column = inner
    return column
