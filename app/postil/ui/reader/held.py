"""What keeps the text where it is on the screen while something above the page comes or goes."""


class Held:
    """Knows how far the top of the page has moved since the reader saw it, and how far it may be scrolled for that.

    Attributes:
        above: the least height that the page can be scrolled to: below zero while there is white above it that nothing needs.
        below: the greatest one that it can always be scrolled to, however short the article is.
    """

    def __init__(self) -> None:
        self.above = self.below = 0
        self._top: int | None = None

    def see(self, top: int) -> None:
        """The page is painted with its top at that height of the window: from now on its text is held."""
        self._top = top

    def moved(self, top: int) -> int:
        """By how many pixels the page has moved down since it was seen; 0 when nobody has seen it yet."""
        if self._top is None:
            return 0
        moved, self._top = top - self._top, top
        self.below = max(0, self.below + moved)
        return moved

    def go_to(self, y: int, *, anchored: bool) -> None:
        """The page is scrolled to a height; unless that holds a line (``anchored``), what white it leaves above is gone."""
        self.above = min(0, y) if anchored else min(0, max(y, self.above))

    def let_go(self) -> None:
        """Another place is shown: no white is left above."""
        self.above = 0
