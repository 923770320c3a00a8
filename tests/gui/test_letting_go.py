"""Letting go of many things."""

import weakref

from postil.ui.letting_go import _AT_ONCE, LettingGo


class Thing:
    """Can be watched."""


def test_many_things_are_freed_a_little_at_a_time(qtbot):
    """However many there are, one turn frees a bounded number; in the end all are gone."""
    things = [Thing() for _ in range(3 * _AT_ONCE)]
    alive = weakref.WeakSet(things)
    letting_go = LettingGo()
    letting_go.take(things)
    del things
    assert len(alive) == 3 * _AT_ONCE
    letting_go._on_turn()
    assert len(alive) == 2 * _AT_ONCE
    qtbot.waitUntil(lambda: not alive)
    assert not letting_go._timer.isActive()
