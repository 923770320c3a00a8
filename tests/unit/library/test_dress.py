"""Articles keep what their blocks are dressed in."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from postil.library import articles
from postil.library.store import Store
from postil.model.article import Article
from postil.model.block import Block, Role
from postil.model.inline import Inline, Style
from postil.model.picture import Picture
from postil.model.span import Span
from postil.model.table import Align, Cell

_NUMBERS = st.integers(0, 10**9)
_WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
_SPANS = st.tuples(_NUMBERS, _NUMBERS).map(lambda ends: Span(min(ends), max(ends)))
_INLINES = st.builds(Inline, st.sampled_from(Style), _SPANS, _WORDS, st.none() | _NUMBERS)
_PICTURES = st.builds(Picture, _SPANS, _WORDS, _NUMBERS, _NUMBERS, _WORDS)
_CELLS = st.builds(
    Cell, _SPANS, _NUMBERS, _NUMBERS, _NUMBERS, _NUMBERS, header=st.booleans(), align=st.sampled_from(Align)
)
_BLOCKS = st.builds(Block, st.sampled_from(Role), _SPANS, _NUMBERS, _NUMBERS, _WORDS)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(_BLOCKS), st.lists(_INLINES), st.lists(_PICTURES), st.lists(_CELLS))
def test_an_article_comes_back_as_it_was(
    store: Store, blocks: list[Block], inlines: list[Inline], pictures: list[Picture], cells: list[Cell]
) -> None:
    """Blocks, inline styles, pictures and cells, in their order."""
    article = Article(
        "Words.",
        tuple(blocks),
        inlines=tuple(inlines),
        pictures=tuple(pictures),
        cells=tuple(cells),
    )
    with store.write() as db:
        added = articles.add(db, article)
        assert articles.get(db, articles.row_of(db, added.id)) == added
