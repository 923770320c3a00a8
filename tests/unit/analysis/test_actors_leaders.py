"""Descriptions such as "the Turkish president"."""

import pytest

from postil.analysis.engine import engine
from postil.model.annotation import Kind


def actors(text: str) -> list[tuple[str, str]]:
    """(words, canonical name) of the actors, without the model."""
    analysis = engine(with_model=False).analyse(text)
    names = {entity.key: entity.name for entity in analysis.entities}
    return [(m.span.of(text), names[m.entity or ""]) for m in analysis.annotations if m.kind is Kind.ACTOR]


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        (
            "Recep Tayyip Erdogan came. The Turkish president left.",
            ("Turkish president", "Recep Tayyip Erdoğan"),
        ),
        ("Vladimir Putin spoke. They heard the Russian leader.", ("Russian leader", "Vladimir Putin")),
        ("Wang Yi sat. The Chinese foreign minister rose.", ("Chinese foreign minister", "Wang Yi")),
        (
            "Ruritania was there. French President Rupert Hentzau sat. The French leader rose.",
            ("French leader", "Rupert Hentzau"),
        ),
    ],
)
def test_an_office_of_a_state_is_its_holder(text: str, mark: tuple[str, str]) -> None:
    """By what the article says of its people, else by the lexicon."""
    found = actors(text)
    assert found[-1][0] == mark[0]
    assert found[-1][1].split()[-1][:3] == mark[1].split()[-1][:3]


@pytest.mark.parametrize(
    "text",
    [
        "The Hungarian prime minister spoke.",
        "Vladimir Putin spoke. The Russian and Chinese presidents met.",
        "Xi Jinping spoke. The Chinese side agreed.",
        "Vladimir Putin, the Russian president, spoke.",
        "They met the Russian president, Vladimir Putin.",
    ],
)
def test_titles_plurals_and_unknown_holders_stay_nationalities(text: str) -> None:
    """Beside the name, for two at once or for nobody named, only the nationality is marked."""
    assert all(" " not in words or words in ("Vladimir Putin", "Xi Jinping") for words, _ in actors(text))
    assert any(words in ("Hungarian", "Russian", "Chinese") for words, _ in actors(text))
