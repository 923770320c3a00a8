"""The collector of cycles in the window's process."""

import gc
import weakref

import pytest

from postil.ui.garbage import GarbageKeeper


class Knot:
    """Refers to itself."""

    def __init__(self):
        self.self = self


@pytest.fixture
def keeper(qapp):
    """Released at the end."""
    keeper = GarbageKeeper()
    yield keeper
    keeper.release()


def test_no_full_collection_comes_by_itself(keeper):
    """However much is made and kept; young ones go on."""
    seen = set()

    def note(phase, info):
        seen.add(info["generation"])

    gc.callbacks.append(note)
    try:
        kept = [[number] for number in range(400_000)]
    finally:
        gc.callbacks.remove(note)
    assert len(kept) == 400_000
    assert 2 not in seen
    assert 1 in seen


def test_what_is_left_behind_is_freed_in_its_time(keeper):
    """A cycle made after an article was opened does not stay for ever."""
    keeper.settle()
    ref = weakref.ref(Knot())
    keeper.collect()
    assert ref() is None


def test_the_collector_is_given_back(qapp):
    """As it was found."""
    before = gc.get_threshold()
    keeper = GarbageKeeper()
    keeper.settle()
    assert gc.get_freeze_count() > 0
    keeper.release()
    assert (gc.get_threshold(), gc.get_freeze_count()) == (before, 0)
