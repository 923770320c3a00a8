"""Where the caret goes: by character, word, line, sentence, paragraph, page and to the ends, across pieces and blocks."""

from enum import Enum, auto

from postil.model.span import Span
from postil.ui.reader.flow import Flow
from postil.ui.reader.laid import Laid
from postil.ui.reader.sentences import sentence_starts


class Step(Enum):
    """One movement of the caret."""

    LEFT = auto()
    RIGHT = auto()
    WORD_LEFT = auto()
    WORD_RIGHT = auto()
    UP = auto()
    DOWN = auto()
    SENTENCE_UP = auto()
    SENTENCE_DOWN = auto()
    PARAGRAPH_UP = auto()
    PARAGRAPH_DOWN = auto()
    LINE_START = auto()
    LINE_END = auto()
    PAGE_UP = auto()
    PAGE_DOWN = auto()
    START = auto()
    END = auto()


class Caret:
    """A place between two characters that can be moved. Remembers the column that up and down aim at."""

    def __init__(self, point: int = 0) -> None:
        self.point = point
        self._goal: float | None = None

    def put(self, point: int) -> None:
        """Puts it at a code point."""
        self.point, self._goal = point, None

    def move(self, flow: Flow, step: Step, page: int) -> int:
        """Moves it; ``page`` is the height of a page in pixels. Gives the new place."""
        if not flow.pieces:
            return self.point
        self.point = flow.clamp(self.point)
        vertical = {Step.UP: 0, Step.DOWN: 0, Step.PAGE_UP: -page, Step.PAGE_DOWN: page}
        if step in vertical:
            self._vertical(flow, down=step in (Step.DOWN, Step.PAGE_DOWN), by=vertical[step])
        else:
            self.put(_aside(flow, self.point, step))
        return self.point

    def _vertical(self, flow: Flow, *, down: bool, by: int) -> None:
        box = flow.caret(self.point)
        goal = self._goal if self._goal is not None else box.left()
        # Past the white between two blocks lies the next line: go there line by line, not by pixels.
        beside = _line_beside(flow, self.point, down=down) if by == 0 else None
        if beside is not None:
            self.point = beside.point_in_line(goal)
        elif by:
            y = min(max(0.0, box.center().y() + by), flow.stack.total - 1.0)
            self.point = flow.point_at(goal, y)
        else:
            self.point = flow.pieces.ends[-1] if down else flow.pieces.starts[0]
        self._goal = goal


class _Line:
    """One line of one piece."""

    def __init__(self, flow: Flow, piece: int, line: int) -> None:
        self._laid, self._line = flow.laid(piece), line

    def point_in_line(self, x: float) -> int:
        return _in_line(self._laid, self._line, self._laid.point_at(x, self._laid.tops[self._line]))


def _in_line(laid: Laid, line: int, point: int) -> int:
    """The place itself, or the one before it where a line that ends inside of a word lends its end to the next."""
    # In the row of a table it may be the line beside it in another cell.
    return point if laid.tops[laid.line_of(point)] <= laid.tops[line] else laid.previous_point(point)


def _line_beside(flow: Flow, point: int, *, down: bool) -> _Line | None:
    index = flow.index_of(point)
    laid = flow.laid(index)
    line = laid.line_beside(laid.line_of(point), down=down)
    if line is not None:
        return _Line(flow, index, line)
    index += 1 if down else -1
    if not 0 <= index < len(flow.pieces):
        return None
    return _Line(flow, index, 0 if down else flow.laid(index).line_count() - 1)


#: What the arrows do where lines begin at the right: the text goes on to the left.
_MIRRORED = {
    Step.LEFT: Step.RIGHT,
    Step.RIGHT: Step.LEFT,
    Step.WORD_LEFT: Step.WORD_RIGHT,
    Step.WORD_RIGHT: Step.WORD_LEFT,
}


def _aside(flow: Flow, point: int, step: Step) -> int:
    index = flow.index_of(point)
    piece, laid = flow.pieces[index], flow.laid(index)
    if laid.right_to_left:
        step = _MIRRORED.get(step, step)
    last = len(flow.pieces) - 1
    match step:
        case Step.START:
            return flow.pieces.starts[0]
        case Step.END:
            return flow.pieces.ends[-1]
        case Step.LINE_START:
            return laid.line_span(laid.line_of(point)).start
        case Step.LINE_END:
            line = laid.line_of(point)
            return _in_line(laid, line, laid.line_end(line))
        case Step.LEFT | Step.WORD_LEFT if point <= piece.start:
            return _piece_before(flow, index, point)
        case Step.RIGHT | Step.WORD_RIGHT if point >= piece.end:
            return flow.pieces[index + 1].start if index < last else point
        case Step.LEFT:
            return laid.previous_point(point)
        case Step.RIGHT:
            return laid.next_point(point)
        case Step.WORD_LEFT:
            return laid.previous_word(point)
        case Step.WORD_RIGHT:
            return laid.next_word(point)
        case Step.SENTENCE_UP:
            return _sentence_before(flow, index, point)
        case Step.SENTENCE_DOWN:
            return next(
                (start for start in _sentences(flow, index) if start > point), _next_piece(flow, index)
            )
        case Step.PARAGRAPH_UP:
            block = flow.block_span(index)
            return block.start if point > block.start or not index else flow.block_span(index - 1).start
        case Step.PARAGRAPH_DOWN:
            return _next_block(flow, index)
    return point


def _sentences(flow: Flow, index: int) -> list[int]:
    """Where the sentences of a piece begin."""
    piece = flow.pieces[index]
    return [piece.start + start for start in sentence_starts(flow.text[piece.start : piece.end])]


def _sentence_before(flow: Flow, index: int, point: int) -> int:
    before = [start for start in _sentences(flow, index) if start < point]
    if before:
        return before[-1]
    return _sentences(flow, index - 1)[-1] if index else point


def _next_piece(flow: Flow, index: int) -> int:
    return flow.pieces.starts[index + 1] if index + 1 < len(flow.pieces) else flow.pieces.ends[index]


def _piece_before(flow: Flow, index: int, point: int) -> int:
    """The end of the piece before; one character further back when a long block was cut there."""
    if not index:
        return point
    end = flow.pieces[index - 1].end
    return flow.laid(index - 1).previous_point(end) if end == point else end


def _next_block(flow: Flow, index: int) -> int:
    block: Span = flow.block_span(index)
    following = flow.index_of(block.end) + 1
    while following < len(flow.pieces) and not flow.pieces[following].first:
        following += 1
    return flow.pieces[following].start if following < len(flow.pieces) else block.end
