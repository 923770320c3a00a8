"""Postil within a spaCy pipeline."""

import importlib.metadata
import tomllib
import warnings
from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from postil.analysis import spacy_component
from postil.language_models import installed_model
from postil.model.annotation import ENGINE_KINDS, GROUPS

TEXT = "Wang Yi visited Nairobi. “We will buy F-16 jets,” said Ada Marlow of the Kenyan army."


@pytest.fixture(name="blank", scope="module")
def _blank() -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("postil")
    return nlp


def test_gives_span_groups(blank: Language) -> None:
    """Marks come as spans with label, entity and confidence."""
    doc = blank(TEXT)
    assert set(doc.spans) == {GROUPS[kind] for kind in ENGINE_KINDS}
    systems, quotes = doc.spans["systems"], doc.spans["quotes"]
    assert [(s.text, s.label_, s.kb_id_) for s in systems] == [("F-16 jets", "designation", "system:f-16")]
    assert [(q.text, q.label_) for q in quotes] == [("“We will buy F-16 jets,”", "direct")]
    assert "person:wang-yi" in [a.kb_id_ for a in doc.spans["actors"]]
    for group in doc.spans.values():
        assert len(group.attrs["confidence"]) == len(group)
        assert all(0 < c <= 1 for c in group.attrs["confidence"])


def test_takes_names_from_the_pipeline() -> None:
    """What an entity recogniser found before is used: a person whom no lexicon knows."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        nlp = spacy.load(
            installed_model(), exclude=["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer"]
        )
    nlp.add_pipe("postil", last=True)
    doc = nlp(TEXT)
    marlow = next(a for a in doc.spans["actors"] if a.text == "Ada Marlow")
    assert doc.spans["quotes"][0].kb_id_ == marlow.kb_id_ == "person:ada-marlow"


def test_keeps_through_bytes(blank: Language) -> None:
    """Span groups are saved with the doc."""
    doc = blank(TEXT)
    again = spacy.tokens.Doc(blank.vocab).from_bytes(doc.to_bytes())
    assert [s.text for s in again.spans["systems"]] == ["F-16 jets"]


def test_leaves_any_text_whole(blank: Language) -> None:
    """Empty texts, blank ones and odd characters."""
    for text in ("", " ", "\n\n", "\u200b“", "🙂" * 5):
        assert blank(text).text == text


def test_is_registered_for_spacy() -> None:
    """The entry point names a factory that is there."""
    root = Path(__file__).resolve().parents[3]
    declared = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    value = declared["project"]["entry-points"]["spacy_factories"]["postil"]
    point = importlib.metadata.EntryPoint("postil", value, "spacy_factories")
    assert point.load() is spacy_component.make
