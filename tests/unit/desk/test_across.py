"""Search, quotes and dossiers of a whole library."""

import pytest

from postil.desk import Desk
from postil.errors import UserError
from postil.library import appearing
from postil.model.finding import Column, Ledger, Where
from postil.model.lesson import Lesson, Says, Scope
from postil.model.query import Listing, Place, Sort
from postil.model.span import Span

SUMMIT = (
    "Summit in Moscow\n\nVladimir Putin met Xi Jinping in Moscow. “Our ties have no limits,” Putin said. "
    "Russia will deliver the S-400 to China.\n"
)
TALKS = (
    "Talks in Geneva\n\n“We want peace with Russia,” said Wang Yi on Tuesday. Élysée officials were silent.\n"
)


@pytest.fixture
def two(desk: Desk) -> list[str]:
    """Two articles, analysed by rules."""
    ids = [desk.import_text(SUMMIT, "a.txt")[0], desk.import_text(TALKS, "b.txt")[0]]
    for id_, day in zip(ids, ("2026-03-01", "2026-04-01"), strict=True):
        title = desk.page(id_).article.text.partition("\n")[0]
        desk.shelf.describe(id_, published=day, title=title)
        desk.save_analysis(id_, desk.annotate(*desk.page(id_).article.for_analysis(), with_model=False))
    return ids


def _found(desk: Desk, typed: str, sort: Sort = Sort.DATE) -> list[str]:
    listing = Listing(Place.EVERYWHERE, query=desk.shelf.query(typed), sort=sort)
    return [hit.card.title.split()[0] for hit in desk.across.search(listing, 10)]


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize(
    ("typed", "titles"),
    [
        ("russia", ["Talks", "Summit"]),
        ("russia peace", ["Talks"]),
        ('"no limits"', ["Summit"]),
        ('"limits no"', []),
        ("elysee", ["Talks"]),
        ("limit", []),
        ("limit*", ["Summit"]),
        ("geneva OR moscow", ["Talks", "Summit"]),
        ("russia -geneva", ["Summit"]),
        ("speaker:putin", ["Summit"]),
        ("actor:putin", ["Summit"]),
        ("speaker:russia", []),
        ("system:S-400", ["Summit"]),
        ("before:2026-04 russia", ["Summit"]),
        ("on:2026-04", ["Talks"]),
        ("after:2026-03-02 russia", ["Talks"]),
        ("source:b.txt", ["Talks"]),
        ("is:starred russia", []),
    ],
)
def test_search_finds_what_was_asked_for(desk: Desk, typed: str, titles: list[str]) -> None:
    """The newest first, in every order of the same."""
    assert _found(desk, typed) == titles
    assert sorted(_found(desk, typed, Sort.RANK)) == sorted(titles)
    assert sorted(_found(desk, typed, Sort.TITLE)) == sorted(titles)


@pytest.mark.usefixtures("two")
def test_of_very_many_articles_the_newest_are_weighed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Though an older one says the word more often."""
    assert _found(desk, "moscow OR russia", Sort.RANK) == ["Summit", "Talks"]
    monkeypatch.setattr("postil.library.search._WEIGHED", 1)
    assert _found(desk, "moscow OR russia", Sort.RANK) == ["Talks"]


def test_notes_highlights_and_tags_are_found_with_their_places(desk: Desk, two: list[str]) -> None:
    """As soon as they are there, and no longer than they are."""
    mark, _ = desk.highlight(two[0], Span(0, 6), "green")
    desk.write_note(two[0], mark, "Compare the *Bucharest* summit")
    desk.tag(two[0], mark, ("diplomacy",))
    (hit,) = desk.across.search(Listing(query=desk.shelf.query("bucharest")), 5)
    (snippet,) = hit.snippets
    assert (snippet.where, snippet.place, snippet.mark) == (Where.NOTE, Span(0, 6), mark)
    assert [span.of(snippet.text) for span in snippet.found] == ["Bucharest"]
    assert _found(desk, "note:bucharest tag:diplomacy highlight:summit") == ["Summit"]
    desk.write_note(two[0], mark, "")
    assert _found(desk, "bucharest") == []
    desk.undo()
    assert _found(desk, "bucharest") == ["Summit"]


def test_a_snippet_shows_where_the_words_stand_together(desk: Desk, two: list[str]) -> None:
    """And says where in the article that is."""
    (hit,) = desk.across.search(Listing(query=desk.shelf.query("deliver s-400")), 5)
    snippet = hit.snippets[0]
    assert [span.of(snippet.text) for span in snippet.found] == ["deliver", "S-400"]
    assert snippet.place is not None
    assert snippet.place.of(SUMMIT) == "deliver"
    assert hit.card.id == two[0]


def test_quotes_are_listed_with_who_says_them(desk: Desk, two: list[str]) -> None:
    """By speaker, by words, by whom they name."""
    quotes = desk.across.quotes(Ledger())
    assert [(one.date, one.speaker, one.article) for one in quotes] == [
        ("2026-04-01", "Wang Yi", two[1]),
        ("2026-03-01", "Vladimir Putin", two[0]),
    ]
    assert quotes[1].words == "“Our ties have no limits,”"
    assert quotes[1].cue == "said"
    how = [one.cue for one in desk.across.quotes(Ledger(sort=Column.CUE))]
    assert how == [*sorted(filter(None, how)), *[""] * how.count("")] and any(how)
    assert [one.speaker for one in desk.across.quotes(Ledger(sort=Column.SPEAKER))] == [
        "Vladimir Putin",
        "Wang Yi",
    ]
    assert [one.speaker for one in desk.across.quotes(Ledger(backwards=True))] == [
        "Vladimir Putin",
        "Wang Yi",
    ]
    putin = desk.across.entity("Vladimir Putin").key
    assert len(desk.across.quotes(Ledger(speaker=putin))) == 1
    assert [one.speaker for one in desk.across.quotes(Ledger(about="state:RU"))] == ["Wang Yi"]
    assert [one.speaker for one in desk.across.quotes(Ledger(desk.shelf.query("peace")))] == ["Wang Yi"]
    assert [one.speaker for one in desk.across.quotes(Ledger(desk.shelf.query("speaker:putin limits")))] == [
        "Vladimir Putin"
    ]
    assert desk.across.quotes(Ledger(desk.shelf.query("deliver"))) == []
    desk.shelf.trash(two[:1])
    assert [one.speaker for one in desk.across.quotes(Ledger())] == ["Wang Yi"]


def test_a_dossier_sums_up_what_articles_say(desk: Desk, two: list[str]) -> None:
    """Names, months, companions and systems; under the name that the reader gave."""
    found = desk.across.dossier("state:RU")
    assert (found.articles, [month[:2] for month in found.months]) == (2, [("2026-03", 1), ("2026-04", 1)])
    assert dict(found.names)["Russia"] == 2
    assert {one.entity.name for one in found.companions} >= {"Vladimir Putin", "Wang Yi", "China"}
    assert [(one.entity.name, one.articles) for one in found.systems] == [("S-400 Triumf", 1)]
    assert [card.id for card in found.latest] == two[::-1]
    desk.lessons.teach(Lesson(Says.NAME, Scope.EVERYWHERE, article=two[0], entity="state:RU", to_name="Rus"))
    assert desk.across.dossier("state:RU").entity.name == "Rus"
    with pytest.raises(UserError, match="Nobody"):
        desk.across.entity("Atlantis")


@pytest.mark.usefixtures("two")
def test_those_who_appear_most_are_counted(desk: Desk) -> None:
    """With how often they appear together."""
    entity, articles, mentions, quotes = desk.across.frequent(1, systems=False)[0]
    assert (entity.key, articles, quotes) == ("state:RU", 2, 0)
    assert mentions == 2
    assert ("state:CN", "state:RU", 1) in desk.across.pairs(["state:RU", "state:CN"])


def test_the_dates_that_articles_talk_about_are_in_order(desk: Desk, two: list[str]) -> None:
    """With the words around them; told from the day of publication, and anew when that changes."""
    events = desk.across.timeline(desk.shelf.query(""), 10)
    assert [(one.first, one.found.of(one.words), one.article) for one in events] == [
        ("2026-03-31", "on Tuesday", two[1])
    ]
    assert events[0].span.of(TALKS.strip()) == "on Tuesday"
    desk.shelf.describe(two[1], published="2026-05-07")
    assert [one.first for one in desk.across.timeline(desk.shelf.query("geneva after:2026-05"), 10)] == [
        "2026-05-05"
    ]
    assert desk.across.timeline(desk.shelf.query("before:2026-05-05"), 10) == []
    desk.shelf.trash(two[1:])
    assert desk.across.timeline(desk.shelf.query(""), 10) == []


def test_dates_are_not_told_from_the_day_of_the_import(desk: Desk) -> None:
    """When an article came in says nothing of when it was written: only whole dates of it are sure."""
    text = "A report\n\nOn November 18 the minister spoke, and again on Tuesday. The treaty is of 4 March 2014.\n"
    id_, _ = desk.import_text(text, "report.txt")
    assert [one.first for one in desk.across.timeline(desk.shelf.query(""), 10)] == ["2014-03-04"]
    desk.shelf.describe(id_, published="2021-11-20")
    assert [one.first for one in desk.across.timeline(desk.shelf.query(""), 10)] == [
        "2014-03-04",
        "2021-11-16",
        "2021-11-18",
    ]


@pytest.mark.usefixtures("two")
def test_what_an_actor_is_called_is_counted_along_an_index(desk: Desk) -> None:
    """In a large library a look at every mark would take seconds."""
    said = list[str]()
    with desk._store.read() as db:
        db.set_trace_callback(said.append)
        appearing.wordings(db, "state:RU", 5)
        db.set_trace_callback(None)
        plan = " / ".join(step[3] for step in db.execute(f"EXPLAIN QUERY PLAN {said[0]}"))
    assert "COVERING INDEX annotations_by_entity" in plan
    assert "GROUP BY" not in plan
