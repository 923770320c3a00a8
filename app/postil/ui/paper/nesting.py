"""Lists and block quotes around the blocks of an article, as nested elements. Plain data, no Qt."""

from postil.model.block import Block, Role
from postil.ui.paper.tags import Element

#: Roles whose level says nothing of lists.
_OWN_LEVEL = frozenset({Role.TITLE, Role.HEADING, Role.BLOCK_QUOTE, Role.CAPTION})


class Nesting:
    """Knows the element that holds the block at hand, and opens and closes lists and quotes on the way to the next.

    Args:
        root: holds what stands in neither.
    """

    def __init__(self, root: Element) -> None:
        self._root = root
        self._quotes: list[Element] = []
        self._lists: list[tuple[Element, Element]] = []

    @property
    def here(self) -> Element:
        """The innermost element that is open."""
        if self._lists:
            return self._lists[-1][1]
        return self._quotes[-1] if self._quotes else self._root

    def enter(self, block: Block) -> Element:
        """The element into which a block belongs; a list item is put in, and gives its body."""
        quotes = max(block.level, 1) if block.role is Role.BLOCK_QUOTE else block.quotes
        if quotes != len(self._quotes):
            self._lists.clear()
            del self._quotes[quotes:]
            while len(self._quotes) < quotes:
                self._quotes.append(self.here.of("BlockQuote"))
        if block.role is Role.LIST_ITEM:
            self._enter_item(max(block.level, 1))
        else:
            del self._lists[0 if block.role in _OWN_LEVEL else block.level :]
        return self.here

    def label(self) -> Element:
        """A new label of the list item that was entered."""
        items, body = self._lists[-1]
        item = items.kids[-1]
        assert isinstance(item, Element)
        label = Element("Lbl")
        item.kids.insert(item.kids.index(body), label)
        return label

    def _enter_item(self, depth: int) -> None:
        del self._lists[depth:]
        # However deep it says it is, it can stand in but one more list than what is above it.
        items = self._lists.pop()[0] if len(self._lists) == depth else self.here.of("L")
        self._lists.append((items, items.of("LI").of("LBody")))
