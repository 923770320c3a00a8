"""Web Annotations are what the W3C's model asks for, and lead back to the words."""

import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crowded import TEXT, crowded, identity, span
from made_up import made_up
from postil.exporters.registry import exporter
from postil.exporters.work import Work
from postil.model.analysis import Analysis
from postil.model.annotation import Annotation, Kind
from postil.model.article import Article
from postil.model.span import Span

#: The Recommendation's MUSTs for what we write, put as a schema (sections 3 and 4 of annotation-model, and 5 for collections).
_IRI = {"type": "string", "pattern": r"^[A-Za-z][A-Za-z0-9+.-]*:\S+$"}
_TIME = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$"}
_MOTIVATIONS = (
    "assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating"
    " questioning replying tagging"
).split()
_AGENT = {
    "type": "object",
    "required": ["type", "name"],
    "properties": {"type": {"enum": ["Person", "Software"]}, "id": _IRI},
}
_SOURCE = {"oneOf": [_IRI, {"type": "object", "required": ["id"], "properties": {"id": _IRI}}]}
_SELECTOR = {
    "oneOf": [
        {
            "type": "object",
            "required": ["type", "start", "end"],
            "properties": {
                "type": {"const": "TextPositionSelector"},
                "start": {"type": "integer", "minimum": 0},
                "end": {"type": "integer", "minimum": 0},
            },
            "additionalProperties": False,
        },
        {
            "type": "object",
            "required": ["type", "exact"],
            "properties": {
                "type": {"const": "TextQuoteSelector"},
                **{name: {"type": "string"} for name in ("exact", "prefix", "suffix")},
            },
            "additionalProperties": False,
        },
    ]
}
_SPECIFIC = {
    "type": "object",
    "required": ["type", "source"],
    "properties": {
        "type": {"const": "SpecificResource"},
        "source": _SOURCE,
        "purpose": {"enum": _MOTIVATIONS},
        "selector": {"type": "array", "items": _SELECTOR},
    },
}
_TEXTUAL = {
    "type": "object",
    "required": ["type", "value"],
    "properties": {
        "type": {"const": "TextualBody"},
        "value": {"type": "string"},
        "format": {"pattern": r"^\w+/\w+$"},
        "purpose": {"enum": _MOTIVATIONS},
        "modified": _TIME,
    },
}
SCHEMA: dict[str, Any] = {
    "type": "object",
    "required": ["@context", "id", "type", "label", "total", "first", "last"],
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "id": _IRI,
        "type": {"const": "AnnotationCollection"},
        "total": {"type": "integer", "minimum": 0},
        "generator": _AGENT,
        "last": _IRI,
        "first": {
            "type": "object",
            "required": ["id", "type", "items"],
            "properties": {
                "id": _IRI,
                "type": {"const": "AnnotationPage"},
                "startIndex": {"const": 0},
                "items": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "required": ["id", "type", "target"],
                        "properties": {
                            "id": _IRI,
                            "type": {"const": "Annotation"},
                            "motivation": {"enum": _MOTIVATIONS},
                            "creator": _AGENT,
                            "generator": _AGENT,
                            "created": _TIME,
                            "modified": _TIME,
                            "body": {
                                "type": "array",
                                "minItems": 1,
                                "items": {"oneOf": [_TEXTUAL, _SPECIFIC]},
                            },
                            "target": {"oneOf": [_SPECIFIC, {"type": "object", "required": ["id"], "properties": {"type": {"const": "Text"}}}]},
                        },
                    },
                },
            },
        },
    },
}  # fmt: skip


def written(*works: Work, **options: object) -> dict[str, Any]:
    """The collection, which fits the schema and has all that it counts, each once."""
    data: dict[str, Any] = json.loads(exporter("web-annotation").write_all(works, options))
    jsonschema.validate(data, SCHEMA)
    ids = [item["id"] for item in data["first"]["items"]]
    assert (data["total"], data["last"]) == (len(ids), data["first"]["id"])
    assert len(set(ids)) == len(ids)
    return data


def by_id(data: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The annotations by the last part of their ids."""
    return {item["id"].removeprefix("urn:uuid:").replace("-", ""): item for item in data["first"]["items"]}


def selected(place: dict[str, Any], text: str) -> str:
    """The words of a SpecificResource, found both ways."""
    position, quote = place["selector"]
    words = text[position["start"] : position["end"]]
    assert words == quote["exact"]
    assert text[: position["start"]].endswith(quote["prefix"])
    assert text[position["end"] :].startswith(quote["suffix"])
    return words


@pytest.mark.parametrize("work", [crowded(), made_up()], ids=["crowded", "made up"])
def test_every_mark_leads_back_to_its_words(work: Work) -> None:
    """By position, counted in code points, and by what stands there; nothing is missing."""
    items = written(work)["first"]["items"]
    found = [selected(item["target"], work.article.text) for item in items if "selector" in item["target"]]
    assert found == [mark.span.of(work.article.text) for mark in work.marks]


def test_marks_say_what_they_are() -> None:
    """Motivations, who made them and when; notes as Markdown, tags, entities, speakers and cues, ties."""
    marks = by_id(written(crowded(), creator="Ada"))
    assert {one: marks[identity("crowded" + one)]["motivation"] for one in ("h1", "h2", "h3", "q1", "a2", "c1", "t1")} == {
        "h1": "linking", "h2": "commenting", "h3": "highlighting", "q1": "classifying", "a2": "identifying", "c1": "classifying",
        "t1": "classifying",
    }  # fmt: skip
    noted = marks[identity("crowdedh2")]
    assert noted["creator"] == {"type": "Person", "name": "Ada"}
    assert noted["created"] == noted["modified"] == "2026-03-04T05:06:07.089Z"
    assert [(body["purpose"], body["value"]) for body in noted["body"]] == [
        ("commenting", "Who **sold** them?\n- to whom\n- “when”, עברית\t\\n"),
        ("tagging", "to check"),
        ("tagging", "arms;trade, 🔫"),
        ("classifying", "Doubt, or “?”"),
    ]
    assert noted["body"][0]["format"] == "text/markdown"
    quote = marks[identity("crowdedq1")]
    assert quote["creator"] == {"type": "Software", "name": "postil", "postil:version": "7"}
    speaker, cue = quote["body"][1:]
    assert (selected(speaker, TEXT), speaker["postil:name"]) == ("the minister", "The “Minister”, 👤")
    assert (selected(cue, TEXT), cue["postil:role"]) == ("said", "cue")
    [tied] = marks[identity("crowdedh1")]["body"]
    assert tied["source"]["id"].replace("-", "") == "urn:uuid:" + identity("elsewhere-mark")
    assert [body["value"] for body in marks[identity("crowdedc1")]["body"]] == ["Letters & <signs>"]


def test_the_note_on_the_article_has_no_selector() -> None:
    """It is about all of it."""
    first = written(crowded())["first"]["items"][0]
    assert (first["motivation"], first["target"]["id"]) == ("commenting", crowded().article.url)
    assert [body["value"] for body in first["body"]][1] == "peace"


def test_kinds_can_be_left_out() -> None:
    """Those of the reader stay with what hangs on them."""
    items = written(crowded(), kinds="highlight")["first"]["items"]
    assert [item.get("postil:kind") for item in items] == [None] + ["highlight"] * 4


def test_ids_stay() -> None:
    """Those of the library are kept; those made for what is in none depend on article, place and meaning alone."""
    assert written(crowded()) == written(crowded())
    nameless = replace(
        crowded(),
        article=replace(crowded().article, id="", url=""),
        analysis=Analysis(tuple(replace(mark, id="") for mark in crowded().analysis.annotations)),
        notes={},
        tags={},
        highlights=(),
        links=(),
    )
    other = replace(nameless, article=replace(nameless.article, text=TEXT + "\n\nMore."))
    one, two = by_id(written(nameless)), by_id(written(other))
    assert list(one) == list(by_id(written(nameless)))
    assert not set(one) & set(two)
    assert {item["target"]["source"]["id"][:9] for item in one.values()} == {"urn:uuid:"}


def test_several_articles_are_one_collection() -> None:
    """Each mark knows whose it is."""
    works = (crowded("one"), crowded("two"))
    data = written(*works)
    assert data["label"] == "2 articles"
    articles = [
        item["target"]["source"]["postil:article"]
        for item in data["first"]["items"]
        if "selector" in item["target"]
    ]
    assert len(set(articles)) == 2


@given(st.text(alphabet=st.sampled_from('aé🙂𝔘ש\u0301\u200d\n"\\'), min_size=1, max_size=40), st.data())
def test_any_span_of_any_text_is_found_again(text: str, data: st.DataObject) -> None:
    """Whatever it is made of."""
    start = data.draw(st.integers(0, len(text)))
    where = Span(start, data.draw(st.integers(start, len(text))))
    work = Work(Article(text, ()), Analysis((Annotation(where, Kind.ACTOR),)))
    [item] = written(work)["first"]["items"]
    assert selected(item["target"], text) == where.of(text)


def test_the_schema_can_fail() -> None:
    """It is no schema that takes everything."""
    data = written(crowded())
    data["first"]["items"][1]["target"]["selector"][0]["start"] = -1
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, SCHEMA)
    assert span("S-400s").of(TEXT) == "S-400s"
