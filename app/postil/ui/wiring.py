"""Which part of the reading window listens to which."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from postil.ui.main_window import MainWindow


def connect(window: MainWindow) -> None:
    """Connects the parts of the window with one another."""
    _article(window)
    _page(window)
    _marks(window)
    _files(window)
    _trouble(window)


def _article(window: MainWindow) -> None:
    opened = window.reading.opened
    opened.connect(window.walker.start_anew)
    opened.connect(window.finder.start_anew)
    opened.connect(window.arrivals.arrive)
    opened.connect(window.correcting.reviewer.start_anew)
    window.reading.marks_changed.connect(window.walker.follow_marks)
    window.reading.notes_changed.connect(window.marker.follow_marks)


def _page(window: MainWindow) -> None:
    view, gallery, picture = window.view, window.gallery, window.picture
    view.mark_hovered.connect(window.cards.point_at)
    view.mark_left.connect(window.cards.point_away)
    view.selection_changed.connect(window.marker.follow_selection)
    view.selection_changed.connect(window.cards.hide)
    view.zoom_requested.connect(window.preferences.zoom_to)
    view.caret_browsing_changed.connect(window.actions_["caret"].setChecked)
    gallery.arrived.connect(view.viewport().update)
    gallery.arrived.connect(picture.update)
    view.picture_activated.connect(lambda one: picture.look_at(one, one.description(window.reading.text)))


def _marks(window: MainWindow) -> None:
    """Marks and notes."""
    view, walker, marker, notes = window.view, window.walker, window.marker, window.notes
    window.card.step_requested.connect(walker.step_same)
    window.card.wheel_turned.connect(view.wheelEvent)
    for leaves in (window.finder.leaving, view.leaping):
        leaves.connect(walker.remember)
    walker.arrived.connect(marker.take)
    walker.arrived.connect(lambda mark: view.come_to(mark.span.start))
    marker.chosen_changed.connect(view.handles.put_on)
    marker.holding_changed.connect(window.actions_.set_holding)
    marker.highlight_chosen.connect(notes.show_row)
    view.mark_stretched.connect(marker.resize)
    window.tying.said.connect(window.area.messages.announce)
    window.tying.place_wanted.connect(window.arrivals.go)
    window.reading.replayed.connect(window.arrivals.look)
    window.meanings.changed.connect(window.selection_toolbar.set_meanings)
    notes.body_edited.connect(window.reading.write_note)
    notes.leave_requested.connect(view.setFocus)
    window.side.leave_requested.connect(view.setFocus)
    window.legend.kind_switched.connect(window.preferences.show_kind)
    window.legend.sureness.changed.connect(window.preferences.set_sureness)


def _files(window: MainWindow) -> None:
    """Files, folders, web pages."""
    window.arrivals.paths_met.connect(window.files.open_paths)
    window.files.library_met.connect(window.merging.take_in)
    window.files.many_met.connect(window.folder_keeper.bring)
    window.folder_keeper.unread.connect(window.dialogs.show_unread)
    window.files.address_met.connect(window.dialogs.ask_address)
    window.dialogs.address_chosen.connect(lambda address: window.reading.open_files((), (address,)))
    window.notes_in.review_wanted.connect(window.updater.show_list)


def _trouble(window: MainWindow) -> None:
    """What the parts have to say."""
    messages = window.area.messages
    outward = (
        window.paper,
        window.updater,
        window.folder_keeper,
        window.notes_in,
        window.exporting,
        window.merging,
    )
    inward = (window.reading, window.library)
    for source in (*outward, *inward, window.files, window.preferences, window.links, window.arrivals):
        source.trouble.connect(messages.complain)
    for outgoing in outward:
        outgoing.done.connect(messages.announce)
    for part in (*outward, *inward):
        part.bug.connect(window.bug)
    window.arrivals.done.connect(messages.announce)
    window.landmarks.missing.connect(messages.announce)
