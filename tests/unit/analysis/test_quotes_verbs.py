"""Speakers of verbs beyond "said": in laws and reports, turned round, left out in the second clause."""

import pytest

from postil.analysis import engine
from postil.analysis.pipeline import Pipeline
from postil.model.annotation import Kind


@pytest.fixture(scope="module")
def without_model() -> Pipeline:
    """The engine by lexicon and rules alone."""
    return engine(with_model=False)


def speakers(text: str, pipeline: Pipeline) -> list[str | None]:
    """The speaker of each quote of ``text``."""
    quotes = [m for m in pipeline.analyse(text).annotations if m.kind is Kind.QUOTE]
    return [
        m.speaker.span.of(text) if m.speaker else None for m in sorted(quotes, key=lambda m: m.span.start)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Senegal’s interior minister defines the bill as “a lock without a key.”",
            ["Senegal’s interior minister"],
        ),
        ("The treaty forbids “any fortification within sight of the river.”", ["The treaty"]),
        (
            "The auditors’ report, published on Monday, finds “no trace of the second shipment.”",
            ["The auditors’ report"],
        ),
        ("The chancellor regrets to be “the last to read his own telegrams.”", ["The chancellor"]),
        ("“How many of you are left?” the envoy put to the elders.", ["the envoy"]),
        ("“It was a Thursday,” she corrected.", ["she"]),
        ("Asked whether he had slept, Petrov answers that “nobody sleeps in Kherson.”", ["Petrov"]),
        (
            "The president says it is “a family quarrel,” and his minister that it is “a war with cousins.”",
            ["The president", "his minister"],
        ),
        ("“On est là, and we will stay,” assures the colonel, boots on the table.", ["the colonel"]),
        ("“There are no more fish,” sighs Marguerite, who has sold them for thirty years.", ["Marguerite"]),
        ("“We are tired of funerals,” explains Mr Mansour.", ["Mansour"]),
        ("“A pity,” observed Mr Orlov drily.", ["Orlov"]),
        ("“The state is not a shop,” stresses the lawyer.", ["the lawyer"]),
        ("“To be destroyed after reading,” the label reads.", ["the label"]),
        ("The constitution speaks of “a people under arms.”", ["The constitution"]),
        ("Beijing treats the visit as “an internal matter of the Chinese people.”", ["Beijing"]),
        ("Colonel Diarra allows himself “one regret, and it is not that one.”", ["Diarra"]),
        ("The clerk noted “the absence of the defendant.”", ["The clerk"]),
        ("“It is a matter of weeks,” reckons Lieutenant Morel.", ["Morel"]),
        ("“They came at dawn,” recounts Aminata, 34.", ["Aminata"]),
        ("“My son was there,” recalls the old man.", ["the old man"]),
        ("“You cannot eat a flag,” summarises the trader.", ["the trader"]),
        ("“Our patience is not infinite,” thundered the prime minister.", ["the prime minister"]),
        ("“A masquerade,” fumes an opposition deputy.", ["an opposition deputy"]),
        ("“They are lying to us,” whispers a nurse.", ["a nurse"]),
        ("“One more year and we are done,” predicts the economist Fatou Gueye.", ["Fatou Gueye"]),
        ("The committee’s text deplores “the silence of the capitals.”", ["The committee’s text"]),
        ("Mr Hadley thanked the hosts for “a frank and very long dinner.”", ["Hadley"]),
        ("The opposition leader mocked it as “a coronation with ballots.”", ["The opposition leader"]),
        ("Tehran regards the inspections as “theatre for a foreign audience.”", ["Tehran"]),
        ("The editorial writes that the army is “a tenant that never pays.”", ["The editorial"]),
        ("Nairobi insists it is “neither party nor judge.”", ["Nairobi"]),
        ("“I have seen worse,” Ms Rahimi shrugged.", ["Rahimi"]),
        ("“We are not a colony,” Traoré hammered home before the crowd.", ["Traoré"]),
        ("“This is a first step,” welcomed the UN envoy, Hanna Tetteh.", ["Hanna Tetteh"]),
        ("“The file is closed,” the ministry let it be known.", ["the ministry"]),
        ("“The drones come every night,” laments Olena, a teacher.", ["Olena"]),
        ("“The drones come every night,” confides Olena, a teacher.", ["Olena"]),
        ("“Not on my watch,” vows the captain.", ["the captain"]),
        ("“Nothing was signed,” maintains the presidency.", ["the presidency"]),
    ],
)
def test_many_verbs_give_words(text: str, expected: list[str], without_model: Pipeline) -> None:
    """Before the words, behind them, or with what is judged between."""
    assert speakers(text, without_model) == expected
