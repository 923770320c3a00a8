"""The shelf: what is listed where, and putting articles somewhere."""

from collections.abc import Callable

import pytest

from postil.desk import Desk
from postil.errors import UserError
from postil.library import originals
from postil.model.changes import Changes
from postil.model.query import Listing, Place, Sort
from postil.model.span import Span


def _titles(desk: Desk, listing: Listing | None = None) -> list[str]:
    return [card.title for card in desk.shelf.cards(desk.shelf.listed(listing or Listing()))]


@pytest.fixture
def three(desk: Desk, shelve: Callable[..., str]) -> list[str]:
    """Three articles: of 2024, of 2026-11, and of today."""
    ids = [
        shelve(f"{title}\n\nText of {title}.\n", title, f"{title}.txt")
        for title in ("Alpha", "Beta", "Gamma")
    ]
    desk.shelf.describe(ids[0], published="2024")
    desk.shelf.describe(ids[1], published="2026-11-02T10:00:00Z")
    return ids


def test_the_newest_article_comes_first_by_its_own_date(desk: Desk, three: list[str]) -> None:
    """That of the import counts only where there is none."""
    assert _titles(desk) == ["Gamma", "Beta", "Alpha"]
    assert _titles(desk, Listing(backwards=True)) == ["Alpha", "Beta", "Gamma"]
    assert _titles(desk, Listing(sort=Sort.IMPORTED)) == ["Gamma", "Beta", "Alpha"]
    desk.shelf.describe(three[0], published="2027-01-01")
    assert _titles(desk) == ["Alpha", "Gamma", "Beta"]


def test_what_is_put_aside_is_where_it_was_put(desk: Desk, three: list[str]) -> None:
    """Each is one step that can be undone."""
    assert desk.shelf.archive(three[:1]) == Changes(articles=frozenset(three[:1]), step="Archive")
    assert not desk.shelf.archive(three[:1])
    desk.shelf.star(three[1:2])
    desk.shelf.trash(three[2:])
    assert _titles(desk) == ["Beta"]
    assert _titles(desk, Listing(Place.ARCHIVE)) == ["Alpha"]
    assert _titles(desk, Listing(Place.STARRED)) == ["Beta"]
    assert _titles(desk, Listing(Place.TRASH)) == ["Gamma"]
    assert _titles(desk, Listing(Place.EVERYWHERE)) == ["Beta", "Alpha"]
    assert desk.shelf.numbers()[Place.TRASH] == 1
    assert desk.undo_step.name == "Move to trash"
    assert desk.undo().articles == frozenset(three[2:])
    desk.undo()
    desk.undo()
    assert _titles(desk) == ["Gamma", "Beta", "Alpha"]
    desk.redo()
    assert _titles(desk, Listing(Place.ARCHIVE)) == ["Alpha"]


def test_undo_leaves_alone_what_the_step_did_not_change(desk: Desk, three: list[str]) -> None:
    """The place in an article is remembered without a step, and stays."""
    desk.shelf.star(three[:1])
    desk.leave(three[0], 5)
    desk.undo()
    assert desk.page(three[0]).place == 5
    assert not desk.shelf.card(three[0]).starred


def test_a_purged_article_is_gone_with_all_that_hangs_on_it(desk: Desk, three: list[str]) -> None:
    """Only out of the trash; steps of other articles can still be undone."""
    mark, _ = desk.highlight(three[0], Span(0, 5), "green")
    desk.write_note(three[0], mark, "mine")
    other, _ = desk.highlight(three[1], Span(0, 4), "green")
    desk.link(mark, other)
    with pytest.raises(UserError, match="trash"):
        desk.shelf.purge(three[:1])
    desk.shelf.trash(three[:1])
    for copy in desk.folders.backups.iterdir():
        copy.unlink()
    kept = len(list(desk.folders.originals.iterdir()))
    desk.shelf.purge(three[:1])
    assert len(list(desk.folders.originals.iterdir())) == kept - 1
    assert _titles(desk, Listing(Place.TRASH)) == []
    assert desk.page(three[1]).links == ()
    assert desk.check() == []
    desk.undo()
    assert desk.page(three[1]).highlights == ()


def test_the_pictures_in_its_notes_go_with_a_purged_article(desk: Desk, three: list[str]) -> None:
    """Also those of earlier states; what another note shows stays."""
    folder = desk.folders.originals
    now, before, shared = (originals.keep(folder, f"picture {number}".encode()) for number in range(3))
    desk.write_note(three[0], None, f"![](postil:picture/{before})")
    desk.write_note(three[0], None, f"![](postil:picture/{now}) ![](postil:picture/{shared})")
    desk.write_note(three[1], None, f"![](postil:picture/{shared})")
    desk.shelf.trash(three[:1])
    for copy in desk.folders.backups.iterdir():
        copy.unlink()
    desk.shelf.purge(three[:1])
    assert [(folder / name).is_file() for name in (now, before, shared)] == [False, False, True]


def test_collections_hold_articles_and_searches(desk: Desk, three: list[str]) -> None:
    """Both are undone as they were made."""
    pile, changes = desk.shelf.make_collection("  Arms  trade ", article_ids=three[:2])
    assert changes.collections
    kept, _ = desk.shelf.make_collection("Recent", "after:2026")
    assert [(one.name, one.query, one.articles) for one in desk.shelf.collections()] == [
        ("Arms trade", "", 2),
        ("Recent", "after:2026", 0),
    ]
    assert _titles(desk, Listing(collection=pile)) == ["Beta", "Alpha"]
    assert _titles(desk, Listing(query=desk.shelf.query('in:"arms trade"'))) == ["Beta", "Alpha"]
    desk.shelf.take_out(pile, three[:1])
    desk.shelf.collect(pile, three[2:])
    assert _titles(desk, Listing(collection=pile)) == ["Gamma", "Beta"]
    assert desk.shelf.collections_of(three[2]) == {pile}
    desk.shelf.change_collection(kept, "New", "after:2027")
    desk.shelf.remove_collection(pile)
    assert [one.name for one in desk.shelf.collections()] == ["New"]
    desk.undo()
    assert _titles(desk, Listing(collection=pile)) == ["Gamma", "Beta"]
    with pytest.raises(UserError, match="name"):
        desk.shelf.make_collection(" ")
    with pytest.raises(UserError, match="before:soon"):
        desk.shelf.make_collection("Never", "before:soon")


def test_details_are_changed_and_found_at_once(desk: Desk, three: list[str]) -> None:
    """And a date that is none changes nothing."""
    desk.shelf.describe(three[0], authors=("A. Writer",), title="Omega", site="The Paper")
    card = desk.shelf.card(three[0])
    assert (card.title, card.authors, card.site) == ("Omega", ("A. Writer",), "The Paper")
    assert _titles(desk, Listing(query=desk.shelf.query("source:writer"))) == ["Omega"]
    assert _titles(desk, Listing(query=desk.shelf.query("title:alpha"))) == []
    with pytest.raises(UserError, match="tomorrow"):
        desk.shelf.describe(three[0], published="tomorrow")


def test_a_tag_of_the_article_is_a_part_of_the_shelf(desk: Desk, three: list[str]) -> None:
    """Tags of marks are not."""
    desk.tag(three[0], None, ("energy",))
    mark, _ = desk.highlight(three[1], Span(0, 4), "green")
    desk.tag(three[1], mark, ("energy", "gas"))
    assert desk.shelf.article_tags() == [("energy", 1)]
    assert _titles(desk, Listing(tag="energy")) == ["Alpha"]
    assert _titles(desk, Listing(query=desk.shelf.query("tag:energy"))) == ["Beta", "Alpha"]


def test_the_list_of_articles_counts_the_same_before_and_after_indexing(desk: Desk, three: list[str]) -> None:
    """Marks and notes, from the shelf or from the marks themselves."""
    mark, _ = desk.highlight(three[0], Span(0, 5), "green")
    desk.write_note(three[0], mark, "mine")
    before = desk.articles()
    assert [(one.id, one.marks, one.notes) for one in before if one.marks] == [(three[0], 1, 1)]
    desk.shelf.catch_up()
    assert desk.articles() == before


def test_articles_of_no_known_publication_come_last(desk: Desk, three: list[str]) -> None:
    """What a file is called says nothing about it."""
    desk.shelf.describe(three[1], site="The Paper")
    assert _titles(desk, Listing(sort=Sort.SOURCE))[0] == "Beta"
