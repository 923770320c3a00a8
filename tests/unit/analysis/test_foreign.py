"""Texts in other languages: known names and quotations, nothing guessed."""

import pytest

from postil.analysis.engine import engine
from postil.analysis.foreign import is_foreign
from postil.analysis.tokens import tokenise
from postil.model.annotation import Kind

GERMAN = (
    "Der ukrainische Präsident Wolodymyr Selenskyj hat vor einer neuen Offensive gewarnt. „Wir müssen bereit sein“, sagte er am "
    "Montag. Kanzler Merz sprach von einer „Bewährungsprobe“. Die NATO und Polen wiesen die Vorwürfe zurück."
)


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        (GERMAN, True),
        (
            "Le président a reçu mardi le chancelier. « La France tiendra parole », a déclaré le chef de l'État.",
            True,
        ),
        ("El presidente del Gobierno aseguró este lunes que España no enviará tropas a la zona.", True),
        ("The president received the chancellor on Tuesday and said that France would keep its word.", False),
        (
            "Partizan 4 3 1 0 13 3 10 Mladost 4 2 1 1 8 5 7 Vojvodina Becej Zemun Borac Radnicki Obilic Rad Hajduk",
            False,
        ),
        ("Paris, Berlin, Rom", False),
    ],
)
def test_another_language_is_told_by_its_little_words(text: str, foreign: bool) -> None:
    """Tables and lists of names are no language."""
    assert is_foreign(tokenise(text)) is foreign


def test_in_another_language_only_what_is_known_is_marked() -> None:
    """Whole sentences in marks are quotes without a speaker, single words are terms, names are those of the lexicon."""
    analysis = engine(with_model=False).analyse(GERMAN)
    found = {(m.kind, m.span.of(GERMAN)) for m in analysis.annotations}
    assert found >= {
        (Kind.QUOTE, "„Wir müssen bereit sein“"),
        (Kind.TERM, "„Bewährungsprobe“"),
        (Kind.ACTOR, "NATO"),
    }
    assert not any(m.speaker for m in analysis.annotations)
