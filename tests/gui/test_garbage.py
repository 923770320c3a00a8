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


def test_much_that_has_come_is_settled_rather_than_looked_through(keeper):
    """Marks of a long article come anew with every lesson: a full collection would hold the window up."""
    seen = []
    keeper.collect()
    kept = [[number] for number in range(80_000)]
    gc.callbacks.append(lambda phase, info: seen.append(info["generation"]))
    try:
        keeper.collect()
    finally:
        gc.callbacks.pop()
    assert 2 not in seen
    assert gc.get_count()[2] == 0
    assert len(kept) == 80_000
