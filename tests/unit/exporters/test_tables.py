"""Tables, cards and lines for other programs, read back by others."""

import csv
import html
import io
import json
import re
from dataclasses import replace
from datetime import datetime
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils.escape import unescape

from crowded import TEXT, crowded, identity
from postil.exporters.anki import _note
from postil.exporters.csv_ import guarded
from postil.exporters.registry import exporter
from postil.exporters.rows import COLUMNS, rows
from postil.exporters.work import Work
from postil.model.analysis import Analysis
from postil.model.annotation import Annotation, Kind, Speaker
from postil.model.article import Article
from postil.model.note import Note
from postil.model.span import Span

DANGEROUS = re.compile(r"^[=+\-@\t\r\n＝＋－＠]")
WILD = st.text(
    alphabet=st.sampled_from("=+-@\t\n\r,;\"' aé🙂ש\u2028_x0Dא\u0301\\<&>"), min_size=1, max_size=30
)


def text_of(name: str, *works: Work, **options: object) -> str:
    """What a text format writes."""
    written = exporter(name).write_all(works, options)
    assert isinstance(written, str)
    return written


def csv_rows(written: str, delimiter: str = ",") -> list[dict[str, str]]:
    """A table as Python's reader understands it."""
    return list(csv.DictReader(io.StringIO(written.removeprefix("\ufeff"), newline=""), delimiter=delimiter))


def sheet_rows(work: Work) -> list[dict[str, Any]]:
    """A workbook as openpyxl understands it; nothing in it is a formula."""
    data = exporter("xlsx").write(work)
    assert isinstance(data, bytes)
    sheet = openpyxl.load_workbook(io.BytesIO(data))["Marks"]
    head, *table = list(sheet.iter_rows())
    assert all(cell.data_type in {"s", "n", "inlineStr"} for row in table for cell in row)
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", sheet.dimensions)
    names = [cell.value for cell in head]
    # It leaves to us what the standard (ST_Xstring) lets stand for controls.
    values = (
        [unescape(cell.value) if isinstance(cell.value, str) else cell.value for cell in row] for row in table
    )
    return [dict(zip(names, row, strict=True)) for row in values]


def noted(words: str, note: str) -> Work:
    """A highlight of all of a text, with a note."""
    mark = Annotation(Span(0, len(words)), Kind.HIGHLIGHT, id=identity("x"), colour="red")
    return Work(Article(words, ()), Analysis(()), (mark,), {mark.id: Note("a", mark.id, note)})


def test_a_row_says_all_of_a_mark() -> None:
    """The noted, attributed quote, and the note on the whole article."""
    table = csv_rows(text_of("csv", crowded(), safe=False))
    assert tuple(table[0]) == COLUMNS
    assert len(table) == 1 + len(crowded().marks)
    article, first, quote = table[:3]
    assert (article["kind"], article["words"], article["note"], article["tags"]) == (
        "article", "", '=HYPERLINK("http://evil.example";"on the *whole*")\n\nTwo lines, 🙂', "peace",
    )  # fmt: skip
    assert (first["kind"], first["colour"], first["confidence"]) == ("highlight", "red", "")
    assert quote == {
        "article": "=SUM(A1) or how talks 👩‍🚀 began", "source": "https://example.org/talks_1?a=1&b=%20x",
        "date": "2026-03-01T10:00:00+01:00", "kind": "quote", "words": "“We ‘never’ sold S-400s, 😀”", "said by": "The “Minister”, 👤",
        "cue": "said", "entity": "", "note": "", "tags": "", "colour": "", "meaning": "", "confidence": "0.875",
        "start": str(TEXT.index("“We")), "end": str(TEXT.index(" the minister")), "id": identity("crowdedq1"),
        "link": f"postil:mark/{identity('crowdedq1')}",
    }  # fmt: skip
    by_words = {row["words"]: row for row in table}
    assert by_words["𝔘𝔫𝔦"]["meaning"] == "Letters & <signs>"
    assert by_words["sold S-400s, 😀” the minister"]["meaning"] == "Doubt, or “?”"
    assert by_words["sold S-400s, 😀” the minister"]["tags"] == "to check; arms;trade, 🔫"


def test_csv_keeps_to_its_rfc_and_to_what_was_asked() -> None:
    """CRLF after each row, the sign of Unicode unless unwanted, other delimiters."""
    written = text_of("csv", crowded())
    assert written.startswith("\ufeffarticle,source,")
    assert written.endswith("\r\n")
    assert text_of("csv", crowded(), bom="no").startswith("article,")
    for name, sign in (("semicolon", ";"), ("tab", "\t")):
        other = text_of("csv", crowded(), delimiter=name)
        assert csv_rows(other, sign) == csv_rows(written)


def test_no_cell_is_a_formula() -> None:
    """The title, a note and a mark that begin like one get an apostrophe; numbers and other words do not."""
    table = csv_rows(text_of("csv", crowded()))
    assert [cell for row in table for cell in row.values() if DANGEROUS.match(cell)] == []
    assert table[0]["article"].startswith("'=SUM")
    assert {row["words"][:2] for row in table} >= {"'=", "'+", "“W", "S-"}
    assert table[2]["confidence"] == "0.875"


@given(WILD, WILD)
def test_csv_reads_back_and_is_harmless(words: str, note: str) -> None:
    """Any words, any note."""
    work = noted(words, note)
    [plain] = csv_rows(text_of("csv", work, safe=False))
    assert (plain["words"], plain["note"]) == (words, note.strip())
    [safe] = csv_rows(text_of("csv", work))
    for cell, meant in ((safe["words"], words), (safe["note"], note.strip())):
        assert not DANGEROUS.match(cell)
        assert cell == (f"'{meant}" if guarded(meant) != meant else meant)


def test_a_workbook_holds_the_same_rows() -> None:
    """Words as words, numbers as numbers."""
    expected = [
        {name: cell if cell != "" else None for name, cell in row.cells().items()}
        for row in rows([crowded()], "all")
    ]
    assert sheet_rows(crowded()) == expected


@given(WILD, WILD)
def test_a_workbook_reads_back(words: str, note: str) -> None:
    """Any words, any note, also what looks like its own spelling of controls."""
    [row] = sheet_rows(noted(words, note))
    assert (row["words"], row["note"] or "") == (words, note.strip())


def test_a_workbook_cuts_what_no_cell_holds() -> None:
    """Counted as Excel counts, and never through a sign."""
    [row] = sheet_rows(noted("🙂" * 20_000, "x"))
    assert row["words"].startswith("🙂" * 16_000)
    assert row["words"].endswith(" …")
    assert len(row["words"].encode("utf-16-le")) // 2 <= 32_767


def test_lines_are_objects_with_the_same() -> None:
    """One a line, whatever the words are."""
    lines = text_of("jsonl", crowded()).rstrip("\n").split("\n")
    objects = [json.loads(line) for line in lines]
    for found, row in zip(objects, rows([crowded()], "all"), strict=True):
        assert {name.replace(" ", "_"): cell for name, cell in row.cells().items()} | {
            "tags": list(row.tags)
        } == {name: found[name] for name in found if name not in {"label", "article_id"}}
    assert {one["article_id"] for one in objects} == {identity("crowdeda")}
    assert len(text_of("jsonl", noted("a\u2028b\x85c", "")).splitlines()) == 1


def test_readwise_gets_highlights_and_notes() -> None:
    """Under the names that its importer knows; quotes on request."""
    table = csv_rows(text_of("readwise", crowded()))
    assert list(table[0]) == ["Highlight", "Title", "Author", "URL", "Note", "Location", "Date"]
    assert [row["Highlight"][:8] for row in table] == [
        "=SUM(A1)",
        "sold S-4",
        "the mini",
        "“שלום, 🕊"[:8],
        "+1 is wh",
    ]
    assert (
        table[1]["Note"] == ".to_check .arms;trade,_🔫\nWho **sold** them?\n- to whom\n- “when”, עברית\t\\n"
    )
    assert (table[1]["Author"], table[1]["Date"], table[1]["Location"]) == (
        "Ada Ray, Ben Oz", "2026-03-04 05:06:07", str(TEXT.index("sold")),
    )  # fmt: skip
    with_quotes = csv_rows(text_of("readwise", crowded(), quotes="yes"))
    assert "Said by The “Minister”, 👤." in [row["Note"] for row in with_quotes]
    assert csv_rows(text_of("readwise", crowded(), safe="yes"))[0]["Highlight"] == "'=SUM(A1)"


def cards(written: str) -> tuple[dict[str, str], list[list[str]]]:
    """Headers and cards by the rules of Anki's manual: headers first, “#” begins a comment, cells may be quoted."""
    lines = written.split("\n")
    head = dict(line[1:].split(":", 1) for line in lines if line.startswith("#"))
    body = "\n".join(line for line in lines if not line.startswith("#"))
    return head, [row for row in csv.reader(io.StringIO(body), delimiter="\t") if row]


def shown(field: str) -> str:
    """A field as a card shows it."""
    return html.unescape(re.sub(r"<[^>]+>", " ", field.replace("<br>", "\n")))


def test_anki_cards_ask_who_said_it() -> None:
    """The quote in front, the speaker behind; identities stay, so that cards are updated and not doubled."""
    head, found = cards(text_of("anki", crowded(), deck="News::East"))
    assert (head["deck"], head["separator"], head["html"], head["notetype"]) == (
        "News::East",
        "tab",
        "true",
        "Basic",
    )
    assert (head["guid column"], head["tags column"], head["columns"].count("\t")) == ("1", "4", 3)
    by_id = {row[0]: row for row in found}
    assert set(by_id) == {identity("crowded" + one) for one in ("q1", "q2", "q3", "h2")}
    _, front, back, _ = by_id[identity("crowdedq1")]
    assert shown(front) == "“We ‘never’ sold S-400s, 😀”"
    assert (
        shown(back).split()
        == "The “Minister”, 👤 (said) =SUM(A1) or how talks 👩‍🚀 began, The Ex{a}mple & Sons, 2026-03-01".split()
    )
    assert by_id[identity("crowdedh2")][3] == "to-check arms;trade,-🔫"
    assert identity("crowdedh2") not in text_of("anki", crowded(), notes="no")


@given(WILD, WILD)
def test_any_quote_stays_one_card(words: str, note: str) -> None:
    """Tabulators, line ends, quotation marks and “#” break no line."""
    quote = Annotation(
        Span(0, len(words)), Kind.QUOTE, id=identity("x"), speaker=Speaker(Span(0, len(words)))
    )
    work = Work(Article(words, ()), Analysis((quote,)), (), {quote.id: Note("a", quote.id, note)})
    _, found = cards(text_of("anki", work))
    assert [len(row) for row in found] == ([4] if words.strip() else [])
    for row in found:
        assert shown(row[1]).split() == words.split()


def test_hypothesis_gets_what_its_api_gives() -> None:
    """Highlights and what was written on; quoted words with what stands around them."""
    data = json.loads(text_of("hypothesis", crowded(), user="ada", group="g1"))
    assert data["total"] == len(data["rows"]) == 6
    page, first, second = data["rows"][:3]
    assert page["target"] == [{"source": crowded().article.url}]
    assert page["text"].startswith("=HYPERLINK")
    assert second["user"] == "acct:ada@hypothes.is"
    assert second["permissions"]["read"] == ["group:g1"]
    assert second["tags"] == ["to check", "arms;trade, 🔫", "Doubt, or “?”"]
    assert second["document"] == {"title": [crowded().title]}
    [selector] = second["target"][0]["selector"]
    assert selector["prefix"] + selector["exact"] + selector["suffix"] in TEXT
    for row in data["rows"]:
        assert row["uri"] == crowded().article.url
        assert re.fullmatch(r"[\w-]{22}", row["id"])
        assert datetime.fromisoformat(row["updated"]) >= datetime.fromisoformat(row["created"])
    assert (first["text"], first["tags"]) == ("", [])
    assert json.loads(text_of("hypothesis", crowded(), kinds="all"))["total"] == 1 + len(crowded().marks)


@pytest.mark.parametrize("name", ["csv", "jsonl", "xlsx"])
def test_what_is_in_no_library_has_rows_too(name: str) -> None:
    """Without links, with identities that stay and differ."""
    work = replace(crowded(), article=replace(crowded().article, id=""), notes={}, tags={}, links=())
    bare = [replace(mark, id="") for mark in work.analysis.annotations]
    work = replace(work, analysis=replace(work.analysis, annotations=tuple(bare)), highlights=())
    ids = [row.id for row in rows([work], "all")]
    assert len(set(ids)) == len(bare)
    assert {row.link for row in rows([work], "all")} == {""}
    assert exporter(name).write(work) == exporter(name).write(work)


def test_tables_cite_where_that_is_wanted() -> None:
    """The words in a text, and the article in the list of references; without a style there are no such columns."""
    table = list(
        csv.DictReader(io.StringIO(str(exporter("csv").write(crowded(), {"cite": "apa", "bom": "no"}))))
    )
    quote = next(row for row in table if row["kind"] == "quote")
    assert quote["citation"] == "(Ray & Oz, 2026, para. 1)"
    assert quote["reference"].startswith("Ray, A., & Oz, B. (2026, March 1).")
    told = [
        json.loads(line) for line in str(exporter("jsonl").write(crowded(), {"cite": "mla"})).splitlines()
    ]
    assert next(one for one in told if one["kind"] == "quote")["citation"] == "(Ray and Oz)"
    assert "citation" not in str(exporter("csv").write(crowded())).partition("\n")[0]
    assert len(exporter("xlsx").write(crowded(), {"cite": "chicago"})) > len(
        exporter("xlsx").write(crowded())
    )


def test_notes_on_anki_cards_look_as_they_do_in_the_margin() -> None:
    """On the one line that a card has; programs keep theirs."""
    assert _note("A **bold** claim\n\n```\na = 1\n\tb\n```\n<b>x</b>") == (
        "<p>A <strong>bold</strong> claim</p> <pre><code>a = 1<br> b<br></code></pre> <p>&lt;b&gt;x&lt;/b&gt;</p>"
    )


def test_tags_that_stand_in_a_note_are_tags_on_its_card() -> None:
    """After the reader's own; headings, numbers, addresses and programs have none."""
    note = "# Heading\nOf #Arms and #war/cold, #schön, #Arms; not #1, https://a.b/#part, [x](#y), `#code`, &#39;\n\n```\n#c\n```\nA lone `\n\n#tick, and `"
    work = crowded()
    work = replace(work, notes={identity("crowdedq1"): Note("crowded", identity("crowdedq1"), note)})
    _, found = cards(text_of("anki", work))
    [card] = [one for one in found if one[0] == identity("crowdedq1")]
    assert card[3].split() == ["Arms", "war/cold", "schön", "tick"]
