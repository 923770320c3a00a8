"""What goes out: articles, quotes of the ledger, dossiers."""

import csv
import io
import json

import pytest

from postil.desk import Desk
from postil.desk.outgoing import Articles, OneDossier, Quotes, of_collection, of_search
from postil.errors import UserError
from postil.model.finding import Column, Ledger

SUMMIT = (
    "Summit in Moscow\n\nVladimir Putin met Xi Jinping in Moscow. “Our ties have no limits,” Putin said. "
    "Russia will deliver the S-400 to China.\n"
)
TALKS = "Talks in Geneva\n\n“We want peace with Russia,” said Wang Yi on Tuesday. “Go home,” Putin said.\n"


@pytest.fixture
def two(desk: Desk) -> list[str]:
    """Two articles, analysed by rules; the first one of a collection."""
    ids = [desk.import_text(SUMMIT, "a.txt")[0], desk.import_text(TALKS, "b.txt")[0]]
    for id_, day in zip(ids, ("2026-03-01", "2026-04-01"), strict=True):
        title = desk.page(id_).article.text.partition("\n")[0]
        desk.shelf.describe(id_, ("Ada Ray",), published=day, title=title, site="The Example")
        desk.save_analysis(id_, desk.annotate(*desk.page(id_).article.for_analysis(), with_model=False))
    desk.shelf.catch_up()
    desk.shelf.make_collection("Summits", article_ids=ids[:1])
    desk.shelf.make_collection("Peace talks", query="peace")
    return ids


def _written(desk: Desk, going, name: str, **options: str) -> str:
    chosen = next(one for one in going.formats(desk) if one.name == name)
    return str(chosen.write_all(going.works(desk), options))


def test_collections_and_searches_are_articles(desk: Desk, two: list[str]) -> None:
    """Under any capitals; a kept search is what it finds now."""
    assert of_collection(desk, "summits").ids == (two[0],)
    assert of_collection(desk, "Peace Talks").ids == (two[1],)
    assert of_search(desk, "putin").ids == (two[1], two[0])
    with pytest.raises(UserError, match=r"no collection “Wars”.*Summits"):
        of_collection(desk, "Wars")
    told: list[tuple[int, int]] = []
    works = Articles(tuple(two)).works(desk, lambda *done: told.append(done))
    assert (len(works), told) == (2, [])
    assert [work.article.id for work in works] == two
    assert told == [(0, 2), (1, 2)]


@pytest.mark.usefixtures("two")
def test_quotes_go_out_as_the_ledger_lists_them(desk: Desk) -> None:
    """In its order, and no other mark with them."""
    newest = Quotes(Ledger())
    rows = list(csv.DictReader(io.StringIO(_written(desk, newest, "csv", bom="no"))))
    assert [row["words"] for row in rows] == [
        "“We want peace with Russia,”",
        "“Go home,”",
        "“Our ties have no limits,”",
    ]
    by_speaker = _written(desk, Quotes(Ledger(sort=Column.SPEAKER), "All that was said"), "markdown")
    assert by_speaker.startswith("# All that was said\n\n3 quotes from 2 articles\n\n## Vladimir Putin\n")
    assert by_speaker.index("Go home") < by_speaker.index("no limits") < by_speaker.index("## Wang Yi")
    told = json.loads(_written(desk, Quotes(Ledger(query=desk.shelf.query("limits"))), "json"))
    assert [one["said_by"] for one in told] == ["Vladimir Putin"]


@pytest.mark.usefixtures("two")
def test_chosen_quotes_go_out_alone(desk: Desk) -> None:
    """With nothing chosen that is there any more, a sentence says so."""
    first = desk.across.quotes(Ledger())[0]
    chosen = Quotes(Ledger(), marks=frozenset({first.mark}))
    assert len(chosen.works(desk)) == 1
    with pytest.raises(UserError, match="no quote to write"):
        Quotes(Ledger(), marks=frozenset({"gone"})).works(desk)


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize(
    ("style", "cited"),
    [
        ("apa", "(Ray, 2026, para. 1)"),
        ("mla", "(Ray)"),
        ("chicago", "Ada Ray, “Talks in Geneva,” *The Example*, April 1, 2026."),
    ],
)
def test_quotes_are_cited_in_the_style_that_is_wanted(desk: Desk, style: str, cited: str) -> None:
    """With a list of references at the end; without a style there is neither."""
    going = Quotes(Ledger(query=desk.shelf.query("peace")))
    written = _written(desk, going, "markdown", cite=style)
    assert cited in written
    assert "## References" in written
    assert "References" not in _written(desk, going, "markdown")


def test_what_the_reader_wrote_on_a_quote_goes_with_it(desk: Desk, two: list[str]) -> None:
    """As a footnote, as on the article itself."""
    quote = desk.across.quotes(Ledger(query=desk.shelf.query("peace")))[0]
    desk.write_note(two[1], quote.mark, "Does he?")
    written = _written(desk, Quotes(Ledger()), "markdown")
    assert "[^1]: Does he?" in written
    assert "said by" in _written(desk, Quotes(Ledger()), "csv")


@pytest.mark.usefixtures("two")
def test_a_dossier_is_a_document_of_all_of_it(desk: Desk) -> None:
    """Numbers, names, companions, quotes by and about, articles."""
    putin = desk.across.entity("Putin")
    going = OneDossier(putin.key, putin.name)
    written = _written(desk, going, "markdown")
    for words in (
        "# Vladimir Putin",
        "2 articles · ",
        "## Named with",
        "Xi Jinping (1)",
        "| 2026-03 | 1 |",
        "## Says",
        "> “Go home,”",
        "- Talks in Geneva · The Example · 2026-04-01",
    ):
        assert words in written
    russia = desk.across.entity("Russia")
    about = _written(desk, OneDossier(russia.key, russia.name), "markdown")
    assert "## What others say\n\n> “We want peace with Russia,”\n\n— Wang Yi" in about


@pytest.mark.usefixtures("two")
def test_every_format_of_quotes_and_dossiers_writes_something(desk: Desk) -> None:
    """References name each article once."""
    key = desk.across.entity("Putin").key
    for going in (Quotes(Ledger()), OneDossier(key, "Putin")):
        works = going.works(desk)
        for one in going.formats(desk):
            assert one.write_all(works)
            assert one.suffix_for({}) == one.suffix
    assert _written(desk, Quotes(Ledger()), "ris").count("TY  - ") == 2
    assert _written(desk, Quotes(Ledger()), "citation").count("Ray, A.") == 2


@pytest.mark.usefixtures("two")
def test_documents_have_their_headings_in_the_readers_language(desk: Desk) -> None:
    """Quotes stay as they are."""
    written = _written(desk, Quotes(Ledger(), "Zitate"), "markdown", language="de", cite="apa")
    assert "3 Zitate, 2 Artikel" in written
    assert "## Quellenangaben" in written
    putin = desk.across.entity("Putin")
    assert "## Sagt\n" in _written(desk, OneDossier(putin.key, "Putin"), "markdown", language="de")
