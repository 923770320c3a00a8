"""Files for those who train models: spaCy reads its own, its converter the columns."""

import os
import subprocess
import sys
from dataclasses import replace
from itertools import groupby
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc, DocBin
from spacy.training.converters import conll_ner_to_docs

from crowded import TEXT, crowded, identity
from made_up import made_up
from postil.errors import UserError
from postil.exporters.conll import words
from postil.exporters.registry import exporter
from postil.exporters.training import flat
from postil.exporters.work import Work
from postil.model.analysis import Analysis
from postil.model.annotation import Annotation, Kind
from postil.model.article import Article
from postil.model.block import Block, Role
from postil.model.span import Span

VOCAB = spacy.blank("en").vocab
#: Letters, signs of several code points, marks that join what is before them, line ends.
WILD = st.lists(
    st.sampled_from(["a", "B", "é", "e\u0301", "🙂", "👩‍🚀", "🇩🇪", "שלום", " ", "\r\n", "\n", "\t", "'s", "-", "4", ".", "\u00a0", "\x1c", "\u0600"]),
    min_size=1,
    max_size=14,
).map("".join)  # fmt: skip


def docs(*works: Work, **options: object) -> list[Doc]:
    """What spaCy reads in its file."""
    data = exporter("spacy").write_all(works, options)
    assert isinstance(data, bytes)
    return list(DocBin().from_bytes(data).get_docs(VOCAB))


def rows(*works: Work, **options: object) -> list[list[list[str]]]:
    """The columns of each word, by sentence."""
    written = exporter("conll").write_all(works, {"places": True, **options})
    assert isinstance(written, str)
    lines = written.split("\n")
    return [[line.split(" ") for line in group] for full, group in groupby(lines, key=bool) if full]


def marked(text: str, *marks: tuple[Span, Kind]) -> Work:
    """A text with marks, and no blocks."""
    return Work(Article(text, ()), Analysis(tuple(Annotation(span, kind) for span, kind in marks)))


def test_spacy_reads_every_mark_at_its_place() -> None:
    """In a group for each kind, with entity and identity; the text is the article's."""
    [doc] = docs(crowded())
    assert doc.text == TEXT
    by_group = {name: [(s.start_char, s.end_char, s.id_) for s in group] for name, group in doc.spans.items()}
    assert list(by_group) == ["actors", "quotes", "systems", "places", "terms", "highlights", "categories"]
    found = sorted(place for places in by_group.values() for place in places)
    assert found == sorted((m.span.start, m.span.end, m.id) for m in crowded().marks)
    assert [(s.text, s.label_, s.kb_id_) for s in doc.spans["systems"]] == [
        ("S-400s", "SYSTEM", "system:s-400")
    ]


def test_spacy_knows_who_said_what() -> None:
    """By the key of the entity, by name, and where the text says it; notes and colours are there, too."""
    [doc] = docs(crowded())
    quotes = doc.spans["quotes"]
    assert [quote.kb_id_ for quote in quotes] == ["person:minister", "person:minister", ""]
    assert list(quotes.attrs["name"]) == ["The “Minister”, 👤", "The “Minister”, 👤", "@envoy"]
    for key in ("speaker", "cue"):
        for part in quotes.attrs[key]:
            assert part["text"] == TEXT[part["start"] : part["end"]]
    assert list(quotes.attrs["note"]) == ["", "+peace", ""]
    assert list(doc.spans["highlights"].attrs["colour"]) == ["red", "yellow", "green", "blue"]
    assert doc.user_data["postil"]["id"] == identity("crowdeda")


def test_entities_do_not_overlap() -> None:
    """Of two the longer stays; other kinds when asked for; sentences are set."""
    [doc] = docs(crowded())
    assert [entity.text for entity in doc.ents] == ["S-400s", "שר החוץ", "Moscow", "وزير الخارجية", "Zürich"]
    [other] = docs(crowded(), entities="highlight,actor", labels="type")
    assert [(e.text[:12], e.label_) for e in other.ents][:3] == [
        ("=SUM(A1)", "RED"),
        ("sold S-400s,", "DOUBT,_OR_“?”"),
        ("שר החוץ", "PERSON"),
    ]
    assert [sentence.text.strip()[:6] for sentence in doc.sents][-3:] == ["+1 is ", "Ünïcöd", "-5 deg"]


def test_several_articles_are_several_docs() -> None:
    """In order; in a language that spaCy cannot part, as in any."""
    work = made_up()
    other = replace(work, article=replace(work.article, language="ja"))
    third = replace(work, article=replace(work.article, language="tlh-x"))
    assert [doc.text for doc in docs(crowded(), other, third)] == [TEXT, work.article.text, work.article.text]


def test_without_spacy_it_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a sentence, and only for this format."""
    monkeypatch.setitem(sys.modules, "spacy", None)
    monkeypatch.setitem(sys.modules, "spacy.tokens", None)
    with pytest.raises(UserError, match="pip install spacy"):
        exporter("spacy").write(made_up())
    assert exporter("conll").write(made_up())


@settings(max_examples=60)
@given(WILD, st.data())
def test_any_mark_of_any_text_is_exact(text: str, data: st.DataObject) -> None:
    """Whatever signs it begins or ends in; white space at its ends aside. Both formats; CoNLL's words are all there is."""
    spans = []
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text) - 1))
        spans.append(Span(start, data.draw(st.integers(start + 1, len(text)))))
    work = marked(text, *((span, Kind.ACTOR) for span in dict.fromkeys(spans)))
    kept = [span.stripped(text) for span in dict.fromkeys(spans) if span.of(text).strip()]
    [doc] = docs(work)
    assert doc.text == text
    found = [(s.start_char, s.end_char) for s in doc.spans["actors"]] if kept else []
    assert sorted(found) == sorted((s.start, s.end) for s in kept)
    for sentence in rows(work)[1:]:
        for word, _, _, tag, start, end, _ in sentence:
            assert text[int(start) : int(end)] == word
            inside = any(s.start <= int(start) and int(end) <= s.end for s in flat(spans))
            assert (tag != "O") is inside
    # A line of signs alone parts blocks, and is nothing.
    if any(map(str.isalnum, text)) and "\n" not in text:
        assert "".join(row[0] for sentence in rows(work)[1:] for row in sentence) == "".join(text.split())


def test_columns_are_those_of_the_shared_task() -> None:
    """Four of them, read by spaCy's converter: the last has the names."""
    written = str(exporter("conll").write_all([made_up(), crowded()]))
    lines = written.split("\n")
    assert lines[:2] == ["-DOCSTART- -X- -X- O", ""]
    assert {len(line.split(" ")) for line in lines if line} == {4}
    found = [(e.text, e.label_) for doc in conll_ner_to_docs(written, no_print=True) for e in doc.ents]
    assert found == [
        ("Moscow", "ACTOR"), ("S-400", "SYSTEM"), ("Russia", "ACTOR"), ("Vladimir Putin", "ACTOR"),
        ("S-400s", "SYSTEM"), ("שר החוץ", "ACTOR"), ("Moscow", "ACTOR"), ("وزير الخارجية", "ACTOR"),
    ]  # fmt: skip


def test_quotes_have_a_column_of_their_own() -> None:
    """With who said them and the word that says so; numbers tie them together."""
    [sentence] = [one for one in rows(made_up()) if one[0][0] == "“"]
    said = [(row[0], row[2], row[6]) for row in sentence if row[2] != "O"]
    assert said[:2] == [("“", "B-QUOTE", "1"), ("We", "I-QUOTE", "1")]
    assert said[-4:] == [("”", "I-QUOTE", "1"), ("the", "B-SPEAKER", "1"), ("minister", "I-SPEAKER", "1"), ("said", "B-CUE", "1")]  # fmt: skip
    assert {row[2] for one in rows(made_up(), kinds="actor") for row in one} == {"O", "-X-"}


def test_a_quote_goes_on_in_the_next_sentence() -> None:
    """It begins once."""
    text = "“We won. We did,” he said."
    sentences = rows(marked(text, (Span(0, 17), Kind.QUOTE)))[1:]
    assert [[row[2] for row in one] for one in sentences] == [
        ["B-QUOTE", *["I-QUOTE"] * 3],
        [*["I-QUOTE"] * 4, "O", "O", "O"],
    ]


def test_labels_can_be_those_of_the_shared_task_or_finer() -> None:
    """People, places, bodies, and whatever else."""

    def names(labels: str) -> list[str]:
        tags = [row[3] for one in rows(made_up(), labels=labels) for row in one]
        return [tag.removeprefix("B-") for tag in tags if tag.startswith("B-")]

    assert names("conll2003") == ["LOC", "MISC", "LOC", "PER"]
    assert names("type") == ["STATE", "DESIGNATION", "STATE", "PERSON"]


def test_words_are_parted_as_in_newspapers() -> None:
    """Clitics apart, hyphens inside, abbreviations and numbers whole."""
    text = "The U.S. didn't sell O'Brien’s S-400s, AT&T said: 1,000.5 Sino-Russian jets 🇩🇪👍🏽 can’t."
    assert [span.of(text) for span in words(text, Span(0, len(text)))] == [
        "The", "U.S.", "did", "n't", "sell", "O'Brien", "’s", "S-400s", ",", "AT&T", "said", ":", "1,000.5", "Sino-Russian", "jets",
        "🇩🇪", "👍🏽", "ca", "n’t", ".",
    ]  # fmt: skip


def test_furniture_is_left_out_unless_it_is_marked() -> None:
    """And cells of tables are sentences of their own."""
    text = "Share This Article\n\nA\tB"
    blocks = (Block(Role.FURNITURE, Span(0, 18)), Block(Role.TABLE, Span(20, 23)))
    work = Work(Article(text, blocks), Analysis(()))
    assert [[row[0] for row in one] for one in rows(work)[1:]] == [["A"], ["B"]]
    noted = replace(work, highlights=(Annotation(Span(0, 5), Kind.HIGHLIGHT),))
    assert rows(noted, kinds="all")[1][0][:4] == ["Share", "-X-", "O", "B-HIGHLIGHT"]


def test_nothing_of_training_is_needed() -> None:
    """The standalone program comes without it."""
    code = (
        "import sys\n"
        "for name in ('spacy_legacy.loggers', 'spacy_loggers'): sys.modules[name] = None\n"
        "from made_up import made_up\n"
        "from postil.exporters.registry import exporter\n"
        "print(len(exporter('spacy').write(made_up())))"
    )
    folders = os.pathsep.join([str(Path(__file__).parents[2]), os.environ["PYTHONPATH"]])
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=120,
        env={**os.environ, "PYTHONPATH": folders},
    )  # fmt: skip
    assert done.stdout.strip().isdecimal(), done.stderr[-2000:]
