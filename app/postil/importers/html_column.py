"""The column in which the running text of an article stands, and what stands behind it in boxes of its own."""

from postil.importers.html_measures import Measures
from postil.importers.html_tree import Element

#: The part of an article's running text that its column holds.
_MOST = 0.7
#: Blocks outside the column that say what they are by themselves.
_TOLD = frozenset({"figcaption", "caption", "h1"})
#: The parts of an element's text that run and that are links where it goes on with the article.
_DENSE, _LINKED = 0.8, 0.15
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
    """Whether a block behind the column is a short line, or has links, or stands in a box with a heading or a link."""
    box, shared = block, set(around)
    while box.getparent() not in shared:
        box = box.getparent()
    branch = around[around.index(box.getparent()) - 1]
    if measures.text[block] > measures.flow[block] or _goes_on(box, branch, measures):
        return False
    if not measures.is_prose(block) or measures.linked[block]:
        return True
    return box is not block and any(
        one in measures.text and (one.tag in _HEADINGS or measures.links[one] == measures.text[one] > 0)
        for one in box.iter("a", *_HEADINGS)
    )


def _goes_on(box: Element, branch: Element, measures: Measures) -> bool:
    """Whether an element behind that of the column is made as that, or holds hardly anything but running text."""
    text, prose, links = measures.text[box], measures.prose[box], measures.links[box]
    made = branch.get("class") or ""
    if made and box.tag == branch.tag and box.get("class") == made and prose > links:
        return True
    return prose >= _DENSE * text and links <= _LINKED * text and sum(map(measures.is_prose, box.iter())) > 1


def _column(main: Element, blocks: list[Element], measures: Measures) -> Element:
    """The innermost element that holds nearly all of the running text in ``blocks``."""
    held: dict[Element, int] = {}
    whole = 0
    for block in blocks:
        said = 0 if block.tag == "figcaption" else measures.own_prose(block)
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
