"""The column in which the running text of an article stands, and what stands behind it in boxes of its own."""

from postil.importers.html_measures import Measures
from postil.importers.html_tree import Element

#: The part of an article's running text that its column holds.
_MOST = 0.85
#: Blocks outside the column that say what they are by themselves.
_TOLD = frozenset({"figcaption", "caption", "h1"})
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def beyond(main: Element, blocks: list[Element], measures: Measures) -> set[Element]:
    """Short lines, text with links, and boxes with headings or links, that stand behind the column of the running text.

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
    around = [column, *column.iterancestors()]
    return {block for block in behind if block.tag not in _TOLD and _is_beside(block, around, measures)}


def _is_beside(block: Element, around: list[Element], measures: Measures) -> bool:
    """Whether a block behind the column is a short line, or has links, or stands in a box with a heading or a link.

    What stands in an element of the same name and class as the column's goes on with it.
    """
    box, shared = block, set(around)
    while box.getparent() not in shared:
        box = box.getparent()
    branch = around[around.index(box.getparent()) - 1]
    made = branch.get("class") or ""
    if measures.text[block] > measures.flow[block]:
        return False
    if (
        made
        and box.tag == branch.tag
        and box.get("class") == made
        and measures.prose[box] > measures.links[box]
    ):
        return False
    if not measures.is_prose(block) or measures.linked[block]:
        return True
    return box is not block and any(
        one in measures.text and (one.tag in _HEADINGS or measures.links[one] == measures.text[one] > 0)
        for one in box.iter("a", *_HEADINGS)
    )


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
