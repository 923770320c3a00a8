"""Why a mark is there, in the language of the window: whatever the engine says, and nothing of it in English."""

import ast
import itertools
import re

import pytest

import translations as catalogues
from postil.analysis import engine
from postil.analysis.quotes import reasons
from postil.model.span import Span
from postil.paths import seeds
from postil.ui import translation
from postil.ui.reasons import REASONS
from postil.ui.reasons import reason as why

TEMPLATES = sorted(source for context, source in catalogues.messages() if context == catalogues.REASONS)
#: Sentences of the kinds that the engine composes of several parts.
TEXT = (
    "Vladimir Putin, the Russian president, met Xi Jinping in Beijing. “We will go on,” he said. Moscow said that the S-400 was "
    "ready. The Foreign Ministry announced it. According to Wang Yi, nothing had changed. The Kremlin sent Su-35 fighters and "
    "anti-ship missiles to the front. The “strategic partnership” holds. “It is massive fraud,” Biden added, “and it will end.” "
    "The Organisation for Security and Cooperation in Europe (OSCE) disagreed. Prime Minister John Smith praised the president."
)


@pytest.fixture
def german(qapp):
    """The application in German, and in English afterwards."""
    languages = translation.Languages(qapp)
    languages.choose("de")
    yield
    languages.choose("en")
    languages.deleteLater()


def test_the_engine_says_why_only_in_sentences_that_the_catalogue_has():
    """Of every mark of two texts; so the catalogue cannot miss how a sentence is put together."""
    patterns = [pattern for pattern, _ in translation.patterns(REASONS)]
    whole = next(iter(sorted(seeds().glob("*.txt")))).read_text(encoding="utf-8")
    for text in (TEXT, whole):
        said = {mark.reason.sentence for mark in engine().analyse(text).annotations}
        assert said
        for sentence in said:
            first = re.sub(r" The words beside it \(.*$", "", sentence)
            assert any(pattern.fullmatch(first) for pattern in patterns), sentence


def test_nothing_of_them_stays_english(german):
    """But for names and words of the text."""
    english = re.compile(r"\b(the|is|are|stands?|before|after|named|means|verb|quotation|of)\b")
    whole = next(iter(sorted(seeds().glob("*.txt")))).read_text(encoding="utf-8")
    for text in (TEXT, whole):
        for mark in engine().analyse(text).annotations:
            said = why(mark.reason.sentence)
            assert said != mark.reason.sentence
            outside = re.sub(r"„[^“]*“|\([^)]*\)|: .*", "", said)
            assert not english.search(outside), said


@pytest.mark.parametrize("template", [t for t in TEMPLATES if t.endswith(".")])
def test_every_sentence_is_filled_in(german, template):
    """With its values where German has them."""
    filled = re.sub(r"\{(\d)\}", r"Valjo\1", template)
    said = why(filled)
    assert said != filled
    assert "{" not in said
    assert sorted(re.findall(r"Valjo\d", said)) == sorted(re.findall(r"Valjo\d", filled))


def test_speakers_are_explained_in_german(german):
    """Every pattern with every place, with and without the verb."""
    text, who, cue = "Wang Yi said so", Span(0, 7), Span(8, 12)
    for rule, where, verb in itertools.product(reasons._PATTERNS, reasons._PLACES, (None, cue)):
        sentence = reasons.for_speaker(text, who, verb, rule, where).sentence
        said = why(sentence)
        assert said.startswith("„Wang Yi“ ")
        assert not re.search(r"\b(is|stands|the|opens|before|paragraph)\b", said), said
        assert ("„said“" in said) == (verb is not None)


def test_two_sentences_are_two_in_german_too(german):
    """The second says what spoke for the first; names with stops in them are no ends."""
    said = why("“U.S. Navy” is a known name. The words beside it (fired, launched) speak for one here.")
    assert (
        said
        == "„U.S. Navy“ ist ein bekannter Name. Die Wörter daneben (fired, launched) sprechen hier für eines."
    )
    assert why("Nobody translated this. Nor this.") == "Nobody translated this. Nor this."


def test_english_stays_as_it_is(qapp):
    """Nothing is matched away."""
    for template in TEMPLATES:
        assert why(template) == template


def test_every_reason_in_the_sources_is_found():
    """A sentence composed in a way that nobody collects would stay English: here is what the collecting understands."""
    module = ast.parse(
        '"""A module that does something. It is documented."""\n'
        "_PARTS = {1: 'a person'}\n"
        "def f(c, x):\n"
        '    """Says something. Quite."""\n'
        "    c.why = f'“{x}” is a word for a {{class}}.'\n"
        "    c.why += f' The words ({x}) speak.'\n"
        "    if x: raise BugError('This must not happen.')\n"
        "    return {'a': f'Reported after “{x}”.'}['a'] if x else 'It stands alone here.'\n"
    )
    assert set(catalogues.reasons(module, whole=True)) == {
        "a person",
        "“{0}” is a word for {1}.",
        "The words ({0}) speak.",
        "Reported after “{0}”.",
        "It stands alone here.",
    }
