"""Projects and codebooks are read back by pyrefiqda, whose classes were made from the standard's schemas."""

import re
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyrefiqda import RefiCodebook, RefiProject

from crowded import TEXT, crowded, identity
from made_up import made_up
from postil.exporters.registry import exporter
from postil.exporters.work import Work
from postil.model.analysis import Analysis
from postil.model.annotation import Annotation, Kind
from postil.model.article import Article
from postil.model.note import Note
from postil.model.span import Span


def project(folder: Path, *works: Work, **options: object) -> Any:
    """The project as the other program has it, and its files in ``folder``/x."""
    data = exporter("refi-qda").write_all(works, options)
    assert isinstance(data, bytes)
    (folder / "made.qdpx").write_bytes(data)
    return RefiProject.load(folder / "made.qdpx", str(folder / "x"))


def selections(folder: Path, source: Any) -> list[tuple[str, Any]]:
    """Each selection of a source with the words that it covers in the file beside the project."""
    name = source.plain_text_path.removeprefix("internal://")
    text = (folder / "x" / "sources" / name).read_bytes().decode("utf-8")
    return [(text[one.start_position : one.end_position], one) for one in source.plain_text_selection]


def codes(book: Any) -> dict[str, str]:
    """The names of all codes by their identities."""
    found = {}
    for group in book.codes.code:
        found[group.guid] = group.name
        found |= {code.guid: f"{group.name}/{code.name}" for code in group.code}
    return found


def test_codings_are_in_the_right_place(tmp_path: Path) -> None:
    """Every mark over its words, whatever the script; the text is the article's."""
    found = project(tmp_path, crowded())
    [source] = found.sources.text_source
    assert [words for words, _ in selections(tmp_path, source)] == [
        mark.span.of(TEXT) for mark in crowded().marks
    ]
    with zipfile.ZipFile(tmp_path / "made.qdpx") as archive:
        assert archive.namelist() == ["project.qde", f"sources/{source.guid}.txt"]
        assert not archive.read("project.qde").startswith(b"\xef\xbb\xbf")
        assert b"\r" not in archive.read(archive.namelist()[1])


def test_codes_say_what_marks_say(tmp_path: Path) -> None:
    """Kinds with their entities and speakers, names of colours, categories, tags; each identity is known."""
    found = project(tmp_path, crowded())
    names = codes(found.code_book)
    [source] = found.sources.text_source
    said = {
        words: [names[c.code_ref.target_guid] for c in one.coding]
        for words, one in selections(tmp_path, source)
    }
    assert said["sold S-400s, 😀” the minister"] == [
        "Highlights/Doubt, or “?”",
        "Tags/#to check",
        "Tags/#arms;trade, 🔫",
    ]
    assert said["“We ‘never’ sold S-400s, 😀”"] == ["Quotes/Said by The “Minister”, 👤"]
    assert said["S-400s"] == ["Military systems/S-400 Triumf"]
    assert said["=SUM(A1)"] == ["Highlights/Red", "Drawn as/Underlined"]
    assert said["𝔘𝔫𝔦"] == ["Categories/Letters & <signs>"]
    assert said["“<b> & \\n”"] == ["Terms"]
    assert [names[coding.code_ref.target_guid] for coding in source.coding] == ["Tags/#peace"]


def test_notes_are_tied_to_what_they_are_on(tmp_path: Path) -> None:
    """A selection's is its description, the article's in both ways; users made what they made."""
    found = project(tmp_path, crowded())
    notes = {note.guid: note.plain_text_content for note in found.notes.note}
    [source] = found.sources.text_source
    assert [notes[ref.target_guid][:10] for ref in source.note_ref] == ["=HYPERLINK"]
    by_guid = {one.guid.replace("-", ""): one for _, one in selections(tmp_path, source)}
    noted = by_guid[identity("crowdedh2")]
    assert noted.description == "Who **sold** them?\n- to whom\n- “when”, עברית\t\\n"
    assert source.description.startswith("Ada Ray, Ben Oz, The Ex{a}mple & Sons, 2026-03-01")
    assert source.description.endswith("Two lines, 🙂")
    users = {user.guid: user.name for user in found.users.user}
    assert (users[noted.creating_user], users[by_guid[identity("crowdedq1")].creating_user]) == (
        "Reader",
        "Postil",
    )


def test_identities_stay_and_differ(tmp_path: Path) -> None:
    """The same bytes again; no identity twice, the same code for the same thing in two articles."""
    works = (crowded("one"), crowded("two"), made_up())
    found = project(tmp_path, *works, crowded("one"))
    assert exporter("refi-qda").write_all(works) == exporter("refi-qda").write_all(works)
    assert len(found.sources.text_source) == 3
    with zipfile.ZipFile(tmp_path / "made.qdpx") as archive:
        guids = re.findall(r' guid="([^"]+)"', archive.read("project.qde").decode())
    assert len(guids) == len(set(guids))
    names = [name.rpartition("/")[2].casefold() for name in codes(found.code_book).values()]
    assert len(names) == len(set(names))


def test_every_note_has_a_date(tmp_path: Path) -> None:
    """QualCoder cannot read one without."""
    work = replace(crowded(), notes={None: Note("crowded", None, "Hm")})
    work = replace(work, article=replace(work.article, imported=""))
    [note] = project(tmp_path, work).notes.note
    assert note.modified_date_time


def test_a_codebook_has_the_codes_of_the_project(tmp_path: Path) -> None:
    """Under the same identities; kinds can be left out."""
    for options in ({}, {"kinds": "highlight,actor"}):
        (tmp_path / "made.qdc").write_text(
            str(exporter("refi-qda-codebook").write(crowded(), options)), encoding="utf-8"
        )
        book = RefiCodebook.load(tmp_path / "made.qdc")
        assert codes(book) == codes(project(tmp_path, crowded(), **options).code_book)
    assert {name.partition("/")[0] for name in codes(book).values()} == {
        "Highlights",
        "Drawn as",
        "Actors",
        "Tags",
    }


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.text(alphabet=st.sampled_from('aé🙂𝔘ש\u0301\n\t<&"\x0b\u2028'), min_size=1, max_size=30), st.data())
def test_any_span_of_any_text_is_found_again(tmp_path: Path, text: str, data: st.DataObject) -> None:
    """Also where the words cannot stand in XML."""
    start = data.draw(st.integers(0, len(text) - 1))
    where = Span(start, data.draw(st.integers(start + 1, len(text))))
    work = Work(Article(text, ()), Analysis((Annotation(where, Kind.TERM),)))
    [source] = project(tmp_path, work).sources.text_source
    assert [words for words, _ in selections(tmp_path, source)] == [where.of(text)]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet="a\r\n🙂", min_size=1, max_size=12), st.data())
def test_sources_have_line_feeds_alone(tmp_path: Path, text: str, data: st.DataObject) -> None:
    """Programs do not agree on how to count others; codings follow."""
    start = data.draw(st.integers(0, len(text) - 1))
    where = Span(start, data.draw(st.integers(start + 1, len(text))))
    work = Work(Article(text, ()), Analysis((Annotation(where, Kind.TERM),)))
    [source] = project(tmp_path, work).sources.text_source
    [(words, _)] = selections(tmp_path, source)
    assert "\r" not in (tmp_path / "x" / "sources" / f"{source.guid}.txt").read_bytes().decode()
    told = where.of(text).replace("\r\n", "\n").replace("\r", "\n")
    # Of a line end that is cut in two the first half counts for nothing.
    assert words in (told, told.removeprefix("\n"), told.removesuffix("\n"))


def test_two_things_of_one_name_are_two_codes() -> None:
    """A tag and a category, a category named like a group."""
    work = crowded()
    [own] = work.categories.values()
    renamed = replace(work, categories={own.id: replace(own, name="Actors")})
    written = str(exporter("refi-qda-codebook").write(renamed))
    assert 'name="Actors (2)"' in written
    assert exporter("refi-qda").write(renamed) == exporter("refi-qda").write(renamed)
