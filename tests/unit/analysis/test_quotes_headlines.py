"""Headlines: which words in marks somebody says, and who."""

import pytest

from postil.analysis.engine import engine
from postil.model.annotation import Kind

#: Under a headline; nobody is quoted in it.
BODY = "\n\nThe meeting was held on Tuesday behind closed doors, and lasted for three hours.\n\nNothing was agreed, and the doors stayed shut until the evening.\n"


def quoted(headline: str, *, body: str = BODY) -> list[tuple[str, str | None]]:
    """(words, speaker) of the quotes of a headline, without the model."""
    text = headline + body
    return [
        (m.span.of(text).strip("‘’'“”"), m.speaker.span.of(text) if m.speaker else None)
        for m in engine(with_model=False).analyse(text).annotations
        if m.kind is Kind.QUOTE
    ]


@pytest.mark.parametrize("body", [BODY, ""])
@pytest.mark.parametrize(
    ("headline", "words", "speaker"),
    [
        ("UN chief ‘deeply alarmed’ by raids on clinics", "deeply alarmed", "UN chief"),
        ("Macron ‘very concerned’ over grain blockade", "very concerned", "Macron"),
        ("Hungary 'ready for talks' on gas, says Orban", "ready for talks", "Orban"),
        ("Grain deal ‘within reach’, Macron tells Putin", "within reach", "Macron"),
        ("Truce 'close' on the river - Witkoff", "close", "Witkoff"),
        ("China accuses US of ‘bullying’ over seabed", "bullying", "China"),
        ("Kremlin dismisses ‘absurd’ claims of sabotage", "absurd", "Kremlin"),
        ("Nato chief warns of ‘new era of danger’", "new era of danger", "Nato chief"),
        ("Macron calls levy ‘blackmail’", "blackmail", "Macron"),
        ("Trump: 'We will act'", "We will act", "Trump"),
        ("Netanyahu vows ‘harsh response’ to raid", "harsh response", "Netanyahu"),
        ("‘We will win’: Zelensky speaks in Paris", "We will win", "Zelensky"),
        ("‘Act of war’: Iran condemns raid", "Act of war", "Iran"),
        ("‘I lost it all’: survivors of the flood tell their story", "I lost it all", "survivors"),
        ("‘We cannot go back to 1991’", "We cannot go back to 1991", None),
        ("‘No way back’: the last days of a mill town", "No way back", None),
        ("‘Ghost town’: Kharkiv braces for winter", "Ghost town", None),
        ("‘Enough is enough’: Tens of thousands march", "Enough is enough", None),
    ],
)
def test_words_that_a_headline_gives_as_said_are_a_quote(
    headline: str, words: str, speaker: str | None, body: str
) -> None:
    """By a stance, a verb, a name behind a comma, a dash or a colon: with a text below it or alone."""
    assert quoted(headline, body=body) == [(words, speaker)]


@pytest.mark.parametrize(
    "headline",
    [
        "Inside the ‘city of ghosts’ on the frontier",
        "What is the ‘shadow fleet’ and why does it matter?",
        "Musk’s ‘Starlink’ fails over the strait",
        "Ministers visit the ‘Queen of the Nile’ show in Cairo",
        "Police warn of ‘pig butchering’ scams",
    ],
)
def test_what_a_headline_only_names_stays_a_term(headline: str) -> None:
    """So-called things, titles and names."""
    assert quoted(headline) == []
